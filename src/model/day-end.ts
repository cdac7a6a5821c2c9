/** When a day is over somewhere on earth. Apart from `calendar.ts`, because few commands need time zones and all need days. */
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import { addDays, type IsoDate } from './calendar.ts';

/** The last second of `date` in `timezone`, counted from 1970 in UTC; a time zone that this Node does not know is taken for UTC. */
export function dayEnd(date: IsoDate, timezone: string): number {
  const [year = 0, month = 0, day = 0] = addDays(date, 1).split('-').map(Number);
  const next = PlainDate.create(year, month, day);
  return startOf(next, timezone) - 1;
}

function startOf(day: PlainDate.Record, timezone: string): number {
  try {
    return Math.floor(PlainDate.toZonedDateTime(day, timezone).epochMilliseconds / 1000);
  } catch (error) {
    if (timezone === 'UTC' || !(error instanceof RangeError)) throw error;
    return startOf(day, 'UTC');
  }
}
