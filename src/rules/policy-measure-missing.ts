/** Policies of which nobody can see whether they work. Source: domain.md P7; Many Voices One Song 3.3.1.3. */
import { currentPolicies } from './current-policies.ts';
import { EXAMPLE_POLICY, examplePolicy } from './example-policy.ts';
import { placeIn } from './parts.ts';
import { defineRule } from './rule.ts';

/** A sentence is enough; it does not have to be a number. */
export const policyMeasureMissing = defineRule({
  id: 'policy-measure-missing',
  covers: ['P7'],
  severity: 'advice',
  practice: 'measures',
  examples: () => [
    { name: 'no measure', files: examplePolicy(), finds: [`${EXAMPLE_POLICY}:1:1`] },
    { name: 'an empty list is none', files: examplePolicy('measures: []'), finds: [`${EXAMPLE_POLICY}:4:11`] },
    { name: 'one sentence', files: examplePolicy('measures: [Reactions a month.]'), finds: [] },
  ],
  *check({ organisation }) {
    for (const { policy, parts } of currentPolicies(organisation)) {
      const place = placeIn('policy', { circle: policy.circle, id: policy.id });
      const measures = organisation.entries.get(place.file)?.value.measures;
      if (Array.isArray(measures) && measures.length > 0) continue;
      yield { place: measures === undefined ? place : { ...place, pointer: ['measures'] }, entity: parts.id, parts };
    }
  },
});
