/** What `circles ci comment` says about a proposed change. */
import type { IsoDate } from '../../model/calendar.ts';
import type { Labels } from '../labels.ts';
import { count, day, fromToday, list, longDay, plural } from './dates.ts';

/** A term, and the day from which its end is counted. */
interface TermParts {
  readonly name: string;
  readonly start: IsoDate;
  readonly end: IsoDate | undefined;
  readonly today: IsoDate;
}

/** How many names are said one by one. */
const NAMES = 12;

/** In the group's own words. */
export const ciCommentEn = (labels: Labels) => ({
  gist: gistEn(labels),
  /** What the whole change comes to. */
  headline: (parts: readonly string[]) => {
    const [first = '', ...others] = parts;
    return `${first.charAt(0).toUpperCase()}${first.slice(1)}${others.map((part) => `, ${part}`).join('')}`;
  },
  nothingGoverned: 'Nothing that is in force changes',
  about: (p: { organisation: string; today: IsoDate }) =>
    `What this would change for ${p.organisation}, as of ${longDay(p.today)}.`,
  affected: (p: { people: readonly string[]; circles: readonly string[] }) =>
    [
      ...(p.people.length === 0 ? [] : [`It concerns ${named(p.people)}.`]),
      ...(p.circles.length === 0
        ? []
        : [
            `${p.circles.length === 1 ? `The ${labels.circle}` : `The ${plural(labels.circle)}`} concerned: ${named(p.circles)}.`,
          ]),
    ].join(' '),
  notFounded:
    'No decision is recorded in this group yet, so nothing here says who consented. To begin: `circles init`.',
  holders: { heading: 'Who holds what', columns: [capital(labels.role), 'Before', 'Now'] },
  role: (p: { circle: string; title: string }) => `${p.circle}: ${p.title}`,
  nobody: 'nobody',
  running: ({ name, end, today }: TermParts) =>
    end === undefined ? `${name}, without a last day` : `${name}, until ${day(end)} (${fromToday(end, today)})`,
  expired: ({ name, end, today }: TermParts) =>
    `${name}, whose ${labels.term} ended on ${day(end ?? today)} and who carries on`,
  planned: ({ name, start, end }: TermParts) =>
    `${name}, from ${day(start)}${end === undefined ? '' : ` to ${day(end)}`}`,
  undecided: 'Consent is missing',
  asked: (p: { circles: readonly { readonly circle: string; readonly names: readonly string[] }[] }) =>
    p.circles
      .map(({ circle, names }) =>
        names.length === 0
          ? `${circle} decides; nobody there can be asked.`
          : `${circle} decides; asked ${names.length === 1 ? 'is' : 'are'} ${named(names)}.`,
      )
      .join(' '),
  decide: 'No decision says this yet. To bring it to a round: `circles consent`, or in writing: `circles propose`.',
  form: (p: { files: number }) =>
    `In ${count(p.files, 'file')} only the way of writing differs; \`circles fmt\` puts it in order.`,
  unreadable: "Can't be read",
  decided: 'Decided, and recorded here',
  decidedOne: (p: { title: string; decided: IsoDate }) => `"${p.title}", on ${longDay(p.decided)}`,
  alone: (p: { names: readonly string[] }) => `A matter of their own, or a fact: noted by ${list(p.names)}.`,
  signed: (p: { names: readonly string[] }) => `Signed by ${list(p.names)}.`,
  contested: (p: { objections: number }) =>
    `${count(p.objections, 'objection')} came afterwards and ${p.objections === 1 ? 'waits' : 'wait'} for an answer.`,
  waiting: 'Waiting for signatures',
  waitingOne: (p: { title: string; signed: readonly string[] }) =>
    `"${p.title}", ${p.signed.length === 0 ? 'signed by nobody yet' : `signed by ${list(p.signed)}`}`,
  overtaken: "Others have decided something since that it can't stand beside.",
  proposals: 'Proposed, and being answered',
  proposalOne: (p: { title: string; version: number; summary: string }) =>
    `"${p.title}"${p.version === 1 ? '' : `, version ${p.version}`}: ${p.summary}`,
  ending: capital(`${plural(labels.term)} that end`),
  findings: 'What the check newly finds',
  foundOne: (p: { file: string; line: number; what: string }) => `${p.file}:${p.line}: ${p.what}`,
  advice: (p: { number: number }) => `${count(p.number, 'further hint')}.`,
  hints: 'To read them: `circles check --hints`.',
  proof: 'What the check of signatures newly finds',
  proofOne: (p: { file: string; what: string }) => `${p.file}: ${p.what}`,
  words: 'The words, before (-) and now (+)',
  wordsOf: (p: { title: string; field: string }) => `${p.title}, ${p.field}`,
  chart: 'The chart, as it would be',
  more: (number: number) => `and ${number} more`,
  leftOut: (headings: readonly string[]) => `There was no room here for: ${list(headings)}.`,
  again: (p: { base: string }) => `The same at a terminal: \`circles ci comment --base ${p.base}\``,
  nothing: 'Nothing that is in force changes, and nothing is proposed or recorded.',
  baseMissing: (p: { base: string; shallow: boolean }) => ({
    what: `There is no revision ${p.base} here to compare with.`,
    hint: p.shallow
      ? 'This copy holds only the newest part of the history. Get all of it: `git fetch --unshallow`. In a workflow: fetch-depth: 0.'
      : 'Name what to compare with: `circles ci comment --base main`.',
  }),
  baseApart: (p: { base: string; shallow: boolean }) => ({
    what: `What is proposed and ${p.base} have no history in common here.`,
    hint: p.shallow
      ? 'This copy holds only the newest part of the history. Get all of it: `git fetch --unshallow`. In a workflow: fetch-depth: 0.'
      : 'Name another revision: `circles ci comment --base REVISION`.',
  }),
  noBase: {
    what: 'It is not clear what this is to be compared with.',
    hint: 'Name it: `circles ci comment --base main`.',
  },
});

