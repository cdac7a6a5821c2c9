/** Decisions that who was absent may still object to, and those that have become settled in the last days. */
import { LEAVES_TIME } from '../changes/settles-on.ts';
import { addDays, type IsoDate } from '../model/calendar.ts';
import type { DecisionRecord } from '../model/decision-record.ts';
import type { PersonId } from '../model/person.ts';
import type { StandingObjection } from '../trust/later-objections.ts';
import type { Workplace } from './workplace.ts';

/** A decision for which there is still time. */
export interface SettlingDecision {
  readonly folder: string;
  readonly title: string;
  /** The last day (inclusive). */
  readonly until: IsoDate;
  /** Who was absent and has not objected. */
  readonly people: readonly PersonId[];
}

/** A decision that nobody can object to any more, or whose objections are answered. */
export interface SettledDecision {
  readonly folder: string;
  readonly title: string;
  readonly on: IsoDate;
  /** The title of the decision that answered; undefined where nobody objected. */
  readonly answeredBy?: string;
}

/** For how many days it is told that something is settled. */
const NEWS_DAYS = 7;

type Place = Pick<Workplace, 'verification' | 'loaded' | 'today'>;

/** In the order of the chain. */
export function settlingDecisions(place: Place): readonly SettlingDecision[] {
  return inForce(place).flatMap(({ folder, record }) => {
    const { settles, title } = record;
    if (settles === undefined || settles < place.today) return [];
    const objected = new Set(objectionsTo(place, folder).map(({ person }) => person));
    const people = absentWithTime(record).filter((person) => !objected.has(person));
    return people.length === 0 ? [] : [{ folder, title, until: settles, people }];
  });
}

/** In the order of the chain. */
export function settledDecisions(place: Place): readonly SettledDecision[] {
  const since = addDays(place.today, -NEWS_DAYS);
  return inForce(place).flatMap(({ folder, record }) => {
    const objections = objectionsTo(place, folder);
    const found = objections.length === 0 ? quietly(record) : answered(place, objections);
    if (found === undefined || found.on < since || found.on > place.today) return [];
    return [{ folder, title: record.title, ...found }];
  });
}

/** Settled on the day after the last one. */
function quietly({ settles }: DecisionRecord): { readonly on: IsoDate } | undefined {
  return settles === undefined ? undefined : { on: addDays(settles, 1) };
}

/** The latest record that answers one of them, once all are answered. */
function answered(
  { loaded }: Place,
  objections: readonly StandingObjection[],
): { readonly on: IsoDate; readonly answeredBy: string } | undefined {
  if (objections.some((one) => !one.answered)) return undefined;
  const digests = new Set(objections.map(({ digest }) => digest));
  const last = [...loaded.organisation.decisions.values()]
    .filter(({ answers = [] }) => answers.some((digest) => digests.has(digest)))
    .sort((a, b) => (a.recorded < b.recorded ? -1 : 1))
    .at(-1);
  return last === undefined ? undefined : { on: last.recorded, answeredBy: last.title };
}

function inForce({ verification, loaded }: Place) {
  return verification.records.flatMap(({ folder, disowned, replacedBy }) => {
    const record = loaded.organisation.decisions.get(folder);
    const stands = disowned === undefined && replacedBy === undefined;
    return record?.outcome === 'adopted' && stands ? [{ folder, record }] : [];
  });
}

function objectionsTo({ verification }: Place, folder: string): readonly StandingObjection[] {
  return verification.objections.filter((objection) => objection.folder === folder && objection.denies === undefined);
}

function absentWithTime({ consents }: DecisionRecord): readonly PersonId[] {
  const absent = consents.flatMap((consent) => consent.absent ?? []);
  return [...new Set(absent.filter(({ handled }) => LEAVES_TIME.includes(handled)).map(({ person }) => person))];
}
