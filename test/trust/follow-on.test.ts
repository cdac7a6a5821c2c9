/** One fault, one finding: what follows from a record that is not in force is told with that record, and a byte that no record wrote on its own. */
import { describe, expect, test } from 'vitest';
import { saying } from '../attack.ts';
import { policy, withKeys } from '../group.ts';
import { claimedKey, type Decided, decide, verifyWorld, type World, withFiles } from '../ledger.ts';
import { told, wholeWorld } from '../organisation.ts';
import { STORY } from '../story.ts';

const PATH = 'circles/kitchen/policies/noise.yaml';

function noise(words: string, day: string): Decided {
  return { title: words, by: 'ana', decided: day, wanted: new Map([policy('kitchen', 'noise', words)]) };
}

/** A record with a fault in it, and its file. */
function faulty(world: World): World {
  return decide(world, noise('Quiet.', '2026-06-01'), { alter: saying({ kind: 'role' }) });
}

function codes(world: World): readonly string[] {
  return verifyWorld(world).findings.map(({ code }) => code);
}

describe('a record with a fault', () => {
  test('is the one finding, and its file is not covered', () => {
    const world = faulty(wholeWorld());
    expect(codes(world)).toEqual(['kind-differs']);
    const { governed, covered } = verifyWorld(world);
    expect(governed - covered).toBe(1);
  });

  test('says nothing of other bytes at the same place', () => {
    const world = faulty(wholeWorld());
    expect(codes(withFiles(world, new Map([[PATH, 'title: noise\ntext: Loud.\n']])))).toEqual([
      'kind-differs',
      'not-recorded-new',
    ]);
    expect(codes(withFiles(world, new Map([[PATH, null]])))).toEqual(['kind-differs']);
  });

  test('nor of what it wrote once another record, that rests on it, wrote it anew', () => {
    const before = wholeWorld();
    const first = decide(before, noise('Quiet.', '2026-06-01'));
    const second = decide(first, noise('Loud.', '2026-06-02'));
    const folder = 'circles/kitchen/decisions/2026-06-01-quiet';
    const broken = withFiles(second, new Map([[`${folder}/ana.sig`, null]]));
    expect(codes(broken)).toEqual(['recorder-unsigned', 'signatures-missing', 'rests-on-fault']);
    const back = new Map([[PATH, first.files.get(PATH) ?? null]]);
    expect(codes(withFiles(broken, back))).toContain('not-recorded-new');
  });
});

describe("a person's file", () => {
  test('may list keys in another order than the records brought them', () => {
    const start = told(STORY.slice(0, 2));
    const identity = verifyWorld(start).organisation ?? '';
    const [one, other] = [claimedKey(identity, 'ben'), claimedKey(identity, 'ben', 'ben-2')];
    const brings = (title: string, day: string, keys: readonly (typeof one)[]): Decided => {
      const wanted = new Map([withKeys(start, 'ben', keys)]);
      return { title, by: 'ben', decided: day, method: 'own', wanted };
    };
    const two = decide(start, brings('A second key', '2026-02-01', [one, other]));
    const turned = decide(two, brings('The other one first', '2026-02-02', [other, one]));
    expect(turned.files.get('people/ben.yaml')).not.toEqual(two.files.get('people/ben.yaml'));
    expect(codes(turned)).toEqual([]);
  });
});