/** The words of the comment. */
export type CiCommentWords = ReturnType<typeof ciCommentEn>;

function gistEn({ circle, role, term, policy }: Labels) {
  const happens = (one: string, many: string) => (number: number) => `${number} ${number === 1 ? one : many}`;
  const [circles, roles, terms, policies] = [circle, role, term, policy].map(plural);
  return {
    founded: () => 'the group is set up',
    'holder-changed': happens(`${role} changes holder`, `${roles} change holder`),
    'role-filled': happens(`${role} finds a holder`, `${roles} find a holder`),
    'term-extended': happens(`${term} is extended`, `${terms} are extended`),
    'term-shortened': happens(`${term} is shortened`, `${terms} are shortened`),
    'term-ended': happens(`${term} ends early`, `${terms} end early`),
    'circle-added': happens(`${circle} is added`, `${circles} are added`),
    'circle-ended': happens(`${circle} ends`, `${circles} end`),
    'domain-moved': happens(`matter goes to another ${circle}`, `matters go to other ${circles}`),
    'circle-changed': happens(`${circle} changes`, `${circles} change`),
    'policy-adopted': happens(`${policy} is new`, `${policies} are new`),
    'policy-amended': happens(`${policy} changes`, `${policies} change`),
    'policy-kept': happens(`${policy} is kept on`, `${policies} are kept on`),
    'policy-ended': happens(`${policy} ends`, `${policies} end`),
    'role-added': happens(`${role} is new`, `${roles} are new`),
    'role-changed': happens(`${role} changes`, `${roles} change`),
    'role-removed': happens(`${role} is taken out`, `${roles} are taken out`),
    'person-added': happens('person is new', 'people are new'),
    'person-removed': happens('person is taken out', 'people are taken out'),
    'member-joined': happens(`seat in a ${circle} is taken`, `seats in ${circles} are taken`),
    'member-left': happens(`seat in a ${circle} is left`, `seats in ${circles} are left`),
    'key-changed': happens('signing key changes', 'signing keys change'),
    'settings-changed': () => 'settings of the whole group change',
    other: happens('other thing changes', 'other things change'),
  };
}

function named(names: readonly string[]): string {
  return names.length <= NAMES ? list(names) : list([...names.slice(0, NAMES), `${names.length - NAMES} others`]);
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
