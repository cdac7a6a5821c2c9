/** What holds for every pair of organisations: nothing is lost between them, and nothing is made up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, applyToEntries } from '../../src/changes/apply.ts';
import { type Change, compareChanges, pathsOf } from '../../src/changes/change.ts';
import { diff, diffEntries } from '../../src/changes/diff.ts';
import { isPrivate, personChange, toRecord } from '../../src/changes/recorded-change.ts';
import { tellChanges } from '../../src/changes/tell.ts';
import { assemble } from '../../src/load/assemble.ts';
import type { Entry, Organisation } from '../../src/model/organisation.ts';
import type { Fields, Value } from '../../src/model/value.ts';
import { checkSchema } from '../../src/schema/check-schema.ts';
import { entriesOf, type Files, fileOf, files, GOVERNED_KINDS, pairs } from './organisation-arbitrary.ts';

const RUNS = { numRuns: 100 };

function organisationOf(some: Files): Organisation {
  return assemble(entriesOf(some).values());
}

/** The lists whose order says nothing, by the top folder of the file; written down here apart from the code under test. */
const SETS: readonly (readonly [path: RegExp, fields: readonly string[]])[] = [
  [/^people\//, ['keys', 'training']],
  [/\/circle\.yaml$/, ['members', 'domain']],
];

/** A text for each file that is the same when the files say the same. */
function saying(entries: ReadonlyMap<string, Entry>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...entries].map(([path, entry]): [string, string] => {
      const sets = SETS.filter(([expression]) => expression.test(path)).flatMap(([, names]) => names);
      const parts = Object.entries(entry.value).flatMap(([name, value]): (readonly [string, string])[] => {
        if (!sets.includes(name)) return [[name, flat(value)]];
        const items = (value as readonly Value[]).map(flat).sort();
        return items.length === 0 ? [] : [[name, items.join()]];
      });
      return [path, JSON.stringify([entry.kind, entry.circle ?? null, entry.id, parts.sort(byName)])];
    }),
  );
}

function flat(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(flat).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).map(([name, part]) => [name, flat(part)] as const);
  return JSON.stringify(parts.sort(byName));
}

function byName([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}

/** The same files in another order, with their keyed lists and their keys turned around. */
function shuffled(some: Files): Files {
  const turned = (path: string, value: Fields): Fields => {
    const sets = SETS.filter(([expression]) => expression.test(path)).flatMap(([, names]) => names);
    const parts = Object.entries(value).map(([name, part]): [string, Value] =>
      sets.includes(name) && Array.isArray(part) ? [name, [...part].reverse()] : [name, part],
    );
    return Object.fromEntries(parts.reverse());
  };
  return new Map([...some].reverse().map(([path, value]) => [path, turned(path, value)] as const));
}

/** The change, with the values of a file that is new or gone as {@link saying} has them. */
function saidBy(change: Change): unknown {
  const { patch, path, kind, id } = change;
  if (patch.op !== 'add' && patch.op !== 'remove') return change;
  return {
    ...change,
    patch: { op: patch.op, value: saying(new Map([[path, { kind, id, path, value: patch.value }]])) },
  };
}

function isJson(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isJson);
  // Readers may make mappings without a prototype.
  const kind: unknown = typeof value === 'object' ? Object.getPrototypeOf(value) : undefined;
  return (kind === Object.prototype || kind === null) && Object.values(Object(value)).every(isJson);
}

