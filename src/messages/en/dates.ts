/** Dates, counts and lists in English words. */
import { daysBetween, type IsoDate, weekday } from '../../model/calendar.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** The months' names, January first. */
export const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `30 November 2027`. */
export function day(date: IsoDate): string {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  return `${Number(dayOfMonth)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** `Tuesday 30 November 2027`. */
export function longDay(date: IsoDate): string {
  return `${WEEKDAYS[weekday(date) - 1]} ${day(date)}`;
}

/** A day as it is read back to whoever gave it: `Tue 30 Nov 2027, in 12 days`. */
export function readBack(date: IsoDate, today: IsoDate): string {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  const [weekdayName = '', monthName = ''] = [WEEKDAYS[weekday(date) - 1], MONTHS[Number(month) - 1]];
  return `${weekdayName.slice(0, 3)} ${Number(dayOfMonth)} ${monthName.slice(0, 3)} ${year}, ${fromToday(date, today)}`;
}

/** `in 12 days`, `today`, `yesterday`, `5 days ago`. */
export function fromToday(date: IsoDate, today: IsoDate): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

/** `1 file`, `3 files`; the plural is `one` with an s unless it is given. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** `Ana`, `Ana and Ben`, `Ana, Ben and Cleo`. */
export function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

/** `Ana`, `Ana or Ben`, `Ana, Ben or Cleo`. */
export function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;
}

/** The plural of a word of English, also of one that a group chose. */
export function plural(word: string): string {
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}
