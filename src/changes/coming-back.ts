/** Coming back: who left by a notice may for a month take up again what that notice ended, and nothing else. */
import { addPeriod, type IsoDate } from '../model/calendar.ts';
import type { DecisionRecord } from '../model/decision-record.ts';
import type { Organisation } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import { sameValue } from '../model/value.ts';
import { pathOf } from '../schema/kinds.ts';
import type { Change } from './change.ts';

/** How long a leaving can be taken back without a round. Source: the law of notices in this format. */
const MONTH = 'P31D';

/** What a notice of leaving ended. */
export interface Departure {
  /** The last day (inclusive) on which coming back can be recorded. */
  readonly until: IsoDate;
  readonly changes: readonly Change[];
  /** Paths of the terms that were there then: any other one came meanwhile. */
  readonly terms: ReadonlySet<string>;
}

/** What can still be taken back, by person. */
export type Departures = ReadonlyMap<PersonId, Departure>;

/** The record of a leaving, and the organisation after it. */
interface Leaving extends Pick<DecisionRecord, 'kind' | 'recorded'> {
  readonly after: Organisation;
}

/** The departures after a record: a notice of leaving adds one; whatever else is said of the person's status ends it. */
export function departuresAfter(
  before: Departures,
  changes: readonly Change[],
  { kind, recorded, after: organisation }: Leaving,
): Departures {
  const told = changes.filter(({ change }) => change === 'person-status-changed' || change === 'person-removed');
  if (told.length === 0) return before;
  const after = new Map(before);
  for (const change of told) {
    after.delete(change.id);
    if (kind === 'notice' && isLeaving(change))
      after.set(change.id, {
        until: addPeriod(recorded, MONTH),
        changes: changes.flatMap((one) => inverse(one) ?? []),
        terms: termsBeside(organisation, changes),
      });
  }
  return after;
}

/** The one person who comes back by all the changes, each of which takes back a part of the leaving; undefined when there is none. */
export function comingBack(
  changes: readonly Change[],
  departures: Departures,
  recorded: IsoDate,
): PersonId | undefined {
  const id = changes.find(({ change }) => change === 'person-status-changed')?.id;
  const departure = id === undefined ? undefined : departures.get(id);
  if (departure === undefined || recorded > departure.until) return undefined;
  return changes.every((change) => departure.changes.some((one) => isSame(change, one))) ? id : undefined;
}

/** All terms of the circles in which something ended. */
function termsBeside({ circles }: Organisation, changes: readonly Change[]): ReadonlySet<string> {
  const ids = new Set(changes.flatMap(({ circle }) => circle ?? []));
  const terms = [...ids].flatMap((id) => [...(circles.get(id)?.terms.values() ?? [])]);
  return new Set(terms.map((term) => pathOf('term', term)));
}

function isLeaving({ patch }: Change): boolean {
  return patch.op === 'set' && patch.after.status === 'left';
}

function isSame(a: Change, b: Change): boolean {
  return a.change === b.change && a.path === b.path && sameValue(a.patch, b.patch);
}

/** What undoes a change of a leaving. */
function inverse(change: Change): Change | undefined {
  const { patch } = change;
  if (patch.op === 'item-remove' && change.change === 'member-left')
    return { ...change, change: 'member-joined', patch: { ...patch, op: 'item-add' } };
  if (patch.op !== 'set') return undefined;
  const back = { ...change, patch: { op: 'set', before: patch.after, after: patch.before } } as const;
  if (change.change === 'person-status-changed') return back;
  return change.change === 'term-ended' ? { ...back, change: 'term-changed' } : undefined;
}
