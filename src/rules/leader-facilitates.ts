/** Leaders who also facilitate. Source: domain.md R15; Many Voices One Song 2.3.1.4.1. */
import { oneInTwoRoles } from './one-in-two-roles.ts';
import { defineRule } from './rule.ts';

/** Allowed, and advice: who has the result in mind finds it hard to hear everybody. */
export const leaderFacilitates = defineRule({
  id: 'leader-facilitates',
  covers: ['R15'],
  severity: 'advice',
  practice: 'roles',
  examples: () => [
    {
      name: 'one person holds both',
      files: {
        'circles/kitchen/terms/facilitator-2026-12-01.yaml':
          'role: facilitator\nperson: cleo\nstart: 2026-12-01\nend: 2027-11-30\n',
      },
      finds: ['circles/kitchen/terms/facilitator-2026-12-01.yaml:2:9'],
    },
    {
      name: 'two people',
      files: {
        'circles/kitchen/terms/facilitator-2026-12-01.yaml':
          'role: facilitator\nperson: ana\nstart: 2026-12-01\nend: 2027-11-30\n',
      },
      finds: [],
    },
    {
      name: 'a circle of two people',
      files: {
        'circles/kitchen/circle.yaml': 'name: Kitchen\nparent: general\nmembers: [cleo, ben]\n',
        'circles/kitchen/terms/facilitator-2026-12-01.yaml':
          'role: facilitator\nperson: cleo\nstart: 2026-12-01\nend: 2027-11-30\n',
      },
      finds: [],
    },
  ],
  *check(context) {
    yield* oneInTwoRoles(context, ['leader', 'facilitator']);
  },
});
