/** The mark of a link: a triangle down for the leader, up for the delegate, a diamond for a seat. */
import { LINK_COLOURS } from './palette.ts';
import type { Link } from './role-node.ts';
import { element, round } from './xml.ts';

const SHAPES: Readonly<Record<Link['direction'], readonly (readonly [number, number])[]>> = {
  down: [
    [-0.58, -0.36],
    [0.58, -0.36],
    [0, 0.62],
  ],
  up: [
    [-0.58, 0.36],
    [0.58, 0.36],
    [0, -0.62],
  ],
  seat: [
    [0, -0.58],
    [0.52, 0],
    [0, 0.58],
    [-0.52, 0],
  ],
};

/** Draws the mark around a centre. */
export function linkMark(
  direction: Link['direction'],
  { x, y, r }: { readonly x: number; readonly y: number; readonly r: number },
): string {
  const { fill, sign } = LINK_COLOURS[direction];
  const points = SHAPES[direction].map(([dx, dy]) => `${round(x + dx * r)},${round(y + dy * r)}`).join(' ');
  return element('g', { 'data-link': direction }, [
    element('circle', { cx: x, cy: y, r, fill, stroke: '#ffffff', 'stroke-width': r * 0.16 }),
    element('polygon', { points, fill: sign }),
  ]);
}
