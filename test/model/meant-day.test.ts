import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDate } from '../../src/model/calendar.ts';
import { meantDay } from '../../src/model/meant-day.ts';

describe('a day in numbers', () => {
  it.each([
    ['31.12.2027', '2027-12-31'],
    ['1. 6. 2027', '2027-06-01'],
    ['2027/12/31', '2027-12-31'],
    ['2027-1-5', '2027-01-05'],
    ['2027.12.31', '2027-12-31'],
    ['2027-12-31T00:00:00Z', '2027-12-31'],
    ['31/12/2027', '2027-12-31'],
    ['12/31/2027', '2027-12-31'],
    ['6/6/2027', '2027-06-06'],
    [' 2027-12-31 ', '2027-12-31'],
  ])('%s is %s', (text, day) => expect(meantDay(text)).toBe(day));

  it.each([
    '5/6/2027',
    '31.2.2027',
    '12.31.2027',
    '2027-13-1',
    '31.12.27',
    '1.12',
    '2027-12',
    '2027-12-31T18:00',
    '2027-12/31',
    '',
  ])('“%s” is none, or could be two', (text) => expect(meantDay(text)).toBeUndefined());

  it('is always one of the calendar', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$/), (text) => {
        const day = meantDay(text);
        expect(day === undefined || isDate(day)).toBe(true);
      }),
    );
  });
});
