/** Policies that name a domain item nobody has; one of another circle is told by `domain-exceeded`. Source: domain.md D6; sociocracyforall.org, deciding outside the domain. */
import type { CircleId } from '../model/circle.ts';
import { nearest } from '../model/did-you-mean.ts';
import type { Organisation } from '../model/organisation.ts';
import { currentPolicies } from './current-policies.ts';
import { domainOwners } from './domain-owners.ts';
import { EXAMPLE_UNDER_ITEM, exampleItem } from './example-item.ts';
import { fileValue, placeIn } from './parts.ts';
import { defineRule } from './rule.ts';

/** Also an item that was handed over to the circle is one it decides about. Where a policy names none, words can't tell. */
export const policyOutsideDomain = defineRule({
  id: 'policy-outside-domain',
  covers: ['D6'],
  severity: 'advice',
  examples: () => [
    {
      name: 'the circle has no such item',
      files: { ...EXAMPLE_UNDER_ITEM, ...exampleItem('menu-plan') },
      finds: ['circles/kitchen/policies/allergens.yaml:4:9'],
    },
    {
      name: 'it falls under an item of the circle',
      files: { ...EXAMPLE_UNDER_ITEM, ...exampleItem('menus') },
      finds: [],
    },
    {
      name: 'it falls under an item that was handed over',
      files: {
        ...EXAMPLE_UNDER_ITEM,
        'circles/general/circle.yaml':
          'name: General Circle\nmembers: [ana, ben, cleo]\ndomain: [{id: menus, text: Menus, handed-over: {to: kitchen, until: 2027-11-30}}]\n',
      },
      finds: [],
    },
  ],
  *check({ organisation }) {
    const held = itemsHeld(organisation);
    const owners = domainOwners(organisation);
    for (const { policy, parts } of currentPolicies(organisation)) {
      const { domain } = fileValue(organisation, 'policy', policy);
      const items = held.get(policy.circle) ?? new Set();
      if (typeof domain !== 'string' || items.has(domain) || owners.has(domain)) continue;
      const near = nearest(domain, [...items]);
      yield {
        place: placeIn('policy', policy, ['domain']),
        entity: parts.id,
        parts: { ...parts, item: domain, ...(near === undefined ? {} : { nearest: near }) },
      };
    }
  },
});

/** The ids of the items that each circle decides about now. */
function itemsHeld({ circles }: Organisation): ReadonlyMap<CircleId, ReadonlySet<string>> {
  const held = new Map<CircleId, Set<string>>([...circles.keys()].map((id) => [id, new Set()]));
  for (const circle of circles.values()) {
    for (const { id, 'handed-over': lent } of circle.domain) {
      if (id === undefined) continue;
      held.get(circle.id)?.add(id);
      if (lent !== undefined) held.get(lent.to)?.add(id);
    }
  }
  return held;
}
