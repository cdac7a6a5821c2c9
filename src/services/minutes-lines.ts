/** Minutes as text, to paste into a mail: who was there, what was decided in which words, what comes next. */
import { type FiledMeeting, readMeetings } from '../load/read-meetings.ts';
import { type MeetingWords, meetingEn } from '../messages/en/meeting.ts';
import { labelsOf } from '../messages/labels.ts';
import { type Circle, policiesInForce } from '../model/circle.ts';
import type { DecisionRecord } from '../model/decision-record.ts';
import type { Meeting, MeetingItem } from '../model/meeting.ts';
import { personName } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import { kindOf } from '../schema/kinds.ts';
import type { Workplace } from './workplace.ts';

type Place = Pick<Workplace, 'organisation' | 'loaded' | 'present' | 'today'>;

/** The lines. Not yet safe for a terminal. */
export function minutesLines(place: Place, circle: Circle, meeting: Meeting): readonly string[] {
  const words = meetingEn(labelsOf(place.organisation.settings.labels));
  const { lines } = words;
  const { next } = meeting;
  return [
    words.title({ circle: circle.name, date: meeting.date }),
    '',
    ...attendance(place, meeting, words),
    ...lastTime(meeting, readMeetings(place.present, circle.id), words),
    ...section(
      lines.information,
      (meeting.information ?? []).map((text) => lines.note({ text })),
    ),
    ...meeting.agenda.flatMap((item, index) => ['', ...itemLines(place, item, { number: index + 1, words })]),
    ...(next === undefined ? [] : ['', lines.next({ date: next, today: place.today })]),
    ...section(lines.closing, closingLines(place, meeting, words)),
  ];
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines];
}

function attendance({ organisation }: Place, meeting: Meeting, { lines }: MeetingWords): readonly string[] {
  const { present, absent = [], visitors = [], facilitator, secretary, duration } = meeting;
  const name = (id: PersonId | undefined) => (id === undefined ? undefined : personName(organisation, id));
  const names = (ids: readonly PersonId[]) => ids.map((id) => personName(organisation, id));
  const offices = lines.offices({ facilitator: name(facilitator), secretary: name(secretary), duration });
  return [
    lines.present({ names: names(present) }),
    ...(absent.length === 0 ? [] : [lines.absent({ names: names(absent) })]),
    ...(visitors.length === 0 ? [] : [lines.visitors({ names: visitors })]),
    ...(offices === '' ? [] : [offices]),
  ];
}

function lastTime(
  { accepts = [] }: Meeting,
  earlier: readonly FiledMeeting[],
  { lines }: MeetingWords,
): readonly string[] {
  return accepts.flatMap(({ of, consented, corrections }) => {
    const date = earlier.find(({ id }) => id === of)?.meeting.date ?? of;
    if (consented) return [lines.accepted({ date })];
    return corrections === undefined ? [] : [lines.corrected({ date, corrections })];
  });
}

interface Numbered {
  readonly number: number;
  readonly words: MeetingWords;
}

function itemLines(place: Place, item: MeetingItem, { number, words: { lines } }: Numbered): readonly string[] {
  const { title, kind, outcome, text, step, review, decisions = [] } = item;
  const by = step?.by === undefined ? undefined : personName(place.organisation, step.by);
  return [
    lines.item({ number, title, kind }),
    ...(outcome === undefined || step !== undefined ? [] : [lines.outcome({ outcome, text })]),
    ...decisions.flatMap((name) => decisionLines(place, name, lines)),
    ...(review === undefined ? [] : [lines.review(review)]),
    ...(step === undefined ? [] : [lines.step({ title: step.title, by, due: step.due })]),
  ];
}

/** A decision in its exact words: its own, or those of the agreement it wrote. */
function decisionLines(place: Place, name: string, lines: MeetingWords['lines']): readonly string[] {
  const found = [...place.loaded.organisation.decisions].find(([folder]) => folder.endsWith(`/${name}`));
  if (found === undefined) return [lines.decision({ title: name })];
  const [, record] = found;
  const words = exactWords(place, record);
  return [
    lines.decision(record),
    ...words.flatMap((text) => text.trim().split('\n')).map((text) => lines.words({ text })),
  ];
}

function exactWords({ loaded }: Place, { text, files }: DecisionRecord): readonly string[] {
  const written = files.map(({ path }) => kindOf(path)).filter((parts) => parts?.kind === 'policy');
  const policies = [...loaded.organisation.circles.values()].flatMap(policiesInForce);
  return [
    ...(text === undefined ? [] : [text]),
    ...written.flatMap(
      (parts) => policies.find(({ id, circle }) => id === parts?.id && circle === parts.circle)?.text ?? [],
    ),
  ];
}

/** How speaking was shared out stands there only where the group wants it. */
function closingLines(
  { organisation }: Place,
  { closing = {}, turns }: Meeting,
  { lines }: MeetingWords,
): readonly string[] {
  const { content, process, people } = closing;
  const counted = organisation.settings.governance.voices === 'off' ? undefined : turns;
  return [
    ...(content === undefined ? [] : [lines.content({ text: content })]),
    ...(process === undefined ? [] : [lines.process({ text: process })]),
    ...(people === undefined ? [] : [lines.people({ text: people })]),
    ...(counted === undefined ? [] : [lines.turns(counted)]),
  ];
}
