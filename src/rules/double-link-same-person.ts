/** One person in both directions of a link. Source: domain.md R4; Many Voices One Song 2.3.1.2, 2.4. */
import { personName, standingCircles } from '../model/organisation.ts';
import { circleParts, heldOfKind, placeInTerm } from './parts.ts';
import { defineRule } from './rule.ts';

/** Silent where the group has agreed on single links. */
export const doubleLinkSamePerson = defineRule({
  id: 'double-link-same-person',
  covers: ['R4', 'H2'],
  severity: 'error',
  practice: 'links',
  examples: () => [
    {
      name: 'Ben leads and represents',
      files: {
        'circles/kitchen/terms/leader-2026-12-01.yaml':
          'role: leader\nperson: ben\nstart: 2026-12-01\nend: 2027-11-30\n',
      },
      finds: ['circles/kitchen/terms/delegate-2026-12-01.yaml:2:9'],
    },
    {
      name: 'Cleo leads, Ben represents',
      files: {
        'circles/kitchen/terms/leader-2026-12-01.yaml':
          'role: leader\nperson: cleo\nstart: 2026-12-01\nend: 2027-11-30\n',
      },
      finds: [],
    },
  ],
  *check(context) {
    if (context.settings.governance.double_link === 'single') return;
    for (const circle of standingCircles(context.organisation)) {
      const leaders = heldOfKind(context, circle, 'leader');
      for (const term of heldOfKind(context, circle, 'delegate')) {
        const leader = leaders.find((other) => other.person === term.person);
        if (leader === undefined) continue;
        yield {
          place: placeInTerm(term, ['person']),
          entity: circle.id,
          parts: { ...circleParts(circle), person: personName(context.organisation, term.person) },
          related: [placeInTerm(leader, ['person'])],
        };
      }
    }
  },
});
