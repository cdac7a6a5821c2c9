/** The opening of a meeting: check-in, who is here, the minutes that wait, the agenda and the consent to it. */
import type { MeetingWords } from '../../messages/en/meeting.ts';
import { ITEM_KINDS } from '../../model/backlog.ts';

import type { Circle, RoleKind } from '../../model/circle.ts';
import type { Meeting, MeetingItem, TakenMinutes } from '../../model/meeting.ts';
import { personName } from '../../model/organisation.ts';
import type { PersonId } from '../../model/person.ts';
import { holdings, rolesOfKind } from '../../model/term.ts';
import { findPerson } from '../../services/find-by-name.ts';
import type { WaitingMinutes } from '../../services/last-minutes.ts';
import { minutesLines } from '../../services/minutes-lines.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { Prompt } from '../../ui/prompt.ts';
import { agendaLines } from '../print-meeting.ts';
import { namesIn, peopleIn } from './answer-options.ts';
import { faultOf } from './fault-of.ts';
import { type MeetingWork, meetingScene, membersOf, wordsFor } from './meeting-table.ts';
import { askOptionalDay } from './objection-prompts.ts';

/** What the opening starts from. */
export interface Opening {
  readonly work: MeetingWork;
  readonly circle: Circle;
  readonly agenda: readonly MeetingItem[];
  readonly waiting: readonly WaitingMinutes[];
}

/** The meeting as it stands when the agenda has everybody's consent. */
export async function openMeetingBy(questions: Prompt, opening: Opening): Promise<Meeting> {
  const { place } = opening.work.desk;
  const words = wordsFor(place);
  questions.scene(meetingScene(opening, 'check-in'));
  await questions.choose('', [{ value: true, label: words.ask.ready }]);
  const attendance = await askAttendance(questions, opening, words);
  const accepts = await askMinutes(questions, opening, words);
  questions.scene(meetingScene(opening, 'admin'));
  const information = listed(await questions.ask(words.ask.information, { optional: true, lines: true }));
  const next = await askOptionalDay(questions, words.ask.next, {
    today: place.today,
    explanation: words.explain.next,
  });
  const agenda = await askAgenda(questions, opening, words);
  return {
    date: place.today,
    state: 'open',
    began: opening.work.context.now().toISOString(),
    ...attendance,
    accepts,
    information,
    agenda,
    ...(next === undefined ? {} : { next }),
  };
}

type Attendance = Pick<Meeting, 'present' | 'absent' | 'visitors' | 'facilitator' | 'secretary' | 'planned'>;

async function askAttendance(questions: Prompt, opening: Opening, words: MeetingWords): Promise<Attendance> {
  const { circle, work } = opening;
  const { place } = work.desk;
  const members = membersOf(place, circle);
  const names = members.map((id) => personName(place.organisation, id));
  questions.scene(meetingScene(opening, 'admin', names));
  const check = (answer: string) => faultOf(() => peopleIn(answer, place.organisation));
  const said = await questions.ask(words.ask.absent, { optional: true, check, explanation: words.explain.absent });
  const absent = peopleIn(said, place.organisation).filter((id) => members.includes(id));
  const present = members.filter((id) => !absent.includes(id));
  const visitors = namesIn(await questions.ask(words.ask.visitors, { optional: true }));
  const facilitator = await askOffice(
    questions,
    { place, circle, present, kind: 'facilitator' },
    words.ask.facilitator,
  );
  const secretary = await askOffice(questions, { place, circle, present, kind: 'secretary' }, words.ask.secretary);
  const planned = Number(
    await questions.ask(words.ask.planned, {
      default: String(USUAL_LENGTH),
      check: (text) => minutesFault(text, words),
    }),
  );
  return { present, absent, visitors, facilitator, secretary, planned };
}

/** Governance meetings take an hour and a half to two. Source: Sociocracy 3.0. */
const USUAL_LENGTH = 90;

function minutesFault(text: string, words: MeetingWords): string | undefined {
  return /^[1-9]\d{0,2}$/.test(text) ? undefined : words.minutesWrong;
}

interface Office {
  readonly place: Workplace;
  readonly circle: Circle;
  readonly present: readonly PersonId[];
  readonly kind: RoleKind;
}

