/** Domain items lent to another circle without an end, or past it. Source: domain.md D7; Many Voices One Song 2.6.3.2. */
import type { Circle, DomainItem } from '../model/circle.ts';
import { circleName, standingCircles } from '../model/organisation.ts';
import { circleParts, placeIn } from './parts.ts';
import { defineRule } from './rule.ts';

const lent = (until: string) => ({
  'circles/kitchen/circle.yaml': `name: Kitchen\nparent: general\nmembers: [ana, ben, cleo]\ndomain: [{text: Bread, handed-over: {to: general${until}}}]\n`,
});

/** What is lent comes back on a day; what is given for good moves into the other circle's own file. */
export const handOverOpen = defineRule({
  id: 'hand-over-open',
  covers: ['D7'],
  severity: 'warning',
  forming: 'advice',
  examples: () => [
    { name: 'lent until further notice', files: lent(''), finds: ['circles/kitchen/circle.yaml:4:37'] },
    {
      name: 'the day after the last day',
      files: lent(', until: 2027-02-28'),
      finds: ['circles/kitchen/circle.yaml:4:37'],
    },
    { name: 'on the last day', files: lent(', until: 2027-03-01'), finds: [] },
  ],
  *check({ organisation, today }) {
    for (const { circle, item, index } of standingCircles(organisation).flatMap(lentBy)) {
      const { to, until } = item['handed-over'] ?? { to: '' };
      if (until !== undefined && until >= today) continue;
      const parts = { ...circleParts(circle), item: item.text, to: circleName(organisation, to), today };
      yield {
        place: placeIn('circle', { circle: circle.id }, ['domain', index, 'handed-over']),
        entity: `${circle.id}/${item.id ?? item.text}`,
        parts: until === undefined ? parts : { ...parts, until },
      };
    }
  },
});

function lentBy(
  circle: Circle,
): readonly { readonly circle: Circle; readonly item: DomainItem; readonly index: number }[] {
  return circle.domain
    .map((item, index) => ({ circle, item, index }))
    .filter(({ item }) => item['handed-over'] !== undefined);
}
