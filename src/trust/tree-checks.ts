/** What the tree holds against what the records say: lawful paths, every governed file as it was decided, nothing taken away. */
import type { Change } from '../changes/change.ts';
import { diffEntries } from '../changes/diff.ts';
import { mandateOf } from '../changes/mandate.ts';
import { isPrivate } from '../changes/recorded-change.ts';
import { assemble } from '../load/assemble.ts';
import { checkPath } from '../load/check-path.ts';
import type { FileTree, TreeFile } from '../load/file-tree.ts';
import { readEntry } from '../load/read-entry.ts';
import { readProposal } from '../load/read-proposal.ts';
import type { CircleId } from '../model/circle.ts';
import type { Digest } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import { circleName, type Entry } from '../model/organisation.ts';
import type { Proposal } from '../model/proposal.ts';
import type { BareFault } from '../schema/fault.ts';
import { kindOf } from '../schema/kinds.ts';
import type { Dossier } from './dossier.ts';
import type { ReplayState } from './replay-state.ts';
import { lostSince, seenIn } from './seen.ts';
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

/** A tree, and its governed files by path. */
export interface GovernedFiles {
  readonly tree: FileTree;
  readonly governed: readonly string[];
}

/** The governed files that lie in the tree, sorted. */
export function governedPaths(tree: FileTree): readonly string[] {
  return tree
    .list()
    .filter((file) => kindOf(file.path)?.governed === true)
    .map((file) => file.path);
}

/**
 * Compares every governed file of the tree with the state the records lead to. What a record with a fault says of a file is told
 * with that record, once; every other difference here.
 */
export function compareTree(
  { tree, governed }: GovernedFiles,
  state: ReplayState,
  faulty: readonly Dossier[],
): readonly VerifyFinding[] {
  const paths = [...new Set([...governed, ...state.digests.keys()])].sort();
  const claims = claimsOf(faulty);
  const proposed = proposedFiles(tree);
  return paths.flatMap((path) => {
    const bytes = tree.read(path);
    const digest = bytes === undefined ? null : digestOf(bytes);
    const asDecided = digest === (state.digests.get(path) ?? null);
    if (asDecided || claims.has(claim(path, digest))) return [];
    return compareFile({ path, bytes, proposals: proposed.get(claim(path, digest)) ?? [] }, state);
  });
}

/** What records that are not in force left each file as: what another of them found there and replaced is claimed no longer. */
function claimsOf(faulty: readonly Dossier[]): ReadonlySet<string> {
  const files = faulty.flatMap(({ record }) => record.files);
  const replaced = new Set(files.map(({ path, before }) => claim(path, before)));
  return new Set(files.map(({ path, after }) => claim(path, after)).filter((one) => !replaced.has(one)));
}

function claim(path: string, digest: Digest | null): string {
  return `${digest} ${path}`;
}

/** A file that is not as it was decided, and the proposals that list exactly these bytes. */
interface Differing {
  readonly path: string;
  readonly bytes: Uint8Array | undefined;
  readonly proposals: readonly Proposal[];
}

function compareFile({ path, bytes, proposals }: Differing, state: ReplayState): readonly VerifyFinding[] {
  const recorded = state.digests.get(path);
  const read = bytes === undefined ? undefined : readEntry(path, bytes);
  const asked = circlesAsked(path, read?.entry, state);
  const circles = asked.map((circle) => circleName(state.organisation, circle));
  const open = proposals.find(({ circle }) => asked.includes(circle));
  if (open !== undefined) return [{ code: 'undecided', file: path, parts: { path, circles, proposal: open.title } }];
  const decision = state.decidedBy.get(path) ?? '';
  if (bytes === undefined) return [{ code: 'not-recorded-missing', file: path, parts: { path, circles, decision } }];
  if (recorded === undefined) return [{ code: 'not-recorded-new', file: path, parts: { path, circles } }];
  return [{ code: 'not-recorded-changed', file: path, parts: { path, circles, decision } }];
}

/** What open proposals list: by path and bytes. */
function proposedFiles(tree: FileTree): ReadonlyMap<string, readonly Proposal[]> {
  const proposals = tree.list().flatMap(({ path }) => {
    const bytes = kindOf(path)?.kind === 'proposal' ? tree.read(path) : undefined;
    return (bytes === undefined ? undefined : readProposal(bytes)) ?? [];
  });
  const files = new Map<string, Proposal[]>();
  for (const proposal of proposals)
    for (const { path, after } of proposal.files)
      files.set(claim(path, after), [...(files.get(claim(path, after)) ?? []), proposal]);
  return files;
}

/** The circles whose consent a file's difference would need. */
function circlesAsked(path: string, entry: Entry | undefined, state: ReplayState): readonly CircleId[] {
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
  return circles.length > 0 || owner === undefined ? circles : [owner];
}

/** Where a person's file has the recorded bytes: does it say what the changes said? No copy of it was kept to read them from. */
export function comparePeople({ tree, governed }: GovernedFiles, state: ReplayState): readonly VerifyFinding[] {
  return governed
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
  const same = replayed !== undefined && publicChanges(replayed, entry).length === 0;
  return same ? [] : [{ code: 'person-differs', file: path, parts: { path, person: entry.id } }];
}

/** What differs apart from name and offers, of which records say nothing; in which order keys or trainings stand says nothing. */
function publicChanges(replayed: Entry, found: Entry): readonly Change[] {
  const side = (entry: Entry) => new Map([[entry.path, withStatus(entry)]]);
  return diffEntries(side(replayed), side(found)).filter(({ change }) => !isPrivate(change));
}

/** A missing status and `active` say the same. */
function withStatus(entry: Entry): Entry {
  return { ...entry, value: { ...entry.value, status: entry.value.status ?? 'active' } };
}

/** Every record, signature and objection of the base is here, byte for byte, and so is every account, answer and copy that nothing took out. */
export function compareBase(tree: FileTree, base: FileTree, gone: ReadonlySet<string>): readonly VerifyFinding[] {
  return lostSince(tree, seenIn(base), gone).map((path) => ({ code: 'base-missing', file: path, parts: { path } }));
}
