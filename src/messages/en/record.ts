/** How a planned or recorded decision is told. */

import type { AbsenceRule } from '../../model/circle.ts';
import type { Labels } from '../labels.ts';
import { count, list, longDay, readBack } from './dates.ts';

const INTEGRATED: Readonly<Record<string, string>> = {
  amend: 'the proposal was amended',
  'shorten-term': 'the time was shortened',
  measure: 'it will be watched',
  refer: 'it goes to another circle',
  'helping-circle': 'a helping circle takes it up',
  'more-information': 'more information is gathered',
  experiment: 'it is tried out first',
  conditions: 'it holds under conditions',
  drop: 'that part was dropped',
  withdrawn: 'it was withdrawn',
};

/** What is said behind the names of those who were absent. */
const HANDLED: Readonly<Record<AbsenceRule | 'silence', string>> = {
  'wait-for-all': '',
  'object-within': '',
  'views-beforehand': ' (said beforehand what matters to them)',
  'present-decide': ' (those present decide)',
  silence: ' (their silence counts, as agreed)',
};

/** A day, and the day from which it is counted. */
interface Day {
  readonly date: string;
  readonly today: string;
}

/** Sentences about a record; names come in as people read them. */
export function recordEn(labels: Labels) {
  return {
    willRecord: (p: { title: string }) => `To be recorded: ${p.title}`,
    recorded: (p: { title: string; by: string }) => `Recorded: ${p.title} (signed by ${p.by})`,
    waiting: (p: { title: string; have: number; need: number }) =>
      `Waiting for signatures: ${p.title} (${p.have} of ${p.need})`,
    /** Name of the last step before it is written. */
    plan: 'To be recorded',
    ask: 'Record this?',
    askExplained: 'Yes signs it and writes it down. No writes nothing.',
    words: (p: { text: string }) => `  Words: ${p.text.trim().replaceAll('\n', '\n         ')}`,
    change: (p: { told: string }) => `  - ${p.told}`,
    takesOut: (p: { path: string }) => `  Takes out ${p.path}`,
    consented: (p: { circle: string; names: readonly string[] }) => `  ${p.circle} consents: ${list(p.names)}`,
    present: (p: { circle: string; names: readonly string[] }) => `  ${p.circle}, present: ${list(p.names)}`,
    absent: (p: { names: readonly string[]; handled: AbsenceRule | 'silence' }) =>
      `  Absent: ${list(p.names)}${HANDLED[p.handled]}`,
    inWriting: (p: Day & { circle: string }) => `  ${p.circle} answered in writing since ${readBack(p.date, p.today)}.`,
    agreed: (p: { names: readonly string[] }) => `  Wants to join: ${list(p.names)}`,
    decided: (p: Day) => `  Decided on ${readBack(p.date, p.today)}.`,
    review: (p: Day) => `  To be looked at again by ${readBack(p.date, p.today)}.`,
    back: (p: Day) => `  Comes back on ${readBack(p.date, p.today)}.`,
    settles: (p: Day) => `  Who was absent may object until ${readBack(p.date, p.today)}.`,
    answers: (p: { count: number }) => `  Answers ${count(p.count, 'objection')} that came afterwards.`,
    replaces: `  Replaces an earlier ${labels.decision}, which stays readable.`,
    corrects: `  Puts a mistake in an earlier ${labels.decision} right.`,
    prose: (p: { title: string; field: string; isNew: boolean }) =>
      `  ${p.title}, ${p.field}${p.isNew ? '' : ' (- before, + now)'}:`,
    proseLine: (p: { sign: string; text: string }) => `    ${p.sign === '' ? '' : `${p.sign} `}${p.text}`,
    objection: (p: { integrated: string | undefined }) =>
      `  One objection${p.integrated === undefined ? ', still open' : `: ${INTEGRATED[p.integrated] ?? p.integrated}`}.`,
    comesBack: (p: Day & { metric: string; threshold: string }) =>
      `  Comes back on ${readBack(p.date, p.today)}: ${p.metric}, ${p.threshold}.`,
    outcome: {
      adopted: '',
      dropped: '  It was dropped; nothing is changed.',
      referred: `  It was handed to another ${labels.circle}; nothing is changed here.`,
      deferred: '  It was put off; nothing is changed yet.',
    },
    files: (p: { number: number }) => `  ${count(p.number, 'file')} written, one signed ${labels.decision}.`,
    dryRun: 'Nothing was written.',
    notRecorded: 'Nothing was recorded.',
    unfinished: (p: { what: string }) =>
      `It is recorded. The files could not all follow yet: ${p.what} The next command finishes that.`,
    tellAbsent: (p: { name: string; title: string; circle: string; settles: string | undefined }) =>
      [
        `To send to ${p.name}:`,
        `  Dear ${p.name}, on "${p.title}" ${p.circle} has consented without you being there.`,
        p.settles === undefined
          ? ''
          : `  If you see something that gets in the way of our aim, please say so until ${longDay(p.settles)}.`,
      ]
        .filter((line) => line !== '')
        .join('\n'),
    sameAgain: (p: { line: string }) => `The same in one line:\n  ${p.line}`,
    nextSteps: 'Next: `circles status`, or draw it: `circles chart`.',
  };
}

/** The words for a record. */
export type RecordWords = ReturnType<typeof recordEn>;
