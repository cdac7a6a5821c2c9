/** The nested picture: circles inside circles as one SVG file that stands alone, for slides, pages and print. */
import type { ChartOptions } from './chart-options.ts';
import { chartFacts, circleFacts } from './circle-facts.ts';
import type { Frame } from './frame.ts';
import type { CircleDisc } from './nested-layout.ts';
import { nestedLayout } from './nested-layout.ts';
import type { Outline } from './outline.ts';
import { ground, INK } from './palette.ts';
import { bubbleTextSize, svgBubble } from './svg-bubble.ts';
import { svgMargin } from './svg-margin.ts';
import { direction, element, xmlText } from './xml.ts';

/** A slide of 4 to 3; the picture keeps to the right, title and legend stand on the left. */
const SLIDE = { width: 1600, height: 1200, x: 1016, y: 600, radius: 556 } as const;

/** A small organisation is not blown up further than this. */
const LARGEST_SCALE = 3.6;

/** Fonts that are on the machine already; nothing is loaded. */
const FONTS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif";

/** Text smaller than this many units can't be read at any zoom people use; the tooltip has it. */
const LEAST_TEXT = 0.8;

/** Draws the picture. Numbers have at most two decimals; the same outline gives the same bytes. Ends with a line break. */
export function svgChart(outline: Outline, { words }: Pick<ChartOptions, 'words'>): string {
  const { radius, discs } = nestedLayout(outline, words);
  const scale = Math.min(LARGEST_SCALE, SLIDE.radius / Math.max(radius, 1));
  const at: Frame = { words, scale, x: SLIDE.x, y: SLIDE.y };
  const bubbles = discs.flatMap((disc) => disc.bubbles);
  const frame = { ...at, textSize: bubbleTextSize(bubbles, at) };
  const head = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${SLIDE.width} ${SLIDE.height}`,
    width: SLIDE.width,
    height: SLIDE.height,
    role: 'img',
    'aria-labelledby': 'chart-title chart-desc',
    'font-family': FONTS,
  };
  const parts = [
    element('title', { id: 'chart-title' }, xmlText(words.chartOf(outline))),
    element(
      'desc',
      { id: 'chart-desc' },
      xmlText(`${words.asOf({ today: outline.asOf })}. ${chartFacts(outline, words)}`),
    ),
    element('rect', { width: SLIDE.width, height: SLIDE.height, fill: INK.paper }),
    ...svgMargin(outline, words),
    element('g', { 'text-anchor': 'middle' }, ['\n', ...discs.map((disc) => `${svgCircle(disc, frame)}\n`)]),
  ];
  return `${element('svg', head, parts.map((part) => `\n${part}`).concat('\n'))}\n`;
}

function svgCircle(disc: CircleDisc, frame: Parameters<typeof svgBubble>[2]): string {
  const { circle } = disc;
  const x = frame.x + disc.x * frame.scale;
  const y = frame.y + disc.y * frame.scale;
  const shape = element('circle', {
    cx: x,
    cy: y,
    r: disc.r * frame.scale,
    fill: ground(circle.level),
    stroke: INK.edge,
    'stroke-opacity': 0.45,
    'stroke-width': Math.min(2, 0.4 + frame.scale),
    'stroke-dasharray': circle.status === 'active' ? undefined : '7 5',
  });
  const names = disc.lines.map((line) => svgName(line, { x, y, scale: frame.scale }));
  const title = element('title', {}, xmlText(`${circle.name}: ${circleFacts(circle, frame.words).join(', ')}`));
  const bubbles = disc.bubbles.map((bubble) => svgBubble(bubble, circle.id, frame));
  return (
    element('g', { 'data-circle': circle.id }, [title, shape, ...names]) + bubbles.map((one) => `\n${one}`).join('')
  );
}

function svgName(
  line: CircleDisc['lines'][number],
  at: { readonly x: number; readonly y: number; readonly scale: number },
): string {
  const size = line.size * at.scale;
  if (size < LEAST_TEXT) return '';
  const name = line.kind === 'name';
  const attributes = {
    x: at.x,
    y: at.y + line.y * at.scale,
    'font-size': size,
    'font-weight': name ? 700 : undefined,
    fill: name ? INK.strong : INK.calm,
    direction: direction(line.text),
  };
  return element('text', attributes, xmlText(line.text));
}
