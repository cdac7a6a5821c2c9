/** Decisions on what the facilitator of the meeting brought. Source: domain.md C11; Many Voices One Song 3.6.4.3. */
import { type KeptMeeting, meetingsIn } from '../load/read-meetings.ts';
import type { CircleId } from '../model/circle.ts';
import { circleName, type Organisation, personName } from '../model/organisation.ts';
import { exampleMeeting, exampleMeetings } from './example-meeting.ts';
import { defineRule, type Found } from './rule.ts';

const DAY = '2027-02-01';

/** Minutes say who brought an item and what was decided on it. */
export const facilitatorProposed = defineRule({
  id: 'facilitator-proposed',
  covers: ['C11'],
  severity: 'advice',
  practice: 'consent',
  examples: () => [
    {
      name: 'Ben brought it, and led the round on it',
      files: exampleMeetings({ [DAY]: '' }, 'ben'),
      finds: [`${exampleMeeting(DAY)}:7:41`],
    },
    { name: 'somebody else led the round', files: exampleMeetings({ [DAY]: '' }), finds: [] },
  ],
  *check({ organisation, loaded }) {
    for (const [id, own] of meetingsIn(loaded)) {
      const circle = { id, name: circleName(organisation, id) };
      for (const kept of own) yield* proposedIn(organisation, circle, kept);
    }
  },
});

function* proposedIn(
  organisation: Organisation,
  circle: { readonly id: CircleId; readonly name: string },
  { id, path, meeting }: KeptMeeting,
): Iterable<Found<'facilitator-proposed'>> {
  const { facilitator, date } = meeting;
  for (const [index, { title, by, decisions = [] }] of meeting.agenda.entries()) {
    if (by === undefined || by !== facilitator || decisions.length === 0) continue;
    const parts = { circle: circle.name, person: personName(organisation, by), item: title, date };
    yield { place: { file: path, pointer: ['agenda', index, 'by'] }, entity: `${circle.id}/${id}`, parts };
  }
}
