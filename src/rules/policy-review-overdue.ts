/** Policies whose review day has passed. Source: domain.md P2. */
import { addPeriod } from '../model/calendar.ts';
import type { Place } from '../model/finding.ts';
import type { Organisation } from '../model/organisation.ts';
import { currentPolicies } from './current-policies.ts';
import { placeIn } from './parts.ts';
import { defineRule } from './rule.ts';

/** A warning within the group's `review_grace`, an error after it. */
export const policyReviewOverdue = defineRule({
  id: 'policy-review-overdue',
  covers: ['P2', 'H8'],
  severity: 'warning',
  practice: 'reviews',
  dated: true,
  examples: () => [
    {
      name: 'the day after',
      files: {
        'circles/kitchen/policies/allergens.yaml':
          'title: Allergens are labelled\ntext: Every dish carries a label.\nreview: 2027-02-28\n',
      },
      finds: ['circles/kitchen/policies/allergens.yaml:3:9'],
    },
    {
      name: 'a term that has ended',
      files: {
        'circles/kitchen/policies/allergens.yaml':
          'title: Allergens are labelled\ntext: Every dish carries a label.\nterm: {start: 2026-03-01, end: 2027-02-28}\n',
      },
      finds: ['circles/kitchen/policies/allergens.yaml:3:32'],
    },
    {
      name: 'on the day itself',
      files: {
        'circles/kitchen/policies/allergens.yaml':
          'title: Allergens are labelled\ntext: Every dish carries a label.\nreview: 2027-03-01\n',
      },
      finds: [],
    },
  ],
  *check({ organisation, settings, today }) {
    for (const { policy, parts } of currentPolicies(organisation)) {
      const { review } = policy;
      if (review === undefined || review >= today) continue;
      const late = today > addPeriod(review, settings.governance.review_grace);
      yield {
        place: reviewPlace(organisation, placeIn('policy', { circle: policy.circle, id: policy.id })),
        entity: parts.id,
        parts: { ...parts, review, today },
        severity: late ? 'error' : 'warning',
      };
    }
  },
});

function reviewPlace(organisation: Organisation, place: Place): Place {
  const value = organisation.entries.get(place.file)?.value ?? {};
  return { ...place, pointer: Object.hasOwn(value, 'review') ? ['review'] : ['term', 'end'] };
}
