/** Where each circle and each bubble of a nested chart lies: circles packed inside circles, names on top, nothing overlaps. */
import type { ChartWords } from '../../messages/en/chart.ts';
import { labelText } from '../escape.ts';
import { circleFacts } from './circle-facts.ts';
import { fitCircle, type NameLine } from './circle-fit.ts';
import type { CircleNode, Outline } from './outline.ts';
import { type Disc, type Packed, packDiscs, type Spot } from './pack-discs.ts';
import type { Link, RoleNode } from './role-node.ts';
import type { SeatNode } from './seat-node.ts';

/** The radius of a bubble; all other lengths of a layout are relative to it. */
export const BUBBLE = 40;

/** Where the mark of a link sits above the centre of its bubble, and its radius, in radii of a bubble. */
export const MARK = { up: 0.97, radius: 0.2 } as const;

const GAP = 5;
const EMPTY = 30;

/** A role or seat with its place. */
export type Bubble = Spot & ({ readonly role: RoleNode } | { readonly seat: SeatNode });

/** A circle with its place and the places of its bubbles. */
export interface CircleDisc extends Spot {
  readonly r: number;
  readonly circle: CircleNode;
  readonly lines: readonly NameLine[];
  readonly bubbles: readonly Bubble[];
}

/** A whole layout: discs in reading order, all within `radius` of the origin. */
export interface Layout {
  readonly radius: number;
  readonly discs: readonly CircleDisc[];
}

/** A circle laid out in itself: places are relative to its own centre. */
interface Inner {
  readonly r: number;
  readonly lines: readonly NameLine[];
  readonly bubbles: readonly Bubble[];
  readonly children: ReadonlyMap<string, Spot>;
}

/** Lays out inner circles first, because a circle is as large as what it holds. */
export function nestedLayout(outline: Outline, words: ChartWords): Layout {
  const inner = new Map<string, Inner>();
  const children = new Map<string, CircleNode[]>();
  for (const circle of outline.circles.toReversed()) {
    inner.set(circle.id, layCircle(circle, { words, inside: sized(children.get(circle.id) ?? [], inner) }));
    const around = circle.parent ?? OUTSIDE;
    const siblings = children.get(around);
    if (siblings === undefined) children.set(around, [circle]);
    else siblings.push(circle);
  }
  const outermost = packDiscs(sized(children.get(OUTSIDE) ?? [], inner), GAP * 3);
  return { radius: outermost.radius, discs: place(outline, outermost, inner) };
}

/** Can't be the id of a circle. */
const OUTSIDE = '';

function sized(circles: readonly CircleNode[], inner: ReadonlyMap<string, Inner>): readonly Disc<string>[] {
  const sizes = circles.toReversed().map(({ id }): Disc<string> => ({ of: id, r: inner.get(id)?.r ?? 0 }));
  return sizes.sort((a, b) => b.r - a.r);
}

function layCircle(
  circle: CircleNode,
  { words, inside }: { readonly words: ChartWords; readonly inside: readonly Disc<string>[] },
): Inner {
  const own = [...circle.roles.map((role) => ({ role })), ...circle.seats.map((seat) => ({ seat }))];
  const bubbles = packBubbles(own);
  const group = own.length === 0 ? [] : [{ of: OUTSIDE, r: bubbles.radius }];
  const all = packDiscs([...group, ...inside], GAP);
  const centre = all.spots.find((spot) => spot.of === OUTSIDE) ?? { x: 0, y: 0 };
  const circles = all.spots.filter((spot) => spot.of !== OUTSIDE);
  const radii = new Map(inside.map(({ of, r }) => [of, r]));
  const content = [
    ...bubbles.spots.map(({ x, y }) => ({ x: x + centre.x, y: y + centre.y, r: BUBBLE })),
    ...circles.map(({ of, x, y }) => ({ x, y, r: radii.get(of) ?? 0 })),
    ...bubbles.spots.filter(({ of }) => linkOf(of) !== undefined).map((spot) => markOf(spot, centre)),
  ];
  const fitted = fitCircle(content, {
    name: labelText(circle.name),
    facts: labelText(circleFacts(circle, words).join(' · ')),
    content: all.radius === 0 ? EMPTY : all.radius,
  });
  const spot = (index: number): Spot => fitted.discs[index] ?? centre;
  return {
    r: fitted.radius,
    lines: fitted.lines,
    bubbles: bubbles.spots.map(({ of }, index) => ({ ...of, x: spot(index).x, y: spot(index).y })),
    children: new Map(circles.map(({ of }, index) => [of, spot(bubbles.spots.length + index)])),
  };
}

/** Many circles have as many roles as others; bubbles are all of one size, so their packing is the same. */
const known = new Map<number, Packed<number>>();

function packBubbles<T>(own: readonly T[]): Packed<T> {
  const packed =
    known.get(own.length) ??
    packDiscs(
      own.map((_, of) => ({ of, r: BUBBLE })),
      GAP,
    );
  known.set(own.length, packed);
  return {
    radius: packed.radius,
    spots: packed.spots.flatMap(({ of, x, y }) => own.slice(of, of + 1).map((one) => ({ of: one, x, y }))),
  };
}

function linkOf(of: { readonly role: RoleNode } | { readonly seat: SeatNode }): Link | undefined {
  return 'role' in of ? of.role.link : of.seat.link;
}

/** The mark of a link sits on the upper edge of its bubble. */
function markOf(bubble: Spot, centre: Spot): Spot & { readonly r: number } {
  return { x: bubble.x + centre.x, y: bubble.y + centre.y - MARK.up * BUBBLE, r: MARK.radius * BUBBLE };
}

function place(outline: Outline, outermost: Packed<string>, inner: ReadonlyMap<string, Inner>): readonly CircleDisc[] {
  const centres = new Map<string, Spot>(outermost.spots.map(({ of, x, y }) => [of, { x, y }]));
  return outline.circles.flatMap((circle) => {
    const laid = inner.get(circle.id);
    const centre = centres.get(circle.id);
    if (laid === undefined || centre === undefined) return [];
    const { x, y } = centre;
    for (const [id, spot] of laid.children) centres.set(id, { x: x + spot.x, y: y + spot.y });
    const bubbles = laid.bubbles.map((bubble) => ({ ...bubble, x: x + bubble.x, y: y + bubble.y }));
    return [{ x, y, r: laid.r, circle, lines: laid.lines, bubbles }];
  });
}
