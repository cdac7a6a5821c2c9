/** Shared measures that nobody has taken up. Source: domain.md N7; the founding texts: measures trickle down as a recommendation. */
import { readNetwork } from '../load/read-network.ts';
import { childrenOf, circleParts } from './parts.ts';
import { defineRule } from './rule.ts';

const PATH = 'circles/general/measures/meals.yaml';

/** Only what is recommended to others, by a circle that has some below it. */
export const measureUnadopted = defineRule({
  id: 'measure-unadopted',
  covers: ['N7'],
  severity: 'advice',
  practice: 'measures',
  examples: () => [
    {
      name: 'recommended, and nobody counts',
      files: { [PATH]: 'name: Meals\nstatus: recommended\n' },
      finds: [`${PATH}:2:9`],
    },
    {
      name: 'the kitchen counts',
      files: { [PATH]: 'name: Meals\nstatus: recommended\nadopted-by: [{circle: kitchen}]\n' },
      finds: [],
    },
    { name: 'for the circle itself', files: { [PATH]: 'name: Meals\n' }, finds: [] },
  ],
  *check({ organisation }) {
    for (const { id, path, circle: home = '', document } of readNetwork(organisation).measures) {
      const circle = organisation.circles.get(home);
      const isTaken = (document['adopted-by'] ?? []).length > 0;
      if (circle === undefined || document.status !== 'recommended' || isTaken) continue;
      if (childrenOf(organisation, circle).length === 0) continue;
      const parts = { ...circleParts(circle), measure: document.name };
      yield { place: { file: path, pointer: ['status'] }, entity: `${home}/${id}`, parts };
    }
  },
});
