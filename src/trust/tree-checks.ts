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

/** The governed files that lie in the tree, sorted. */
export function governedPaths(tree: FileTree): readonly string[] {
  return tree
    .list()
    .filter((file) => kindOf(file.path)?.governed === true)
    .map((file) => file.path);
}

/** Compares every governed file of the tree with the state the records lead to. */
export function compareTree(tree: FileTree, state: ReplayState): readonly VerifyFinding[] {
  const paths = [...new Set([...governedPaths(tree), ...state.digests.keys()])].sort();
  return paths.flatMap((path) => compareFile(path, tree.read(path), state));
}

function compareFile(path: string, bytes: Uint8Array | undefined, state: ReplayState): readonly VerifyFinding[] {
  const recorded = state.digests.get(path);
  if (bytes !== undefined && digestOf(bytes) === recorded) return [];
  const read = bytes === undefined ? undefined : readEntry(path, bytes);
  const circles = circlesAsked(path, read?.entry, state);
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

/** Where a person's file has the recorded bytes: does it say what the changes said? No copy of it was kept to read them from. */
export function comparePeople(tree: FileTree, state: ReplayState): readonly VerifyFinding[] {
  return governedPaths(tree)
    .filter((path) => kindOf(path)?.kind === 'person')
    .flatMap((path) => {
      const bytes = tree.read(path);
      return bytes === undefined || digestOf(bytes) !== state.digests.get(path)
        ? []
        : comparePerson(path, bytes, state.organisation.entries.get(path));
    });
}

function comparePerson(path: string, bytes: Uint8Array, replayed: Entry | undefined): readonly VerifyFinding[] {
  const { entry, faults } = readEntry(path, bytes);
  if (entry === undefined)
    return [{ code: 'file-unreadable', file: path, parts: { path, reason: sentenceOf(faults) } }];
  const same = ['keys', 'status', 'training'].every(
    (field) => replayed !== undefined && sameValue(shownAs(entry, field), shownAs(replayed, field)),
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
