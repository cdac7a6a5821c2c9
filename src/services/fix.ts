/** Mends what only one thing can have been meant by, in files that nobody has decided as they are. */
import { type FileTree, overlay } from '../load/file-tree.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { Digest } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import type { Edit } from '../model/edit.ts';
import { compareText, type Finding } from '../model/finding.ts';
import { groupBy } from '../model/group-by.ts';
import { mendText } from '../schema/mend-text.ts';
import { verify } from '../trust/verify.ts';
import { repositoryAround } from './repository-around.ts';
import { isRewritable } from './rewritable.ts';

/** One mend that was made. */
export interface Mend {
  readonly file: string;
  /** The line it was found in, counted from 1. */
  readonly line: number;
  readonly edit: Edit;
}

/** What was mended, in memory. */
export interface Mended {
  /** The files as they would be. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly mends: readonly Mend[];
  /** How many findings could be mended too, but in files that lie there as they were decided. */
  readonly decided: number;
}

/** A mend may show the next fault; what takes more rounds than this goes in circles. */
const ROUNDS = 8;

/** What was decided in the repository around `root`; empty where there is none, or nothing was decided yet. */
export async function decidedDigests(root: string, today: IsoDate): Promise<ReadonlyMap<string, Digest>> {
  const repository = await repositoryAround(root);
  const commit = (await repository?.head())?.commit;
  if (repository === undefined || commit === undefined) return new Map();
  return verify(await repository.treeAt(commit), { today }).state.digests;
}

/** Mends round by round until nothing is left that mends itself; `look` checks a tree. Nothing is written. */
export function mended(
  tree: FileTree,
  decided: ReadonlyMap<string, Digest>,
  look: (tree: FileTree) => readonly Finding[],
): Mended {
  const files = new Map<string, Uint8Array>();
  const mends: Mend[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const now = overlay(tree, files);
    const open = mendable(look(now)).filter(({ file }) => !isDecided(tree, decided, file));
    const made = [...groupBy(open, ({ file }) => file)].flatMap(([file, findings]) =>
      mendFile(now, file, { findings, files }),
    );
    if (made.length === 0) break;
    mends.push(...made);
  }
  const left = mendable(look(overlay(tree, files))).filter(({ file }) => isDecided(tree, decided, file));
  return { files, mends: mends.sort((a, b) => compareText(a.file, b.file) || a.line - b.line), decided: left.length };
}

/** So many are tried before it is said that one of them mends itself: each costs the parsing of its file. */
const TRIED = 10;

/** True when one of these findings mends itself, in a file that nobody has decided as it is. */
export function someMend(tree: FileTree, decided: ReadonlyMap<string, Digest>, findings: readonly Finding[]): boolean {
  const open = mendable(findings).filter(({ file }) => !isDecided(tree, decided, file));
  return open.slice(0, TRIED).some(({ file, edit }) => {
    const bytes = edit === undefined ? undefined : tree.read(file);
    return bytes !== undefined && edit !== undefined && mendText(new TextDecoder().decode(bytes), edit) !== undefined;
  });
}

function mendable(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ edit, file }) => edit !== undefined && isRewritable(file));
}

interface Work {
  readonly findings: readonly Finding[];
  readonly files: Map<string, Uint8Array>;
}

/** The last places first, so that taking out an item moves none that is still meant. */
function mendFile(tree: FileTree, file: string, { findings, files }: Work): readonly Mend[] {
  const bytes = tree.read(file);
  if (bytes === undefined) return [];
  let text = new TextDecoder().decode(bytes);
  const mends: Mend[] = [];
  for (const { edit, position } of [...findings].sort(laterFirst)) {
    const next = edit === undefined ? undefined : mendText(text, edit);
    if (edit === undefined || next === undefined) continue;
    text = next;
    mends.push({ file, line: position.line, edit });
  }
  if (mends.length > 0) files.set(file, new TextEncoder().encode(text));
  return mends;
}

function laterFirst(a: Finding, b: Finding): number {
  return b.position.line - a.position.line || b.position.column - a.position.column;
}

function isDecided(tree: FileTree, decided: ReadonlyMap<string, Digest>, file: string): boolean {
  const digest = decided.get(file);
  const bytes = digest === undefined ? undefined : tree.read(file);
  return bytes !== undefined && digestOf(bytes) === digest;
}