/** Whoever holds the role, when they are here. */
async function askOffice(questions: Prompt, office: Office, question: string): Promise<PersonId> {
  const { place, circle, present, kind } = office;
  const { organisation, today } = place;
  const when = { today, afterTerm: organisation.settings.governance.after_term };
  const holders = rolesOfKind(circle, kind).flatMap(({ id }) => holdings(circle, id, when));
  const holder = holders.map(({ person }) => person).find((id) => present.includes(id)) ?? present[0];
  const check = (answer: string) => faultOf(() => findPerson(organisation, answer));
  const preset = holder === undefined ? {} : { default: personName(organisation, holder) };
  return findPerson(organisation, await questions.ask(question, { ...preset, check })).id;
}

/** All that wait are read and consented to in one go; where that fails, each by itself. */
async function askMinutes(questions: Prompt, opening: Opening, words: MeetingWords): Promise<readonly TakenMinutes[]> {
  const { waiting } = opening;
  if (waiting.length === 0) return [];
  if (await consented(questions, { opening, words, waiting }))
    return waiting.map(({ id }) => ({ of: id, consented: true }));
  const taken: TakenMinutes[] = [];
  for (const one of waiting) {
    const yes = waiting.length > 1 && (await consented(questions, { opening, words, waiting: [one] }));
    const more = yes ? {} : { corrections: await questions.ask(words.ask.corrections({ date: one.meeting.date })) };
    taken.push({ of: one.id, consented: yes, ...more });
  }
  return taken;
}

interface Minutes {
  readonly opening: Opening;
  readonly words: MeetingWords;
  readonly waiting: readonly WaitingMinutes[];
}

function consented(questions: Prompt, { opening, words, waiting }: Minutes): Promise<boolean> {
  const { place } = opening.work.desk;
  const text = waiting.flatMap(({ meeting }, index) => [
    ...(index === 0 ? [] : ['']),
    ...minutesLines(place, opening.circle, meeting),
  ]);
  questions.scene(meetingScene(opening, 'minutes', text));
  const question = words.ask.minutes({ dates: waiting.map(({ meeting }) => meeting.date) });
  return questions.askYesNo(question, { default: true, explanation: words.explain.minutes });
}

type AgendaWay = keyof MeetingWords['ask']['agendaWays'];

/** Changed until everybody consents to it. */
async function askAgenda(questions: Prompt, opening: Opening, words: MeetingWords): Promise<readonly MeetingItem[]> {
  const { place } = opening.work.desk;
  for (let agenda = opening.agenda; ; ) {
    questions.scene(meetingScene(opening, 'agenda', agendaLines(place, agenda)));
    const ways: readonly (readonly [AgendaWay, string])[] = [
      ['consent', 'c'],
      ['add', 'a'],
      ...(agenda.length === 0 ? [] : [['off', 't'] as const, ['first', 'f'] as const]),
    ];
    const choices = ways.map(([value, key]) => ({ value, key, label: words.ask.agendaWays[value] }));
    const way = await questions.choose(words.ask.agenda, choices, {
      default: 'consent',
      explanation: words.explain.agenda,
    });
    if (way === 'consent') return agenda;
    agenda =
      way === 'add' ? [...agenda, await askItem(questions, words)] : await moved(questions, agenda, { way, words });
  }
}

/** A new item. */
export async function askItem(questions: Prompt, words: MeetingWords): Promise<MeetingItem> {
  const title = await questions.ask(words.ask.newTitle);
  const kinds = ITEM_KINDS.map((value) => ({ value, key: value.charAt(0), label: words.ask.kinds[value] }));
  const kind = await questions.choose(words.ask.newKind, kinds);
  const minutes = Number(
    await questions.ask(words.ask.newMinutes, { default: '15', check: (text) => minutesFault(text, words) }),
  );
  return { title, kind, minutes, source: 'meeting' };
}

async function moved(
  questions: Prompt,
  agenda: readonly MeetingItem[],
  { way, words }: { readonly way: 'off' | 'first'; readonly words: MeetingWords },
): Promise<readonly MeetingItem[]> {
  const choices = agenda.map((value) => ({ value, label: value.title }));
  const item = await questions.choose(words.ask.whichItem, choices);
  const others = agenda.filter((one) => one !== item);
  return way === 'off' ? others : [item, ...others];
}

function listed(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
