/** What the tree holds against what the records say: lawful paths, every governed file as it was decided, nothing taken away. */
import { diffEntries } from '../changes/diff.ts';
import { mandateOf } from '../changes/mandate.ts';
import { assemble } from '../load/assemble.ts';
import { checkPath } from '../load/check-path.ts';
import type { FileTree, TreeFile } from '../load/file-tree.ts';
import { readEntry } from '../load/read-entry.ts';
import { digestOf } from '../model/digest.ts';
import { circleName, type Entry } from '../model/organisation.ts';
import { sameValue } from '../model/value.ts';
import type { BareFault } from '../schema/fault.ts';
import { kindOf } from '../schema/kinds.ts';
import type { ReplayState } from './replay-state.ts';
import { sentenceOf } from './sentence-of.ts';
import type { VerifyFinding } from './verify-finding.ts';

/** Findings on the tree, and how many governed files are as they were decided. */
export interface TreeVerdict {
  readonly findings: readonly VerifyFinding[];
  readonly governed: number;
  readonly covered: number;
}

/** A path whose case-folded form is governed or part of a record must be exactly lawful and a plain file. */
export function unlawfulPaths(tree: FileTree): readonly VerifyFinding[] {
  return tree.list().flatMap((file): readonly VerifyFinding[] => {
    const fault = dossierFault(file) ?? checkPath(file, kindOf(file.path));
    if (fault === undefined) return [];
    return [{ code: 'path-unlawful', file: file.path, parts: { path: file.path, reason: sentenceOf([fault]) } }];
  });
}

/** Everything in a folder of records is a plain file under its exact name. */
function dossierFault(file: TreeFile): BareFault | undefined {
  const folded = file.path.normalize('NFKC').toLowerCase();
  if (!/^circles\/[^/]+\/decisions(\/|$)/.test(folded)) return undefined;
  const about = { rule: 'id-invalid', pointer: [] } as const;
  if (file.mode !== 'file') return { ...about, code: 'not-a-plain-file', parts: {} };
  return /^circles\/[^/]+\/decisions\/[^/]+\/./.test(file.path)
    ? undefined
    : { ...about, code: 'stray-file', parts: {} };
}

/** Compares every governed file of the tree with the state the records lead to. */
export function compareTree(tree: FileTree, state: ReplayState): TreeVerdict {
  const present = tree
    .list()
    .filter((file) => kindOf(file.path)?.governed === true)
    .map((file) => file.path);
  const paths = [...new Set([...present, ...state.digests.keys()])].sort();
  const findings = paths.flatMap((path) => compareFile(path, tree.read(path), state));
  const faulty = new Set(findings.map((finding) => finding.file));
  return { findings, governed: present.length, covered: present.filter((path) => !faulty.has(path)).length };
}

function compareFile(path: string, bytes: Uint8Array | undefined, state: ReplayState): readonly VerifyFinding[] {
  const recorded = state.digests.get(path);
  if (bytes !== undefined && digestOf(bytes) === recorded)
    return path.startsWith('people/') ? comparePerson(path, bytes, state) : [];
  const read = bytes === undefined ? undefined : readEntry(path, bytes);
  const entry = read?.entry;
  const circles = circlesAsked(path, entry, state);
  const decision = state.decidedBy.get(path) ?? '';
  if (bytes === undefined) return [{ code: 'not-recorded-missing', file: path, parts: { path, circles, decision } }];
  if (recorded === undefined) return [{ code: 'not-recorded-new', file: path, parts: { path, circles } }];
  return [{ code: 'not-recorded-changed', file: path, parts: { path, circles, decision } }];
}

/** Names of the circles whose consent a file's difference would need. */
function circlesAsked(path: string, entry: Entry | undefined, state: ReplayState): readonly string[] {
  const { entries } = state.organisation;
  const before = entries.get(path);
  const after = new Map(entries);
  if (entry === undefined) after.delete(path);
  else after.set(path, entry);
  const changes = diffEntries(
    before === undefined ? new Map() : new Map([[path, before]]),
    entry === undefined ? new Map() : new Map([[path, entry]]),
  );
  const { circles } = mandateOf(changes, { before: state.organisation, after: assemble(after.values()) });
  const owner = kindOf(path)?.circle;
  const asked = circles.length > 0 || owner === undefined ? circles : [owner];
  return asked.map((circle) => circleName(state.organisation, circle));
}

/** The bytes are the recorded ones; do they say what the changes said? */
function comparePerson(path: string, bytes: Uint8Array, state: ReplayState): readonly VerifyFinding[] {
  const read = readEntry(path, bytes);
  const replayed = state.organisation.entries.get(path);
  if (read.entry === undefined || replayed === undefined) return [];
  const { entry } = read;
  const same = ['keys', 'status', 'training'].every((field) =>
    sameValue(shownAs(entry, field), shownAs(replayed, field)),
  );
  return same ? [] : [{ code: 'person-differs', file: path, parts: { path, person: entry.id } }];
}

/** An empty list and a missing one say the same; so do a missing status and `active`. */
function shownAs(entry: Entry, field: string) {
  const value = entry.value[field];
  if (field === 'status') return value ?? 'active';
  return value ?? [];
}

/** Every record, signature, objection, account and copy of the base is here, byte for byte. */
export function compareBase(tree: FileTree, base: FileTree): readonly VerifyFinding[] {
  return base
    .list()
    .filter((file) => /^circles\/[^/]+\/decisions\//.test(file.path))
    .filter((file) => !sameBytes(base.read(file.path), tree.read(file.path)))
    .map((file) => ({ code: 'base-missing', file: file.path, parts: { path: file.path } }));
}

function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
}
