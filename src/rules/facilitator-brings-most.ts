/** Circles in which whoever facilitates also brings what is decided. Source: domain.md H20; Many Voices One Song 3.6.4.3. */
import type { Circle } from '../model/circle.ts';
import { exampleMeetings } from './example-meeting.ts';
import { type MeetingsHeld, meetingsOfAYear } from './meetings-of-a-year.ts';
import { circleParts, placeIn } from './parts.ts';
import { defineRule } from './rule.ts';

/** More than this part of what was decided. Source: domain.md H20. */
const PART = 0.5;

/** Of fewer nothing can be said. The number is ours. */
const DECIDED = 5;

const EVENINGS = { '2027-02-01': '', '2027-02-08': '', '2027-02-15': '', '2027-02-22': '', '2027-02-28': '' };

/** Counts what the minutes of a year say was decided and who brought it; says numbers, no names. */
export const facilitatorBringsMost = defineRule({
  id: 'facilitator-brings-most',
  covers: ['H20'],
  severity: 'advice',
  practice: 'consent',
  examples: () => [
    {
      name: 'five evenings, and Ben both facilitates and proposes',
      files: exampleMeetings(EVENINGS, 'ben'),
      finds: ['circles/kitchen/circle.yaml:1:1'],
    },
    { name: 'somebody else facilitates', files: exampleMeetings(EVENINGS), finds: [] },
  ],
  *check(context) {
    for (const { circle, meetings } of meetingsOfAYear(context)) {
      const { number, all } = decidedIn({ circle, meetings });
      if (all < DECIDED || number <= PART * all) continue;
      yield { place: placeOf(circle), entity: circle.id, parts: { ...circleParts(circle), number, all } };
    }
  },
});

function decidedIn({ meetings }: MeetingsHeld): { readonly number: number; readonly all: number } {
  const decided = meetings.flatMap(({ meeting: { agenda, facilitator } }) =>
    agenda.filter(({ by, outcome }) => by !== undefined && outcome === 'decided').map(({ by }) => by === facilitator),
  );
  return { number: decided.filter((own) => own).length, all: decided.length };
}

function placeOf({ id }: Circle) {
  return placeIn('circle', { circle: id });
}
