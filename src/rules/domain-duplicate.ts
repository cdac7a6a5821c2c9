/** The same domain item in two circles. Source: domain.md D2; Many Voices One Song 2.2.2. */

import type { Circle, DomainItem } from '../model/circle.ts';
import type { Place } from '../model/finding.ts';
import { ownedItems } from './domain-items.ts';
import { defineRule } from './rule.ts';

/** The same id, or the same words but for case, spaces and full stops; what a circle only recommends about is nobody's own. */
export const domainDuplicate = defineRule({
  id: 'domain-duplicate',
  covers: ['D2'],
  severity: 'error',
  examples: () => [
    {
      name: 'two circles decide about the same thing',
      files: {
        'circles/kitchen/circle.yaml':
          'name: Kitchen\nparent: general\ndomain: [What is cooked, "money."]\nmembers: [ana]\n',
      },
      finds: ['circles/kitchen/circle.yaml:3:26'],
    },
    {
      name: 'the one decides, the other recommends',
      files: {
        'circles/kitchen/circle.yaml':
          'name: Kitchen\nparent: general\ndomain: [{text: Money, authority: recommend}]\nmembers: [ana]\n',
      },
      finds: [],
    },
  ],
  *check({ organisation }) {
    const owners = new Map<string, { circle: Circle; place: Place }>();
    for (const { circle, item, place, key: said } of ownedItems(organisation)) {
      const keys = keysOf(item, said);
      const owner = keys.map((key) => owners.get(key)).find((found) => found !== undefined);
      for (const key of keys) owners.set(key, owners.get(key) ?? { circle, place });
      if (owner === undefined || owner.circle.id === circle.id) continue;
      const parts = { circle: circle.name, id: circle.id, item: item.text, other: owner.circle.name };
      yield { place, entity: `${circle.id}/${item.id ?? item.text}`, parts, related: [owner.place] };
    }
  },
});

function keysOf(item: DomainItem, said: string): readonly string[] {
  const text = `text ${said}`;
  return item.id === undefined ? [text] : [`id ${item.id}`, text];
}
