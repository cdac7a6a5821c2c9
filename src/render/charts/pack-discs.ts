/** Packs discs tightly and calmly: few of them in a ring, many as d3 packs them, whichever needs less room. */
import { packEnclose, packSiblings } from 'd3-hierarchy';

/** A disc to be packed. */
export interface Disc<T> {
  readonly of: T;
  readonly r: number;
}

/** A place, relative to the centre of what it lies in. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Discs within `radius` of the origin, none over another. */
export interface Packed<T> {
  readonly radius: number;
  readonly spots: readonly (Spot & { readonly of: T })[];
}

interface Placed<T> extends Disc<T>, Spot {}

/** More discs than this make no ring that could be small. */
const LARGEST_RING = 20;
/** So many fill the middle of a ring at most. */
const LARGEST_MIDDLE = 7;
/** A ring is easier to read: another packing has to be so much smaller to be taken. */
const CALM = 0.96;

/** Packs discs with a gap around each; the first is the one that may stand in the middle. */
export function packDiscs<T>(discs: readonly Disc<T>[], gap: number): Packed<T> {
  if (discs.length < 2)
    return { radius: (discs[0]?.r ?? -gap) + gap, spots: discs.map(({ of }) => ({ of, x: 0, y: 0 })) };
  const grown = discs.map(({ of, r }): Disc<T> => ({ of, r: r + gap }));
  const rings = [...flowers(grown), ring(grown)].flatMap((placed) => (placed === undefined ? [] : [centred(placed)]));
  return [...rings, ...piles(grown)].reduce((best, next) => (next.radius < best.radius * CALM ? next : best));
}

function piles<T>(discs: readonly Disc<T>[]): readonly Packed<T>[] {
  const asGiven = centred(packSiblings(discs.map((disc) => ({ ...disc }))));
  if (discs.length > LARGEST_RING) return [asGiven];
  const bySize = discs.toSorted((a, b) => b.r - a.r);
  return [asGiven, centred(packSiblings(bySize.map((disc) => ({ ...disc }))))];
}

function centred<T>(placed: readonly Placed<T>[]): Packed<T> {
  const around = packEnclose(placed.map(({ x, y, r }) => ({ x, y, r })));
  const spots = placed.map(({ of, x, y }) => ({ of, x: x - around.x, y: y - around.y }));
  return { radius: around.r, spots };
}

/** The first one, two or more in the middle, the others around them. */
function flowers<T>(discs: readonly Disc<T>[]): readonly (readonly Placed<T>[] | undefined)[] {
  if (discs.length > LARGEST_RING) return [];
  const most = Math.min(LARGEST_MIDDLE, discs.length - 3);
  return Array.from({ length: Math.max(0, most) }, (_, index) => flower(discs, index + 1));
}

function flower<T>(discs: readonly Disc<T>[], inside: number): readonly Placed<T>[] | undefined {
  const numbered = discs.slice(0, inside).map((disc) => ({ of: disc, r: disc.r }));
  const middle = centred(ring(numbered) ?? packSiblings(numbered));
  const around = ring(discs.slice(inside), middle.radius);
  return around === undefined ? undefined : [...middle.spots.map(({ of, x, y }) => ({ ...of, x, y })), ...around];
}

/** Side by side around a free middle, the first two on top, the rest clockwise; undefined where that can't be. */
function ring<T>(discs: readonly Disc<T>[], middle = 0): readonly Placed<T>[] | undefined {
  if (discs.length < 3 || discs.length > LARGEST_RING) return undefined;
  const widest = Math.max(...discs.map(({ r }) => r));
  const radius = ringRadius(discs, Math.max(widest, middle === 0 ? 0 : middle + widest));
  const steps = stepsOf(discs, radius);
  const spare = (2 * Math.PI - sum(steps)) / steps.length;
  let angle = -Math.PI / 2 - ((steps[0] ?? 0) + spare) / 2;
  const placed = discs.map((disc, index): Placed<T> => {
    const spot = { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
    angle += (steps[index] ?? 0) + spare;
    return { ...disc, ...spot };
  });
  return overlaps(placed) ? undefined : placed;
}

/** The smallest ring, from `least` up, on which every disc has room beside the next. */
function ringRadius<T>(discs: readonly Disc<T>[], least: number): number {
  if (sum(stepsOf(discs, least)) <= 2 * Math.PI) return least;
  let low = least;
  let high = least * discs.length;
  for (let step = 0; step < 40; step += 1) {
    const half = (low + high) / 2;
    if (sum(stepsOf(discs, half)) <= 2 * Math.PI) high = half;
    else low = half;
  }
  return high;
}

/** The angle from each disc to the next, the last to the first, where neighbours touch. */
function stepsOf<T>(discs: readonly Disc<T>[], radius: number): readonly number[] {
  return discs.map(({ r }, index) => {
    const next = discs[(index + 1) % discs.length]?.r ?? r;
    return 2 * Math.asin(Math.min(1, (r + next) / (2 * radius)));
  });
}

function overlaps<T>(placed: readonly Placed<T>[]): boolean {
  return placed.some((a, index) =>
    placed.slice(index + 1).some((b) => Math.hypot(a.x - b.x, a.y - b.y) < (a.r + b.r) * 0.9999),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
