/** A meeting from check-in to closing, step by step as a facilitator leads through it. */

import { walk } from '../../decisions/machines/machine.ts';
import { meeting as meetingMachine } from '../../decisions/machines/meeting.ts';
import type { Circle } from '../../model/circle.ts';
import { CirclesError } from '../../model/errors.ts';
import type { TakenMinutes } from '../../model/meeting.ts';
import { terminalText } from '../../render/escape.ts';
import { minutesDraft, waitingMinutes } from '../../services/last-minutes.ts';
import { meetingAgenda } from '../../services/meeting-agenda.ts';
import { newMeetingId, openMeeting } from '../../services/meeting-file.ts';
import { situationAt } from '../../services/situation.ts';
import { conversation } from '../conversation.ts';
import type { ExitCode } from '../exit-code.ts';
import { closeMeeting } from './meeting-closing.ts';
import { goThroughItems } from './meeting-items.ts';
import { openMeetingBy } from './meeting-opening.ts';
import { kept, type MeetingWork, movedOn, type UnderWay, wordsFor } from './meeting-table.ts';
import { recordAndTell } from './record-and-tell.ts';

/** Leads through the meeting; one that was interrupted goes on where it was. */
export async function meetingByPrompts(work: MeetingWork, circle: Circle): Promise<ExitCode> {
  const process = walk(meetingMachine);
  process.go('send-agenda');
  const opened = await underWay(work, circle);
  process.go('check-in');
  process.go('admin');
  const accepted = await acceptMinutes(opened);
  process.go('consent-agenda');
  const done = await goThroughItems(accepted, () => process.go('item'));
  process.go('update-backlog');
  process.go('evaluate');
  const code = await closeMeeting(done);
  process.go('write');
  return code;
}

async function underWay(work: MeetingWork, circle: Circle): Promise<UnderWay> {
  const { desk, context, invocation } = work;
  const { place } = desk;
  await desk.signer();
  const found = openMeeting(place, circle.id);
  const words = wordsFor(place);
  return conversation({ name: 'meeting', invocation, context, place }, async (questions) => {
    const title = words.title({ circle: circle.name, date: found?.meeting.date ?? place.today });
    questions.scene({ title, says: [] });
    if (found !== undefined && (await questions.askYesNo(words.ask.goOn({ title }), { default: true })))
      return { work, circle, ...found };
    const agenda = meetingAgenda(situationAt(place), circle);
    const waiting = waitingMinutes(place, circle.id);
    const meeting = await openMeetingBy(questions, { work, circle, agenda, waiting });
    return kept({ work, circle, id: newMeetingId(place, circle.id, place.today), meeting }, {});
  });
}

/** Where something was decided, the consent to the minutes is a record of its own: by it these decisions become accepted. */
async function acceptMinutes(way: UnderWay): Promise<UnderWay> {
  let there = way;
  for (const taken of way.meeting.accepts ?? []) if (taken.consented) there = await recordMinutes(there, taken);
  return there;
}

async function recordMinutes(way: UnderWay, taken: TakenMinutes): Promise<UnderWay> {
  const { desk, context } = way.work;
  const { accepts = [], absent = [] } = way.meeting;
  const minutes = waitingMinutes(desk.place, way.circle.id).find(({ id }) => id === taken.of);
  if (minutes === undefined || minutes.records.length === 0) return way;
  const { person: recorder } = await desk.signer();
  const draft = minutesDraft(desk.place, { circle: way.circle, minutes }, { recorder, absent });
  try {
    await recordAndTell(draft, { desk, context });
  } catch (error) {
    if (!(error instanceof CirclesError)) throw error;
    context.say(terminalText([error.message, error.hint].join('\n')));
    return kept(way, { accepts: accepts.map((one) => (one === taken ? { ...one, consented: false } : one)) });
  }
  return movedOn(way);
}
