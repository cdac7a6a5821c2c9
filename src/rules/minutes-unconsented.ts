/** Minutes that the next meeting did not consent to. Source: domain.md T1; Many Voices One Song, chapter 5. */
import { waitingAmong } from '../changes/waiting-minutes.ts';
import { type KeptMeeting, meetingsIn } from '../load/read-meetings.ts';
import { addDays, type IsoDate } from '../model/calendar.ts';
import { type Organisation, standingCircles } from '../model/organisation.ts';
import { exampleMeeting, exampleMeetings } from './example-meeting.ts';
import { circleParts, isWhole } from './parts.ts';
import { defineRule } from './rule.ts';

/** One finding for each circle, at the newest of them. A meeting that asked for corrections has done its part. */
export const minutesUnconsented = defineRule({
  id: 'minutes-unconsented',
  covers: ['T1', 'H29'],
  severity: 'warning',
  practice: 'consent',
  examples: () => [
    {
      name: 'the next meeting has been held, and nobody asked',
      files: exampleMeetings({ '2027-02-01': '', '2027-02-08': '' }),
      finds: [`${exampleMeeting('2027-02-01')}:2:7`],
    },
    {
      name: 'nobody consented within two days, as the group wants it',
      files: {
        ...exampleMeetings({ '2027-02-26': '' }),
        'circles.yaml': 'name: Maple Street Co-op\ngovernance: {minutes: PT48H}\n',
      },
      finds: [`${exampleMeeting('2027-02-26')}:2:7`],
    },
    {
      name: 'the next meeting consented to them; its own wait for the one after it',
      files: exampleMeetings({ '2027-02-01': '', '2027-02-08': 'accepts: [{of: 2027-02-01, consented: true}]\n' }),
      finds: [],
    },
    {
      name: 'the next meeting asked for corrections',
      files: exampleMeetings({
        '2027-02-01': '',
        '2027-02-08': 'accepts: [{of: 2027-02-01, consented: false, corrections: Ben was there.}]\n',
      }),
      finds: [],
    },
    {
      name: 'on the second day there is still time',
      files: {
        ...exampleMeetings({ '2027-02-27': '' }),
        'circles.yaml': 'name: Maple Street Co-op\ngovernance: {minutes: PT48H}\n',
      },
      finds: [],
    },
  ],
  *check(context) {
    const { organisation, loaded, settings, today } = context;
    const accepted = acceptedIn(organisation);
    for (const circle of standingCircles(organisation)) {
      if (!isWhole(context, circle)) continue;
      const held = (meetingsIn(loaded).get(circle.id) ?? []).filter(({ meeting }) => meeting.state === 'held');
      const late = waitingAmong(held, accepted).filter(isLate(settings.governance.minutes, held.at(-1), today));
      const newest = late.at(-1);
      if (newest === undefined) continue;
      yield {
        place: { file: newest.path, pointer: ['date'] },
        entity: circle.id,
        parts: { ...circleParts(circle), date: newest.meeting.date, number: late.length },
      };
    }
  },
});

/** Where minutes lie that a record consents to. */
function acceptedIn({ decisions }: Organisation): ReadonlySet<string> {
  const adopted = [...decisions.values()].filter(({ outcome }) => outcome === 'adopted');
  return new Set(adopted.flatMap(({ minutes }) => minutes?.path ?? []));
}

/** By the group's `minutes`: the last meeting passed them over, or the hours are over. */
function isLate(minutes: string, last: KeptMeeting | undefined, today: IsoDate): (kept: KeptMeeting) => boolean {
  const hours = /^PT(\d+)H$/.exec(minutes)?.[1];
  if (hours !== undefined) return ({ meeting }) => today > addDays(meeting.date, daysIn(hours));
  const taken = new Set(last?.meeting.accepts?.map(({ of }) => of));
  return (kept) => kept !== last && !taken.has(kept.id);
}

/** Days for a number of hours; beyond a century it is all the same. */
function daysIn(hours: string): number {
  return Math.min(Math.ceil(Number(hours) / 24), 36_500);
}
