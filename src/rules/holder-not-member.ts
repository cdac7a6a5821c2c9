/** People who hold a role of a circle in which they have no seat. Source: domain.md R17; Many Voices One Song 2.2.3. */
import { memberOf } from '../model/organisation.ts';
import { areSeatsKnown, heldTerms, isWhole, placeInTerm, termParts } from './parts.ts';
import { defineRule } from './rule.ts';

/** Who has left altogether is for `member-inactive` to tell. */
export const holderNotMember = defineRule({
  id: 'holder-not-member',
  covers: ['R17'],
  severity: 'warning',
  practice: 'roles',
  forming: 'advice',
  examples: () => [
    {
      name: 'the secretary has no seat',
      files: {
        'circles/kitchen/terms/secretary-2026-12-01.yaml':
          'role: secretary\nperson: dora\nstart: 2026-12-01\nend: 2027-11-30\n',
        'people/dora.yaml': 'name: Dora\n',
      },
      finds: ['circles/kitchen/terms/secretary-2026-12-01.yaml:2:9'],
    },
    {
      name: 'the secretary is a member',
      files: {
        'circles/kitchen/terms/secretary-2026-12-01.yaml':
          'role: secretary\nperson: ana\nstart: 2026-12-01\nend: 2027-11-30\n',
      },
      finds: [],
    },
    {
      name: 'the name of a member is mistyped',
      files: {
        'circles/kitchen/terms/secretary-2026-12-01.yaml':
          'role: secretary\nperson: ana\nstart: 2026-12-01\nend: 2027-11-30\n',
        'circles/kitchen/circle.yaml': 'name: Kitchen\nparent: general\nmembers: [anna, ben, cleo]\n',
      },
      finds: [],
    },
  ],
  *check(context) {
    const { organisation } = context;
    for (const { circle, term } of heldTerms(context)) {
      if (memberOf(circle, term.person) !== undefined) continue;
      if (!isWhole(context, circle) || !areSeatsKnown(organisation, circle)) continue;
      const person = organisation.people.get(term.person);
      if (person === undefined || person.status === 'left') continue;
      const parts = { ...termParts(organisation, circle, term), personId: term.person, circleId: circle.id };
      yield { place: placeInTerm(term, ['person']), entity: `${circle.id}/${term.role}`, parts };
    }
  },
});
