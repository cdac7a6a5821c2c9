/** The chart for a terminal: an indented tree, drawn with lines or told in sentences. */

import { labelText } from '../escape.ts';
import type { ChartOptions } from './chart-options.ts';
import { chartFacts } from './circle-facts.ts';
import type { Outline } from './outline.ts';
import { spokenTree } from './spoken-tree.ts';
import { ASCII, BOXES, type Pen, type Sheet, treeItems } from './tree-items.ts';

/** Draws the tree. Ends with a line break. */
export function treeChart(outline: Outline, options: ChartOptions): string {
  if (options.accessible) return spokenTree(outline, options.words);
  const { style, words, width } = options;
  const sheet: Sheet = { style, words, width, pen: options.unicode ? BOXES : ASCII };
  const head = [style.strong(labelText(outline.name)), style.muted(words.asOf({ today: outline.asOf })), ''];
  const foot = ['', ...legend(outline, sheet), style.muted(chartFacts(outline, words))];
  return `${[...head, ...branches(outline, sheet), ...foot].join('\n')}\n`;
}

/** From the last line up, because only then it is known which lines go on below. */
function branches(outline: Outline, sheet: Sheet): readonly string[] {
  const { pen } = sheet;
  const goesOn: boolean[] = [];
  const drawn = treeItems(outline, sheet)
    .toReversed()
    .map(({ level, lines }) => {
      const above = Array.from({ length: Math.max(level - 1, 0) }, (_, index) => goesOn[index + 1] === true);
      const guides = above.map((on) => (on ? pen.pipe : pen.blank)).join('');
      const last = goesOn[level] !== true;
      goesOn.length = level;
      goesOn[level] = true;
      const before = level === 0 ? '' : guides + (last ? pen.corner : pen.tee);
      const below = level === 0 ? pen.blank : guides + (last ? pen.blank : pen.pipe);
      const room = Math.max(sheet.width - 3 * level, LEAST_ROOM);
      return lines(room).map((line, index) => sheet.style.muted(index === 0 ? before : below) + line);
    });
  return drawn.toReversed().flat();
}

const LEAST_ROOM = 20;

function legend(outline: Outline, { pen, words, style }: Sheet): readonly string[] {
  const links = outline.circles.flatMap((circle) =>
    [...circle.roles, ...circle.seats].map(({ link }) => link?.direction),
  );
  const explain = (direction: keyof Pen['arrows']): readonly string[] =>
    links.includes(direction) ? [style.muted(`${pen.arrows[direction]} ${words.legend[direction]}`)] : [];
  return [...explain('down'), ...explain('up'), ...explain('seat')];
}
