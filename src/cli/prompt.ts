/** Questions, one line each: they work at a terminal, in a pipe and with a screen reader alike. */
import { cliEn } from '../messages/en/cli.ts';
import { CirclesError } from '../model/errors.ts';
import { terminalText } from '../render/escape.ts';
import { columnWidth } from '../render/reports/column-width.ts';
import { wrapWords } from '../render/reports/wrap-words.ts';
import { type LineReader, lineReader } from './line-reader.ts';
import type { Surroundings } from './surroundings.ts';

/** A question about words. */
export interface Question {
  /** Taken when the answer is empty; shown behind the question. */
  readonly default?: string;
  /** Says what is wrong with an answer, in a sentence; undefined when it is fine. */
  readonly check?: (answer: string) => string | undefined;
  /** Printed when the answer is `?`. */
  readonly explanation?: string;
  /** True when an empty answer is fine. */
  readonly optional?: boolean;
}

/** One thing that can be chosen. */
export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
}

/** Asks until an answer fits. Every function throws CirclesError at the end of the input, {@link Interrupted} on Ctrl-C. */
export interface Prompt {
  readonly ask: (question: string, wishes?: Question) => Promise<string>;
  /** One answer in each line, ended by an empty one. */
  readonly askList: (question: string, wishes?: Omit<Question, 'default'>) => Promise<readonly string[]>;
  readonly askYesNo: (question: string, wishes?: { default?: boolean; explanation?: string }) => Promise<boolean>;
  /** Shows the choices with numbers and asks for one of them. */
  readonly choose: <Value>(
    question: string,
    choices: readonly Choice<Value>[],
    wishes?: { explanation?: string },
  ) => Promise<Value>;
  /** To be called when the last question is answered. */
  readonly close: () => void;
}

/** Starts asking. */
export function prompt(surroundings: Pick<Surroundings, 'stdin' | 'stderr'>): Prompt {
  const lines = lineReader(surroundings);
  const desk: Desk = {
    lines,
    say: (text) => surroundings.stderr.write(`${wrapped(terminalText(text), surroundings.stderr.columns)}\n`),
  };
  return {
    ask: (question, wishes = {}) => ask(desk, question, wishes),
    askList: (question, wishes = {}) => askList(desk, question, wishes),
    askYesNo: (question, wishes = {}) => askYesNo(desk, question, wishes),
    choose: (question, choices, wishes = {}) => choose(desk, { question, ...wishes }, choices),
    close: lines.close,
  };
}

/** Lines that are too long for the terminal are broken between words, and keep their indent; off a terminal nothing is broken. */
function wrapped(text: string, columns: number | undefined): string {
  if (columns === undefined) return text;
  const fits = (line: string) => columnWidth(line) <= columns;
  const indent = (line: string) => line.length - line.trimStart().length;
  return text
    .split('\n')
    .flatMap((line) => (fits(line) ? [line] : wrapWords(line, columns, indent(line))))
    .join('\n');
}

interface Desk {
  readonly lines: LineReader;
  readonly say: (text: string) => void;
}

async function ask(desk: Desk, question: string, wishes: Question): Promise<string> {
  const shown =
    wishes.default === undefined ? cliEn.plainQuestion(question) : cliEn.withDefault(question, wishes.default);
  for (;;) {
    const answer = (await nextLine(desk, { question, shown, ...wishes })) || (wishes.default ?? '');
    const fault = faultOf(answer, wishes);
    if (fault === undefined) return answer;
    desk.say(fault);
  }
}

function faultOf(answer: string, { optional, check }: Question): string | undefined {
  if (answer === '') return optional === true ? undefined : cliEn.required;
  return check?.(answer);
}

async function askList(desk: Desk, question: string, wishes: Question): Promise<readonly string[]> {
  const answers: string[] = [];
  desk.say(question);
  desk.say(cliEn.listEnds);
  for (;;) {
    const mayEnd = answers.length > 0 || wishes.optional === true;
    const answer = await ask(desk, cliEn.listItem(answers.length + 1), { ...wishes, optional: mayEnd });
    if (answer === '') return answers;
    answers.push(answer);
  }
}

async function askYesNo(
  desk: Desk,
  question: string,
  wishes: { default?: boolean; explanation?: string },
): Promise<boolean> {
  const shown = cliEn.withDefault(question, cliEn.yesNo(wishes.default));
  for (;;) {
    const answer = (await nextLine(desk, { question, shown, ...explained(wishes) })).toLowerCase();
    if (answer === '' && wishes.default !== undefined) return wishes.default;
    if (cliEn.yes.includes(answer)) return true;
    if (cliEn.no.includes(answer)) return false;
    desk.say(cliEn.answerYesOrNo);
  }
}

async function choose<Value>(
  desk: Desk,
  { question, explanation }: { question: string; explanation?: string },
  choices: readonly Choice<Value>[],
): Promise<Value> {
  desk.say(question);
  choices.forEach(({ label }, index) => {
    desk.say(cliEn.option(index + 1, label));
  });
  const shown = cliEn.plainQuestion(cliEn.chooseNumber(choices.length));
  for (;;) {
    const answer = await nextLine(desk, { question, shown, ...explained({ explanation }) });
    const choice = chosen(answer, choices);
    if (choice !== undefined) return choice.value;
    desk.say(cliEn.noSuchNumber(choices.length));
  }
}

/** A choice by its number, or by the beginning of one of its words when no other choice has such a word. */
function chosen<Value>(answer: string, choices: readonly Choice<Value>[]): Choice<Value> | undefined {
  if (/^\d+$/.test(answer)) return choices[Number(answer) - 1];
  const begun = choices.filter(({ label }) => ` ${label.toLowerCase()}`.includes(` ${answer.toLowerCase()}`));
  return answer !== '' && begun.length === 1 ? begun[0] : undefined;
}

/** The next line, trimmed; question marks are answered on the way. */
async function nextLine(
  desk: Desk,
  { question, shown, explanation }: { question: string; shown: string; explanation?: string },
): Promise<string> {
  for (;;) {
    const line = await desk.lines.next(terminalText(shown));
    if (line === undefined) throw new CirclesError('answer-missing', cliEn.answerMissing(question));
    if (line.trim() !== '?') return line.trim();
    desk.say(explanation ?? cliEn.noExplanation);
  }
}

function explained({ explanation }: { explanation?: string | undefined }): { explanation?: string } {
  return explanation === undefined ? {} : { explanation };
}
