/** Money of the example group, for the examples of rules. */

/** A stream whose last day is the day of the examples. */
export const EXAMPLE_MONEY: { readonly [path: string]: string } = {
  'funding/city.yaml': 'source: The city\nperiod: {start: 2026-01-01, end: 2027-03-01}\n',
};

/** Where {@link exampleBudget} lies. */
export const EXAMPLE_BUDGET = 'budgets/spring.yaml';

/** A budget round with that much in its pot, and these lines from the fourth on. */
export function exampleBudget(pot: string, ...lines: readonly string[]): { readonly [path: string]: string } {
  return { [EXAMPLE_BUDGET]: `${['circle: general', `pot: ${pot}`, 'currency: EUR', ...lines].join('\n')}\n` };
}
