/** Functions of the backbone that no circle holds. Source: domain.md N8; Turner and others 2012. */
import { readNetwork } from '../load/read-network.ts';
import { functionsMissing } from './backbone-functions.ts';
import { EXAMPLE_BACKBONE, exampleNetworkSettings } from './example-layers.ts';
import { areCirclesWhole } from './parts.ts';
import { defineRule } from './rule.ts';

/** Only where there is a backbone at all; that there is none is another rule's. */
export const backboneIncomplete = defineRule({
  id: 'backbone-incomplete',
  covers: ['N8'],
  severity: 'warning',
  examples: () => [
    {
      name: 'one of six is held',
      files: exampleNetworkSettings('{backbone: {functions: [{function: public-will, circle: kitchen}]}}'),
      finds: ['circles.yaml:3:11'],
    },
    {
      name: 'the general circle holds them all',
      files: exampleNetworkSettings(`{backbone: ${EXAMPLE_BACKBONE}}`),
      finds: [],
    },
  ],
  *check({ organisation, loaded }) {
    const { settings, path } = readNetwork(organisation);
    if (settings?.backbone === undefined || !areCirclesWhole(loaded)) return;
    const missing = functionsMissing(organisation, settings.backbone);
    if (missing.length === 0) return;
    yield {
      place: { file: path, pointer: ['network', 'backbone'], key: true },
      entity: 'backbone',
      parts: { missing },
    };
  },
});
