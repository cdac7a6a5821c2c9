/** The made-up organisations that speed is measured on: as many files as wished, the same each time, without errors, and with as many as were planted. */
import { expect, test } from 'vitest';
import { generate, readCount } from '../../bench/generate/generate.ts';
import { memoryTree } from '../../src/load/file-tree.ts';
import { load } from '../../src/load/load.ts';
import { readPlainYaml } from '../../src/schema/read-plain-yaml.ts';
import { check } from '../../src/services/check.ts';

const TODAY = '2026-12-01';

test.each([
  [60, 1],
  [60, 2],
  [61, 3],
  [400, 4],
  [900, 5],
])('%i files, seed %i: as many as wished, and no errors', (files, seed) => {
  const made = generate({ files, seed, today: TODAY });
  expect(readCount(made)).toBe(files);
  const { findings } = check({ loaded: load(memoryTree(Object.fromEntries(made))), today: TODAY });
  expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
});

test('the same seed gives the same bytes, another seed others', () => {
  const [once, again, other] = [7, 7, 8].map((seed) => [...generate({ files: 120, seed, today: TODAY })]);
  expect(again).toEqual(once);
  expect(other).not.toEqual(once);
});

test('each planted error is found in its file, and nothing else', () => {
  const wish = { files: 600, seed: 9, today: TODAY };
  const [clean, spoiled] = [generate(wish), generate({ ...wish, errors: 10 })];
  const changed = [...spoiled].filter(([path, text]) => clean.get(path) !== text).map(([path]) => path);
  const { findings } = check({ loaded: load(memoryTree(Object.fromEntries(spoiled))), today: TODAY });
  const found = findings.filter((finding) => finding.severity === 'error').map((finding) => finding.file);
  expect(changed).toHaveLength(10);
  expect(new Set(found)).toEqual(new Set(changed));
});

test('people write in many ways: comments, lists in a line and below each other, both quotes, other letters', () => {
  const files = [...generate({ files: 600, seed: 10, today: TODAY })];
  const all = files.map(([, text]) => text).join('');
  for (const way of [/^# [^y]/m, /: \[/, /^ {2}- /m, /: "/, /: '/, /: \|/, /: >-?\n/, /[ἀ-῿Ͱ-Ͽ]|[一-鿿]/])
    expect(all).toMatch(way);
  const plain = files.filter(([path, text]) => path.endsWith('.yaml') && readPlainYaml(text) === undefined);
  expect(plain.map(([path]) => path)).toEqual([]);
});

test('days in quotes, for readers that take a bare one for something else', () => {
  const texts = [...generate({ files: 60, seed: 1, today: TODAY, quotedDays: true }).values()];
  expect(texts.join('')).not.toMatch(/: \d{4}-/);
});
