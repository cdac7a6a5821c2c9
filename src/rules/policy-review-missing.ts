/** Policies without a day on which they are looked at again. Source: domain.md P1; Many Voices One Song 4.4.6. */
import { currentPolicies } from './current-policies.ts';
import { placeIn } from './parts.ts';
import { defineRule } from './rule.ts';
import { wasDecided } from './was-decided.ts';

/** A review date or the end of a term, one of the two. */
export const policyReviewMissing = defineRule({
  id: 'policy-review-missing',
  covers: ['P1'],
  severity: 'error',
  practice: 'reviews',
  dated: true,
  examples: () => [
    {
      name: 'neither review nor term',
      files: {
        'circles/kitchen/policies/allergens.yaml': 'title: Allergens are labelled\ntext: Every dish carries a label.\n',
      },
      finds: ['circles/kitchen/policies/allergens.yaml:1:1'],
    },
    {
      name: 'a term that ends',
      files: {
        'circles/kitchen/policies/allergens.yaml':
          'title: Allergens are labelled\ntext: Every dish carries a label.\nterm: {start: 2026-12-01, end: 2027-11-30}\n',
      },
      finds: [],
    },
    {
      name: 'what is retired needs none',
      files: {
        'circles/kitchen/policies/allergens.yaml':
          'title: Allergens are labelled\ntext: Every dish carries a label.\nstatus: retired\n',
      },
      finds: [],
    },
  ],
  *check({ organisation }) {
    for (const { policy, parts } of currentPolicies(organisation)) {
      if (policy.review !== undefined) continue;
      const place = placeIn('policy', { circle: policy.circle, id: policy.id });
      const { file } = place;
      yield { place, entity: parts.id, parts: { ...parts, file, decided: wasDecided(organisation, file) } };
    }
  },
});
