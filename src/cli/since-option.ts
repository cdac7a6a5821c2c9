/** The earlier state that `circles overview --since` names: a day, or a revision. */
import type { FileTree } from '../load/file-tree.ts';
import { readDay } from '../messages/en/read-date.ts';
import { addDays, type IsoDate } from '../model/calendar.ts';
import { CirclesError } from '../model/errors.ts';
import { isChecked } from './checked-tree.ts';
import type { Context } from './context.ts';
import type { Invocation } from './invocation.ts';
import { treeOf } from './open-organisation.ts';

/** What was named. What happened on the day itself counts as since. */
export type Since = { readonly day: IsoDate } | { readonly revision: string };

/** The files as they were, or why nobody can say. */
export interface EarlierState {
  readonly tree?: FileTree;
  readonly why?: string;
}

/** Undefined without the option. */
export function sinceOf(invocation: Invocation, context: Pick<Context, 'today'>): Since | undefined {
  const text = invocation.text('since');
  if (text === undefined) return undefined;
  const day = readDay(text, context.today('UTC'));
  return day === undefined ? { revision: text } : { day };
}

/** The state at the end of the day before, or at the revision. */
export async function earlierState(root: string, since: Since): Promise<EarlierState> {
  try {
    return { tree: await treeOf(root, 'day' in since ? addDays(since.day, -1) : since.revision, isChecked) };
  } catch (error) {
    if (!(error instanceof CirclesError)) throw error;
    return { why: error.message };
  }
}
