/** People who are away or have left and still hold a role or a seat. Source: domain.md M4; Many Voices One Song 2.2.3. */
import type { Circle } from '../model/circle.ts';
import { memberOf, type Organisation, standingCircles } from '../model/organisation.ts';
import { heldTerms, placeIn, placeInTerm, type StandingTerm, termParts } from './parts.ts';
import { defineRule, type Found, type RuleContext } from './rule.ts';

/** Away from everything, or from this one circle. */
export const memberInactive = defineRule({
  id: 'member-inactive',
  covers: ['M4'],
  severity: 'error',
  examples: () => [
    {
      name: 'the secretary is on leave',
      files: {
        'people/ben.yaml': 'name: Ben\nstatus: on-leave\n',
        'circles/kitchen/terms/delegate-2026-12-01.yaml': null,
      },
      finds: [
        'circles/general/terms/secretary-2026-12-01.yaml:2:9',
        'circles/kitchen/terms/secretary-2026-12-01.yaml:2:9',
      ],
    },
    {
      name: 'a member has left',
      files: {
        'people/dora.yaml': 'name: Dora\nstatus: left\n',
        'circles/kitchen/circle.yaml': 'name: Kitchen\nparent: general\nmembers: [ana, ben, cleo, dora]\n',
      },
      finds: ['circles/kitchen/circle.yaml:3:27'],
    },
    {
      name: 'a member without a role is on leave',
      files: {
        'people/dora.yaml': 'name: Dora\nstatus: on-leave\n',
        'circles/kitchen/circle.yaml': 'name: Kitchen\nparent: general\nmembers: [ana, ben, cleo, dora]\n',
      },
      finds: [],
    },
  ],
  *check(context) {
    for (const held of heldTerms(context)) yield* heldRole(context, held);
    for (const circle of standingCircles(context.organisation)) yield* leftSeats(context.organisation, circle);
  },
});

function* heldRole(context: RuleContext, { circle, term }: StandingTerm): Iterable<Found<'member-inactive'>> {
  const status = absenceOf(context.organisation, circle, term.person);
  if (status === undefined) return;
  const parts = { problem: 'role', status, ...termParts(context.organisation, circle, term) } as const;
  yield { place: placeInTerm(term, ['person']), entity: `${circle.id}/${term.role}`, parts };
}

function absenceOf(organisation: Organisation, circle: Circle, person: string): 'on-leave' | 'left' | undefined {
  const status = organisation.people.get(person)?.status;
  if (status === 'left' || status === 'on-leave') return status;
  return memberOf(circle, person)?.status === 'on-leave' ? 'on-leave' : undefined;
}

function* leftSeats(organisation: Organisation, circle: Circle): Iterable<Found<'member-inactive'>> {
  for (const [index, member] of circle.members.entries()) {
    const person = organisation.people.get(member.person);
    if (person?.status !== 'left') continue;
    const place = placeIn('circle', { circle: circle.id }, ['members', index]);
    const parts = { problem: 'seat', person: person.name, personId: person.id, circle: circle.name } as const;
    yield { place, entity: `${circle.id}/${person.id}`, parts };
  }
}
