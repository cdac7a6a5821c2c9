/** Days stay days that can be written and compared, whatever is added to them. */
import { expect, test } from 'vitest';
import { addDays, addPeriod, isPeriod } from '../../src/model/calendar.ts';

test('nothing lies after the last day that can be written, and nothing before the first', () => {
  expect(addPeriod('2026-12-01', 'P9999Y')).toBe('9999-12-31');
  expect(addPeriod('9999-12-31', 'P90D')).toBe('9999-12-31');
  expect(addDays('0000-01-01', -1)).toBe('0000-01-01');
  expect(addPeriod('2026-12-31', 'P2M')).toBe('2027-02-28');
});

test('a period has at most four digits for each of its parts', () => {
  expect(['P9999D', 'P1Y6M', 'P10Y2W'].filter(isPeriod)).toHaveLength(3);
  expect(['P10000D', 'P99999999999999Y', 'P', 'P1H', 'P-1D'].filter(isPeriod)).toEqual([]);
});
