/**
 * Days and periods: the only place that does arithmetic on dates; everywhere else ISO dates compare as strings. The platform's
 * `Date` counts the days, in UTC, where each has 24 hours. `temporal-polyfill` says the same of all of them (a property test holds
 * that), but takes 5 ms to load and was a sixth of the time of all rules; it is left for what knows time zones (`day-end.ts`).
 */

/** A calendar day in the organisation's time zone, `YYYY-MM-DD`. Two of them compare as strings. */
export type IsoDate = string;

/** An ISO 8601 period of whole days, weeks, months or years, such as `P6M` or `P1Y`. */
export type Period = string;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
// The first 28 days exist in every month: no arithmetic for nearly all dates.
const EVERY_MONTH = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;
/** At most four digits each: what is longer was never meant, and leaves the calendar. */
const PERIOD = /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,4})D)?$/;

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

/**
 * The day that lies one period after `date`: months first, clamped to the end of the month (31 January + P1M = 28 February), then
 * weeks and days. @throws RangeError for what is no period
 */
export function addPeriod(date: IsoDate, period: Period): IsoDate {
  const length = lengthOf(period);
  const known = length.laidAhead.get(date);
  if (known !== undefined) return known;
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + length.months;
  const first = { year: Math.floor(month / 12), month: (month % 12) + 1 };
  const day = Math.min(Number(date.slice(8)), daysOf(first.year, first.month));
  const ahead = written(numberOf({ ...first, day }) + length.days);
  length.laidAhead.set(date, ahead);
  return ahead;
}

/** A period as numbers, and the days that were worked out with it: rules ask for the same few periods after the same few days. */
interface Length {
  readonly months: number;
  readonly days: number;
  readonly laidAhead: Map<IsoDate, IsoDate>;
}

const lengths = new Map<Period, Length>();

function lengthOf(period: Period): Length {
  const known = lengths.get(period);
  if (known !== undefined) return known;
  const parts = PERIOD.exec(period);
  if (parts === null) throw new RangeError(`${period} is no period`);
  const [years = 0, months = 0, weeks = 0, days = 0] = parts.slice(1).map((part = '0') => Number(part));
  const length = { months: years * 12 + months, days: weeks * 7 + days, laidAhead: new Map() };
  lengths.set(period, length);
  return length;
}

/** The day `days` days after `date`; negative numbers go back. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return written(dayNumber(date) + days);
}

/** Whole days from `from` to `to`: 0 for the same day, negative when `to` lies earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The last day in force of something that starts on `start` and runs for `period`: the day before it would start again. */
export function lastDay(start: IsoDate, period: Period): IsoDate {
  return addDays(addPeriod(start, period), -1);
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(date: IsoDate): number {
  return new Date(date).getUTCDay() || 7;
}

const DAY = 86_400_000;

/** Days since the first one of 1970. A date without a time is one of UTC. */
function dayNumber(date: IsoDate): number {
  return Date.parse(date) / DAY;
}

function numberOf({ year, month, day }: { year: number; month: number; day: number }): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / DAY;
}

const FIRST = dayNumber(FIRST_DAY);
const LAST = dayNumber(LAST_DAY);

function written(day: number): IsoDate {
  return new Date(Math.min(Math.max(day, FIRST), LAST) * DAY).toISOString().slice(0, 10);
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
