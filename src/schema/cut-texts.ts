/** Texts that end before a number sign although they were meant to go on: `Rule # 1 labels` is `Rule` and a remark. */
import { isPair, isScalar, Scalar, visit } from 'yaml';
import type { Position } from '../model/finding.ts';
import { parseText, positionOf } from './read-full-yaml.ts';

/** A text, and what follows its number sign. */
export interface Cut {
  readonly key: string;
  readonly text: string;
  /** With the sign. */
  readonly rest: string;
  /** Where the sign and what follows stand. */
  readonly position: Position;
}

/** Under these keys stand words that people agree on. */
const WORDS: ReadonlySet<string> = new Set([
  ...['name', 'title', 'text', 'mission', 'aim', 'domain', 'purpose', 'responsibilities', 'authority'],
  ...['qualifications', 'measures', 'reason', 'notes'],
]);

// `#4`, `# 4`, `#kitchen`. Whoever writes a remark begins it with a blank and a word: `# for now`.
const SIGN = / #(?: ?\d|[\p{L}\p{N}])/u;

/** False for nearly every file, at the price of looking for the sign. */
export function mayBeCut(text: string): boolean {
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1))
    if (text.charAt(at - 1) === ' ' && SIGN.test(text.slice(at - 1, at + 4))) return true;
  return false;
}

/** Every text that is cut, from top to bottom. */
export function cutsIn(text: string): readonly Cut[] {
  const parsed = parseText(text);
  const cuts: Cut[] = [];
  if (parsed === undefined) return cuts;
  visit(parsed.document, {
    Scalar: (place, { type, value, range }, path) => {
      const pair = path.findLast(isPair);
      const key = isScalar(pair?.key) ? String(pair.key.value) : '';
      if (place === 'key' || type !== Scalar.PLAIN || typeof value !== 'string' || !WORDS.has(key) || !range) return;
      const behind = /^ +(#.*)/.exec(text.slice(range[1], range[1] + 1000));
      if (behind === null || !SIGN.test(` ${behind[1]}`.slice(0, 5))) return;
      const [whole, rest = ''] = behind;
      const end = range[1] + whole.length;
      cuts.push({ key, text: value, rest, position: positionOf(parsed.lines, [end - rest.length, end], text) });
    },
  });
  return cuts;
}
