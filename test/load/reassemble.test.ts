/** What changes a few files must give what reading all of them gives. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assemble } from '../../src/load/assemble.ts';
import { readEntry } from '../../src/load/read-entry.ts';
import { reassemble } from '../../src/load/reassemble.ts';
import type { Entry } from '../../src/model/organisation.ts';

const TEXTS: readonly (readonly [pattern: RegExp, texts: readonly string[]])[] = [
  [/^circles\.yaml$/, ['name: A\nmission: M.\n', 'name: B\nmission: N.\ntimezone: Europe/Oslo\n']],
  [/^people/, ['name: Ana\n', 'name: Ana\nstatus: left\n']],
  [/circle\.yaml$/, ['name: C\naim: [X.]\n', 'name: C\naim: [X.]\nparent: general\nmembers: [ana]\n']],
  [/roles/, ['title: R\npurpose: P.\n', 'title: R2\npurpose: P.\n']],
  [/terms/, ['role: cook\nperson: ana\nstart: 2026-01-01\nend: 2026-12-31\n']],
  [/policies/, ['title: P\ntext: T.\n', 'title: P\ntext: U.\n']],
  [/measures/, ['name: Jars\n', 'name: Pots\n']],
];
const PATHS = [
  'circles.yaml',
  ...['ana', 'ben'].map((id) => `people/${id}.yaml`),
  ...['general', 'kitchen'].flatMap((circle) =>
    [
      'circle.yaml',
      'roles/a.yaml',
      'roles/b.yaml',
      'terms/cook-2026-01-01.yaml',
      'policies/a.yaml',
      'policies/b.yaml',
      'measures/m.yaml',
    ].map((file) => `circles/${circle}/${file}`),
  ),
];

function entryAt(path: string, choice: number): Entry {
  const texts = TEXTS.find(([pattern]) => pattern.test(path))?.[1] ?? [];
  const { entry } = readEntry(path, new TextEncoder().encode(texts[choice % texts.length]));
  if (entry === undefined) throw new Error(`${path} can't be read`);
  return entry;
}

const change = fc.record({ path: fc.constantFrom(...PATHS), choice: fc.option(fc.nat(1), { nil: undefined }) });
const changes = fc.uniqueArray(change, { selector: ({ path }) => path, maxLength: 8 });

/** Maps as lists: their order counts. */
const spread = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (isMap(part) ? [...part] : part));

test('a few files at a time give the same organisation as all at once, in the same order', () => {
  fc.assert(
    fc.property(fc.array(changes, { maxLength: 6 }), (steps) => {
      const entries = new Map<string, Entry>();
      let organisation = assemble([]);
      for (const step of steps) {
        const changed = new Map(
          step.map(({ path, choice }) => [path, choice === undefined ? undefined : entryAt(path, choice)]),
        );
        for (const [path, entry] of changed) {
          if (entry === undefined) entries.delete(path);
          else entries.set(path, entry);
        }
        organisation = reassemble(organisation, changed);
        expect(spread(organisation)).toBe(spread(assemble(entries.values())));
      }
    }),
    { numRuns: 300 },
  );
});

function isMap(part: unknown): part is Iterable<unknown> {
  return typeof part === 'object' && part !== null && Symbol.iterator in part;
}
