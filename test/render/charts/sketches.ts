/** Organisations made up by fast-check for charts: parents that loop, are missing or are the circle itself, seats, vacancies. */
import fc from 'fast-check';
import type { Organisation } from '../../../src/model/organisation.ts';
import { type CircleSketch, organisationOf, type RoleSketch } from './organisation.ts';

/** What a chart of the whole organisation has to show. */
export interface Sketched {
  readonly organisation: Organisation;
  readonly circles: readonly { readonly id: string; readonly name: string; readonly parent?: string | undefined }[];
  readonly roles: readonly { readonly id: string; readonly title: string }[];
  /** For each link the circle it leads to, which may not be there. */
  readonly links: readonly string[];
}

const role = fc.record({
  kind: fc.constantFrom('leader', 'delegate', 'secretary', 'operational'),
  until: fc.constantFrom(undefined, 'open', '2026-10-01', '2026-11-22', '2026-11-30', '2028-01-01'),
  holders: fc.integer({ min: 1, max: 2 }),
});
const circle = fc.record({
  parent: fc.oneof(fc.constantFrom(undefined, 'nowhere'), fc.nat({ max: 11 })),
  roles: fc.array(role, { maxLength: 5 }),
  seat: fc.option(fc.nat({ max: 11 }), { nil: undefined }),
});

/** Names that are found again wherever they are drawn. */
export const sketches: fc.Arbitrary<Sketched> = fc.array(circle, { minLength: 1, maxLength: 12 }).map((made) => {
  const idOf = (index: number): string => `c${index % made.length}`;
  const circles = made.map(({ parent }, index) => ({
    id: idOf(index),
    name: `Circ${index}x`,
    parent: typeof parent === 'number' ? idOf(parent) : parent,
  }));
  const roles = made.flatMap((one, index) =>
    one.roles.map(({ kind }, number) => ({
      id: `${idOf(index)}/r${number}`,
      title: `Title${index}r${number}x`,
      links: kind === 'leader' || kind === 'delegate' ? (circles[index]?.parent ?? '') : '',
    })),
  );
  const seats = made.flatMap(({ seat }, index) => (seat === undefined ? [] : [idOf(index)]));
  const sketched = made.map((one, index): readonly [string, CircleSketch] => {
    const { parent, name } = circles[index] ?? {};
    return [
      idOf(index),
      {
        ...(parent === undefined ? {} : { parent }),
        ...(name === undefined ? {} : { name }),
        roles: Object.fromEntries(
          one.roles.map((some, number) => [`r${number}`, roleOf(some, `Title${index}r${number}x`)]),
        ),
        members: one.seat === undefined ? [] : [{ person: 'sam', link: idOf(one.seat) }],
      },
    ];
  });
  return {
    organisation: organisationOf(Object.fromEntries(sketched), { people: { sam: 'Sam', ana: 'Ana', ben: 'Ben' } }),
    circles,
    roles,
    links: [...roles.map(({ links }) => links).filter((to) => to !== ''), ...seats],
  };
});

function roleOf(
  some: {
    readonly kind: NonNullable<RoleSketch['kind']>;
    readonly until: string | undefined;
    readonly holders: number;
  },
  title: string,
): RoleSketch {
  const { kind, until, holders } = some;
  if (until === undefined) return { kind, title };
  const end = until === 'open' ? {} : { until };
  return { kind, title, held: ['ana', 'ben'].slice(0, holders).map((by) => ({ by, from: '2025-01-01', ...end })) };
}
