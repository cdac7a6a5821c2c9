/** What a check needs besides the rules: which files are read, and what verification says. */
import type { FileTree } from '../load/file-tree.ts';
import { mayBeStray } from '../load/strays.ts';
import type { IsoDate } from '../model/calendar.ts';
import { kindOf } from '../schema/kinds.ts';
import type { CheckRequest } from '../services/check.ts';

/** To know what is contested, and what was answered, decisions and proposals are verified with everything that lies beside them. */
export function isChecked(path: string): boolean {
  return kindOf(path) !== undefined || mayBeStray(path) || /^circles\/[^/]+\/(?:decisions|proposals)\//.test(path);
}

/** What is contested. Verification is loaded only where somebody objected after a decision. */
export async function contestedAt(tree: FileTree, today: IsoDate): Promise<NonNullable<CheckRequest['contested']>> {
  if (!tree.list().some(({ path }) => path.endsWith('.objection.yaml') && kindOf(path)?.kind === 'objection'))
    return [];
  const { contestedIn } = await import('../services/contested.ts');
  return contestedIn(tree, today);
}

/** What is answered without a meeting. As for what is contested: only where there is any. */
export async function proposalsAt(tree: FileTree, today: IsoDate): Promise<NonNullable<CheckRequest['proposals']>> {
  if (!tree.list().some(({ path }) => path.endsWith('/proposal.yaml') && kindOf(path)?.kind === 'proposal')) return [];
  const { countedIn } = await import('../services/proposals-told.ts');
  return countedIn(tree, today);
}
