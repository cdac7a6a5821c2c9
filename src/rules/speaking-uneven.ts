/** Circles in which few people speak much. Source: domain.md H23; research on equal turns in groups; the threshold is ours. */
import type { KeptMeeting } from '../load/read-meetings.ts';
import { addDays, type IsoDate } from '../model/calendar.ts';
import type { Turns } from '../model/meeting.ts';
import { exampleMeetings } from './example-meeting.ts';
import { giniAtLeast } from './gini-at-least.ts';
import { meetingsOfAYear } from './meetings-of-a-year.ts';
import { circleParts, placeIn } from './parts.ts';
import { defineRule } from './rule.ts';
import { SMALL_CELL } from './small-cell.ts';

/** Above this, on average. Source: domain.md H23. */
const MOST = 0.35;

/** At least so many meetings within so many days: one evening says nothing. The numbers are ours. */
const MEETINGS = 3;
const DAYS = 180;

const counted = (turns: string) => ({ '2027-02-01': turns, '2027-02-08': turns, '2027-02-15': turns });

/** Only where the group counts turns together, and never of a small meeting: its numbers would be somebody's. Shares by gender are not counted anywhere. */
export const speakingUneven = defineRule({
  id: 'speaking-uneven',
  covers: ['H23'],
  severity: 'advice',
  practice: 'consent',
  examples: () => [
    {
      name: 'of fifty turns one person has thirty, three evenings long',
      files: exampleMeetings(counted('turns: {people: 6, turns: 50, most: 30, least: 2}\n')),
      finds: ['circles/kitchen/circle.yaml:1:1'],
    },
    {
      name: 'four people: nobody looks at them',
      files: exampleMeetings(counted('turns: {people: 4, turns: 50, most: 40, least: 1}\n')),
      finds: [],
    },
    {
      name: 'everybody speaks',
      files: exampleMeetings(counted('turns: {people: 6, turns: 50, most: 12, least: 5}\n')),
      finds: [],
    },
  ],
  *check(context) {
    if (context.settings.governance.voices === 'off') return;
    const from = addDays(context.today, -DAYS);
    for (const { circle, meetings } of meetingsOfAYear(context)) {
      const turns = meetings.flatMap((kept) => turnsOf(kept, from));
      const average = turns.reduce((sum, one) => sum + giniAtLeast(one), 0) / turns.length;
      if (turns.length < MEETINGS || average <= MOST) continue;
      const parts = { ...circleParts(circle), meetings: turns.length, days: DAYS };
      yield { place: placeIn('circle', { circle: circle.id }), entity: circle.id, parts };
    }
  },
});

function turnsOf({ meeting: { date, turns } }: KeptMeeting, from: IsoDate): readonly Turns[] {
  return turns === undefined || date <= from || turns.people < SMALL_CELL.people ? [] : [turns];
}
