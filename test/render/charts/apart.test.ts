/** The nested picture lays nothing over anything. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { chartEn } from '../../../src/messages/en/chart.ts';
import { STANDARD_LABELS } from '../../../src/messages/labels.ts';
import { CHART_FORMATS } from '../../../src/render/charts/index.ts';
import { plainStyle } from '../../../src/render/style.ts';
import { type CircleSketch, organisationOf, type RoleSketch } from './organisation.ts';
import { elementsOf } from './strict-xml.ts';

const OPTIONS = {
  today: '2027-06-15',
  words: chartEn(STANDARD_LABELS),
  style: plainStyle,
  width: 80,
  unicode: true,
  accessible: false,
};

const ROLES: fc.Arbitrary<{ readonly [id: string]: RoleSketch }> = fc
  .uniqueArray(fc.constantFrom('leader', 'delegate', 'facilitator', 'cook', 'buyer', 'guide'), { maxLength: 6 })
  .map((ids) =>
    Object.fromEntries(ids.map((id) => [id, { kind: id === 'leader' || id === 'delegate' ? id : 'operational' }])),
  );

/** Parents are any circle, itself, one that is not there, or none: loops and orphans on purpose. */
const TREES = fc
  .array(fc.record({ parent: fc.integer({ min: -2, max: 14 }), roles: ROLES }), { maxLength: 14 })
  .map((drawn) => {
    const id = (index: number): string => `c${String(index).padStart(2, '0')}`;
    const sketches = drawn.map(({ parent, roles }, index): [string, CircleSketch] => [
      id(index),
      {
        name: `Name${id(index)}.`,
        ...(parent < 0 ? {} : { parent: id(parent) }),
        roles: Object.fromEntries(
          Object.entries(roles).map(([role, sketch]) => [role, { ...sketch, title: `Title-${id(index)}-${role}.` }]),
        ),
      },
    ]);
    return organisationOf(Object.fromEntries(sketches));
  });

interface Ring {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** The first circle in each group that carries `name`, by the value of that attribute. */
function ringsOf(svg: string, name: string): ReadonlyMap<string, Ring> {
  const rings = new Map<string, Ring>();
  let group: string | undefined;
  for (const element of elementsOf(svg)) {
    if (element.name === 'g') group = element.attributes.get(name);
    if (element.name !== 'circle' || group === undefined || rings.has(group)) continue;
    const [x = Number.NaN, y = Number.NaN, r = Number.NaN] = ['cx', 'cy', 'r'].map((key) =>
      Number(element.attributes.get(key)),
    );
    rings.set(group, { x, y, r });
  }
  return rings;
}

/** Positions have two decimals. */
const ROUNDED = 0.03;
const apart = (a: Ring, b: Ring): boolean => Math.hypot(a.x - b.x, a.y - b.y) >= a.r + b.r - ROUNDED;
const inside = (a: Ring, b: Ring): boolean => Math.hypot(a.x - b.x, a.y - b.y) + a.r <= b.r + ROUNDED;

const pairs = <T>(all: readonly T[]): readonly (readonly [T, T])[] =>
  all.flatMap((a, index) => all.slice(index + 1).map((b) => [a, b] as const));

it('lays nothing over anything: circles are inside or beside each other, bubbles inside their circle', async () => {
  await fc.assert(
    fc.property(TREES, (organisation) => {
      const svg = CHART_FORMATS.svg(organisation, OPTIONS);
      const circles = ringsOf(svg, 'data-circle');
      const roles = ringsOf(svg, 'data-role');
      expect(circles.size).toBe(organisation.circles.size);
      expect(roles.size).toBe([...organisation.circles.values()].reduce((sum, circle) => sum + circle.roles.size, 0));
      const clear = pairs([...circles.values()]).every(([a, b]) => apart(a, b) || inside(a, b) || inside(b, a));
      expect(clear).toBe(true);
      expect(pairs([...roles.values()]).every(([a, b]) => apart(a, b))).toBe(true);
      const homes = [...roles].map(([id, ring]) => ({ ring, home: circles.get(id.replace(/\/.*/, '')) }));
      expect(homes.every(({ ring, home }) => home !== undefined && inside(ring, home))).toBe(true);
    }),
    { numRuns: 40 },
  );
});
