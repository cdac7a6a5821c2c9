/** The chart as an indented Markdown list: the same content as the picture, for screen readers, print and forges. */
import type { ChartWords } from '../../messages/en/chart.ts';
import { labelText } from '../escape.ts';
import type { ChartOptions } from './chart-options.ts';
import { chartFacts, circleFacts } from './circle-facts.ts';
import type { CircleNode, Outline } from './outline.ts';
import type { RoleNode } from './role-node.ts';

/** A deeper circle is listed at this level and says which level it is on; Markdown readers give up on deeper lists. */
const DEEPEST = 12;

/** Writes the list. Ends with a line break. */
export function markdownChart(outline: Outline, { words }: Pick<ChartOptions, 'words'>): string {
  const head = [
    `# ${markdownText(outline.name)}`,
    '',
    `${words.asOf({ today: outline.asOf })}. ${chartFacts(outline, words)}`,
    '',
  ];
  return `${[...head, ...outline.circles.flatMap((circle) => circleItems(circle, words))].join('\n')}\n`;
}

function circleItems(circle: CircleNode, words: ChartWords): readonly string[] {
  const level = Math.min(circle.level, DEEPEST);
  const deep = circle.level > DEEPEST ? [words.level({ level: circle.level + 1 })] : [];
  const facts = [...deep, ...circleFacts(circle, words)].map(markdownText).join(', ');
  const seats = circle.seats.map(
    (seat) => `*${words.seat}*: ${markdownText(seat.name)}, ${markdownText(seat.link.says)}`,
  );
  const rows = [...circle.roles.map(roleItem), ...seats].map((text) => item(level + 1, text));
  return [item(level, `**${markdownText(circle.name)}** (${facts})`), ...rows];
}

function roleItem(role: RoleNode): string {
  const holders = role.holders.map((holder) => `${markdownText(holder.name)}, ${markdownText(holder.says)}`);
  const held = holders.length === 0 ? markdownText(role.says) : holders.join('; ');
  const link = role.link === undefined ? '' : ` (${markdownText(role.link.says)})`;
  return `*${markdownText(role.title)}*: ${held}${link}`;
}

function item(level: number, text: string): string {
  return `${'  '.repeat(level)}- ${text}`;
}

/** Text that no Markdown reader takes for markup, a link or HTML. */
export function markdownText(text: string): string {
  return markdownEscaped(labelText(text)).replace(/^#|#$/g, '\\#');
}

/** Signs that are markup in the middle of a line, escaped; blanks stay. */
export function markdownEscaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]|~:@$]/g, '\\$&')
    .replace(/\bwww\./gi, (found) => found.replace('.', '\\.'));
}
