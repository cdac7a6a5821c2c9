/** One step of the replay: a record, what was before it, and what it makes of that. */
import { applyToEntries } from '../changes/apply.ts';
import type { Change } from '../changes/change.ts';
import { diffEntries } from '../changes/diff.ts';
import { personChange } from '../changes/recorded-change.ts';
import { assemble } from '../load/assemble.ts';
import type { FileTree } from '../load/file-tree.ts';
import { readEntry } from '../load/read-entry.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { Digest } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import { type Entry, memberOf } from '../model/organisation.ts';
import type { PersonId, PersonKey } from '../model/person.ts';
import { kindOf } from '../schema/kinds.ts';
import type { Dossier } from './dossier.ts';
import { entriesOf, type ReplayState } from './replay-state.ts';
import { sentenceOf } from './sentence-of.ts';
import type { Verdict } from './sshsig/index.ts';
import type { VerifyFinding } from './verify-finding.ts';

/** What every check of a record may look at. */
export interface Step {
  readonly dossier: Dossier;
  readonly before: ReplayState;
  readonly after: ReplayState;
  /** Recomputed from the adopted files and the people's changes. */
  readonly changes: readonly Change[];
  /** Identity of the organisation: the digest of the founding record. */
  readonly organisation: Digest;
  readonly founding: boolean;
  /** Verdict on each signature of the dossier, by the person in the file's name. */
  readonly verdicts: ReadonlyMap<PersonId, Verdict>;
  readonly today: IsoDate;
  /** The latest `recorded` of the records it follows. */
  readonly notBefore: IsoDate | undefined;
}

/** The files a record wrote, read from their adopted copies; with what could not be read. */
interface Written {
  readonly entries: ReadonlyMap<string, Entry | null>;
  readonly findings: readonly VerifyFinding[];
}

/** The state after a record and the changes it made. Its faults so far: copies that are missing, altered or unreadable. */
export function takeStep(
  dossier: Dossier,
  before: ReplayState,
  tree: FileTree,
): { after: ReplayState; changes: readonly Change[]; findings: readonly VerifyFinding[] } {
  const written = readWritten(dossier, tree);
  const people = dossier.record.changes.flatMap((recorded) => personChange(recorded) ?? []);
  const withPeople = applyToEntries(entriesOf(before), people);
  const entries = new Map(withPeople);
  for (const [path, entry] of written.entries) {
    if (entry === null) entries.delete(path);
    else entries.set(path, entry);
  }
  const paths = new Set([...written.entries.keys(), ...people.map((change) => change.path)]);
  const changes = diffEntries(only(entriesOf(before), paths), only(entries, paths));
  const after = nextState({ dossier, before, changes }, [...entries.values()]);
  return { after, changes, findings: written.findings };
}

function only(entries: ReadonlyMap<string, Entry>, paths: ReadonlySet<string>): ReadonlyMap<string, Entry> {
  return new Map(
    [...paths].flatMap((path) => {
      const entry = entries.get(path);
      return entry === undefined ? [] : [[path, entry] as const];
    }),
  );
}

function readWritten(dossier: Dossier, tree: FileTree): Written {
  const entries = new Map<string, Entry | null>();
  const findings: VerifyFinding[] = [];
  for (const file of dossier.record.files) {
    if (kindOf(file.path)?.kind === 'person') continue;
    const read = file.after === null ? null : readCopy(dossier, tree, { path: file.path, after: file.after });
    if (read !== null && 'code' in read) findings.push(read);
    else entries.set(file.path, read);
  }
  return { entries, findings };
}

function readCopy(dossier: Dossier, tree: FileTree, file: { path: string; after: Digest }): Entry | VerifyFinding {
  const { path, after } = file;
  const copy = `${dossier.folder}/adopted/${path}`;
  const bytes = tree.read(copy);
  const fault = { file: copy, decision: dossier.folder, parts: { path } };
  if (bytes === undefined) return { code: 'copy-missing', ...fault };
  if (digestOf(bytes) !== after) return { code: 'copy-differs', ...fault };
  const read = readEntry(path, bytes);
  return read.entry !== undefined
    ? read.entry
    : {
        code: 'file-unreadable',
        file: copy,
        decision: dossier.folder,
        parts: { path, reason: sentenceOf(read.faults) },
      };
}

function nextState(
  made: { dossier: Dossier; before: ReplayState; changes: readonly Change[] },
  entries: readonly Entry[],
): ReplayState {
  const { dossier, before, changes } = made;
  const digests = new Map(before.digests);
  const decidedBy = new Map(before.decidedBy);
  for (const file of dossier.record.files) {
    if (file.after === null) digests.delete(file.path);
    else digests.set(file.path, file.after);
    decidedBy.set(file.path, dossier.folder);
  }
  const after = { organisation: assemble(entries) };
  const keys = newKeys({ before, after, changes }).filter(({ key }) => !before.keyOwners.has(key));
  const seats = newSeats({ before, after, changes });
  return {
    ...after,
    digests,
    decidedBy,
    keyOwners: new Map([...before.keyOwners, ...keys.map(({ key, person }) => [key, person] as const)]),
    joined: new Map([...before.joined, ...seats.map((seat) => [seat, dossier.record.decided] as const)]),
  };
}

/** The two sides of a step and the changes between them. */
export type Between = Pick<Step, 'changes'> & {
  readonly before: Pick<ReplayState, 'organisation'>;
  readonly after: Pick<ReplayState, 'organisation'>;
};

/** A key that came in, with its person. */
export type NewKey = PersonKey & { readonly person: PersonId };

/** Keys that came in, or came with another proof. */
export function newKeys({ before, after, changes }: Between): readonly NewKey[] {
  const touched = new Set(changes.filter((change) => change.kind === 'person').map((change) => change.id));
  return [...touched].flatMap((person) => {
    const old = before.organisation.people.get(person)?.keys ?? [];
    const now = after.organisation.people.get(person)?.keys ?? [];
    const isNew = (key: PersonKey) => !old.some((other) => other.key === key.key && other.proof === key.proof);
    return now.filter(isNew).map((key) => ({ ...key, person }));
  });
}

/** Seats, as `circle/person`, that were taken. */
function newSeats({ before, after, changes }: Between): readonly string[] {
  const touched = new Set(changes.filter((change) => change.kind === 'circle').map((change) => change.id));
  return [...touched].flatMap((id) => {
    const old = before.organisation.circles.get(id);
    const members = after.organisation.circles.get(id)?.members ?? [];
    const isNew = (person: PersonId) => old === undefined || memberOf(old, person) === undefined;
    return members.filter((member) => isNew(member.person)).map((member) => `${id}/${member.person}`);
  });
}
