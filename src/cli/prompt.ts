/** Questions, one line each: they work at a terminal, in a pipe and with a screen reader alike. */
import { cliEn } from '../messages/en/cli.ts';
import { CirclesError } from '../model/errors.ts';
import { terminalText } from '../render/escape.ts';
import { columnWidth } from '../render/reports/column-width.ts';
import { wrapWords } from '../render/reports/wrap-words.ts';
import type { Choice, Choosing, Deciding, Prompt, Question, Scene } from '../ui/prompt.ts';
import { type LineReader, lineReader } from './line-reader.ts';
import { newLines } from './scene-lines.ts';
import type { Surroundings } from './surroundings.ts';

export type { Prompt } from '../ui/prompt.ts';

/** Clears the screen and what can be scrolled back to. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/** Starts asking. */
export function prompt(surroundings: Pick<Surroundings, 'stdin' | 'stderr'>): Prompt {
  const lines = lineReader(surroundings);
  const { stderr } = surroundings;
  const desk: Desk = {
    lines,
    say: (text) => stderr.write(`${wrapped(terminalText(text), stderr.columns)}\n`),
  };
  let shown: Scene | undefined;
  return {
    scene: (scene) => {
      if (scene.veil === true && stderr.isTTY === true) stderr.write(CLEAR);
      newLines(scene, shown).forEach(desk.say);
      shown = scene;
    },
    tell: desk.say,
    ask: (question, wishes = {}) => ask(desk, question, wishes),
    askList: (question, wishes = {}) => askList(desk, question, wishes),
    askYesNo: (question, wishes = {}) => askYesNo(desk, question, wishes),
    choose: (question, choices, wishes = {}) => choose(desk, { ...wishes, question }, choices),
    passing: false,
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
    const answer = (await nextAnswer(desk, { question, shown, ...wishes })) || (wishes.default ?? '');
    const fault = faultOf(answer, wishes);
    if (fault === undefined) return answer;
    desk.say(fault);
  }
}

/** Says what is wrong with an answer; undefined when it is fine. */
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

async function askYesNo(desk: Desk, question: string, wishes: Deciding): Promise<boolean> {
  const shown = cliEn.withDefault(question, cliEn.yesNo(wishes.default));
  for (;;) {
    const answer = (await nextLine(desk, { question, shown, ...explained(wishes) })).toLowerCase();
    if (answer === '' && wishes.default !== undefined) return wishes.default;
    if (cliEn.yes.includes(answer)) return true;
    if (cliEn.no.includes(answer)) return false;
    desk.say(cliEn.answerYesOrNo);
  }
}

type Chooser<Value> = Choosing<Value> & { readonly question: string };

async function choose<Value>(desk: Desk, asked: Chooser<Value>, choices: readonly Choice<Value>[]): Promise<Value> {
  const { question } = asked;
  const [only, ...others] = choices;
  if (question !== '') desk.say(question);
  if (only !== undefined && others.length === 0) {
    await nextLine(desk, { question: only.label, shown: cliEn.whenReady(only.label), ...explained(asked) });
    return only.value;
  }
  choices.forEach(({ label }, index) => {
    desk.say(cliEn.option(index + 1, label));
  });
  const preset = choices.findIndex(({ value }) => value === asked.default);
  const number = cliEn.chooseNumber(choices.length);
  const shown = preset < 0 ? cliEn.plainQuestion(number) : cliEn.withDefault(number, String(preset + 1));
  for (;;) {
    const answer = await nextLine(desk, { question, shown, ...explained(asked) });
    const choice = answer === '' ? choices[preset] : chosen(answer, choices);
    if (choice !== undefined) return choice.value;
    desk.say(cliEn.noSuchNumber(choices.length));
  }
}

/**
 * A choice by its number, its letter, or the beginning of one of its words when no other choice has such a word. Where choices have
 * letters, a single one is never taken for the beginning of a word.
 */
function chosen<Value>(answer: string, choices: readonly Choice<Value>[]): Choice<Value> | undefined {
  if (/^\d+$/.test(answer)) return choices[Number(answer) - 1];
  const said = answer.toLowerCase();
  const lettered = said.length === 1 && choices.some(({ key }) => key !== undefined);
  if (lettered) return choices.find(({ key }) => key === said);
  const begun = choices.filter(({ label }) => ` ${label.toLowerCase()}`.includes(` ${said}`));
  return begun.length === 1 ? begun[0] : undefined;
}

interface Asked {
  readonly question: string;
  readonly shown: string;
  readonly explanation?: string;
  readonly lines?: boolean;
}

/** One line, or several where that is allowed. */
async function nextAnswer(desk: Desk, asked: Asked): Promise<string> {
  const first = await nextLine(desk, asked);
  if (asked.lines !== true || !first.endsWith('\\')) return first;
  const rest = await nextAnswer(desk, { ...asked, shown: cliEn.nextLine });
  return `${first.slice(0, -1).trimEnd()}\n${rest}`;
}

/** The next line, trimmed; question marks are answered on the way. */
async function nextLine(desk: Desk, { question, shown, explanation }: Asked): Promise<string> {
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
