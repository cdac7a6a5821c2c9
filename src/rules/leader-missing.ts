/** Circles without a leader. Source: domain.md R1; Many Voices One Song 2.3.1. */
import { missingRoles } from './missing-role.ts';
import { circleParts } from './parts.ts';
import { defineRule } from './rule.ts';

/** A leader whose term has ended and who carries on is one. */
export const leaderMissing = defineRule({
  id: 'leader-missing',
  covers: ['R1', 'H1'],
  severity: 'error',
  practice: 'roles',
  forming: 'advice',
  examples: () => [
    {
      name: 'nobody has been selected',
      files: { 'circles/kitchen/terms/leader-2026-12-01.yaml': null },
      finds: ['circles/kitchen/roles/leader.yaml:1:1'],
    },
    {
      name: 'the role is not even described',
      files: {
        'circles/kitchen/roles/leader.yaml': null,
        'circles/kitchen/terms/leader-2026-12-01.yaml': null,
      },
      finds: ['circles/kitchen/circle.yaml:1:1'],
    },
    {
      name: 'the term has ended and Ana carries on',
      files: {
        'circles/kitchen/terms/leader-2026-12-01.yaml':
          'role: leader\nperson: ana\nstart: 2026-12-01\nend: 2027-02-28\n',
      },
      finds: [],
    },
  ],
  *check(context) {
    for (const { circle, place, entity } of missingRoles(context, 'leader')) {
      yield { place, entity, parts: circleParts(circle) };
    }
  },
});
