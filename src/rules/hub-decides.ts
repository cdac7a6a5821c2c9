/** Hubs and gatherings that decide for others. Source: domain.md S11; Many Voices One Song 2.7.1, 2.7.2.2. */

import { type Circle, policiesInForce } from '../model/circle.ts';
import type { Place } from '../model/finding.ts';
import { standingCircles } from '../model/organisation.ts';
import { circleParts, placeIn } from './parts.ts';
import { defineRule } from './rule.ts';

const HUB = 'name: Bread\nparent: general\ntype: hub\nmembers: [ana, ben, cleo]\n';

/** They are there to meet and to recommend: what they own is a recommendation, and what they agree binds nobody. */
export const hubDecides = defineRule({
  id: 'hub-decides',
  covers: ['S11'],
  severity: 'error',
  forming: 'advice',
  examples: () => [
    {
      name: 'a hub with a domain of its own',
      files: { 'circles/bread/circle.yaml': `${HUB}domain: [Which flour is bought]\n` },
      finds: ['circles/bread/circle.yaml:5:10'],
    },
    {
      name: 'a hub whose agreement binds',
      files: {
        'circles/bread/policies/flour.yaml': 'title: Flour\ntext: We buy rye.\nreview: 2027-11-30\n',
        'circles/bread/circle.yaml': HUB,
      },
      finds: ['circles/bread/policies/flour.yaml:1:1'],
    },
    {
      name: 'it recommends',
      files: {
        'circles/bread/circle.yaml': `${HUB}domain: [{text: Which flour is bought, authority: recommend}]\n`,
        'circles/bread/policies/flour.yaml':
          'title: Flour\nkind: recommendation\nbinding: false\ntext: Buy rye.\nreview: 2027-11-30\n',
      },
      finds: [],
    },
  ],
  *check({ organisation }) {
    for (const circle of standingCircles(organisation)) {
      if (circle.type !== 'hub' && circle.type !== 'gathering') continue;
      for (const { place, what } of decidesIn(circle)) {
        yield { place, entity: circle.id, parts: { ...circleParts(circle), type: circle.type, what } };
      }
    }
  },
});

function decidesIn(circle: Circle): readonly { readonly place: Place; readonly what: string }[] {
  return [
    ...circle.domain.flatMap((item, index) =>
      item.authority === 'recommend'
        ? []
        : [{ place: placeIn('circle', { circle: circle.id }, ['domain', index]), what: item.text }],
    ),
    ...policiesInForce(circle)
      .filter((policy) => policy.binding)
      .map((policy) => ({ place: placeIn('policy', policy), what: policy.title })),
  ];
}
