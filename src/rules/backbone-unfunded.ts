/** A backbone that nothing pays. Source: domain.md N8; the founding texts: "There needs to be enough funding". */
import { readNetwork } from '../load/read-network.ts';
import { exampleNetworkSettings } from './example-layers.ts';
import { unfundedBy } from './funds.ts';
import { defineRule } from './rule.ts';

/** A stream that runs today has to be named. */
export const backboneUnfunded = defineRule({
  id: 'backbone-unfunded',
  covers: ['N8', 'H34'],
  severity: 'warning',
  examples: () => [
    {
      name: 'no stream is named',
      files: exampleNetworkSettings('{backbone: {circles: [general]}}'),
      finds: ['circles.yaml:3:11'],
    },
    {
      name: 'the city has been asked and has not answered',
      files: {
        ...exampleNetworkSettings('{backbone: {circles: [general], funding: [city]}}'),
        'funding/city.yaml': 'source: The city\nstatus: applied\n',
      },
      finds: ['circles.yaml:3:51'],
    },
    {
      name: 'one of two runs',
      files: {
        ...exampleNetworkSettings('{backbone: {circles: [general], funding: [city, bank]}}'),
        'funding/city.yaml': 'source: The city\nstatus: applied\n',
        'funding/bank.yaml': 'source: The bank\n',
      },
      finds: [],
    },
  ],
  *check(context) {
    const { settings, path } = readNetwork(context.organisation);
    const backbone = settings?.backbone;
    if (backbone === undefined) return;
    const parts = unfundedBy(context, backbone.funding ?? []);
    if (parts === undefined) return;
    const pointer = ['network', 'backbone', ...(parts.problem === 'none' ? [] : ['funding'])];
    yield {
      place: { file: path, pointer, ...(parts.problem === 'none' ? { key: true } : {}) },
      entity: 'backbone',
      parts,
    };
  },
});
