/** Which face a conversation has: the screen at a real terminal, else line prompts. */
import type { Prompt } from '../ui/prompt.ts';
import type { Context } from './context.ts';
import { prompt } from './prompt.ts';

/** Opens it. */
export async function openFace(context: Context): Promise<Prompt> {
  return prompt(context);
}
