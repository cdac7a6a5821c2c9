/** `circles check --fix`: mends first what mends itself; without it, the check says when there is something of the kind. */
import { diskTree } from '../disk/disk-tree.ts';
import { writeFiles } from '../disk/write-files.ts';
import type { FileTree } from '../load/file-tree.ts';
import { load } from '../load/load.ts';
import { fixEn } from '../messages/en/fix.ts';
import { CirclesError } from '../model/errors.ts';
import { terminalText } from '../render/escape.ts';
import { type CheckReport, check } from '../services/check.ts';
import { decidedDigests, type Mended, mended, someMend } from '../services/fix.ts';
import type { Context } from './context.ts';
import type { Invocation } from './invocation.ts';
import { requireOrganisation } from './open-organisation.ts';

/** Mends the files that lie here, all or none, and says what was done. */
export async function mendFirst(invocation: Invocation, context: Context): Promise<void> {
  if (invocation.text('at') !== undefined || invocation.text('with') !== undefined)
    throw new CirclesError('only-now', fixEn.onlyNow());
  const { files, mends, decided } = await mendedHere(invocation, context);
  writeFiles(requireOrganisation(context), files);
  for (const mend of mends) context.say(terminalText(fixEn.done(mend)));
  if (decided > 0) context.say(fixEn.decided(decided));
  else if (mends.length === 0) context.say(fixEn.nothing);
}

/** Says that some of what was found mends itself, where that is so. */
export async function tellMendable(
  { findings, today }: Pick<CheckReport, 'findings' | 'today'>,
  context: Context,
): Promise<void> {
  const root = requireOrganisation(context);
  if (someMend(diskTree(root), await decidedDigests(root, today), findings)) context.say(fixEn.can);
}

async function mendedHere(invocation: Invocation, context: Context): Promise<Mended> {
  const root = requireOrganisation(context);
  const tree = diskTree(root);
  const today = context.today(load(tree).organisation.settings.timezone);
  const only = invocation.texts('only');
  const look = (one: FileTree) => check({ loaded: load(one), today, ...(only.length === 0 ? {} : { only }) }).findings;
  return mended(tree, await decidedDigests(root, today), look);
}
