/** Cuts a text that is too long for its place. */
import { columnWidth } from './column-width.ts';

/** `text`, or what fits into `room` columns of it with `…` at the end. */
export function cutEnd(text: string, room: number): string {
  if (columnWidth(text) <= room) return text;
  let kept = '';
  let left = room - columnWidth('…');
  for (const character of text) {
    left -= columnWidth(character);
    if (left < 0) break;
    kept += character;
  }
  return room < 1 ? '' : `${kept}…`;
}
