/** What two lines of the same organisation hold beside the governed files, put together: every record, signature, objection and waiting decision of both. */
import { type FileTree, overlay } from '../../load/file-tree.ts';
import { digestOf } from '../../model/digest.ts';
import { freeId } from '../../model/slug.ts';
import { readDossiers } from '../dossier.ts';
import { allProposals } from '../proposal-folders.ts';
import { waitingDossiers } from '../waiting-dossier.ts';

/** Two trees that grew apart, and the one they come from; empty where that is not known. */
export interface Lines {
  readonly base: FileTree;
  readonly ours: FileTree;
  readonly theirs: FileTree;
}

/** Files over a tree; `null` takes one away. */
export type Files = ReadonlyMap<string, Uint8Array | null>;

const DOSSIER = /^(circles\/[^/]+\/(?:decisions|proposals)\/[^/]+)\/.+$/;
const RECORDED = /^circles\/[^/]+\/decisions\//;
const SIGNATURE = /^[^/.]+\.sig$/;

/** Whether a path belongs to a decision or a proposal. */
export function isDossierPath(path: string): boolean {
  return DOSSIER.test(path);
}

/**
 * What is to be written over `theirs` so that it holds the dossiers of both. Files never change once they lie in a dossier, so
 * nothing is ever merged: a file is there or not. Two records that took the same name for their folder keep both; ours moves.
 */
export function joinDossiers(all: Lines): Files {
  const proposals = allProposals([all.base, all.ours, all.theirs]);
  const lines = {
    base: without(all.base, proposals),
    ours: without(all.ours, proposals),
    theirs: without(all.theirs, proposals),
  };
  const homes = newHomes(lines.ours, lines.theirs);
  const isGone = goneOnPurpose(lines);
  const kept = new Map(
    lines.ours.list().flatMap(({ path }): [string, Uint8Array | null][] => {
      const to = movedTo(path, homes);
      if (to === undefined) return [];
      const mine = lines.ours.read(path);
      const versions = { old: lines.base.read(path), mine, other: lines.theirs.read(to) };
      const isKept = isOursToKeep(versions, isGone(path));
      return isKept ? [[to, mine ?? null]] : [];
    }),
  );
  const files = new Map([...kept, ...takenAway(lines, kept, isGone)]);
  return new Map([...files, ...arrived(overlay(lines.theirs, files))]);
}

/** Proposals are joined by themselves (`join-proposals.ts`). */
function without(tree: FileTree, folders: ReadonlySet<string>): FileTree {
  const list = tree.list().filter(({ path }) => !folders.has(DOSSIER.exec(path)?.[1] ?? ''));
  return {
    list: () => list,
    read: (path) => (folders.has(DOSSIER.exec(path)?.[1] ?? '') ? undefined : tree.read(path)),
  };
}

/** Where a file of a dossier of ours is to lie; undefined for other files. */
function movedTo(path: string, homes: ReadonlyMap<string, string>): string | undefined {
  const folder = DOSSIER.exec(path)?.[1];
  return folder === undefined ? undefined : `${homes.get(folder) ?? folder}${path.slice(folder.length)}`;
}

/** Whether a file of a dossier may be missing: what waits moves on or is given up, and of what is recorded a redaction takes out what it names. */
function goneOnPurpose({ ours, theirs }: Lines): (path: string) => boolean {
  const records = [ours, theirs].flatMap((tree) => readDossiers(tree).readable);
  const redacted = new Set(records.flatMap(({ record }) => record.redacts?.map(({ path }) => path) ?? []));
  return (path) => redacted.has(path) || !RECORDED.test(path);
}

/**
 * Files of recorded decisions that both had and they lost: nobody may take them away. With a record that is lost, what it had decided
 * is as it was before, unless it was changed here too.
 */
export function lostThere(lines: Lines): Files {
  const { base, ours, theirs } = lines;
  const isGone = goneOnPurpose(lines);
  const isAsBefore = (path: string) => isSame(ours.read(path), base.read(path));
  const beside = ours
    .list()
    .filter(({ path }) => !isGone(path) && theirs.read(path) === undefined && isAsBefore(path))
    .map(({ path }) => path);
  const lost = new Set(beside);
  const decided = readDossiers(ours)
    .readable.filter(({ folder }) => lost.has(`${folder}/decision.yaml`))
    .flatMap(({ record }) => record.files.map(({ path }) => path))
    .filter((path) => isAsBefore(path) && !isSame(ours.read(path), theirs.read(path)));
  return new Map([...beside, ...decided].map((path) => [path, ours.read(path) ?? null]));
}

/** What we took away on purpose, and they left as it was. */
function takenAway({ base, ours, theirs }: Lines, kept: Files, isGone: (path: string) => boolean): Files {
  const gone = theirs
    .list()
    .filter(({ path }) => isDossierPath(path) && ours.read(path) === undefined && !kept.has(path) && isGone(path))
    .filter(({ path }) => isSame(base.read(path), theirs.read(path)));
  return new Map(gone.map(({ path }) => [path, null]));
}

interface Versions {
  readonly old: Uint8Array | undefined;
  readonly mine: Uint8Array | undefined;
  readonly other: Uint8Array | undefined;
}

/** Ours counts where it is new, where only we changed it, and where they lost what nobody may take away. */
function isOursToKeep({ old, mine, other }: Versions, isGone: boolean): boolean {
  if (other === undefined && !isGone) return true;
  return isSame(other, old) && !isSame(mine, old);
}

/** Folders of ours whose name they gave to another record, with a name that is free on both sides. */
function newHomes(ours: FileTree, theirs: FileTree): ReadonlyMap<string, string> {
  const taken = new Set([...foldersOf(ours), ...foldersOf(theirs)]);
  const homes = new Map<string, string>();
  for (const folder of foldersOf(ours)) {
    const [mine, other] = [ours, theirs].map((tree) => tree.read(`${folder}/decision.yaml`));
    if (mine === undefined || other === undefined || isSame(mine, other)) continue;
    const home = freeId(folder, (name) => taken.has(name), Number.POSITIVE_INFINITY);
    taken.add(home);
    homes.set(folder, home);
  }
  return homes;
}

function foldersOf(tree: FileTree): ReadonlySet<string> {
  return new Set(tree.list().flatMap(({ path }) => DOSSIER.exec(path)?.[1] ?? []));
}

/** A decision that came into force on one side no longer waits on the other; signatures given there meanwhile go with it. */
function arrived(tree: FileTree): Files {
  const recorded = new Map(readDossiers(tree).readable.map((dossier) => [dossier.digest, dossier.folder]));
  return new Map(
    waitingDossiers(tree).flatMap(({ waitingFolder, bytes }) => {
      const folder = recorded.get(digestOf(bytes));
      return folder === undefined ? [] : moved(tree, waitingFolder, folder);
    }),
  );
}

function moved(tree: FileTree, from: string, to: string): readonly [string, Uint8Array | null][] {
  const paths = tree.list().flatMap(({ path }) => (path.startsWith(`${from}/`) ? [path] : []));
  return paths.flatMap((path): [string, Uint8Array | null][] => {
    const inside = path.slice(from.length + 1);
    const signature = SIGNATURE.test(inside) ? tree.read(path) : undefined;
    const isNew = signature !== undefined && tree.read(`${to}/${inside}`) === undefined;
    return isNew
      ? [
          [`${to}/${inside}`, signature],
          [path, null],
        ]
      : [[path, null]];
  });
}

/** Whether two files are the same, or both absent. */
export function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a === undefined || b === undefined ? a === b : Buffer.compare(a, b) === 0;
}
