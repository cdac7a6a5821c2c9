/** Days in numbers, in another order or with other signs than `YYYY-MM-DD`. */
import { type IsoDate, isDate } from './calendar.ts';

/**
 * The day that is meant by `31.12.2027`, `2027/12/31`, `2027-1-5` or `12/31/2027`; undefined for what is no day, and where two days
 * could be meant: `5/6/2027` is one in Dublin and another in Boston. Dots stand between day, month and year everywhere.
 */
export function meantDay(text: string): IsoDate | undefined {
  const days = [...new Set(readings(text.trim()))].filter(isDate);
  return days.length === 1 ? days[0] : undefined;
}

function readings(text: string): readonly string[] {
  const [, year, , month, day] = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?:T00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text) ?? [];
  if (year !== undefined) return [written(year, month, day)];
  const [, first, sign, second, last] = /^(\d{1,2})(\. ?|[/-])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  if (last === undefined) return [];
  const dayFirst = written(last, second, first);
  return sign?.startsWith('.') ? [dayFirst] : [dayFirst, written(last, first, second)];
}

function written(year: string, month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
