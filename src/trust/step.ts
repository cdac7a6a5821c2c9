/** One step of the replay: a record, what was before it, and what it makes of that. */
import { applyToEntries } from '../changes/apply.ts';
import { type Change, compareChanges } from '../changes/change.ts';
import { diffEntries } from '../changes/diff.ts';
import { graceAfter } from '../changes/grace.ts';
import { isPrivate, personChange } from '../changes/recorded-change.ts';
import type { FileTree } from '../load/file-tree.ts';
import { readEntry } from '../load/read-entry.ts';
import { type ChangedEntries, reassemble } from '../load/reassemble.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { Digest } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import { type Entry, memberOf } from '../model/organisation.ts';
import type { PersonId, PersonKey } from '../model/person.ts';
import { kindOf, pathOf } from '../schema/kinds.ts';
import type { Dossier } from './dossier.ts';
import type { Fork } from './forks.ts';
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
  /** The day on which the founding was decided: before it nobody could decide here. */
  readonly founded: IsoDate;
  /** Faults of the adopted copies. */
  readonly unread: readonly VerifyFinding[];
  /** A record made at the same time beside which this one can't stand. */
  readonly fork: Fork | undefined;
}

/** The files a record wrote, read from their adopted copies; with what could not be read. */
interface Written {
  readonly entries: ReadonlyMap<string, Entry | undefined>;
  readonly unread: readonly VerifyFinding[];
}

/** What a record makes of the state before it. */
export type Taken = Pick<Step, 'after' | 'changes' | 'unread'>;

/** The state after a record and the changes it made; with the copies that are missing, altered or unreadable. */
export function takeStep(dossier: Dossier, before: ReplayState, tree: FileTree): Taken {
  const written = readWritten(dossier, tree);
  const people = dossier.record.changes.flatMap((recorded) => personChange(recorded) ?? []);
  const paths = new Set([...written.entries.keys(), ...people.map((change) => change.path)]);
  const old = only(entriesOf(before), paths);
  const entries = new Map(applyToEntries(old, people));
  for (const [path, entry] of written.entries) {
    if (entry === undefined) entries.delete(path);
    else entries.set(path, entry);
  }
  const changes = [...diffEntries(old, entries), ...silentChanges(dossier, before)].sort(compareChanges);
  const changed = new Map([...paths].map((path) => [path, entries.get(path)]));
  return { after: nextState({ dossier, before, changes }, changed), changes, unread: written.unread };
}

/** Of a person's name and offers a record says only that they changed: it changes them for the mandate, and nothing in the state. */
function silentChanges(dossier: Dossier, before: ReplayState): readonly Change[] {
  return dossier.record.changes.flatMap(({ change, person: id }): readonly Change[] => {
    if (!isPrivate(change) || typeof id !== 'string') return [];
    const path = pathOf('person', { id });
    const patch = { op: 'set', before: {}, after: {} } as const;
    return entriesOf(before).has(path) ? [{ change, kind: 'person', id, path, patch }] : [];
  });
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
  const entries = new Map<string, Entry | undefined>();
  const unread: VerifyFinding[] = [];
  for (const file of dossier.record.files) {
    if (kindOf(file.path)?.kind === 'person') continue;
    const read = file.after === null ? undefined : readCopy(dossier, tree, { path: file.path, after: file.after });
    if (read !== undefined && 'code' in read) unread.push(read);
    else entries.set(file.path, read);
  }
  return { entries, unread };
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
  changed: ChangedEntries,
): ReplayState {
  const { dossier, before, changes } = made;
  const { files } = dossier.record;
  const after = { organisation: reassemble(before.organisation, changed) };
  const keys = newKeys({ before, after, changes }).filter(({ key }) => !before.keyOwners.has(key));
  const seats = newSeats({ before, after, changes });
  return {
    ...after,
    digests: before.digests.with(new Map(files.map(({ path, after: digest }) => [path, digest ?? undefined]))),
    decidedBy: before.decidedBy.with(new Map(files.map(({ path }) => [path, dossier.folder]))),
    keyOwners: grown(
      before.keyOwners,
      keys.map(({ key, person }) => [key, person]),
    ),
    joined: grown(
      before.joined,
      seats.map((seat) => [seat, dossier.record.decided]),
    ),
    grace: graceAfter({ before, after: after.organisation, changes, record: dossier.record }),
  };
}

function grown(
  map: ReadonlyMap<string, string>,
  added: readonly (readonly [string, string])[],
): ReadonlyMap<string, string> {
  return added.length === 0 ? map : new Map([...map, ...added]);
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
