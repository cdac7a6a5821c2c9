/** Facilitators who also write everything down. Source: domain.md R16; sociocracyforall.org, process roles. */
import { oneInTwoRoles } from './one-in-two-roles.ts';
import { defineRule } from './rule.ts';

/** Allowed, and advice: one can’t look at the people and at the page at once. */
export const facilitatorKeepsRecords = defineRule({
  id: 'facilitator-keeps-records',
  covers: ['R16'],
  severity: 'advice',
  practice: 'roles',
  examples: () => [
    {
      name: 'one person holds both',
      files: {
        'circles/kitchen/terms/secretary-2026-12-01.yaml':
          'role: secretary\nperson: ana\nstart: 2026-12-01\nend: 2027-11-30\n',
      },
      finds: ['circles/kitchen/terms/secretary-2026-12-01.yaml:2:9'],
    },
    {
      name: 'two people',
      files: {
        'circles/kitchen/terms/secretary-2026-12-01.yaml':
          'role: secretary\nperson: ben\nstart: 2026-12-01\nend: 2027-11-30\n',
      },
      finds: [],
    },
    {
      name: 'a circle of two people',
      files: {
        'circles/kitchen/circle.yaml': 'name: Kitchen\nparent: general\nmembers: [ana, ben]\n',
        'circles/kitchen/terms/secretary-2026-12-01.yaml':
          'role: secretary\nperson: ana\nstart: 2026-12-01\nend: 2027-11-30\n',
      },
      finds: [],
    },
  ],
  *check(context) {
    yield* oneInTwoRoles(context, ['facilitator', 'secretary']);
  },
});