describe('generated files', () => {
  it.each(GOVERNED_KINDS)('of kind %s follow their schema', (kind) => {
    fc.assert(
      fc.property(fileOf(kind), (value) => {
        expect(checkSchema(kind, value, '')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('differ in pairs in every way: kept, altered, new and gone', () => {
    const ops = new Set<string>();
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        for (const { patch } of diff(organisationOf(a), organisationOf(b))) ops.add(patch.op);
      }),
      RUNS,
    );
    expect([...ops].sort()).toEqual(['add', 'item-add', 'item-move', 'item-remove', 'item-set', 'remove', 'set']);
  });
});

describe('diff and apply', () => {
  it('find nothing between an organisation and itself', () => {
    fc.assert(
      fc.property(files, (a) => {
        expect(diff(organisationOf(a), organisationOf(a))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('lead from the one to the other', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const [before, after] = [organisationOf(a), organisationOf(b)];
        const made = apply(before, diff(before, after));
        expect(saying(made.entries)).toEqual(saying(after.entries));
        expect([...made.circles.keys()]).toEqual([...after.circles.keys()]);
        expect(diff(made, after)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('leave the organisation they start from as it is', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const before = organisationOf(a);
        const was = saying(before.entries);
        apply(before, diff(before, organisationOf(b)));
        expect(saying(before.entries)).toEqual(was);
      }),
      { numRuns: 40 },
    );
  });

  it('find a difference wherever there is one', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const [before, after] = [entriesOf(a), entriesOf(b)];
        const [was, is] = [saying(before), saying(after)];
        const touched = new Set(diffEntries(before, after).flatMap(pathsOf));
        for (const path of new Set([...before.keys(), ...after.keys()]))
          expect([path, touched.has(path)]).toEqual([path, was[path] !== is[path]]);
      }),
      RUNS,
    );
  });

  it('ask nothing of the order of files, of keys, and of lists of things', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const changes = diffEntries(entriesOf(a), entriesOf(b));
        const turned = diffEntries(entriesOf(shuffled(a)), entriesOf(shuffled(b)));
        expect(turned.map(saidBy)).toEqual(changes.map(saidBy));
        expect(diffEntries(entriesOf(a), entriesOf(shuffled(a)))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('name only paths that are there on a side, sorted, each change once', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const changes = diffEntries(entriesOf(a), entriesOf(b));
        for (const path of changes.flatMap(pathsOf)) expect(a.has(path) || b.has(path)).toBe(true);
        expect([...changes].reverse().sort(compareChanges)).toEqual(changes);
        for (const [index, change] of changes.slice(1).entries())
          expect(compareChanges(changes[index]!, change)).toBeLessThan(0);
      }),
      RUNS,
    );
  });
});

describe('a record', () => {
  it('holds nothing but what a file can say', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        for (const change of diffEntries(entriesOf(a), entriesOf(b))) {
          const recorded = toRecord(change);
          expect(isJson(recorded)).toBe(true);
          expect(JSON.parse(JSON.stringify(recorded))).toEqual(recorded);
          expect(recorded.change).toBe(change.change);
        }
      }),
      RUNS,
    );
  });

  it('says of people nothing but id, keys, status and training', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const people = diffEntries(entriesOf(a), entriesOf(b)).filter((change) => change.kind === 'person');
        for (const change of people) {
          const lawful = isPrivate(change.change)
            ? ['change', 'person']
            : ['change', 'person', 'status', 'keys', 'training', 'item', 'was', 'from', 'to'];
          expect(Object.keys(toRecord(change)).filter((name) => !lawful.includes(name))).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('is enough to build its people again: keys, status and training, and the id for a name', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const [first, second] = [entriesOf(a), entriesOf(b)];
        const founded = rebuilt(new Map(), diffEntries(new Map(), first));
        const again = rebuilt(founded, diffEntries(first, second));
        expect(facts(founded)).toEqual(facts(people(first)));
        expect(facts(again)).toEqual(facts(people(second)));
        for (const entry of again.values()) expect(entry.value.name).toBe(entry.id);
      }),
      RUNS,
    );
  });

  it('of whatever shape builds only people that follow their schema', () => {
    const names = [
      'person-added',
      'person-status-changed',
      'key-added',
      'key-ended',
      'training-recorded',
      'training-changed',
    ];
    const part = fc.oneof(
      fc.constant<Value>('left'),
      fc.integer(),
      fc.constant<Value>([]),
      fc.constant<Value>({ key: 5 }),
    );
    const recorded = fc.record(
      {
        change: fc.constantFrom(...names),
        person: fc.constant('ana'),
        item: part,
        was: part,
        to: part,
        from: part,
        keys: part,
        status: part,
      },
      { requiredKeys: ['change', 'person'] },
    );
    fc.assert(
      fc.property(recorded, (hostile) => {
        const ana: Entry = { kind: 'person', id: 'ana', path: 'people/ana.yaml', value: { name: 'ana' } };
        const change = personChange(hostile as Fields);
        const entries = applyToEntries(new Map([[ana.path, ana]]), change === undefined ? [] : [change]);
        for (const entry of entries.values()) expect(checkSchema('person', entry.value, '')).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('telling', () => {
  it('says each change in one sentence with nothing missing', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const [before, after] = [organisationOf(a), organisationOf(b)];
        const changes = diff(before, after);
        const told = tellChanges(changes, { before, after });
        expect(told).toHaveLength(changes.length);
        for (const sentence of told) expect(sentence).not.toMatch(/undefined|\[object|NaN/);
      }),
      RUNS,
    );
  });
});

function people(entries: ReadonlyMap<string, Entry>): ReadonlyMap<string, Entry> {
  return new Map([...entries].filter(([, entry]) => entry.kind === 'person'));
}

function rebuilt(from: ReadonlyMap<string, Entry>, changes: readonly Change[]): ReadonlyMap<string, Entry> {
  const recorded = changes.map((change) => JSON.parse(JSON.stringify(toRecord(change))) as Fields);
  return applyToEntries(
    from,
    recorded.flatMap((change) => personChange(change) ?? []),
  );
}

function facts(entries: ReadonlyMap<string, Entry>): Readonly<Record<string, unknown>> {
  const set = (value: Value | undefined) => (Array.isArray(value) ? value.map(flat).sort() : []);
  return Object.fromEntries(
    [...entries.values()].map(({ id, value }) => [
      id,
      { status: value.status ?? 'active', keys: set(value.keys), training: set(value.training) },
    ]),
  );
}
