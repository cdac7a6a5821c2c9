/** Recommendations that say they bind. Source: domain.md P9; the founding texts: what is measured trickles down as a recommendation. */
import { currentPolicies } from './current-policies.ts';
import { EXAMPLE_POLICY, examplePolicy } from './example-policy.ts';
import { placeIn } from './parts.ts';
import { defineRule } from './rule.ts';

/** A policy binds unless it says that it does not. */
export const recommendationBinding = defineRule({
  id: 'recommendation-binding',
  covers: ['P9'],
  severity: 'error',
  examples: () => [
    {
      name: 'a recommendation that binds',
      files: examplePolicy('kind: recommendation', 'binding: true'),
      finds: [`${EXAMPLE_POLICY}:5:10`],
    },
    {
      name: 'it does not say that it does not',
      files: examplePolicy('kind: recommendation'),
      finds: [`${EXAMPLE_POLICY}:4:7`],
    },
    { name: 'a recommendation', files: examplePolicy('kind: recommendation', 'binding: false'), finds: [] },
  ],
  *check({ organisation }) {
    for (const { policy, parts } of currentPolicies(organisation)) {
      if (policy.kind !== 'recommendation' || !policy.binding) continue;
      const { file } = placeIn('policy', { circle: policy.circle, id: policy.id });
      const key = Object.hasOwn(organisation.entries.get(file)?.value ?? {}, 'binding') ? 'binding' : 'kind';
      yield { place: { file, pointer: [key] }, entity: parts.id, parts: { ...parts, file } };
    }
  },
});
