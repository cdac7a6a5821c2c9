/** Budget rounds that give more than there is. Source: domain.md F2: arithmetic. */
import { readNetwork } from '../load/read-network.ts';
import { amountText, sumOf } from '../model/money.ts';
import { EXAMPLE_BUDGET, exampleBudget } from './example-money.ts';
import { defineRule } from './rule.ts';

/** To the last cent. Nothing is said of a round whose pot is not known. */
export const budgetOverdrawn = defineRule({
  id: 'budget-overdrawn',
  covers: ['F2'],
  severity: 'error',
  examples: () => [
    {
      name: 'a cent too much',
      files: exampleBudget(
        '100',
        'allocation: Equal shares.',
        'results: [{idea: oven, amount: 60}, {idea: garden, amount: 40.01}]',
      ),
      finds: [`${EXAMPLE_BUDGET}:5:10`],
    },
    {
      name: 'three tenths are three tenths',
      files: exampleBudget(
        '0.3',
        'allocation: Equal shares.',
        'results: [{idea: oven, amount: 0.1}, {idea: garden, amount: 0.2}]',
      ),
      finds: [],
    },
  ],
  *check({ organisation }) {
    for (const { id, path, document } of readNetwork(organisation).budgets) {
      const { title = id, pot, currency, results = [] } = document;
      const given = sumOf(results.map(({ amount }) => amount));
      if (pot === undefined || given <= sumOf([pot])) continue;
      const money = (sum: bigint) => [amountText(sum), currency].filter((word) => word !== undefined).join(' ');
      const parts = { round: title, file: path, pot: money(sumOf([pot])), given: money(given) };
      yield { place: { file: path, pointer: ['results'] }, entity: id, parts };
    }
  },
});
