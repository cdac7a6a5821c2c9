/** The face of a conversation at a terminal: one screen, keys that answer at once, and texts that are typed in. */
import { cliEn } from '../messages/en/cli.ts';
import { screenEn } from '../messages/en/screen.ts';
import { edited, type Field, fieldOf, textOf } from './field.ts';
import type { Key } from './key.ts';
import type { Choice, Choosing, Deciding, Prompt, Question } from './prompt.ts';
import { type ScreenDesk, type ScreenNeeds, screenDesk } from './screen-desk.ts';
import type { ChoiceView } from './view.ts';

/** Opens the screen at the first question. */
export function screenPrompt(needs: ScreenNeeds): Prompt {
  const desk = screenDesk(needs);
  return {
    scene: desk.scene,
    tell: desk.tell,
    ask: (question, wishes = {}) => ask(desk, question, wishes),
    askList: (question, wishes = {}) => askList(desk, question, wishes),
    askYesNo: (question, wishes = {}) => askYesNo(desk, question, wishes),
    choose: (question, choices, wishes = {}) => choose(desk, { ...wishes, question }, choices),
    passing: true,
    close: desk.close,
  };
}

type Chooser<Value> = Choosing<Value> & { readonly question: string };

async function choose<Value>(
  desk: ScreenDesk,
  asked: Chooser<Value>,
  choices: readonly Choice<Value>[],
): Promise<Value> {
  const shown = choices.map(({ label, key }, index) => ({ label, key: key ?? String(index + 1) }));
  const preset = choices.length === 1 ? 0 : choices.findIndex(({ value }) => value === asked.default);
  let at = preset < 0 ? undefined : preset;
  for (;;) {
    const key = await desk.key({ kind: 'choose', question: asked.question, choices: shown, at }, asked.explanation);
    const choice = choices[chosenBy(key, shown, at)];
    if (choice !== undefined) {
      desk.answered();
      return choice.value;
    }
    const step = STEPS[key.name];
    if (step === undefined) desk.tell(screenEn.pressLetter);
    else at = moved(at, step, choices.length);
  }
}

const STEPS: Readonly<Record<string, number>> = { up: -1, down: 1 };

/** The place of what a key chooses; -1 when it chooses nothing. Pasted text was not meant as a key. */
function chosenBy(key: Key, choices: ChoiceView['choices'], at: number | undefined): number {
  if (key.name === 'return') return at ?? -1;
  return key.name === 'paste' ? -1 : choices.findIndex((choice) => choice.key === key.text.toLowerCase());
}

function moved(at: number | undefined, step: number, count: number): number {
  if (at === undefined) return step > 0 ? 0 : count - 1;
  return (at + step + count) % count;
}

async function askYesNo(desk: ScreenDesk, question: string, wishes: Deciding): Promise<boolean> {
  const choices: readonly Choice<boolean>[] = [
    { value: true, label: screenEn.yes, key: cliEn.yes[0] ?? '' },
    { value: false, label: screenEn.no, key: cliEn.no[0] ?? '' },
  ];
  return choose(desk, { ...wishes, question }, choices);
}

type Asking = Question & {
  /** In a list: the answers before this one. */
  readonly before?: readonly string[];
};

async function ask(desk: ScreenDesk, question: string, asking: Asking): Promise<string> {
  const { lines = false } = asking;
  // A text is changed where it stands; a short answer is written anew.
  const preset = lines ? undefined : asking.default;
  let typed = lines ? (asking.default ?? '') : '';
  for (;;) {
    typed = await typedIn(desk, { question, typed, asking });
    const answer = typed.trim() || (preset ?? '');
    const fault = faultOf(answer, asking);
    desk.answered();
    if (fault === undefined) return answer;
    desk.tell(fault);
  }
}

interface Typing {
  readonly question: string;
  readonly typed: string;
  readonly asking: Asking;
}

/** Everything up to Enter; behind a backslash Enter starts a new line where there may be several. */
async function typedIn(desk: ScreenDesk, { question, typed, asking }: Typing): Promise<string> {
  const { lines = false, before = [], explanation } = asking;
  const preset = lines ? undefined : asking.default;
  const parts = { kind: 'field', question, before, preset, lines, list: asking.before !== undefined } as const;
  for (let field: Field = fieldOf(typed); ; ) {
    const key = await desk.key({ ...parts, field }, explanation);
    const text = textOf(field);
    if (key.name !== 'return' || key.alt) field = edited(field, key, lines);
    else if (lines && text.endsWith('\\')) field = fieldOf(`${text.slice(0, -1)}\n`);
    else return text;
  }
}

function faultOf(answer: string, { optional, check }: Question): string | undefined {
  if (answer === '') return optional === true ? undefined : cliEn.required;
  return check?.(answer);
}

async function askList(desk: ScreenDesk, question: string, wishes: Question): Promise<readonly string[]> {
  const answers: string[] = [];
  for (;;) {
    const optional = answers.length > 0 || wishes.optional === true;
    const answer = await ask(desk, question, { ...wishes, optional, before: answers });
    if (answer === '') return answers;
    answers.push(answer);
  }
}
