/** What `circles meeting` says: the agenda, what the facilitator says, the minutes. */
import type { ItemKind } from '../../model/backlog.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { ItemOutcome } from '../../model/meeting.ts';
import type { Labels } from '../labels.ts';
import { count, day, list, longDay, readBack } from './dates.ts';

const KINDS: Readonly<Record<ItemKind, string>> = { report: 'report', explore: 'explore', decide: 'decide' };

const OUTCOMES: Readonly<Record<ItemOutcome, string>> = {
  reported: 'Heard',
  explored: 'Explored',
  decided: 'Decided',
  'next-step': 'Next step',
  dropped: 'Dropped, with everybody’s consent',
  'not-reached': 'Not reached; it stays for next time',
};

interface ItemParts {
  readonly number: number;
  readonly title: string;
  readonly kind: ItemKind;
  readonly minutes: number | undefined;
  readonly by: string | undefined;
}

/** In the group's own words. */
export function meetingEn(labels: Labels) {
  return {
    title: (p: { circle: string; date: IsoDate }) => `${p.circle}, ${longDay(p.date)}`,
    agenda: (p: { items: number; minutes: number }) =>
      p.items === 0
        ? 'Nothing waits for this meeting.'
        : `Agenda: ${count(p.items, 'item')}, ${count(p.minutes, 'minute')} and ${FRAME_MINUTES} around it`,
    item: ({ number, title, kind, minutes, by }: ItemParts) => {
      const about = [KINDS[kind], ...(minutes === undefined ? [] : [count(minutes, 'minute')])];
      return `${number}. ${title} (${[...about, ...(by === undefined ? [] : [by])].join(', ')})`;
    },
    begin: (p: { circle: string }) =>
      `Hold it at a terminal: \`circles meeting ${p.circle}\`. On paper: \`circles meeting ${p.circle} --paper\`.`,
    underWay: (p: { date: IsoDate; circle: string }) =>
      `The meeting of ${day(p.date)} is under way. Go on with it at a terminal: \`circles meeting ${p.circle}\`.`,
    waitingMinutes: (p: { date: IsoDate }) => `The minutes of ${day(p.date)} wait for consent.`,
    whichCircle: (p: { ids: readonly string[] }) => ({
      what: `It is not said which ${labels.circle} meets.`,
      hint: `Name it, such as \`circles meeting ${p.ids[0] ?? 'general'}\`; there ${p.ids.length === 1 ? 'is' : 'are'} ${list(p.ids)}.`,
    }),
    noCircle: () => ({
      what: `There is no ${labels.circle} here yet that could meet.`,
      hint: 'See how things stand: `circles status`.',
    }),
    sources: {
      changes: (p: { changes: number }) => `Decide what was changed in the files (${count(p.changes, 'change')})`,
      review: (p: { titles: readonly string[] }) => `Look again at ${list(p.titles)}`,
      select: (p: { role: string }) => `Select ${p.role}`,
      term: (p: { role: string; end: IsoDate }) => `Select ${p.role} (until ${day(p.end)})`,
      watched: (p: { title: string }) => `${p.title}: an objection is watched. What did you see?`,
      role: (p: { title: string }) => `How it goes in the ${labels.role} ${p.title}`,
      circle: () => 'How we work together',
      proposal: (p: { title: string }) => `Proposal: ${p.title}`,
      contested: (p: { title: string }) => `The objection to "${p.title}"`,
      referred: (p: { title: string; from: string }) => `${p.title} (handed over by ${p.from})`,
      back: (p: { title: string }) => `${p.title} (comes back today)`,
    },
    handedOnNote: (p: { folder: string }) => `What was said, and why: ${p.folder}`,
    steps: {
      'check-in': 'Check-in',
      admin: 'Before we start',
      minutes: 'The minutes that wait',
      agenda: 'Agenda',
      closing: 'Closing',
    },
    says: {
      'check-in': ['Everybody in a sentence or two, one after the other: how are you here?'],
      admin: ['Who is here, how long do we have, who leads, who writes?'],
      minutes: ['Read them, or have read them. Does everybody who was there see it as it was?'],
      agenda: ['Is this what we want to do with our time? Add, take off, put first; then everybody consents.'],
      report: ['Whoever brings it reports. Questions only to understand.'],
      explore: ['A round: what do you know, what do you need, what could be? No decision yet.'],
      decide: ['Whoever brings it presents a proposal. Then the round.'],
      closing: ['One more round: what we did, how we did it, how it was with each other.'],
    },
    ask: {
      circle: `Which ${labels.circle} meets?`,
      goOn: (p: { title: string }) => `A meeting is under way: ${p.title}. Go on with it?`,
      ready: 'everybody has spoken',
      absent: 'Who is not here? (names with commas; empty when everybody is)',
      visitors: 'Who else is here? (names with commas; empty for nobody)',
      facilitator: `Who leads through the meeting?`,
      secretary: 'Who writes it down?',
      planned: 'How many minutes do we have?',
      minutes: (p: { dates: readonly IsoDate[] }) =>
        `Does everybody consent to the minutes of ${list(p.dates.map(day))}?`,
      corrections: (p: { date: IsoDate }) => `What is to be put right in the minutes of ${day(p.date)}?`,
      information: 'What should everybody know? (empty for nothing)',
      next: 'When do we meet again? (empty if not known yet)',
      agenda: 'The agenda?',
      agendaWays: {
        consent: 'everybody consents to it',
        add: 'add an item',
        off: 'take an item off; it stays for next time',
        first: 'put an item first',
      },
      newTitle: 'What is it about?',
      newKind: 'What do we want of it?',
      kinds: { report: 'hear a report', explore: 'explore it together', decide: 'decide' },
      newMinutes: 'How many minutes?',
      whichItem: 'Which item?',
      outcome: 'What comes of it?',
      outcomes: {
        reported: 'heard',
        explored: 'explored',
        decided: 'the round, now',
        'next-step': 'a next step',
        dropped: 'drop it; everybody consents to that',
        'not-reached': 'not today: it stays for next time',
        come: 'somebody has come who was not here',
        end: 'close the meeting; what is left stays for next time',
      },
      whoCame: 'Who has come?',
      text: 'In a sentence, for the minutes (may stay empty):',
      reviewers: 'How many of you looked at it together?',
      again: 'By which day do you look at it again?',
      step: 'What happens next?',
      stepBy: 'Who does it? (empty if nobody in particular)',
      stepDue: 'By which day? (empty if not known)',
      content: 'What we did: worth writing down? (empty for nothing)',
      process: 'How we did it? (empty for nothing)',
      people: 'How it was with each other? (empty for nothing)',
      turns: 'How often did each of you speak? Numbers without names, such as 7, 5, 3 (empty: not counted)',
      record: 'Write the minutes down?',
    },
    explain: {
      absent: 'Who is absent is told what was decided, and the record of each decision says how their voice is heard.',
      minutes:
        'Consent to the minutes means: this is how it was. What was decided stays decided; its records become accepted.',
      agenda: 'Consenting to the agenda takes half a minute and saves many. Changing it later needs consent too.',
      outcome: 'Every item ends in something: an outcome, a next step, or dropping it.',
      again: 'Only the day and the number are written down. What was said stays with the people concerned.',
      next: 'The day stands in the minutes, and `circles status` shows it.',
      turns: 'Only the number of people, the sum, the most and the least are kept. Nobody is scored.',
    },
    notDecided: 'Nothing was decided. The item is still open.',
    recordedIn: (p: { title: string }) => `Decided: ${p.title}`,
    used: (p: { used: number; planned: number }) => `${p.used} of ${count(p.planned, 'minute')} used.`,
    reviewersWrong: 'Write a whole number of people, such as 4.',
    numbersWrong: 'Write whole numbers with commas, such as 7, 5, 3.',
    minutesWrong: 'Write a whole number of minutes, such as 90.',
    minutesTitle: (p: { circle: string; date: IsoDate }) => `Minutes of ${day(p.date)}, ${p.circle}`,
    minutesText: (p: { circle: string; date: IsoDate; decisions: number }) =>
      `The minutes of ${p.circle} of ${day(p.date)} are as it was, and so ${p.decisions === 1 ? 'is the decision' : `are the ${p.decisions} decisions`} in them.`,
    subject: (p: { circle: string; date: IsoDate }) => `Meeting of ${p.circle}, ${day(p.date)}`,
    lines: {
      present: (p: { names: readonly string[] }) => `Present: ${list(p.names)}`,
      absent: (p: { names: readonly string[] }) => `Absent: ${list(p.names)}`,
      visitors: (p: { names: readonly string[] }) => `Visitors: ${list(p.names)}`,
      offices: (p: { facilitator: string | undefined; secretary: string | undefined; duration: number | undefined }) =>
        [
          ...(p.facilitator === undefined ? [] : [`Led by ${p.facilitator}`]),
          ...(p.secretary === undefined ? [] : [`written down by ${p.secretary}`]),
          ...(p.duration === undefined ? [] : [count(p.duration, 'minute')]),
        ].join('; '),
      accepted: (p: { date: IsoDate }) => `Minutes of ${day(p.date)}: everybody consented.`,
      corrected: (p: { date: IsoDate; corrections: string }) =>
        `Minutes of ${day(p.date)}: to be put right: ${p.corrections}`,
      information: 'Information',
      note: (p: { text: string }) => `  - ${p.text}`,
      item: (p: { number: number; title: string; kind: ItemKind }) => `${p.number}. ${p.title} (${KINDS[p.kind]})`,
      outcome: (p: { outcome: ItemOutcome; text: string | undefined }) =>
        `   ${OUTCOMES[p.outcome]}${p.text === undefined ? '' : `: ${p.text}`}`,
      decision: (p: { title: string }) => `   - ${p.title}`,
      review: (p: { reviewers: number; next: IsoDate }) =>
        `   Looked at by ${count(p.reviewers, 'person', 'people')}; again by ${day(p.next)}`,
      words: (p: { text: string }) => `     ${p.text}`,
      step: (p: { title: string; by: string | undefined; due: IsoDate | undefined }) => {
        const who = [...(p.by === undefined ? [] : [p.by]), ...(p.due === undefined ? [] : [`by ${day(p.due)}`])];
        return `   ${OUTCOMES['next-step']}: ${p.title}${who.length === 0 ? '' : ` (${who.join(', ')})`}`;
      },
      next: (p: { date: IsoDate; today: IsoDate }) => `Next meeting: ${readBack(p.date, p.today)}`,
      closing: 'Closing',
      content: (p: { text: string }) => `  What we did: ${p.text}`,
      process: (p: { text: string }) => `  How we did it: ${p.text}`,
      people: (p: { text: string }) => `  With each other: ${p.text}`,
      turns: (p: { people: number; turns: number; most: number; least: number }) =>
        `  ${count(p.people, 'person', 'people')} spoke ${count(p.turns, 'time')} in all; most often ${p.most}, least often ${p.least}.`,
    },
    paper: {
      fill: (p: { circle: string }) =>
        `Fill it in by hand. Typed off, \`circles meeting ${p.circle} --enter FILE\` takes it back.`,
      keep: 'What stays empty is not taken over.',
      present: 'move to absent who is not here',
      consented: (p: { dates: readonly IsoDate[] }) =>
        `yes, when everybody consents to the minutes of ${list(p.dates.map(day))}`,
      duration: 'in minutes',
      outcome: 'reported, explored, decided, next-step, dropped or not-reached',
      words: 'in a sentence',
      decision: 'when it was decided: a title, its exact words; who consented (names, or all who were there: all)',
      policy: 'for a standing agreement its title once more; without it, it is a one-time decision',
      selection: 'when somebody was selected: role, person, reasons, term',
      reviewers: 'how many looked at it together, without names',
      again: 'the day by which it is looked at again',
      next: 'a next step in a few words, who, and by which day',
      turns: 'how often each of you spoke: numbers without names, such as 7, 5, 3',
    },
    outcomeUnknown: (p: { at: string; outcome: string; known: readonly string[] }) => ({
      what: `${p.at}: "${p.outcome}" is no outcome of an item.`,
      hint: `Write one of these: ${p.known.join(', ')}.`,
    }),
    nothingDecided: (p: { title: string }) => ({
      what: `"${p.title}" is said to be decided, and it does not stand there what.`,
      hint: 'Write the decision under the item, as `circles meeting --paper` shows it; or give it another outcome.',
    }),
    againMissing: (p: { title: string }) => ({
      what: `"${p.title}" was looked at, and it does not stand there by when it is looked at again.`,
      hint: 'Write the day under the item, such as `again: 2027-06-01`.',
    }),
    attendanceMissing: (p: { names: readonly string[] }) => ({
      what: `It is not said whether ${list(p.names)} ${p.names.length === 1 ? 'was' : 'were'} there.`,
      hint: 'Write every name under present or under absent.',
    }),
    entered: (p: { decisions: number }) =>
      p.decisions === 0
        ? 'Nothing was decided at this meeting.'
        : `${count(p.decisions, 'decision')} in these minutes:`,
    pasteThis: 'The minutes, to send to everybody:',
    dryRun: 'Nothing was written.',
    kept: (p: { circle: string }) => `What was done so far is kept. Go on with it: \`circles meeting ${p.circle}\`.`,
  };
}

/** Check-in, admin, agenda and closing take about this long. */
const FRAME_MINUTES = 25;

/** The words of `circles meeting`. */
export type MeetingWords = ReturnType<typeof meetingEn>;
