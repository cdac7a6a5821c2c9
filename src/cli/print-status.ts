/** `circles status` for people: a title, then only the sections that have something in them. */
import { reportEn } from '../messages/en/report.ts';
import { type StatusWords, statusEn } from '../messages/en/status.ts';
import { oneLine } from '../render/escape.ts';
import { wrapWords } from '../render/reports/wrap-words.ts';
import { shellWord } from '../render/shell-word.ts';
import type { Status } from '../services/status.ts';
import type { UndecidedGroup } from '../services/undecided-groups.ts';
import { type StepWishes, stepLines } from './print-steps.ts';

/** The lines, without line ends. */
export function statusLines(status: Status, wishes: StepWishes): readonly string[] {
  const words = statusEn(wishes.labels);
  const titled = { name: status.organisation, today: status.today };
  const sections = [
    [wishes.style.strong(oneLine(words.title(titled)))],
    interrupted(status, words, wishes),
    ...undecided(status, words, wishes),
    section(words.faulty, faulty(status, wishes), wishes),
    section(words.form, status.form.map(indented), wishes),
    section(words.waiting, status.waiting.flatMap(waiting(words)), wishes),
    section(words.proposals, proposals(status, words, wishes), wishes),
    section(words.contested, contested(status, words), wishes),
    section(
      words.settling,
      status.settling.map((one) => settling(one, status, words)),
      wishes,
    ),
    section(
      words.settled,
      status.settled.map((one) => indented(words.settledOne(one))),
      wishes,
    ),
    section(words.due, due(status, wishes), wishes),
    section(words.meetings, meetings(status, words, wishes), wishes),
    summary(status, words),
    section(words.next, stepLines(status.next.slice(0, 1), wishes), wishes),
  ];
  return sections.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function section(heading: string, lines: readonly string[], { style }: StepWishes): readonly string[] {
  return lines.length === 0 ? [] : [style.strong(heading), ...lines];
}

function interrupted({ interrupted: title }: Status, words: StatusWords, { width, style }: StepWishes) {
  return title === null ? [] : wrapWords(oneLine(words.interrupted({ title })), width).map(style.warning);
}

function undecided(status: Status, words: StatusWords, wishes: StepWishes): readonly (readonly string[])[] {
  if (status.undecided.length > 0) {
    return status.undecided.map((group, index) => undecidedGroup(group, index === 0 ? words.undecided : '', wishes));
  }
  const waits = status.form.length + status.faulty.length;
  return waits > 0 ? [] : [[oneLine(words.nothingUndecided({ decisions: status.decisions }))]];
}

/** The heading stands over the first group only. */
function undecidedGroup(group: UndecidedGroup, heading: string, wishes: StepWishes): readonly string[] {
  const words = statusEn(wishes.labels);
  const asked = group.circles.map(({ name, asked: people }) =>
    words.asked({ circle: name, names: people.map((person) => person.name) }),
  );
  return [
    ...(heading === '' ? [] : [wishes.style.strong(heading)]),
    ...group.changes.flatMap((change) => wrapWords(oneLine(change), wishes.width, 2)),
    ...asked.flatMap((line) => wrapWords(oneLine(line), wishes.width, 4)),
    ...group.files.map((file) => wishes.style.muted(`    ${oneLine(file)}`)),
  ];
}

function faulty(status: Status, { width }: StepWishes): readonly string[] {
  return status.faulty.flatMap(({ file, what }) => wrapWords(oneLine(`${file}: ${what}`), width, 2));
}

function waiting(words: StatusWords): (one: Status['waiting'][number]) => readonly string[] {
  return ({ title, signed, overtaken }) => {
    const line = words.waitingOne({ title, signed: signed.map((person) => person.name) });
    return [line, ...(overtaken ? [`  ${words.overtaken({ title: shellWord(title) })}`] : [])].map(indented);
  };
}

function proposals(status: Status, words: StatusWords, { width, style }: StepWishes): readonly string[] {
  const open = status.proposals.flatMap((one) => [
    ...wrapWords(oneLine(words.proposalOne(one)), width, 2),
    ...one.lines.flatMap((line) => wrapWords(oneLine(line), width, 4).map(style.muted)),
  ]);
  const unread = status.unread.flatMap((one) => wrapWords(oneLine(words.proposalUnread(one)), width, 2));
  return [...open, ...unread.map(style.warning)];
}

function contested(status: Status, words: StatusWords): readonly string[] {
  return status.contested.map((one) => indented(words.contestedOne(one)));
}

function settling(one: Status['settling'][number], { today }: Status, words: StatusWords): string {
  const names = one.people.map(({ name }) => name);
  return indented(words.settlingOne({ title: one.title, names, until: one.until, today }));
}

function due(status: Status, { width, style }: StepWishes): readonly string[] {
  return status.due.flatMap(({ what, next, now }) => [
    ...wrapWords(oneLine(what), width, 2).map(now ? style.warning : (line) => line),
    ...wrapWords(oneLine(next), width, 4).map(style.muted),
  ]);
}

function meetings(status: Status, words: StatusWords, { width }: StepWishes): readonly string[] {
  return status.meetings.flatMap(({ circle, name, next, open, minutes }) => {
    const about = { circle, name, today: status.today };
    return [
      ...(open === null ? [] : [words.meetingOpen({ ...about, date: open })]),
      ...(next === null ? [] : [words.meetingNext({ ...about, date: next })]),
      ...minutes.map((date) => words.minutesWait({ ...about, date })),
    ].flatMap((line) => wrapWords(oneLine(line), width, 2));
  });
}

function summary(status: Status, words: StatusWords): readonly string[] {
  return [
    ...(status.unproved === 0 ? [] : [words.unproved({ findings: status.unproved })]),
    reportEn.summary(status.check, status.today, false),
  ];
}

function indented(line: string): string {
  return `  ${oneLine(line)}`;
}
