/** One person who leads a circle and the one above it. Source: domain.md H5; Many Voices One Song 2.4. */
import { parentOf, personName } from '../model/organisation.ts';
import { activeCircles, circleParts, heldOfKind, placeInTerm, roleParts } from './parts.ts';
import { defineRule } from './rule.ts';

/** Told once for each pair of levels, at the circle further out. */
export const leaderOnTwoLevels = defineRule({
  id: 'leader-on-two-levels',
  covers: ['H5'],
  severity: 'advice',
  practice: 'links',
  examples: () => [
    {
      name: 'Ana leads both circles',
      files: {
        'circles/kitchen/terms/leader-2026-12-01.yaml':
          'role: leader\nperson: ana\nstart: 2026-12-01\nend: 2027-11-30\n',
      },
      finds: ['circles/kitchen/terms/leader-2026-12-01.yaml:2:9'],
    },
    {
      name: 'Cleo leads the kitchen, Ana the general circle',
      files: {
        'circles/kitchen/terms/leader-2026-12-01.yaml':
          'role: leader\nperson: cleo\nstart: 2026-12-01\nend: 2027-11-30\n',
      },
      finds: [],
    },
  ],
  *check(context) {
    for (const circle of activeCircles(context.organisation)) {
      const parent = parentOf(context.organisation, circle);
      if (parent === undefined) continue;
      const above = heldOfKind(context, parent, 'leader');
      for (const term of heldOfKind(context, circle, 'leader')) {
        const other = above.find(({ person }) => person === term.person);
        if (other === undefined) continue;
        const person = personName(context.organisation, term.person);
        yield {
          place: placeInTerm(term, ['person']),
          entity: circle.id,
          parts: { ...circleParts(circle), at: roleParts(circle, term.role).at, person, parent: parent.name },
          related: [placeInTerm(other, ['person'])],
        };
      }
    }
  },
});
