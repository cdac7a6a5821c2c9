/** Sums of money are exact to the last cent, however many amounts there are and however large they are. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountText, sumOf } from '../../src/model/money.ts';

test('any number of cents adds up, in any order', () => {
  const cents = fc.array(fc.integer({ min: 0, max: 10_000_000_00 }), { maxLength: 50 });
  fc.assert(
    fc.property(cents, (list) => {
      const total = list.reduce((sum, one) => sum + BigInt(one), 0n);
      const sum = sumOf(list.map((one) => one / 100));
      expect(sum).toBe(total * 10_000n);
      expect(sumOf(list.map((one) => one / 100).reverse())).toBe(sum);
    }),
  );
});

test('no amount is too large or too small', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), (amount) => {
      expect(amountText(sumOf([amount]))).toMatch(/^\d+(\.\d{1,6})?$/);
    }),
  );
});

test.each([
  [[0.1, 0.2], '0.3'],
  [[60, 40.01], '100.01'],
  [[], '0'],
  [[1e21], '1000000000000000000000'],
])('%j is %s', (amounts, text) => {
  expect(amountText(sumOf(amounts))).toBe(text);
});
