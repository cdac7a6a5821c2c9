/** Which face a conversation has: the screen at a real terminal, else line prompts. */
import { ReadStream, WriteStream } from 'node:tty';
import { cliEn } from '../messages/en/cli.ts';
import { CirclesError } from '../model/errors.ts';
import type { Prompt } from '../ui/prompt.ts';
import type { Context } from './context.ts';
import { Interrupted } from './interrupted.ts';
import { prompt } from './prompt.ts';

/** Below this a screen has no room for a question and its text. */
const SMALLEST = { columns: 40, rows: 12 };

/**
 * Opens it. Line prompts are for whoever asked for them (`ACCESSIBLE=1`), for pipes, for terminals that can't draw, and for very
 * small ones. The screen takes a tenth of a second to load, so nothing else does. `kept` is true in a conversation, whose answers
 * outlast Ctrl-C.
 */
export async function openFace(context: Context, kept = false): Promise<Prompt> {
  const { stdin, stderr } = context;
  if (!(stdin instanceof ReadStream && stderr instanceof WriteStream) || !mayDraw(context, stderr))
    return prompt(context);
  const { screenPrompt } = await import('../ui/screen-prompt.ts');
  return screenPrompt({
    keyboard: stdin,
    terminal: stderr,
    unkept: !kept,
    interrupted: () => new Interrupted(),
    gone: (question) => new CirclesError('answer-missing', cliEn.answerMissing(question)),
  });
}

function mayDraw({ accessible, env }: Context, { columns, rows }: WriteStream): boolean {
  const plain = accessible || env.TERM === 'dumb' || isSet(env.CI) || isSet(env.INK_SCREEN_READER);
  return !plain && columns >= SMALLEST.columns && rows >= SMALLEST.rows;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value !== 'false';
}
