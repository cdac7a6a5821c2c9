/** A text while it is being typed: what stands there, and where the next letter goes. */

import { lettersOf } from './fold.ts';
import type { Key } from './key.ts';

/** Letters as people see them, and how many stand before the cursor. */
export interface Field {
  readonly letters: readonly string[];
  readonly at: number;
}

/** A field with this text, the cursor behind it. */
export function fieldOf(text: string): Field {
  const letters = lettersOf(text);
  return { letters, at: letters.length };
}

/** The text of a field. */
export function textOf({ letters }: Field): string {
  return letters.join('');
}

/** The field after a key; the same one when the key does nothing to it. `lines`: it may have several. */
export function edited(field: Field, key: Key, lines: boolean): Field {
  if (key.name === 'paste') return written(field, lines ? key.text : key.text.replaceAll(/\s*\n\s*/g, ' '));
  if (lines && isNewLine(key)) return written(field, '\n');
  if (key.text !== '') return written(field, key.text);
  return moved(field, key) ?? erased(field, key) ?? field;
}

/** Ctrl-J, and Alt with Enter, which most terminals know; Enter alone ends the answer. */
function isNewLine(key: Key): boolean {
  return key.name === 'enter' || (key.name === 'return' && key.alt);
}

function written({ letters, at }: Field, text: string): Field {
  const before = lettersOf(letters.slice(0, at).join('') + text);
  return { letters: [...before, ...letters.slice(at)], at: before.length };
}

function moved({ letters, at }: Field, key: Key): Field | undefined {
  const to = (place: number): Field => ({ letters, at: Math.max(0, Math.min(letters.length, place)) });
  switch (key.ctrl ? `ctrl-${key.name}` : key.name) {
    case 'left':
      return to(at - 1);
    case 'right':
      return to(at + 1);
    case 'home':
    case 'ctrl-a':
      return to(letters.lastIndexOf('\n', at - 1) + 1);
    case 'end':
    case 'ctrl-e': {
      const end = letters.indexOf('\n', at);
      return to(end < 0 ? letters.length : end);
    }
    default:
      return undefined;
  }
}

function erased({ letters, at }: Field, key: Key): Field | undefined {
  const without = (from: number, end: number): Field => ({
    letters: [...letters.slice(0, Math.max(0, from)), ...letters.slice(end)],
    at: Math.max(0, from),
  });
  switch (key.ctrl ? `ctrl-${key.name}` : key.name) {
    case 'backspace':
      return without(at - 1, at);
    case 'delete':
      return { letters: [...letters.slice(0, at), ...letters.slice(at + 1)], at };
    case 'ctrl-u':
      return without(0, at);
    case 'ctrl-w':
      return without(startOfWord(letters, at), at);
    default:
      return undefined;
  }
}

function startOfWord(letters: readonly string[], at: number): number {
  let start = at;
  while (start > 0 && letters[start - 1] === ' ') start -= 1;
  while (start > 0 && !/\s/.test(letters[start - 1] ?? ' ')) start -= 1;
  return start;
}
