/** A convenor whom nothing pays. Source: the founding texts: "This crucial support role must be resourced above and beyond stakeholders." */
import { readNetwork } from '../load/read-network.ts';
import { exampleNetworkSettings } from './example-layers.ts';
import { EXAMPLE_MONEY } from './example-money.ts';
import { unfundedBy } from './funds.ts';
import { defineRule } from './rule.ts';

/** A stream that runs today has to be named. */
export const convenorUnfunded = defineRule({
  id: 'convenor-unfunded',
  covers: [],
  severity: 'warning',
  examples: () => [
    {
      name: 'no stream is named',
      files: exampleNetworkSettings('{convenor: {role: general/leader}}'),
      finds: ['circles.yaml:3:11'],
    },
    {
      name: 'the stream ended yesterday',
      files: {
        ...exampleNetworkSettings('{convenor: {role: general/leader, funding: city}}'),
        ...EXAMPLE_MONEY,
      },
      today: '2027-03-02',
      finds: ['circles.yaml:3:53'],
    },
    {
      name: 'today is its last day',
      files: {
        ...exampleNetworkSettings('{convenor: {role: general/leader, funding: city}}'),
        ...EXAMPLE_MONEY,
      },
      finds: [],
    },
  ],
  *check(context) {
    const { settings, path } = readNetwork(context.organisation);
    const convenor = settings?.convenor;
    if (convenor === undefined) return;
    const parts = unfundedBy(context, convenor.funding === undefined ? [] : [convenor.funding]);
    if (parts === undefined) return;
    const pointer = ['network', 'convenor', ...(parts.problem === 'none' ? [] : ['funding'])];
    yield {
      place: { file: path, pointer, ...(parts.problem === 'none' ? { key: true } : {}) },
      entity: 'convenor',
      parts,
    };
  },
});
