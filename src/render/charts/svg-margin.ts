/** What stands beside the nested picture: the name of the organisation, the day, and how to read the signs. */
import type { ChartWords } from '../../messages/en/chart.ts';
import { labelText } from '../escape.ts';
import { chartFacts } from './circle-facts.ts';
import type { Outline } from './outline.ts';
import { INK, STATE_COLOURS } from './palette.ts';
import type { Link, RoleState } from './role-node.ts';
import { linkMark } from './svg-mark.ts';
import { textWidth } from './text-width.ts';
import { shorten, wrap } from './wrap.ts';
import { direction, element, xmlText } from './xml.ts';

const LEFT = 56;
const TOP = 64;
const BOTTOM = 1148;
const COLUMN = 392;
const ROW = 34;

interface Writing {
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
  readonly most: number;
}

const NAME: Writing = { size: 38, bold: true, colour: INK.strong, most: 4 };
/** A long name is written smaller rather than broken inside a word. */
const NAME_SIZES: readonly number[] = [38, 34, 30, 27, 24];
const DAY: Writing = { size: 20, bold: false, colour: INK.strong, most: 2 };
const FACTS: Writing = { size: 17, bold: false, colour: INK.calm, most: 4 };

/** Title, day, counts, and a legend of the signs that this picture has. */
export function svgMargin(outline: Outline, words: ChartWords): readonly string[] {
  const texts = [
    { text: outline.name, writing: nameWriting(labelText(outline.name)) },
    { text: words.asOf({ today: outline.asOf }), writing: DAY },
    { text: chartFacts(outline, words), writing: FACTS },
  ];
  let y = TOP;
  const heading = texts.flatMap(({ text, writing }) => {
    const lines = column(labelText(text), writing);
    const start = y;
    y += lines.length * writing.size * 1.22 + 10;
    return lines.map((line, index) => write(line, writing, start + (index + 0.8) * writing.size * 1.22));
  });
  return [element('g', {}, heading), element('g', { 'data-part': 'legend' }, legend(outline, words))];
}

function nameWriting(name: string): Writing {
  const whole = NAME_SIZES.find((size) => column(name, { ...NAME, size }).join(' ') === name);
  return { ...NAME, size: whole ?? 27 };
}

function column(text: string, { size, bold, most }: Writing): readonly string[] {
  const measure = (part: string): number => textWidth(part) * size * (bold ? 1.08 : 1);
  const lines = wrap(text, () => COLUMN, measure);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shorten(lines.slice(most - 1).join(' '), COLUMN, measure)];
}

/** Always from the left: text that is written from the right keeps its own order inside the line. */
function write(text: string, { size, bold, colour }: Writing, y: number): string {
  const rtl = direction(text);
  const attributes = {
    x: LEFT,
    y,
    'font-size': size,
    'font-weight': bold ? 700 : undefined,
    fill: colour,
    direction: rtl,
    'text-anchor': rtl === undefined ? undefined : 'end',
  };
  return element('text', attributes, xmlText(text));
}

function legend(outline: Outline, words: ChartWords): readonly string[] {
  const states: readonly RoleState[] = ['running', 'ending', 'expired', 'vacant'];
  const links: readonly Link['direction'][] = ['down', 'up', 'seat'];
  const has = seen(outline);
  const signs = [
    ...states.filter((state) => has.has(state)).map((state) => ({ draw: stateSign(state), text: words.legend[state] })),
    ...links.filter((link) => has.has(link)).map((link) => ({ draw: linkSign(link), text: words.legend[link] })),
  ];
  const rows = signs.map((sign) => ({
    ...sign,
    lines: wrap(
      labelText(sign.text),
      () => COLUMN - 40,
      (part) => textWidth(part) * 16,
    ),
  }));
  const height = rows.reduce((sum, row) => sum + ROW + (row.lines.length - 1) * 20, 0);
  let y = BOTTOM - height;
  return rows.flatMap(({ draw, lines }) => {
    const start = y + ROW / 2;
    y += ROW + (lines.length - 1) * 20;
    return [draw(start), ...lines.map((line, index) => legendText(line, start + 5.5 + index * 20))];
  });
}

function seen(outline: Outline): ReadonlySet<string> {
  const roles = outline.circles.flatMap((circle) => circle.roles);
  const seats = outline.circles.flatMap((circle) => circle.seats);
  const links = [...roles, ...seats].map(({ link }) => link?.direction ?? '');
  return new Set([...roles.map((role) => role.state), ...links]);
}

function legendText(text: string, y: number): string {
  return element('text', { x: LEFT + 40, y, 'font-size': 16, fill: INK.strong }, xmlText(text));
}

function stateSign(state: RoleState): (y: number) => string {
  const { line, fill, dashed } = STATE_COLOURS[state];
  return (y) =>
    element('circle', {
      cx: LEFT + 13,
      cy: y,
      r: 11,
      fill,
      stroke: line,
      'stroke-width': 3,
      'stroke-dasharray': dashed ? '4 3' : undefined,
    });
}

function linkSign(link: Link['direction']): (y: number) => string {
  return (y) => linkMark(link, { x: LEFT + 13, y, r: 12 }).replace(/ data-link="\w+"/, '');
}
