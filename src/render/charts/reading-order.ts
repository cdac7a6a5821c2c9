/** The order in which circles are read: outermost first, each followed by what lies inside it; never loops, never loses one. */
import type { Circle, CircleId } from '../../model/circle.ts';
import type { Organisation } from '../../model/organisation.ts';

/** A circle with its place in the chart. */
export interface Placed {
  readonly circle: Circle;
  /** 0 for the outermost circles. */
  readonly level: number;
  /** The circle it is drawn inside. */
  readonly inside?: CircleId;
  /** Why it stands outermost although its file names a parent. */
  readonly fault?: 'missing' | 'loop';
  /** Circles inside it that lie deeper than the chart goes. */
  readonly hidden: number;
}

interface Step {
  readonly circle: Circle;
  readonly level: number;
  readonly inside?: CircleId;
  readonly fault?: 'missing' | 'loop';
}

type Children = ReadonlyMap<CircleId, readonly Circle[]>;

/** Lists circles for a chart of the whole or of one circle, down to `depth` levels. Linear in the number of circles. */
export function readingOrder(
  organisation: Organisation,
  { circle, depth = Number.POSITIVE_INFINITY }: { readonly circle?: CircleId; readonly depth?: number },
): readonly Placed[] {
  const children = childrenByParent(organisation);
  const seen = new Set<CircleId>();
  const walk = (start: Step) => descend(start, children, seen);
  const steps = [...starts(organisation, circle)].map(walk);
  if (circle === undefined) {
    for (const left of organisation.circles.values()) {
      if (seen.has(left.id)) continue;
      steps.push(walk({ circle: smallestOfLoop(organisation, left), level: 0, fault: 'loop' }));
    }
  }
  return cut(steps.flat(), depth);
}

function starts(organisation: Organisation, circle: CircleId | undefined): readonly Step[] {
  if (circle !== undefined) {
    const only = organisation.circles.get(circle);
    return only === undefined ? [] : [{ circle: only, level: 0 }];
  }
  const layerRoots = organisation.settings.layers.map((layer) => layer.root);
  const rank = (step: Step): number => (layerRoots.includes(step.circle.id) ? layerRoots.indexOf(step.circle.id) : 1e9);
  const roots = [...organisation.circles.values()].flatMap((root): readonly Step[] => {
    if (root.parent === undefined) return [{ circle: root, level: 0 }];
    return organisation.circles.has(root.parent) ? [] : [{ circle: root, level: 0, fault: 'missing' }];
  });
  return roots.sort((a, b) => Number(a.fault !== undefined) - Number(b.fault !== undefined) || rank(a) - rank(b));
}

/** Walks without recursion, so that a chain of thousands of circles does not run out of stack. */
function descend(start: Step, children: Children, seen: Set<CircleId>): readonly Step[] {
  const steps: Step[] = [];
  const open: Step[] = [start];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const { circle, level } = step;
    if (seen.has(circle.id)) continue;
    seen.add(circle.id);
    steps.push(step);
    const inside = children.get(circle.id) ?? [];
    for (const child of inside.toReversed()) open.push({ circle: child, level: level + 1, inside: circle.id });
  }
  return steps;
}

function cut(steps: readonly Step[], depth: number): readonly Placed[] {
  const hidden = new Map<CircleId, number>();
  let lastDrawn: CircleId = '';
  for (const { circle, level } of steps) {
    if (level === depth - 1) lastDrawn = circle.id;
    if (level >= depth) hidden.set(lastDrawn, (hidden.get(lastDrawn) ?? 0) + 1);
  }
  return steps
    .filter(({ level }) => level < depth)
    .map((step) => ({ ...step, hidden: hidden.get(step.circle.id) ?? 0 }));
}

function childrenByParent(organisation: Organisation): Children {
  const children = new Map<CircleId, Circle[]>();
  for (const circle of organisation.circles.values()) {
    if (circle.parent === undefined) continue;
    const siblings = children.get(circle.parent);
    if (siblings === undefined) children.set(circle.parent, [circle]);
    else siblings.push(circle);
  }
  return children;
}

/** Goes up from a circle that no root leads to until it meets itself; the same start whichever circle was asked. */
function smallestOfLoop(organisation: Organisation, from: Circle): Circle {
  const above = (circle: Circle): Circle => organisation.circles.get(circle.parent ?? '') ?? circle;
  const passed = new Set<Circle>();
  let inLoop = from;
  while (!passed.has(inLoop)) {
    passed.add(inLoop);
    inLoop = above(inLoop);
  }
  let smallest = inLoop;
  for (let next = above(inLoop); next !== inLoop; next = above(next)) if (next.id < smallest.id) smallest = next;
  return smallest;
}
