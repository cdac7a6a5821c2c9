/** A layered map says at every version what a copied map would say. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LayeredMap, layered } from '../../src/model/layered-map.ts';

type Changes = ReadonlyMap<string, number | undefined>;

const KEYS = ['a', 'b', 'c', 'd', 'e'];
const changes = fc
  .array(fc.tuple(fc.constantFrom(...KEYS), fc.option(fc.nat(9), { nil: undefined })))
  .map((pairs): Changes => new Map(pairs));

test('every version, the old ones too, is the map that copying makes', () => {
  fc.assert(
    fc.property(fc.array(changes, { maxLength: 60 }), (steps) => {
      let copy: ReadonlyMap<string, number> = new Map();
      let version = layered(copy);
      const versions = [{ copy, version }];
      for (const step of steps) {
        copy = copied(copy, step);
        version = version.with(step);
        versions.push({ copy, version });
      }
      for (const one of versions) expectSame(one.version, one.copy);
    }),
    { numRuns: 60 },
  );
});

function copied(map: ReadonlyMap<string, number>, step: Changes): ReadonlyMap<string, number> {
  const all = [...new Map<string, number | undefined>([...map, ...step])];
  return new Map(all.flatMap(([key, value]): [string, number][] => (value === undefined ? [] : [[key, value]])));
}

function expectSame(version: LayeredMap<number>, copy: ReadonlyMap<string, number>): void {
  expect(KEYS.map((key) => version.get(key))).toEqual(KEYS.map((key) => copy.get(key)));
  expect(KEYS.map((key) => version.has(key))).toEqual(KEYS.map((key) => copy.has(key)));
  expect(version.size).toBe(copy.size);
  expect([...version]).toEqual([...copy].sort());
}
