/** An edit as programs make it: one range of the text, and what stands there instead. */
import type { Edit } from '../model/edit.ts';
import type { Position, Replacement } from '../model/finding.ts';
import { mendText } from './mend-text.ts';

/** The smallest range in which the text differs from the mended one; undefined where the edit has nothing to do. Lines end in a line feed. */
export function replacementFor(text: string, edit: Edit): Replacement | undefined {
  const mended = mendText(text, edit);
  if (mended === undefined) return undefined;
  const start = wholeSign(text, sameFrom(text, mended));
  const room = Math.min(text.length, mended.length) - start;
  const same = Math.min(room, sameUntil(text, mended));
  const [from, to] = [placeOf(text, start), placeOf(text, text.length - same)];
  const position: Position = { ...from, endLine: to.line, endColumn: to.column };
  return { position, text: mended.slice(start, mended.length - same) };
}

function sameFrom(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index += 1;
  return index;
}

function sameUntil(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a[a.length - 1 - index] === b[b.length - 1 - index]) index += 1;
  return index;
}

/** Never between the two halves of one sign. */
function wholeSign(text: string, at: number): number {
  return /[\ud800-\udbff]/.test(text[at - 1] ?? '') ? at - 1 : at;
}

function placeOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}
