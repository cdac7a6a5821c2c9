/** What a copy remembers of the last time it was verified, so that an older state put in its place is noticed. */

import { errorCode } from '../disk/disk-error.ts';
import { listTree } from '../git/read-tree.ts';
import type { Repository } from '../git/repository.ts';
import { readIdentity, readSeen, type SeenPlace, writeIdentity, writeSeen } from '../git/seen-store.ts';
import type { FileTree } from '../load/file-tree.ts';
import type { Digest } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import { dossierOf, type SeenFiles, seenIn } from '../trust/seen.ts';
import type { Verification } from '../trust/verify.ts';
import type { Workplace } from './workplace.ts';

/** What was last seen here. */
export interface Memory {
  /** The full name of the branch it is about; undefined for a past version, of which nothing is remembered. */
  readonly branch: string | undefined;
  /** Undefined before the first time. */
  readonly files: SeenFiles | undefined;
  /** The identity of the organisation, one for the repository. */
  readonly organisation: Digest | undefined;
}

/** Reads it. Throws `seen-unreadable`. */
export function readMemory(place: SeenPlace, branch: string | undefined): Memory {
  const files = branch === undefined ? undefined : readSeen(place, branch);
  return { branch, files, organisation: readIdentity(place) };
}

/** What is to be remembered after a verification. */
export interface Remembering {
  readonly repository: SeenPlace;
  readonly tree: FileTree;
  readonly verification: Verification;
  readonly memory: Memory;
  /** The caller named this identity: it takes the place of the one known so far. */
  readonly named: boolean;
  /** Only what is here now counts from now on. */
  readonly forget: boolean;
}

/**
 * Remembers what was verified: of records in force, every file without a fault. What was remembered before stays, unless it is to be
 * forgotten. False when the disk does not let it be written, which is no fault: a copy that can only be read is verified all the same.
 */
export function remember(found: Remembering): boolean {
  try {
    const standing = standingFiles(found);
    rememberIdentity(found, standing);
    rememberFiles(found, standing);
    return true;
  } catch (error) {
    if (errorCode(error) === undefined || found.forget) throw error;
    return false;
  }
}

/** Remembers what is recorded at a place that a person was shown as theirs, as joining and sharing do. What is damaged is told by verifying. */
export async function rememberPlace({
  repository,
  committed: tree,
  verification,
}: Pick<Workplace, 'repository' | 'committed' | 'verification'>): Promise<void> {
  const { branch } = await repository.head();
  try {
    const memory = readMemory(repository, branch);
    remember({ repository, tree, verification, memory, named: false, forget: false });
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}

/** The files of the records in force. */
function standingFiles({ tree, verification }: Remembering): SeenFiles {
  const inForce = new Set(verification.records.map(({ folder }) => folder));
  return new Map([...seenIn(tree)].filter(([path]) => inForce.has(dossierOf(path) ?? '')));
}

/** Only a founding record in force is believed, and what was known is given up only for an identity that was named. */
function rememberIdentity({ repository, verification, memory, named }: Remembering, standing: SeenFiles): void {
  const { organisation } = verification;
  const isFounded = [...standing].some(([path, digest]) => path.endsWith('/decision.yaml') && digest === organisation);
  if (!isFounded || organisation === memory.organisation) return;
  if (memory.organisation === undefined || named) writeIdentity(repository, organisation);
}

function rememberFiles({ repository, verification, memory, forget }: Remembering, standing: SeenFiles): void {
  const { branch, files } = memory;
  if (branch === undefined || verification.organisation === undefined) return;
  const faulty = new Set(verification.findings.map(({ file }) => file));
  const sound = new Map([...standing].filter(([path]) => !faulty.has(path)));
  // what is missing or altered stays remembered until it is there again, or is to be forgotten
  const next = forget || files === undefined ? sound : new Map([...sound, ...files]);
  if (files === undefined ? next.size > 0 : !sameFiles(files, next)) writeSeen(repository, branch, next);
}

function sameFiles(one: SeenFiles, other: SeenFiles): boolean {
  return one.size === other.size && [...one].every(([path, digest]) => other.get(path) === digest);
}

/** A lawful move of a branch: from one commit to another; undefined before the first. */
export interface BranchMove {
  /** Its full name. */
  readonly branch: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/**
 * Keeps what is remembered in step with a move that lawfully takes back or rewrites files of decisions, as undoing and relinking do:
 * those that `from` holds and `to` does not are no longer missed. Call it before the branch moves; should the move fail, the next
 * verification remembers them again. Nothing is done where nothing is remembered. Throws `seen-unreadable` and what the disk says.
 */
export async function rememberMove(repository: Repository, { branch, from, to }: BranchMove): Promise<void> {
  if (to === undefined) {
    writeSeen(repository, branch, undefined);
    writeIdentity(repository, undefined);
    return;
  }
  const [before, after] = [await idsAt(repository, from), await idsAt(repository, to)];
  const moved = new Set([...before].flatMap(([path, id]) => (after.get(path) === id ? [] : [path])));
  const tree = await repository.treeAt(to, (path) => moved.has(path));
  rememberReplaced(repository, { branch, tree, isReplaced: (path) => moved.has(path) });
}

/** Files of decisions of which a branch is about to hold another version, or none. */
export interface Replacement {
  /** The full name of the branch. */
  readonly branch: string;
  /** What it is about to hold. */
  readonly tree: FileTree;
  /** Which files lawfully differ from before, by path; all others are still missed when they are gone. */
  readonly isReplaced: (path: string) => boolean;
}

/** Keeps what is remembered in step with files that lawfully become others, or go. Call it before the branch moves. Throws as `rememberMove`. */
export function rememberReplaced(place: SeenPlace, { branch, tree, isReplaced }: Replacement): void {
  const files = readSeen(place, branch);
  if (files === undefined || ![...files.keys()].some(isReplaced)) return;
  const next = [...files].flatMap(([path, digest]): [string, Digest][] => {
    if (!isReplaced(path)) return [[path, digest]];
    const bytes = tree.read(path);
    return bytes === undefined ? [] : [[path, digestOf(bytes)]];
  });
  writeSeen(place, branch, new Map(next));
}

async function idsAt(repository: Repository, commit: string | undefined): Promise<ReadonlyMap<string, string>> {
  const entries = commit === undefined ? [] : await listTree(repository, commit);
  return new Map(entries.flatMap(({ path, id }) => (dossierOf(path) === undefined ? [] : [[path, id]])));
}
