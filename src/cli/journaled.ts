/** A prompt that keeps every answer, and gives the kept ones by itself when the same conversation goes on. */
import type { KeptAnswer } from '../git/answers-store.ts';
import { cliEn } from '../messages/en/cli.ts';
import { digestOf } from '../model/digest.ts';
import type { Choice, Choosing, Prompt, Question, Scene } from '../ui/prompt.ts';

/** What goes on, and what has been answered before. */
export interface GoingOn {
  readonly face: Prompt;
  /** Called after each answer with all so far, and the scene in which the last one was given. */
  readonly keep: (answers: readonly KeptAnswer[], scene: Scene | undefined) => void;
  readonly replay: readonly KeptAnswer[];
}

/** A prompt that keeps, and its answers. */
export interface Journaled {
  readonly prompt: Prompt;
  readonly answers: () => readonly KeptAnswer[];
  /** Takes the last answer back: it led to a refusal, and shall be asked afresh. */
  readonly dropLast: () => void;
}

/**
 * Kept answers are given only to the same question about the same text; from where one differs, everything is asked, and that
 * is said. What is shown meanwhile is held back, so that only the last of it appears.
 */
export function journaled(going: GoingOn): Journaled {
  const talk = talkOf(going);
  const { face } = going;
  const prompt: Prompt = {
    scene: talk.scene,
    tell: talk.tell,
    ask: (question, wishes = {}) =>
      talk.answer(
        { kind: 'ask', question },
        { live: () => face.ask(question, wishes), known: (answer) => wordsIn(answer, wishes) },
      ),
    askList: (question, wishes = {}) =>
      talk.answer(
        { kind: 'list', question },
        {
          live: () => face.askList(question, wishes),
          known: (answer) => (typeof answer === 'object' ? answer : undefined),
        },
      ),
    askYesNo: (question, wishes = {}) =>
      talk.answer(
        { kind: 'yes-no', question },
        {
          live: () => face.askYesNo(question, wishes),
          known: (answer) => (typeof answer === 'boolean' && wishes.unkept !== true ? answer : undefined),
          ...(wishes.unkept === true ? { unkept: true } : {}),
        },
      ),
    choose: (question, choices, wishes = {}) => chooseIn(going, talk, { question, choices, wishes }),
    passing: face.passing,
    close: face.close,
  };
  return { prompt, answers: talk.answers, dropLast: talk.dropLast };
}

type Answer = KeptAnswer['answer'];

/** How an answer is found: among the kept ones, or by asking. */
interface Ways<Given extends Answer> {
  readonly live: () => Promise<Given>;
  /** The kept answer as this question takes it; undefined when it does not fit. */
  readonly known: (answer: Answer) => Given | undefined;
  readonly unkept?: boolean;
}

type Asked = Pick<KeptAnswer, 'kind' | 'question'>;

interface Talk extends Pick<Prompt, 'scene' | 'tell'> {
  readonly answer: <Given extends Answer>(asked: Asked, ways: Ways<Given>) => Promise<Given>;
  readonly answers: () => readonly KeptAnswer[];
  readonly dropLast: () => void;
}

function talkOf({ face, keep, replay }: GoingOn): Talk {
  const kept: KeptAnswer[] = [];
  let waiting = replay;
  let awake = replay.length === 0;
  let scene: Scene | undefined;
  let told: string[] = [];
  const wake = () => {
    if (awake) return;
    awake = true;
    if (waiting.length > 0) face.tell(cliEn.answersEnd);
    waiting = [];
    if (scene !== undefined) face.scene(scene);
    told.forEach(face.tell);
  };
  const next = (asked: Omit<KeptAnswer, 'answer'>) => {
    const [first, ...rest] = waiting;
    if (first === undefined || !sameQuestion(first, asked)) return undefined;
    return { first, rest };
  };
  return {
    scene: (shown) => {
      scene = shown;
      told = [];
      if (awake) face.scene(shown);
    },
    tell: (text) => {
      told.push(text);
      if (awake) face.tell(text);
    },
    answer: async (question, { live, known, unkept }) => {
      const asked = { ...question, about: aboutOf(scene) };
      const found = next(asked);
      const before = found === undefined ? undefined : known(found.first.answer);
      if (found === undefined || before === undefined) wake();
      else waiting = found.rest;
      const given = before ?? (await live());
      told = [];
      if (unkept !== true) kept.push({ ...asked, answer: given });
      if (awake && unkept !== true) keep(kept, scene);
      return given;
    },
    answers: () => kept,
    dropLast: () => {
      if (kept.pop() !== undefined) keep(kept, scene);
    },
  };
}

function sameQuestion(one: Omit<KeptAnswer, 'answer'>, other: Omit<KeptAnswer, 'answer'>): boolean {
  return one.kind === other.kind && one.question === other.question && one.about === other.about;
}

/** What is said about one text is not said about another. */
function aboutOf(scene: Scene | undefined): string {
  const about = JSON.stringify([scene?.title, scene?.step?.name, scene?.text]);
  return digestOf(new TextEncoder().encode(about));
}

function wordsIn(answer: Answer, { check, optional }: Question): string | undefined {
  if (typeof answer !== 'string') return undefined;
  if (answer === '') return optional === true ? answer : undefined;
  return check?.(answer) === undefined ? answer : undefined;
}

interface Chooser<Value> {
  readonly question: string;
  readonly choices: readonly Choice<Value>[];
  readonly wishes: Choosing<Value>;
}

/** What is kept of a choice is where it stood and its words: values are not written down. */
async function chooseIn<Value>({ face }: GoingOn, talk: Talk, asked: Chooser<Value>): Promise<Value> {
  const { question, choices, wishes } = asked;
  const name = ({ label }: Choice<Value>, index: number) => `${index} ${label}`;
  const named = new Map(choices.map((choice, index) => [name(choice, index), choice.value]));
  const ways: Ways<string> = {
    live: async () => {
      const value = await face.choose(question, choices, wishes);
      const index = choices.findIndex((choice) => choice.value === value);
      return name(choices[index] ?? { value, label: '' }, index);
    },
    known: (answer) => (typeof answer === 'string' && named.has(answer) ? answer : undefined),
  };
  const given = await talk.answer({ kind: 'choose', question }, ways);
  const index = choices.findIndex((choice, at) => name(choice, at) === given);
  const chosen = choices[index];
  if (chosen === undefined) throw new Error(`chosen, and not among the choices: ${given}`);
  return chosen.value;
}
