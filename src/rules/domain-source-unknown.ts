/** Domain items that say they come from an item the parent does not have. Source: domain.md D4; Many Voices One Song 2.2.2.2. */
import type { Circle } from '../model/circle.ts';
import { parentOf, standingCircles } from '../model/organisation.ts';
import { circleParts, placeIn } from './parts.ts';
import { defineRule } from './rule.ts';

const KITCHEN = 'name: Kitchen\nparent: general\nmembers: [ana, ben, cleo]\n';

/** Where an item names none, the decision that gave it to the circle is its source; `circles verify` looks after that. */
export const domainSourceUnknown = defineRule({
  id: 'domain-source-unknown',
  covers: ['D4'],
  severity: 'warning',
  forming: 'advice',
  examples: () => [
    {
      name: 'the parent has no such item',
      files: { 'circles/kitchen/circle.yaml': `${KITCHEN}domain: [{text: What is cooked, from: food}]\n` },
      finds: ['circles/kitchen/circle.yaml:4:39'],
    },
    {
      name: 'it comes from an item of the parent',
      files: {
        'circles/kitchen/circle.yaml': `${KITCHEN}domain: [{text: What is cooked, from: food}]\n`,
        'circles/general/circle.yaml':
          'name: General Circle\nmembers: [ana, ben, cleo]\ndomain: [Money, {id: food, text: All about food}]\n',
      },
      finds: [],
    },
  ],
  *check({ organisation }) {
    for (const circle of standingCircles(organisation)) {
      const parent = parentOf(organisation, circle);
      const known = new Set((parent?.domain ?? []).map(({ id }) => id));
      for (const [index, { text, id, from }] of circle.domain.entries()) {
        if (from === undefined || known.has(from) || isUnread(circle.parent, parent)) continue;
        yield {
          place: placeIn('circle', { circle: circle.id }, ['domain', index, 'from']),
          entity: `${circle.id}/${id ?? text}`,
          parts: { ...circleParts(circle), item: text, from, parent: parent?.name ?? '' },
        };
      }
    }
  },
});

function isUnread(id: string | undefined, parent: Circle | undefined): boolean {
  return id !== undefined && parent === undefined;
}
