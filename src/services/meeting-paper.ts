/** The sheet of a meeting: to fill in by hand, and to be taken back when somebody has typed it off. */
import { meetingEn } from '../messages/en/meeting.ts';
import { labelsOf } from '../messages/labels.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { Circle } from '../model/circle.ts';
import type { MeetingItem } from '../model/meeting.ts';
import { personName } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import { oneLine } from '../schema/yaml-text.ts';
import { lookedAt } from './meeting-reviews.ts';
import type { Workplace } from './workplace.ts';

/** What the sheet shows. */
export interface Sheet {
  readonly circle: Circle;
  readonly members: readonly PersonId[];
  readonly agenda: readonly MeetingItem[];
  /** The days of the meetings whose minutes wait for consent. */
  readonly waiting: readonly IsoDate[];
}

/** Width of the answers, so that what they mean stands in line behind them. */
const ANSWER = 34;

/** The sheet as text. */
export function paperLines({ organisation, today }: Workplace, sheet: Sheet): readonly string[] {
  const words = meetingEn(labelsOf(organisation.settings.labels));
  const { paper } = words;
  const { circle, members, agenda, waiting } = sheet;
  const names = members.map((id) => personName(organisation, id)).join(', ');
  return [
    `# ${words.title({ circle: circle.name, date: today })}`,
    `# ${paper.fill({ circle: circle.id })} ${paper.keep}`,
    '',
    `date: ${today}`,
    explained(`present: ${oneLine(names)}`, paper.present),
    'absent:',
    'visitors:',
    'facilitator:',
    'secretary:',
    explained('duration:', paper.duration),
    ...(waiting.length === 0 ? [] : [explained('consented:', paper.consented({ dates: waiting }))]),
    'information:',
    'items:',
    ...agenda.flatMap((item) => itemLines(item, paper)),
    'next:',
    'content:',
    'process:',
    'people:',
    ...(organisation.settings.governance.voices === 'off' ? [] : [explained('turns:', paper.turns)]),
  ];
}

function itemLines(item: MeetingItem, paper: ReturnType<typeof meetingEn>['paper']): readonly string[] {
  const { title, kind, minutes } = item;
  const isReview = lookedAt(item) !== undefined;
  const reviews = [explained('    reviewers:', paper.reviewers), explained('    again:', paper.again)];
  const decides = [
    explained('    decision:', paper.decision),
    '      title:',
    '      text:',
    explained('      policy:', paper.policy),
    '      consent:',
    '      absent:',
    '      review:',
    explained('    selection:', paper.selection),
    '      role:',
    '      person:',
    '      reasons:',
    '      term:',
    '      consent:',
  ];
  return [
    `  - title: ${oneLine(title)}`,
    `    kind: ${kind}`,
    ...(minutes === undefined ? [] : [`    minutes: ${minutes}`]),
    explained('    outcome:', paper.outcome),
    ...(isReview ? reviews : [explained('    text:', paper.words)]),
    ...(kind === 'decide' ? decides : []),
    explained('    step:', paper.next),
    '      title:',
    '      by:',
    '      due:',
  ];
}

function explained(answer: string, meaning: string): string {
  return `${answer.padEnd(ANSWER)} # ${meaning}`;
}
