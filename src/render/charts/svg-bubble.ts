/** A role or a seat in the nested picture: holder, state of the term in word and colour, and the mark of a link. */

import { labelText } from '../escape.ts';
import { bubbleLabel, commonSize, type LabelLine, type Paragraph } from './bubble-label.ts';
import type { Frame } from './frame.ts';
import { BUBBLE, type Bubble, MARK } from './nested-layout.ts';
import { INK, STATE_COLOURS } from './palette.ts';
import type { Link, RoleNode } from './role-node.ts';
import type { SeatNode } from './seat-node.ts';
import { linkMark } from './svg-mark.ts';
import { direction, element, xmlText } from './xml.ts';

/** Below this radius a bubble is a dot: words in it could not be read. */
const LEAST_RADIUS = 6;

interface Drawing {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
  readonly look: (typeof STATE_COLOURS)[keyof typeof STATE_COLOURS];
  readonly link: Link | undefined;
}

/** The size of the words in all bubbles of a picture, in radii of a bubble. */
export function bubbleTextSize(bubbles: readonly Bubble[], frame: Frame): number {
  if (BUBBLE * frame.scale < LEAST_RADIUS) return 0;
  return commonSize(bubbles.map((bubble) => drawingOf(bubble, '', frame).paragraphs));
}

/** Draws the bubble of a role or seat of the circle with the id `circle`; `frame` with the size of its words. */
export function svgBubble(bubble: Bubble, circle: string, frame: Frame & { readonly textSize: number }): string {
  const drawing = drawingOf(bubble, circle, frame);
  const at = { x: frame.x + bubble.x * frame.scale, y: frame.y + bubble.y * frame.scale, r: BUBBLE * frame.scale };
  const { look, link } = drawing;
  const shape = element('circle', {
    cx: at.x,
    cy: at.y,
    r: at.r,
    fill: look.fill,
    stroke: look.line,
    'stroke-width': at.r * 0.045,
    'stroke-dasharray': look.dashed ? `${roundTo(at.r * 0.14)} ${roundTo(at.r * 0.1)}` : undefined,
  });
  const readable = at.r >= LEAST_RADIUS;
  const label = readable
    ? bubbleLabel(drawing.paragraphs, frame.textSize).map((line) => labelLine(line, at, link))
    : [];
  const mark =
    link === undefined ? '' : linkMark(link.direction, { x: at.x, y: at.y - at.r * MARK.up, r: at.r * MARK.radius });
  const name = 'role' in bubble ? 'data-role' : 'data-seat';
  return element('g', { [name]: drawing.id }, [element('title', {}, xmlText(drawing.title)), shape, ...label, mark]);
}

function drawingOf(bubble: Bubble, circle: string, frame: Frame): Drawing {
  return 'role' in bubble ? roleDrawing(bubble.role, circle) : seatDrawing(bubble.seat, circle, frame);
}

function roundTo(value: number): number {
  return Math.round(value * 100) / 100;
}

function roleDrawing(role: RoleNode, circle: string): Drawing {
  const look = STATE_COLOURS[role.state];
  const names = role.holders.map((holder) => holder.name);
  const held = role.holders.map((holder) => `${holder.name}, ${holder.says}`);
  const facts = [held.length === 0 ? role.says : held.join('; '), ...(role.link === undefined ? [] : [role.link.says])];
  const holder = names.length === 0 ? [] : [paragraph(names.join(', '), { size: 0.93, most: 2 })];
  return {
    id: `${circle}/${role.id}`,
    title: `${role.title}: ${facts.join(', ')}`,
    paragraphs: [
      paragraph(role.title, { size: 1, most: 3, bold: true }),
      ...holder,
      paragraph(role.says, { size: 0.83, most: 2, colour: look.word }),
    ],
    look,
    link: role.link,
  };
}

function seatDrawing(seat: SeatNode, circle: string, { words }: Frame): Drawing {
  return {
    id: `${circle}/${seat.person}/${seat.link.circle}`,
    title: `${words.seat}: ${seat.name}, ${seat.link.says}`,
    paragraphs: [
      paragraph(words.seat, { size: 1, most: 1, bold: true }),
      paragraph(seat.name, { size: 0.93, most: 3 }),
      paragraph(seat.link.says, { size: 0.83, most: 2, colour: INK.calm }),
    ],
    look: { line: INK.edge, fill: INK.paper, word: INK.calm, dashed: false },
    link: seat.link,
  };
}

function paragraph(
  text: string,
  { size, most, bold = false, colour = INK.strong }: Pick<Paragraph, 'size' | 'most'> & Partial<Paragraph>,
): Paragraph {
  return { text: labelText(text), size, most, bold, colour };
}

/** Words under a mark make room for it. */
function labelLine(
  line: LabelLine,
  at: { readonly x: number; readonly y: number; readonly r: number },
  link: Link | undefined,
): string {
  const attributes = {
    x: at.x,
    y: at.y + (line.y + (link === undefined ? 0 : 0.05)) * at.r,
    'font-size': line.size * at.r,
    'font-weight': line.bold ? 600 : undefined,
    fill: line.colour,
    direction: direction(line.text),
  };
  return element('text', attributes, xmlText(line.text));
}
