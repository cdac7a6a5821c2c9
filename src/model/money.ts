/** Amounts of money, added without losing a cent. */

const DIGITS = 6;
const UNIT = 10n ** BigInt(DIGITS);
/** From here on a number has no cents any more. */
const WHOLE = 1e15;

/** The sum, exact to a millionth: `0.1` and `0.2` are `0.3`. */
export function sumOf(amounts: readonly number[]): bigint {
  return amounts.reduce((sum, amount) => sum + exact(amount), 0n);
}

/** How a sum reads: `1200`, `0.3`. */
export function amountText(sum: bigint): string {
  const fraction = (sum % UNIT).toString().padStart(DIGITS, '0').replace(/0+$/, '');
  return `${sum / UNIT}${fraction === '' ? '' : `.${fraction}`}`;
}

function exact(amount: number): bigint {
  if (amount >= WHOLE) return BigInt(Math.round(amount)) * UNIT;
  return BigInt(amount.toFixed(DIGITS).replace('.', ''));
}
