/** The arithmetic behind the health rules, against numbers worked out by hand. */
import { describe, expect, test } from 'vitest';
import { densestWindow } from '../../src/rules/densest-window.ts';
import { gini } from '../../src/rules/gini.ts';
import { giniAtLeast } from '../../src/rules/gini-at-least.ts';
import { halfHeldBy } from '../../src/rules/half-held-by.ts';
import { herfindahl } from '../../src/rules/herfindahl.ts';
import { median } from '../../src/rules/median.ts';
import { sharedOut } from '../../src/rules/shared-out.ts';
import { sharesIn } from '../../src/rules/shares-in.ts';

describe('the Gini coefficient', () => {
  test.each([
    [[], 0],
    [[0, 0], 0],
    [[5], 0],
    [[2, 2, 2], 0],
    // differences of all pairs: 0+1+2 + 1+0+1 + 2+1+0 = 8, over 2 × 3² × mean 2
    [[1, 2, 3], 8 / 36],
    [[3, 1, 2], 8 / 36],
    // one of four has all: 1 − 1/4
    [[0, 0, 0, 8], 0.75],
    // 6 people: 0 0 0 1 2 3; pairs: 2 × (3×6 + 1 + 2 + 1) = 44, over 2 × 36 × 1
    [[3, 2, 1, 0, 0, 0], 44 / 72],
  ])('of %j is %d', (shares, expected) => {
    expect(gini(shares)).toBeCloseTo(expected, 12);
  });
});

describe('the Herfindahl index', () => {
  test.each([
    [[], 0],
    [[7], 1],
    [[1, 1, 1, 1], 0.25],
    // (3/4)² + (1/4)²
    [[3, 1], 10 / 16],
    // (4/6)² + (1/6)² + (1/6)²
    [[4, 1, 1, 0], 18 / 36],
  ])('of %j is %d', (shares, expected) => {
    expect(herfindahl(shares)).toBeCloseTo(expected, 12);
  });
});

test.each([
  [[], 0],
  [[4], 4],
  [[9, 1, 2], 2],
  [[1, 4, 2, 3], 2.5],
])('the median of %j is %d', (numbers, expected) => {
  expect(median(numbers)).toBe(expected);
});

describe('the densest window', () => {
  test('counts both ends, and tells the earliest of two that are as dense', () => {
    const dates = ['2027-03-14', '2027-03-01', '2027-05-01', '2027-05-14', '2027-03-15'];
    expect(densestWindow(dates, 14)).toEqual({ first: '2027-03-01', last: '2027-03-14', number: 2 });
    expect(densestWindow(dates, 15)).toEqual({ first: '2027-03-01', last: '2027-03-15', number: 3 });
  });

  test('of one day is that day, of none there is none', () => {
    expect(densestWindow(['2027-03-01', '2027-03-01'], 14)).toEqual({
      first: '2027-03-01',
      last: '2027-03-01',
      number: 2,
    });
    expect(densestWindow([], 14)).toBeUndefined();
  });
});

test.each([
  // three seats can be shared by three at most
  [[3], 10, [3, 0, 0]],
  [[2, 2], 3, [2, 2, 0]],
  [[1, 1], 10, [1, 1]],
  // more holders than people who take part: nobody is left out
  [[1, 1, 1], 2, [1, 1, 1]],
  [[], 5, []],
])('%j shared out among %d people is %j', (counts, people, expected) => {
  expect(sharedOut(counts, people)).toEqual(expected);
});

test.each([
  [[], 0],
  [[4], 1],
  [[1, 1, 1, 1], 2],
  [[1, 5, 2, 2], 1],
  [[3, 3, 1], 2],
])('of %j half is held by %d', (shares, expected) => {
  expect(halfHeldBy(shares)).toBe(expected);
});

describe('the Gini coefficient that is certain', () => {
  test.each([
    // 2, 10, 10, 10, 18: differences of pairs 8+8+8+16 + 0+0+8 + 0+8 + 8 = 64, twice, over 2 × 25 × 10
    [{ people: 5, turns: 50, most: 18, least: 2 }, 128 / 500],
    [{ people: 2, turns: 10, most: 8, least: 2 }, 0.3],
    [{ people: 4, turns: 20, most: 5, least: 5 }, 0],
    // the others would have more than the most
    [{ people: 3, turns: 100, most: 5, least: 1 }, 0],
    [{ people: 1, turns: 9, most: 9, least: 9 }, 0],
    [{ people: 3, turns: 0, most: 0, least: 0 }, 0],
  ])('of %j is %d', (parts, expected) => {
    expect(giniAtLeast(parts)).toBeCloseTo(expected, 12);
  });
});

describe('shares of groups', () => {
  test('are whole percent of five people or more', () => {
    expect(sharesIn(['a', 'a', 'b', 'b', 'b'])).toEqual(
      new Map([
        ['a', 40],
        ['b', 60],
      ]),
    );
  });

  test('are not told of fewer people, nor where one group is a single person', () => {
    expect(sharesIn(['a', 'a', 'b', 'b'])).toBeUndefined();
    expect(sharesIn(['a', 'a', 'a', 'a', 'b'])).toBeUndefined();
    expect(sharesIn(['a', 'a', 'a', 'a', 'b', 'c', 'c'])).toBeUndefined();
    expect(sharesIn([])).toBeUndefined();
  });
});
