/** What is taken out is kept whole: nothing that was laid aside before is written over, and nothing is written through a link. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { foldersAside, layAside } from '../../src/services/lay-aside.ts';
import { readDossiers } from '../../src/trust/dossier.ts';
import type { Overtaken } from '../../src/trust/joining/join-lines.ts';
import { folderOf, treeOf } from '../ledger.ts';
import { wholeWorld } from '../organisation.ts';

const OVEN = '2026-02-20-buy-an-oven';

function overtaken(): Overtaken {
  const world = wholeWorld();
  const folder = folderOf(world, 'Buy an oven');
  const dossier = readDossiers(treeOf(world)).readable.find((one) => one.folder === folder);
  if (dossier === undefined) throw new Error('no oven');
  return { dossier, files: new Map([...world.files].filter(([path]) => path.startsWith(folder))), meets: undefined };
}

test('each in a folder of its own, also when it is taken out twice', () => {
  const root = mkdtempSync(join(tmpdir(), 'aside-'));
  mkdirSync(join(root, 'set-aside', OVEN), { recursive: true });
  const one = overtaken();
  const all = foldersAside(root, [one, one]);
  expect(all.map(({ folder }) => folder)).toEqual([`set-aside/${OVEN}-2`, `set-aside/${OVEN}-3`]);
  layAside(root, all);
  expect(readdirSync(join(root, 'set-aside', OVEN))).toEqual([]);
  const path = `${one.dossier.folder}/decision.yaml`;
  const kept = readFileSync(join(root, 'set-aside', `${OVEN}-3`, 'decision.yaml'));
  expect(kept.equals(one.files.get(path) ?? Buffer.from(''))).toBe(true);
});

test('never through a link that others laid there', () => {
  const [root, outside] = [mkdtempSync(join(tmpdir(), 'aside-')), mkdtempSync(join(tmpdir(), 'outside-'))];
  symlinkSync(outside, join(root, 'set-aside'));
  expect(() => layAside(root, foldersAside(root, [overtaken()]))).toThrow(/leads through a link/);
  expect(existsSync(join(outside, OVEN))).toBe(false);
});
