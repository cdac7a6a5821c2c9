/** Circles without a secretary. Source: domain.md R2; Many Voices One Song 2.6.1. */
import { missingRoles } from './missing-role.ts';
import { circleParts } from './parts.ts';
import { defineRule } from './rule.ts';

/** A secretary whose term has ended and who carries on is one. */
export const secretaryMissing = defineRule({
  id: 'secretary-missing',
  covers: ['R2', 'H1'],
  severity: 'warning',
  practice: 'roles',
  forming: 'advice',
  examples: () => [
    {
      name: 'nobody has been selected',
      files: { 'circles/kitchen/terms/secretary-2026-12-01.yaml': null },
      finds: ['circles/kitchen/roles/secretary.yaml:1:1'],
    },
    {
      name: 'the role is not even described',
      files: {
        'circles/kitchen/roles/secretary.yaml': null,
        'circles/kitchen/terms/secretary-2026-12-01.yaml': null,
      },
      finds: ['circles/kitchen/circle.yaml:1:1'],
    },
    {
      name: 'the term has ended and Ana carries on',
      files: {
        'circles/kitchen/terms/secretary-2026-12-01.yaml':
          'role: secretary\nperson: ana\nstart: 2026-12-01\nend: 2027-02-28\n',
      },
      finds: [],
    },
  ],
  *check(context) {
    for (const { circle, place, entity } of missingRoles(context, 'secretary')) {
      yield { place, entity, parts: circleParts(circle) };
    }
  },
});
