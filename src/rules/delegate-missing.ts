/** Circles without a delegate in their parent. Source: domain.md R3; Many Voices One Song 2.4.3. */
import type { Circle } from '../model/circle.ts';
import type { Severity } from '../model/finding.ts';
import { generalOf, parentOf } from '../model/organisation.ts';
import { missingRoles } from './missing-role.ts';
import { circleParts } from './parts.ts';
import { defineRule, type RuleContext } from './rule.ts';

/** An error just below the general or mission circle; further down, and under `double_link`, as the group set it. */
export const delegateMissing = defineRule({
  id: 'delegate-missing',
  covers: ['R3', 'H1'],
  severity: 'error',
  practice: 'links',
  forming: 'advice',
  examples: () => [
    {
      name: 'nobody has been selected',
      files: { 'circles/kitchen/terms/delegate-2026-12-01.yaml': null },
      finds: ['circles/kitchen/roles/delegate.yaml:1:1'],
    },
    {
      name: 'a circle alone in its layer needs none',
      files: { 'circles/general/circle.yaml': 'name: General Circle\nmembers: [ana, ben, cleo]\n' },
      finds: [],
    },
    {
      name: 'a hub needs none',
      files: { 'circles/bread/circle.yaml': 'name: Bread\nparent: general\ntype: hub\nmembers: [ana]\n' },
      finds: [],
    },
  ],
  *check(context) {
    for (const { circle, place, entity } of missingRoles(context, 'delegate')) {
      const parent = parentOf(context.organisation, circle);
      if (parent === undefined) continue;
      const parts = { ...circleParts(circle), parent: parent.name };
      yield { place, entity, parts, severity: severityBelow(context, parent) };
    }
  },
});

function severityBelow(context: RuleContext, parent: Circle): Severity {
  const doubleLink = context.settings.governance.double_link;
  if (doubleLink === 'single') return 'advice';
  const central = parent.type === 'mission' || parent.id === generalOf(context.organisation)?.id;
  return central || doubleLink === 'required' ? 'error' : 'warning';
}
