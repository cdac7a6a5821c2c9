/** English words of the rules about terms and about policies and their reviews. */
import type { Labels } from '../labels.ts';
import type { RuleParts, RuleWords, TermParts } from '../rule-parts.ts';
import { day, fromToday, longDay } from './dates.ts';
import { roleWord } from './rules-roles.ts';

type Area =
  | 'term-dates'
  | 'term-expired'
  | 'term-ending-soon'
  | 'term-too-long'
  | 'policy-review-missing'
  | 'policy-review-overdue';

/** Terms and policies, in the group's own words. */
export function termRulesEn(labels: Labels): Pick<RuleWords, Area> {
  return { ...termsEn(labels), ...policiesEn(labels) };
}

function termsEn(labels: Labels): Pick<RuleWords, Extract<Area, `term-${string}`>> {
  const whose = (parts: TermParts) => `${parts.circle}, ${roleWord(labels, parts)}: ${parts.person}'s ${labels.term}`;
  return {
    'term-dates': {
      title: `Each ${labels.term} has a start and an end that follows it.`,
      why: `A ${labels.role} is given for a time, so that the ${labels.circle} can look at it again without anybody having to ask.`,
      what: (parts) =>
        parts.end === undefined
          ? `${whose(parts)} has no end.`
          : `${whose(parts)} ends on ${day(parts.end)}, before it starts on ${day(parts.start)}.`,
      next: ({ file, decided }) =>
        `${putBack(file, decided)}Write the last day that the ${labels.circle} agrees on as "end: YYYY-MM-DD" in ${file}, then \`circles consent\`.`,
    },
    'term-expired': {
      title: `A ${labels.term} that has ended is followed by a new selection.`,
      why: `Nothing is broken; the ${labels.circle}'s consent to it has run its time.`,
      question: 'What do we want to keep, and what has changed since we last chose?',
      what: (parts) =>
        `${whose(parts)} ended on ${longDay(parts.end)} (${fromToday(parts.end, parts.today)}). ${after(labels, parts)}`,
      next: ({ at, until, planned }) =>
        `At ${planned === undefined ? 'the next' : 'that'} meeting: \`circles select ${at}\`. Or carry on: \`circles consent --extend ${at} --until ${until}\`.`,
    },
    'term-ending-soon': {
      title: `A ${labels.term} that ends soon is on the agenda.`,
      why: `With some weeks ahead the ${labels.circle} can think of names without hurry.`,
      what: (parts) => `${whose(parts)} ends on ${longDay(parts.end)} (${fromToday(parts.end, parts.today)}).`,
      next: ({ at }) => `Put it on an agenda before that day: \`circles select ${at}\`.`,
    },
    'term-too-long': {
      title: `A ${labels.term} is not longer than the group's longest.`,
      why: 'What is never looked at again slowly turns into something nobody agreed to.',
      what: (parts) =>
        `${whose(parts)} runs from ${day(parts.start)} to ${day(parts.end)}; the group's longest is ${period(parts.most)}.`,
      next: ({ at }) => `Agree on an earlier last day for ${at}, or on a longer "max_term" in circles.yaml.`,
    },
  };
}

function policiesEn(labels: Labels): Pick<RuleWords, Extract<Area, `policy-${string}`>> {
  return {
    'policy-review-missing': {
      title: `Each active ${labels.policy} has a day on which it is looked at again.`,
      why: 'Good enough for now and safe enough to try needs a day on which the group looks whether it was.',
      what: ({ circle, policy }) => `${circle}: "${policy}" has no review date.`,
      next: ({ file, decided }) =>
        `${putBack(file, decided)}Add "review: YYYY-MM-DD" to its file, and agree on it: \`circles consent\`.`,
    },
    'policy-review-overdue': {
      title: `A ${labels.policy} is reviewed when its day has come.`,
      why: `It stays in force; the ${labels.circle} promised itself to look at it again.`,
      question: 'What have we seen since we agreed on this?',
      what: ({ circle, policy, review, today }) =>
        `${circle}: "${policy}" was to be reviewed by ${longDay(review)} (${fromToday(review, today)}).`,
      next: ({ id }) =>
        `Look at it at the next meeting. To keep it as it is: \`circles consent --keep ${id}\`. To end it: \`circles consent --retire ${id}\`.`,
    },
  };
}

function putBack(file: string, decided: boolean): string {
  return decided ? `Put it back as it was decided: \`circles restore ${file}\`. Or: ` : '';
}

function after(labels: Labels, parts: RuleParts['term-expired']): string {
  const now = parts.vacant
    ? `By the group's own rules the ${labels.role} is open until the ${labels.circle} selects again`
    : `${parts.person} carries on until the ${labels.circle} selects again`;
  return parts.planned === undefined
    ? `${now}.`
    : `${now}, which is planned for ${longDay(parts.planned)} (${fromToday(parts.planned, parts.today)}).`;
}

const UNITS: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };

function period(iso: string): string {
  const parts = [...iso.matchAll(/(\d+)([YMWD])/g)].map(([, number, unit = '']) => {
    return `${number} ${UNITS[unit]}${number === '1' ? '' : 's'}`;
  });
  return parts.join(' ');
}
