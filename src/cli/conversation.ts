/** A conversation of a command with the people before it: the face that fits the terminal, and going on after an interruption. */
import { type Conversation, forgetAnswers, readAnswers, writeAnswers } from '../git/answers-store.ts';
import { cliEn } from '../messages/en/cli.ts';
import { CirclesError } from '../model/errors.ts';
import type { Workplace } from '../services/workplace.ts';
import { LEFT_BEHIND } from '../ui/left-behind.ts';
import type { Prompt, Scene } from '../ui/prompt.ts';
import type { Context } from './context.ts';
import { openFace } from './face.ts';
import { Interrupted } from './interrupted.ts';
import type { Invocation } from './invocation.ts';
import { journaled } from './journaled.ts';

/** Who talks where. */
export interface Talking {
  /** Name of the command. */
  readonly name: string;
  readonly invocation: Invocation;
  readonly context: Context;
  readonly place: Pick<Workplace, 'repository' | 'verification'>;
}

/**
 * Leads the conversation `talk`. At a terminal every answer is kept until it ends, and the same command goes on with them, unless
 * `--fresh` was said. Off a terminal nothing is kept: whoever pipes answers in has them already.
 */
export async function conversation<Result>(
  talking: Talking,
  talk: (questions: Prompt) => Promise<Result>,
): Promise<Result> {
  const { context } = talking;
  const face = await openFace(context, context.stdin.isTTY === true);
  try {
    return context.stdin.isTTY === true ? await keptTalk(talking, face, talk) : await talk(face);
  } finally {
    face.close();
  }
}

async function keptTalk<Result>(
  { name, invocation, context, place }: Talking,
  face: Prompt,
  talk: (questions: Prompt) => Promise<Result>,
): Promise<Result> {
  const call = JSON.stringify([name, invocation.said]);
  const which: Conversation = { place: place.repository, call, heads: place.verification.heads };
  const keeper = keeperOf(which, face);
  const found = readAnswers(which);
  if (found !== 'none') putRight(context);
  const replay = invocation.flag('fresh') ? [] : await keptBefore(found, face);
  const journal = journaled({ face, keep: keeper.keep, replay });
  try {
    const result = await talk(journal.prompt);
    forgetAnswers(which);
    return result;
  } catch (error) {
    // What was refused would be refused again: its last answer is asked afresh. That none came is no refusal.
    if (error instanceof CirclesError && error.code !== 'answer-missing') journal.dropLast();
    throw error instanceof Interrupted ? new Interrupted(keeper.keeps() && journal.answers().length > 0) : error;
  }
}

/** Kept answers may be those of a process that was killed, and then the terminal still stands on its screen. */
function putRight({ stderr, env }: Context): void {
  if (stderr.isTTY === true && env.TERM !== 'dumb') stderr.write(LEFT_BEHIND);
}

/** Where the answers can't be kept, the conversation goes on without. */
function keeperOf(which: Conversation, face: Prompt) {
  let fails = false;
  return {
    keeps: () => !fails,
    keep: (answers: Parameters<typeof writeAnswers>[1]['answers'], scene: Scene | undefined) => {
      if (fails) return;
      try {
        writeAnswers(which, { where: whereOf(scene, answers.length), answers });
      } catch (error) {
        if (!(error instanceof CirclesError)) throw error;
        fails = true;
        face.tell(cliEn.answersNotKept(error.message));
      }
    },
  };
}

/** The answers to go on with, if there are any and that is wished. */
async function keptBefore(found: ReturnType<typeof readAnswers>, face: Prompt) {
  if (found === 'outdated') face.tell(cliEn.answersOutdated);
  if (found === 'unreadable') face.tell(cliEn.answersUnreadable);
  if (typeof found === 'string' || found.answers.length === 0) return [];
  try {
    const wishes = { default: true, explanation: cliEn.goOnExplained };
    return (await face.askYesNo(cliEn.goOn(found.where), wishes)) ? found.answers : [];
  } catch (error) {
    throw error instanceof Interrupted ? new Interrupted(true) : error;
  }
}

function whereOf(scene: Scene | undefined, answers: number): string {
  const { voices: all } = scene ?? {};
  // The scene is from before the last answer, which was a voice too.
  const voices = all && { said: all.filter((voice) => voice.said !== undefined).length + 1, of: all.length };
  return cliEn.where({ title: scene?.title, step: scene?.step?.name, answers, voices });
}
