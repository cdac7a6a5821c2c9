/** Plays a conversation at a terminal, on the screen or by line prompts: what must stand there, and what is answered. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { PROJECT } from '../source-texts.ts';
import type { Terminal } from './terminal.ts';

/** What must stand there, and the answer: a key, or words that are typed and ended by Enter. */
export type Step = readonly [stands: string, answer: Answer];

/** `{ key }` is one key on the screen; with line prompts Enter follows, unless it is Enter itself. */
export type Answer = { readonly key: string } | { readonly words: string };

/** Enter alone. */
export const ENTER: Answer = { key: 'Enter' };
export const key = (name: string): Answer => ({ key: name });
export const words = (text: string): Answer => ({ words: text });

/** What came of it. */
export interface Played {
  /** Keys pressed, without words and the Enter that ends them. */
  readonly keys: number;
  /** The screen before each answer. */
  readonly screens: readonly string[];
}

/** Plays all steps. */
export async function play(terminal: Terminal, steps: readonly Step[], face: 'screen' | 'lines'): Promise<Played> {
  const screens: string[] = [];
  let keys = 0;
  for (const [stands, answer] of steps) {
    screens.push(await terminal.until(stands));
    if ('words' in answer) terminal.type(answer.words);
    else {
      keys += 1;
      terminal.key(answer.key);
    }
    if ('words' in answer || (face === 'lines' && answer.key !== 'Enter')) terminal.key('Enter');
  }
  return { keys, screens };
}

/** Compares what stood there with `<name>.md`; `UPDATE_TRANSCRIPTS=1` writes it anew. */
export function expectScreens(
  { name, about }: { readonly name: string; readonly about: string },
  steps: readonly Step[],
  screens: readonly string[],
): void {
  const file = join(PROJECT, 'test/terminal', `${name}.md`);
  const parts = screens.map((screen, at) => `${answerAt(steps, at)}\`\`\`text\n${screen}\n\`\`\`\n`);
  const text = `# ${about}\n\nWhat stands on a terminal of 80 columns and 24 rows before each answer.\n\n${parts.join('\n')}`;
  if (process.env.UPDATE_TRANSCRIPTS === '1') writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

/** What was answered to the screen before. */
function answerAt(steps: readonly Step[], at: number): string {
  const answer = steps[at - 1]?.[1];
  if (answer === undefined) return '';
  return 'key' in answer ? `Key \`${answer.key}\`:\n\n` : `Typed \`${answer.words}\`, Enter:\n\n`;
}
