/** Budget rounds that gave money by no rule. Source: domain.md F2; the founding texts, participatory budgeting. */
import { readNetwork } from '../load/read-network.ts';
import { EXAMPLE_BUDGET, exampleBudget } from './example-money.ts';
import { defineRule } from './rule.ts';

/** The rule has everybody's consent before ideas are collected. */
export const budgetRuleMissing = defineRule({
  id: 'budget-rule-missing',
  covers: ['F2'],
  severity: 'error',
  examples: () => [
    {
      name: 'by which rule?',
      files: exampleBudget('100', 'results: [{idea: oven, amount: 60}]'),
      finds: [`${EXAMPLE_BUDGET}:4:10`],
    },
    {
      name: 'by this one',
      files: exampleBudget('100', 'results: [{idea: oven, amount: 60}]', 'allocation: Equal shares.'),
      finds: [],
    },
  ],
  *check({ organisation }) {
    for (const { id, path, document } of readNetwork(organisation).budgets) {
      const { title = id, allocation, results = [] } = document;
      if (allocation !== undefined || results.length === 0) continue;
      yield { place: { file: path, pointer: ['results'] }, entity: id, parts: { round: title, file: path } };
    }
  },
});
