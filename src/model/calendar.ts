/** Days and periods: the only place that does arithmetic on dates; everywhere else ISO dates compare as strings. */
import * as Duration from 'temporal-polyfill/fns/Duration';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import { memoryOf } from './memory.ts';

/** A calendar day in the organisation's time zone, `YYYY-MM-DD`. Two of them compare as strings. */
export type IsoDate = string;

/** An ISO 8601 period of whole days, weeks, months or years, such as `P6M` or `P1Y`. */
export type Period = string;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
// The first 28 days exist in every month: no arithmetic for nearly all dates.
const EVERY_MONTH = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;
/** At most four digits each: what is longer was never meant, and leaves the calendar. */
const PERIOD = /^P(?=\d)(\d{1,4}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,4}D)?$/;

/** The days that `YYYY-MM-DD` can write; what lies beyond is the nearest of them, so that days still compare as strings. */
const FIRST_DAY: IsoDate = '0000-01-01';
const LAST_DAY: IsoDate = '9999-12-31';

/** True for a `YYYY-MM-DD` that exists in the calendar: `2027-02-29` does not. */
export function isDate(text: string): boolean {
  if (EVERY_MONTH.test(text)) return true;
  const parts = DATE.exec(text);
  if (parts === null) return false;
  const [year, month, day] = parts.slice(1).map(Number);
  return month !== undefined && day !== undefined && year !== undefined && daysOf(year, month) >= day && day >= 1;
}

/** True for a period this tool understands: whole days, weeks, months and years, no time of day. */
export function isPeriod(text: string): boolean {
  return PERIOD.test(text);
}

/** The day that lies one period after `date`; at the end of a month it is clamped (31 January + P1M = 28 February). */
export function addPeriod(date: IsoDate, period: Period): IsoDate {
  return laidAhead(`${date} ${period}`, () => written(PlainDate.add(plain(date), Duration.fromString(period))));
}

/** Many terms begin on the same evening, and all of them run for a few periods. */
const laidAhead = memoryOf<IsoDate>(() => true);
const daysAhead = memoryOf<IsoDate>(() => true);

/** The day `days` days after `date`; negative numbers go back. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return daysAhead(`${date} ${days}`, () => written(PlainDate.addDays(plain(date), days)));
}

/** Whole days from `from` to `to`: 0 for the same day, negative when `to` lies earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days since the first one of 1970. */
function dayNumber(date: IsoDate): number {
  return dayNumbers(date, () => PlainDate.diffDays(FIRST, plain(date)));
}

const FIRST = PlainDate.create(1970, 1, 1);
const dayNumbers = memoryOf<number>(() => true);

/** The last day in force of something that starts on `start` and runs for `period`: the day before it would start again. */
export function lastDay(start: IsoDate, period: Period): IsoDate {
  return addDays(addPeriod(start, period), -1);
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(date: IsoDate): number {
  return PlainDate.dayOfWeek(plain(date));
}

function written(date: PlainDate.Record): IsoDate {
  const text = PlainDate.toString(date);
  if (text.startsWith('-')) return FIRST_DAY;
  return text.startsWith('+') ? LAST_DAY : text;
}

function plain(date: IsoDate): PlainDate.Record {
  const [year, month, day] = date.split('-').map(Number);
  return PlainDate.create(year ?? Number.NaN, month ?? Number.NaN, day ?? Number.NaN);
}

// Every date of every file is held against the calendar, so that this one is not left to the library.
const DAYS_OF_MONTH: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysOf(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return DAYS_OF_MONTH[month - 1] ?? 0;
}
