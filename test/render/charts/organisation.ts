/** Organisations made by hand for charts: only what a chart reads is given, the rest is filled in. */
import type { Circle, Role, Term } from '../../../src/model/circle.ts';
import type { Organisation } from '../../../src/model/organisation.ts';
import type { Person } from '../../../src/model/person.ts';
import { ALL_PRACTICES, PRESETS } from '../../../src/model/settings.ts';

export interface RoleSketch {
  readonly kind?: Role['kind'];
  readonly title?: string;
  readonly held?: readonly {
    readonly by: string;
    readonly until?: string;
    readonly from?: string;
    readonly acting?: boolean;
  }[];
}

export interface CircleSketch {
  readonly name?: string;
  readonly parent?: string;
  readonly status?: Circle['status'];
  readonly members?: Circle['members'];
  readonly policies?: number;
  readonly roles?: { readonly [id: string]: RoleSketch };
}

export function organisationOf(
  circles: { readonly [id: string]: CircleSketch },
  words: { readonly name?: string; readonly people?: { readonly [id: string]: string } } = {},
): Organisation {
  const ids = Object.keys(circles).sort();
  return {
    entries: new Map(),
    settings: {
      format: 1,
      name: words.name ?? 'Maple Street Co-op',
      mission: 'To run a shared kitchen and garden for our street.',
      public: false,
      status: 'active',
      timezone: 'UTC',
      language: 'en',
      practices: ALL_PRACTICES,
      layers: [],
      governance: PRESETS.sofa,
      rules: {},
      labels: {},
    },
    people: new Map(Object.entries(words.people ?? {}).map(([id, name]) => [id, person(id, name)])),
    circles: new Map(ids.map((id) => [id, circle(id, circles[id] ?? {})])),
    decisions: new Map(),
  };
}

function person(id: string, name: string): Person {
  return { id, name, status: 'active', keys: [], offers: [], interested: [], training: [] };
}

function circle(id: string, sketch: CircleSketch): Circle {
  const roles = Object.entries(sketch.roles ?? {});
  return {
    id,
    name: sketch.name ?? id,
    status: sketch.status ?? 'active',
    ...(sketch.parent === undefined ? {} : { parent: sketch.parent }),
    aim: [],
    domain: [],
    members: sketch.members ?? [],
    records: { by: ['member'], signatures: 1 },
    roles: new Map(roles.map(([role, { kind, title }]) => [role, roleOf(id, role, { kind, title })])),
    terms: new Map(roles.flatMap(([role, { held }]) => termsOf(id, role, held ?? []))),
    policies: new Map(
      Array.from({ length: sketch.policies ?? 0 }, (_, index) => [`policy-${index}`, policy(id, index)]),
    ),
  };
}

function roleOf(
  circle: string,
  id: string,
  words: { kind: Role['kind'] | undefined; title: string | undefined },
): Role {
  return {
    id,
    circle,
    title: words.title ?? id.slice(0, 1).toUpperCase() + id.slice(1),
    kind: words.kind ?? 'operational',
    purpose: '',
    responsibilities: [],
    authority: [],
    qualifications: [],
  };
}

function termsOf(circle: string, role: string, held: NonNullable<RoleSketch['held']>): readonly [string, Term][] {
  return held.map(({ by, until, from, acting }, index) => [
    `${role}-${index}`,
    {
      id: `${role}-${index}`,
      circle,
      role,
      person: by,
      start: from ?? '2026-12-01',
      ...(until === undefined ? {} : { end: until }),
      ...(acting === undefined ? {} : { acting }),
    },
  ]);
}

function policy(circle: string, index: number) {
  return {
    id: `policy-${index}`,
    circle,
    title: `Policy ${index}`,
    kind: 'guideline',
    status: 'active',
    text: '',
    binding: true,
  } as const;
}
