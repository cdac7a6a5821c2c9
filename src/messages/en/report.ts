/** English words around findings: headings, the summary line, rule pages, and wrong calls of `circles check`. */
import type { IsoDate } from '../../model/calendar.ts';
import type { RuleGroup, Severity } from '../../model/finding.ts';
import type { Practice } from '../../model/settings.ts';
import { count, day, list } from './dates.ts';

/** How many findings there are of each kind. */
export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly advice: number;
  /** Put aside in `.circles/waivers.yaml`. */
  readonly waived: number;
  /** Not counted above: they were there already in what the check was compared with. */
  readonly earlier: number;
}

const HEADINGS: Readonly<Record<Severity, string>> = { error: 'Errors', warning: 'Warnings', advice: 'Advice' };

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'an error',
  warning: 'a warning',
  advice: 'advice',
};

/** Words around findings. */
export const reportEn = {
  heading: (severity: Severity, number: number) => `${HEADINGS[severity]} (${number})`,
  severity: (severity: Severity): string => severity,
  line: (number: number) => `Line ${number}`,
  why: 'Why',
  next: 'Next',
  related: 'See also',
  moreOf: (number: number, rule: string) => `And ${number} more of ${rule}:`,
  further: (number: number, rule: OneRule) => `and ${number} more. ${inFull(rule)}`,
  inFull,
  summary,
  putAside: (until: IsoDate, reason: string) => `Put aside until ${day(until)}: ${reason}`,
  explain: (rule: string) => `More: \`circles explain ${rule}\`.`,
  leftOut: (number: number) => `${number} more did not fit in here. All of them: \`circles check --hints\`.`,
  more: (number: number) =>
    `${number} more. All of them are in the summary of this job, or: \`circles check --hints\`.`,
  inOnePlace: (p: { formats: readonly string[]; file: string | undefined }) => ({
    what:
      p.file === undefined
        ? `${list(p.formats)} would be printed one after the other, and no program can read that.`
        : `${list(p.formats)} would go to ${p.file}, each over the other.`,
    hint: `Give each a file of its own, such as \`--report ${p.formats[0]}=FILE\`.`,
  }),
  page: {
    severity: (severity: Severity, forming: boolean) =>
      `By default this is ${SEVERITIES[severity]}${forming ? '; while the group is forming it is advice' : ''}.`,
    practice: (practice: Practice) => `Groups that have not taken up the practice "${practice}" do not see it.`,
    always: 'Its weight is the same for every group.',
    set: (rule: string) => `A group can weigh it differently in circles.yaml: rules: {${rule}: off}.`,
    bad: (name: string) => `For example: ${name}`,
    good: (name: string) => `All is well: ${name}`,
    /** In place of a file, where the example is that there is none. */
    absent: 'There is no such file.',
    answer: 'circles check answers',
    question: (question: string) => `A coach would ask: ${question}`,
  },
  table: {
    rule: 'Rule',
    severity: 'Weight',
    practice: 'Practice',
    title: 'What it wants',
    covers: 'Rows',
    about: 'About',
    rules: 'Rules',
    what: 'What',
    why: 'Why there is no rule',
  },
  group: {
    files: 'the files themselves',
    circles: 'circles, aims and domains',
    roles: 'roles, links and terms',
    people: 'people',
    agreements: 'agreements',
    decisions: 'decisions',
    meetings: 'selections and meetings',
    network: 'networks, goals and money',
    health: 'how the group works together',
  } satisfies Readonly<Record<RuleGroup, string>>,
  unknownRule: (rule: string, nearest: string | undefined) => ({
    what: `No rule is called "${rule}".`,
    hint: nearest === undefined ? 'List the rules: `circles explain`.' : `Did you mean ${nearest}?`,
  }),
};

/** A rule that finds a lot. */
interface OneRule {
  readonly rule: string;
  /** True where what it finds is only counted unless it is asked for. */
  readonly hints: boolean;
}

function inFull({ rule, hints }: OneRule): string {
  return `All of them in full: \`circles check --only ${rule}${hints ? ' --hints' : ''}\`.`;
}

/** One sentence for all that was found on the day; advice is a count with the way to read it unless it is `shown`. */
function summary(counts: FindingCounts, today: IsoDate, shown: boolean): string {
  const parts = [
    counts.error + counts.warning === 0
      ? 'no errors, no warnings'
      : `${count(counts.error, 'error')}, ${count(counts.warning, 'warning')}`,
    ...(counts.advice === 0 ? [] : [count(counts.advice, 'hint')]),
    ...(counts.waived === 0 ? [] : [`${counts.waived} put aside`]),
    ...(counts.earlier === 0 ? [] : [`${counts.earlier} there before`]),
  ];
  const hints = counts.advice > 0 && !shown ? ' Hints: `circles check --hints`.' : '';
  return `${day(today)}: ${parts.join(', ')}.${hints}`;
}
