/** Policies about what another circle decides. Source: domain.md C6; Many Voices One Song 2.2.2. */
import type { ExceededParts } from '../messages/rule-parts.ts';
import type { IsoDate } from '../model/calendar.ts';
import { circleName, type Organisation } from '../model/organisation.ts';
import { currentPolicies } from './current-policies.ts';
import { domainOwners, type Owned } from './domain-owners.ts';
import { EXAMPLE_POLICY, examplePolicy, generalDecides, kitchenDecides } from './example-policy.ts';
import { placeIn } from './parts.ts';
import { defineRule } from './rule.ts';

/** Only where a policy says which item it falls under, and somebody has an item of that name. */
export const domainExceeded = defineRule({
  id: 'domain-exceeded',
  covers: ['C6'],
  severity: 'warning',
  examples: () => [
    {
      name: 'the kitchen decides about money, which is not its own',
      files: { ...examplePolicy('domain: money'), ...generalDecides('[{id: money, text: Money}]') },
      finds: [`${EXAMPLE_POLICY}:4:9`],
    },
    {
      name: 'it may only recommend',
      files: {
        ...examplePolicy('domain: menus'),
        ...kitchenDecides('[{id: menus, text: Menus, authority: recommend}]'),
      },
      finds: [`${EXAMPLE_POLICY}:4:9`],
    },
    {
      name: 'it has lent that to the general circle',
      files: {
        ...examplePolicy('domain: menus'),
        ...kitchenDecides('[{id: menus, text: Menus, handed-over: {to: general}}]'),
      },
      finds: [`${EXAMPLE_POLICY}:4:9`],
    },
    {
      name: 'lent to it until today, the last day',
      files: {
        ...examplePolicy('domain: money'),
        ...generalDecides('[{id: money, text: Money, handed-over: {to: kitchen, until: 2027-03-01}}]'),
      },
      finds: [],
    },
    {
      name: 'its own',
      files: { ...examplePolicy('domain: menus'), ...kitchenDecides('[{id: menus, text: Menus}]') },
      finds: [],
    },
  ],
  *check({ organisation, today }) {
    const owners = domainOwners(organisation);
    for (const { policy, parts } of currentPolicies(organisation)) {
      const { file } = placeIn('policy', { circle: policy.circle, id: policy.id });
      const id = organisation.entries.get(file)?.value.domain;
      const holders = typeof id === 'string' ? (owners.get(id) ?? []) : [];
      const own = holders.find(({ circle }) => circle.id === policy.circle) ?? holders[0];
      if (own === undefined) continue;
      const problem = problemOf(own, { ...policy, today, organisation });
      if (problem === undefined) continue;
      const place = { file, pointer: ['domain'] };
      yield { place, entity: parts.id, parts: { ...parts, item: own.item.text, ...problem } };
    }
  },
});

interface Deciding {
  readonly circle: string;
  readonly binding: boolean;
  readonly today: IsoDate;
  readonly organisation: Organisation;
}

type Problem =
  | Pick<ExceededParts & { problem: 'elsewhere' | 'handed-over' }, 'problem' | 'other'>
  | { problem: 'recommend' };

/** Who decides about an item: whom it is lent to, else whose it is. */
function problemOf({ circle, item }: Owned, deciding: Deciding): Problem | undefined {
  const lent = item['handed-over'];
  const isLent = lent !== undefined && (lent.until === undefined || deciding.today <= lent.until);
  const decider = isLent ? lent.to : circle.id;
  const other = circleName(deciding.organisation, decider);
  if (decider !== deciding.circle) return { problem: isLent ? 'handed-over' : 'elsewhere', other };
  return item.authority === 'recommend' && deciding.binding ? { problem: 'recommend' } : undefined;
}
