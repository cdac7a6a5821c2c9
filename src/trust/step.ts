/** One step of the replay: a record, what was before it, and what it makes of that. */
import { applyToEntries } from '../changes/apply.ts';
import { type Change, compareChanges } from '../changes/change.ts';
import { comingBack, departuresAfter } from '../changes/coming-back.ts';
import { diffEntries } from '../changes/diff.ts';
import { graceAfter } from '../changes/grace.ts';
import { isPrivate, personChange } from '../changes/recorded-change.ts';
import { mayBeTakenOut, statedChange } from '../changes/stated-change.ts';
import { readEntry } from '../load/read-entry.ts';
import { type ChangedEntries, reassemble } from '../load/reassemble.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { Digest, RecordedFile } from '../model/decision-record.ts';
import { type Entry, memberOf } from '../model/organisation.ts';
import type { PersonId, PersonKey } from '../model/person.ts';
import { kindOf, pathOf } from '../schema/kinds.ts';
import { type Copies, copyOf } from './copies.ts';
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
  /** Files whose words before or after were taken out since: their changes are those that the record states. */
  readonly opaque: ReadonlySet<string>;
  readonly past: Past;
  /** A record made at the same time beside which this one can't stand. */
  readonly fork: Fork | undefined;
  /** The records in force that it reaches, in the order of the chain. */
  readonly reached: () => readonly Step[];
}

/** The records that a record reaches; all of them are in force. */
export interface Past {
  /** The one with this digest; undefined when it is not reached. */
  readonly find: (digest: Digest) => Step | undefined;
  /** All of them, in the order of the chain. */
  readonly all: () => readonly Step[];
}

/** The files a record wrote, read from their adopted copies; with what could not be read. */
interface Written {
  readonly entries: ReadonlyMap<string, Entry | undefined>;
  readonly unread: readonly VerifyFinding[];
  readonly takenOut: readonly string[];
}

/** What a record makes of the state before it. */
export type Taken = Pick<Step, 'after' | 'changes' | 'unread' | 'opaque'>;

/** The state after a record and the changes it made; with the copies that are missing, altered or unreadable. */
export function takeStep(dossier: Dossier, before: ReplayState, copies: Copies): Taken {
  const written = readWritten(dossier, copies);
  const people = dossier.record.changes.flatMap((recorded) => personChange(recorded) ?? []);
  const paths = new Set([...written.entries.keys(), ...people.map((change) => change.path)]);
  const opaque = opaquePaths(dossier, before, written);
  const old = only(entriesOf(before), paths);
  const entries = new Map(applyToEntries(old, people));
  for (const [path, entry] of written.entries) {
    if (entry === undefined) entries.delete(path);
    else entries.set(path, entry);
  }
  const found =
    opaque.size === 0 ? diffEntries(old, entries) : diffEntries(except(old, opaque), except(entries, opaque));
  const stated = statedChanges(dossier, opaque);
  const changes = [...found, ...stated, ...silentChanges(dossier, before)].sort(compareChanges);
  const changed = new Map([...paths].map((path) => [path, entries.get(path)]));
  return { after: nextState({ dossier, before, changes }, changed), changes, unread: written.unread, opaque };
}

/** Files whose words were taken out on either side. Their digests stay known, and so does whether they are there. */
function opaquePaths({ record }: Dossier, before: ReplayState, { takenOut }: Written): ReadonlySet<string> {
  const unknown = record.files.filter(
    ({ path }) => before.digests.has(path) && !entriesOf(before).has(path) && mayBeTakenOut(path),
  );
  return unknown.length + takenOut.length === 0 ? NONE : new Set([...takenOut, ...unknown.map(({ path }) => path)]);
}

const NONE: ReadonlySet<string> = new Set();

function statedChanges({ record }: Dossier, opaque: ReadonlySet<string>): readonly Change[] {
  if (opaque.size === 0) return [];
  return record.changes.flatMap((recorded) => statedChange(recorded) ?? []).filter(({ path }) => opaque.has(path));
}

function except(entries: ReadonlyMap<string, Entry>, paths: ReadonlySet<string>): ReadonlyMap<string, Entry> {
  return new Map([...entries].filter(([path]) => !paths.has(path)));
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

function readWritten(dossier: Dossier, copies: Copies): Written {
  const files = dossier.record.files.filter((file) => kindOf(file.path)?.kind !== 'person');
  const read = files.map((file) => [file.path, readAfter(dossier, file, copies)] as const);
  return {
    entries: new Map(read.flatMap(([path, { fault, entry }]) => (fault === undefined ? [[path, entry] as const] : []))),
    unread: read.flatMap(([, { fault }]) => fault ?? []),
    takenOut: read.flatMap(([path, { gone }]) => (gone === true ? [path] : [])),
  };
}

/** A file as a record left it; neither where the record took the file away. */
interface ReadAfter {
  readonly entry?: Entry;
  readonly fault?: VerifyFinding;
  /** True when its copy was taken out. */
  readonly gone?: true;
}

function readAfter(dossier: Dossier, { path, after }: RecordedFile, copies: Copies): ReadAfter {
  if (after === null) return {};
  const copy = copyOf(dossier, { path, after }, copies);
  if ('fault' in copy) return copy;
  if (copy.bytes === undefined) return { gone: true };
  const { entry, faults } = readEntry(path, copy.bytes, after);
  if (entry !== undefined) return { entry };
  const parts = { path, reason: sentenceOf(faults) };
  const file = `${dossier.folder}/adopted/${path}`;
  return { fault: { code: 'file-unreadable', file, decision: dossier.folder, parts } };
}

function nextState(
  made: { dossier: Dossier; before: ReplayState; changes: readonly Change[] },
  changed: ChangedEntries,
): ReplayState {
  const { dossier, before, changes } = made;
  const { files, kind, recorded } = dossier.record;
  const after = { organisation: reassemble(before.organisation, changed) };
  const keys = newKeys({ before, after, changes }).filter(({ key }) => !before.keyOwners.has(key));
  const isBack = comingBack(changes, before.departures, dossier.record.recorded) !== undefined;
  const seats = isBack ? [] : newSeats({ before, after, changes });
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
    departures: departuresAfter(before.departures, changes, { kind, recorded, after: after.organisation }),
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
