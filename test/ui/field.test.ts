/** Typing, moving and taking back in a field. */
import { describe, expect, it } from 'vitest';
import { edited, type Field, fieldOf, textOf } from '../../src/ui/field.ts';
import type { Key } from '../../src/ui/key.ts';

/** Keys by a name: `^u` with Ctrl, `<left>` for others, anything else is typed letter by letter. */
function typed(start: string, keys: string, lines = false): Field {
  const pressed = keys.match(/\^.|<[^>]+>|./gsu) ?? [];
  return pressed.reduce((field, key) => edited(field, keyFor(key), lines), fieldOf(start));
}

function keyFor(key: string): Key {
  const plain = { text: '', ctrl: false, alt: false };
  if (/^\^./.test(key)) return { ...plain, name: key.slice(1), ctrl: true };
  const named = /^<(.+)>$/s.exec(key)?.[1];
  if (named?.startsWith('paste ') === true) return { ...plain, name: 'paste', text: named.slice(6) };
  return named === undefined ? { ...plain, name: key, text: key } : { ...plain, name: named };
}

describe('a field', () => {
  it.each([
    ['types', ['', 'oven', 'oven']],
    ['writes where the cursor is', ['oen', '<left><left>v', 'oven']],
    ['goes to both ends', ['ove', '<home>x<end>n^ay^e!', 'yxoven!']],
    ['takes letters back on both sides', ['oxvexn', '<left><backspace><home><right><delete>', 'oven']],
    ['takes back a whole word', ['buy an oven', '^wpan', 'buy an pan']],
    ['takes back everything before', ['buy an oven', '<left>^u', 'n']],
    ['does nothing at its ends', ['', '<left><right><backspace><delete>a', 'a']],
    ['knows no other keys', ['a', '<f5>^x<tab>', 'a']],
    ['takes what is pasted on one line', ['', '<paste two\nlines>', 'two lines']],
  ])('%s', (_, [start = '', keys = '', text = '']) => {
    expect(textOf(typed(start, keys))).toBe(text);
  });

  it('takes what people see as one letter back as one', () => {
    expect(textOf(typed('né👩‍👩‍👧', '<backspace>'))).toBe('né');
    expect(textOf(typed('ne\u0301', '<backspace>'))).toBe('n');
  });

  it('has several lines where that is allowed', () => {
    expect(textOf(typed('', 'a<enter>b', true))).toBe('a\nb');
    expect(textOf(typed('', 'a<enter>b', false))).toBe('ab');
    expect(textOf(typed('', '<paste two\n\nlines>', true))).toBe('two\n\nlines');
    expect(textOf(typed('one\ntwo', '<home>x', true))).toBe('one\nxtwo');
  });
});
