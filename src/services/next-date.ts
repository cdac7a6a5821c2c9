/** The next day on which something comes up in an organisation. */
import type { Loaded } from '../load/load.ts';
import type { NextDateParts } from '../messages/en/overview.ts';
import type { IsoDate } from '../model/calendar.ts';
import { isDate } from '../model/calendar.ts';
import { type Circle, policiesInForce } from '../model/circle.ts';
import { compareText } from '../model/finding.ts';
import { personName, standingCircles } from '../model/organisation.ts';
import { terms } from './terms.ts';

/** A day, and what it is about. */
export interface NextDate {
  readonly date: IsoDate;
  readonly about: NextDateParts;
}

/** The earliest end of a term, review, meeting or end of a helping circle from today on; undefined where nothing is dated. */
export function nextDate({ organisation, companions }: Loaded, today: IsoDate): NextDate | undefined {
  const circles = standingCircles(organisation);
  const [first] = [...termEnds({ organisation }, today), ...circles.flatMap(ownDates), ...meetings(circles, companions)]
    .filter(({ date }) => date >= today)
    .sort((a, b) => compareText(a.date, b.date));
  return first;
}

function termEnds({ organisation }: Pick<Loaded, 'organisation'>, today: IsoDate): readonly NextDate[] {
  return terms(organisation, today).flatMap(({ state, end, circleName: circle, roleTitle: role, person }) => {
    const about = { kind: 'term', circle, role, person: personName(organisation, person) } as const;
    return state === 'running' && end !== undefined ? [{ date: end, about }] : [];
  });
}

function ownDates(circle: Circle): readonly NextDate[] {
  const reviews = policiesInForce(circle).flatMap(({ review, title }): readonly NextDate[] =>
    review === undefined ? [] : [{ date: review, about: { kind: 'review', circle: circle.name, title } }],
  );
  const { ends } = circle;
  return ends === undefined ? reviews : [...reviews, { date: ends, about: { kind: 'end', circle: circle.name } }];
}

function meetings(circles: readonly Circle[], companions: Loaded['companions']): readonly NextDate[] {
  return [...companions.values()].flatMap(({ parts, value }): readonly NextDate[] => {
    const circle = circles.find(({ id }) => id === parts.circle);
    const { next } = value;
    if (parts.kind !== 'meeting' || circle === undefined || typeof next !== 'string' || !isDate(next)) return [];
    return [{ date: next, about: { kind: 'meeting', circle: circle.name } }];
  });
}
