/** Which day it is somewhere on earth at a moment. */
import type { IsoDate } from '../model/calendar.ts';

/** The day in `timezone` at the moment `now`. A time zone that this Node does not know is a finding of the check; a day is needed all the same, so it is taken for UTC. */
export function dayIn(now: Date, timezone: string): IsoDate {
  if (timezone === 'UTC') return now.toISOString().slice(0, 10);
  const parts = dayParts(timezone).formatToParts(now);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** A time zone that this Node does not know is a finding of the check; a day is needed all the same. */
function dayParts(timeZone: string): Intl.DateTimeFormat {
  const shape = { calendar: 'gregory', year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  try {
    return new Intl.DateTimeFormat('en', { ...shape, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en', { ...shape, timeZone: 'UTC' });
  }
}
