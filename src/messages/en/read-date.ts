/** Days as people write them in English: `2027-11-30`, `30.11.2027`, `30 Nov 2027`, `tomorrow`, `in a year`. */
import { addDays, addPeriod, type IsoDate, isDate } from '../../model/calendar.ts';
import { meantDay } from '../../model/meant-day.ts';
import { MONTHS } from './dates.ts';

const UNITS: Readonly<Record<string, string>> = { day: 'D', week: 'W', month: 'M', year: 'Y' };

/** The day that is meant; undefined when it is none. Month names may be cut to three letters or more. */
export function readDay(text: string, today: IsoDate): IsoDate | undefined {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (isDate(words)) return words;
  if (words === 'today') return today;
  if (words === 'yesterday') return addDays(today, -1);
  if (words === 'tomorrow') return addPeriod(today, 'P1D');
  return fromNow(words, today) ?? named(words) ?? meantDay(words);
}

function fromNow(words: string, today: IsoDate): IsoDate | undefined {
  const [, amount = '', unit = ''] = /^in (an?|\d{1,3}) (day|week|month|year)s?$/.exec(words) ?? [];
  const letter = UNITS[unit];
  if (letter === undefined) return undefined;
  return addPeriod(today, `P${/^an?$/.test(amount) ? 1 : Number(amount)}${letter}`);
}

function named(words: string): IsoDate | undefined {
  const [, day = '', name = '', year = ''] = /^(?:[a-z]+,? )?(\d{1,2})\.? ([a-z]{3,})\.? (\d{4})$/.exec(words) ?? [];
  const month = MONTHS.findIndex((candidate) => name !== '' && candidate.toLowerCase().startsWith(name)) + 1;
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return month > 0 && isDate(date) ? date : undefined;
}
