/** `circles overview`: many organisations on one screen. */
import { join, relative, resolve } from 'node:path';
import { organisationsBelow } from '../../disk/organisations-below.ts';
import type { FileTree } from '../../load/file-tree.ts';
import { load } from '../../load/load.ts';
import { overviewEn } from '../../messages/en/overview.ts';
import type { IsoDate } from '../../model/calendar.ts';
import { CirclesError } from '../../model/errors.ts';
import { oneLine } from '../../render/escape.ts';
import { type Overview, overviewOf } from '../../services/overview.ts';
import { contestedAt, isChecked, proposalsAt } from '../checked-tree.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { findOrganisation, isOrganisation } from '../find-organisation.ts';
import { treeOf } from '../open-organisation.ts';
import { type Compared, overviewAsJson, overviewAsText, type Unread } from '../print-overview.ts';
import { earlierState, sinceOf } from '../since-option.ts';

/** Prints them; what is no organisation is said beside. */
export const run: Run = async (invocation, context) => {
  const named = invocation.arguments.length > 0 ? invocation.arguments : [here(context)];
  const folders = named.flatMap((folder) => organisationsIn(folder, context));
  const since = sinceOf(invocation, context);
  const seen: Compared[] = [];
  const unread: Unread[] = [];
  for (const folder of folders) {
    const found = await look(folder, since, context);
    if ('what' in found) unread.push(found);
    else seen.push(found);
  }
  if (seen.length === 0) throw noneOf(unread);
  for (const { what } of unread) context.say(oneLine(what));
  const isJson = invocation.flag('json') || invocation.text('format') === 'json';
  const told = { seen, unread, since };
  context.stdout.write(isJson ? overviewAsJson(told) : await overviewAsText(told, context));
  return exitOf(seen, unread);
};

/** The organisation around the folder, or else those that lie in it. */
function here({ cwd }: Context): string {
  return relative(cwd, findOrganisation(cwd) ?? cwd) || '.';
}

/** A folder that is no organisation stands for those that lie right in it. */
function organisationsIn(folder: string, { cwd }: Context): readonly string[] {
  const path = resolve(cwd, folder);
  if (isOrganisation(path)) return [folder];
  const below = organisationsBelow(path);
  return below.length === 0 ? [folder] : below.map((name) => join(folder, name));
}

async function look(folder: string, since: ReturnType<typeof sinceOf>, context: Context): Promise<Compared | Unread> {
  const root = resolve(context.cwd, folder);
  if (!isOrganisation(root)) return { folder, what: overviewEn.notHere(folder) };
  try {
    const tree = await treeOf(root, undefined, isChecked);
    const loaded = load(tree);
    const today = context.today(loaded.organisation.settings.timezone);
    const earlier = since === undefined ? {} : await earlierState(root, since);
    const contested = await contestedAt(tree, today);
    const proposals = await proposalsAt(tree, today);
    const before = earlier.tree === undefined ? {} : await stateBefore(earlier.tree, today);
    const overview: Overview = overviewOf({ folder, loaded, today, contested, proposals, ...before });
    return earlier.why === undefined ? { overview } : { overview, why: earlier.why };
  } catch (error) {
    if (!(error instanceof CirclesError)) throw error;
    return { folder, what: `${folder}: ${error.message}` };
  }
}

async function stateBefore(tree: FileTree, today: IsoDate) {
  return { since: load(tree), contestedSince: await contestedAt(tree, today) };
}

function noneOf(unread: readonly Unread[]): CirclesError {
  return new CirclesError('no-organisation', overviewEn.none(unread.map(({ folder }) => folder)));
}

/** What could not be looked at weighs more than what was found. */
function exitOf(seen: readonly Compared[], unread: readonly Unread[]): ExitCode {
  if (unread.length > 0) return EXIT.couldNot;
  return seen.some(({ overview }) => overview.failed) ? EXIT.findings : EXIT.fine;
}
