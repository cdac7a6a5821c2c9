/** Days stay days that can be written and compared, whatever is added to them; the standard's library says the same of all of them. */
import fc from 'fast-check';
import * as Duration from 'temporal-polyfill/fns/Duration';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import { expect, test } from 'vitest';
import { addDays, addPeriod, daysBetween, isDate, isPeriod, weekday } from '../../src/model/calendar.ts';

test('nothing lies after the last day that can be written, and nothing before the first', () => {
  expect(addPeriod('2026-12-01', 'P9999Y')).toBe('9999-12-31');
  expect(addPeriod('9999-12-31', 'P90D')).toBe('9999-12-31');
  expect(addDays('0000-01-01', -1)).toBe('0000-01-01');
  expect(addPeriod('2026-12-31', 'P2M')).toBe('2027-02-28');
});

test('a period has at most four digits for each of its parts', () => {
  expect(['P9999D', 'P1Y6M', 'P10Y2W'].filter(isPeriod)).toHaveLength(3);
  expect(['P10000D', 'P99999999999999Y', 'P', 'P1H', 'P-1D'].filter(isPeriod)).toEqual([]);
  expect(() => addPeriod('2026-12-01', 'P1H')).toThrow(RangeError);
});

const digits = (number: number, length: number) => String(number).padStart(length, '0');
const day = fc
  .tuple(
    fc.oneof(fc.nat(9999), fc.integer({ min: 1890, max: 2110 })),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .map(([year, month, date]) => `${digits(year, 4)}-${digits(month, 2)}-${digits(date, 2)}`)
  .filter(isDate);
const part = (unit: string) =>
  fc.oneof(fc.constant(''), fc.nat(30), fc.nat(9999)).map((n) => (n === '' ? n : n + unit));
const period = fc
  .tuple(part('Y'), part('M'), part('W'), part('D'))
  .map((parts) => `P${parts.join('')}`)
  .filter(isPeriod);

/** What the library writes, as far as four digits of a year can say it. */
function written(date: PlainDate.Record): string {
  const text = PlainDate.toString(date);
  if (text.startsWith('-')) return '0000-01-01';
  return text.startsWith('+') ? '9999-12-31' : text;
}

/** The day as the library has it. */
function plain(date: string): PlainDate.Record {
  const [year = 0, month = 0, of = 0] = date.split('-').map(Number);
  return PlainDate.create(year, month, of);
}

const RUNS = { numRuns: 1000 };

test('the library of the standard adds and counts the same', () => {
  const adds = fc.property(day, period, (from, length) => {
    expect(addPeriod(from, length)).toBe(written(PlainDate.add(plain(from), Duration.fromString(length))));
  });
  const counts = fc.property(day, day, fc.integer({ min: -40_000, max: 40_000 }), (from, to, days) => {
    expect(addDays(from, days)).toBe(written(PlainDate.addDays(plain(from), days)));
    expect(daysBetween(from, to)).toBe(PlainDate.diffDays(plain(from), plain(to)));
    expect(weekday(from)).toBe(PlainDate.dayOfWeek(plain(from)));
  });
  fc.assert(adds, RUNS);
  fc.assert(counts, RUNS);
});
