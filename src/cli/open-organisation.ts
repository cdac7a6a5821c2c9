/** Opens the organisation that a command is about: as it lies in the folder, or as it was. */
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { type FileTree, wholeOf } from '../load/file-tree.ts';
import type { Loaded } from '../load/load.ts';
import { cliEn } from '../messages/en/cli.ts';
import { diskEn } from '../messages/en/disk.ts';
import { workplaceEn } from '../messages/en/workplace.ts';
import type { IsoDate } from '../model/calendar.ts';
import { CirclesError } from '../model/errors.ts';
import { kindOf } from '../schema/kinds.ts';
import type { Context } from './context.ts';
import { findOrganisation } from './find-organisation.ts';
import type { Invocation } from './invocation.ts';

/** An organisation that has been read. */
export interface Opened {
  /** The folder that holds circles.yaml. */
  readonly root: string;
  readonly tree: FileTree;
  readonly loaded: Loaded;
  readonly today: IsoDate;
}

/**
 * Reads the organisation around the context's folder; with `--at` as it was at that revision or at the end of that day. `isRead` says
 * which files of a revision are needed.
 * @throws CirclesError where there is none, or no such revision.
 */
export async function openOrganisation(
  invocation: Invocation,
  context: Context,
  isRead?: (path: string) => boolean,
): Promise<Opened> {
  const root = requireOrganisation(context);
  const [tree, { load }] = await Promise.all([treeWith(root, invocation, isRead), import('../load/load.ts')]);
  const loaded = load(tree);
  return { root, tree, loaded, today: context.today(loaded.organisation.settings.timezone) };
}

/**
 * The folder of the organisation around the context's folder.
 * @throws CirclesError where there is none.
 */
export function requireOrganisation({ cwd }: Pick<Context, 'cwd'>): string {
  if (!existsSync(cwd)) throw new CirclesError('folder-missing', diskEn.noFolder({ folder: cwd }));
  const root = findOrganisation(cwd);
  if (root === undefined) throw new CirclesError('no-organisation', cliEn.noOrganisation(cwd));
  return root;
}

/** The files that the call is about: now or as `--at` says, and with `--with` as they would be with that proposal. */
export async function treeWith(
  root: string,
  invocation: Invocation,
  isRead = (path: string) => kindOf(path) !== undefined,
): Promise<FileTree> {
  const [at, proposal] = [invocation.text('at'), invocation.text('with')];
  if (proposal === undefined) return treeOf(root, at, isRead);
  const { asProposed } = await import('../services/proposals.ts');
  const tree = await treeOf(root, at, (path) => isRead(path) || /^circles\/[^/]+\/proposals\//.test(path));
  return asProposed(wholeOf(tree), proposal);
}

/** So many files are read before V8 would have compiled for speed what reads them. */
const MANY_FILES = 500;

/**
 * V8 compiles for speed what has run for a while, and who looks at everything once is done before that pays: waiting four times as
 * long takes a tenth less, and copying less of other functions into what is compiled another twentieth. Measured with Node 20; later
 * ones have one more compiler in between.
 */
async function expectMuch(): Promise<void> {
  if (!process.version.startsWith('v20.')) return;
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--interrupt-budget=250000');
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=100');
}

/** Of so many circles a second thread is worth its start. */
const MANY_CIRCLES = 300;

/** A folder that is really there under this name: a link would lead elsewhere, and some disks also answer to `Circles`. */
function hasManyCircles(root: string): boolean {
  const folder = readdirSync(root, { withFileTypes: true }).find(({ name }) => name === 'circles');
  return folder?.isDirectory() === true && readdirSync(`${root}/circles`).length >= MANY_CIRCLES;
}

async function largeTree(root: string): Promise<FileTree> {
  const { aheadTree } = await import('../disk/ahead/ahead-tree.ts');
  const tree = aheadTree(root, { folder: 'circles', worker: new URL('./read-ahead.js', import.meta.url) });
  await expectMuch();
  return tree;
}

/** The files of the organisation in `root`: those that lie there now, or those of a revision or at the end of a day; `isRead` says which of these. */
export async function treeOf(
  root: string,
  revision?: string,
  isRead = (path: string) => kindOf(path) !== undefined,
): Promise<FileTree> {
  if (revision === undefined) {
    const { passingTree } = await import('../disk/disk-tree.ts');
    if (hasManyCircles(root)) return largeTree(root);
    const tree = passingTree(root);
    if (tree.list().length >= MANY_FILES) await expectMuch();
    return tree;
  }
  const { openRepository } = await import('../git/repository.ts');
  const repository = await openRepository(root);
  if (repository.root !== realpathSync(root))
    throw new CirclesError('not-at-top', workplaceEn.notAtTop({ folder: root, top: repository.root }));
  const { treeAt } = await import('../services/revision-at.ts');
  // how much was there is known only when git has read it
  await expectMuch();
  return treeAt(repository, revision, isRead);
}
