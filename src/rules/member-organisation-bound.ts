/** Policies that claim to bind a member organisation. Source: domain.md P10; the founding texts: no authority into the member organisation. */
import { readNetwork } from '../load/read-network.ts';
import type { Value } from '../model/value.ts';
import { currentPolicies } from './current-policies.ts';
import { EXAMPLE_POLICY, examplePolicy } from './example-policy.ts';
import { EXAMPLE_SCHOOL } from './example-school.ts';
import { placeIn } from './parts.ts';
import { defineRule } from './rule.ts';

/** A recommendation may name whom it is meant for. A circle of the same name is what is meant. */
export const memberOrganisationBound = defineRule({
  id: 'member-organisation-bound',
  covers: ['P10'],
  severity: 'error',
  examples: () => [
    {
      name: 'the school is to label its dishes',
      files: { ...examplePolicy('applies-to: [kitchen, riverside-school]'), ...EXAMPLE_SCHOOL },
      finds: [`${EXAMPLE_POLICY}:4:23`],
    },
    {
      name: 'it is recommended to the school',
      files: { ...examplePolicy('applies-to: [kitchen, riverside-school]', 'binding: false'), ...EXAMPLE_SCHOOL },
      finds: [],
    },
  ],
  *check({ organisation }) {
    for (const { policy, parts } of currentPolicies(organisation)) {
      if (!policy.binding) continue;
      const { file } = placeIn('policy', { circle: policy.circle, id: policy.id });
      for (const [index, id] of idsIn(organisation.entries.get(file)?.value['applies-to']).entries()) {
        const member = readNetwork(organisation).organisations.get(id)?.document;
        if (member === undefined || organisation.circles.has(id)) continue;
        const place = { file, pointer: ['applies-to', index] };
        yield { place, entity: parts.id, parts: { ...parts, file, organisation: member.name } };
      }
    }
  },
});

function idsIn(value: Value | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}
