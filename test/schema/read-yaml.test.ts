/** The fast and the full reader agree; what is not lawful is refused with its place. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/schema/kinds.ts';
import { readDocument, readYaml } from '../../src/schema/read-document.ts';
import { readFullYaml } from '../../src/schema/read-full-yaml.ts';
import { readPlainYaml } from '../../src/schema/read-plain-yaml.ts';
import { writeDocument } from '../../src/schema/write-yaml.ts';

const SEEDS = [
  'name: Kitchen\nparent: general\naim: [Cooking two meals a week., "b"]\ndomain:\n  - {id: menus, text: What is cooked}\n  - Buying # here\nmembers: [ana, {person: cleo, for: school}]\n',
  '# remark\ntitle: Allergens\nkind: guideline\ntext: |\n  Every dish\n\n  carries a label.\nterm: {start: 2026-12-01, end: 2027-11-30}\nnotes: >-\n  one\n  two\n',
  'role: secretary\nperson: ben\nstart: 2026-12-01\nend: 2027-11-30\nacting: true\n',
  "consents:\n- circle: kitchen\n  eligible: [ana, ben]\n  absent: [{person: cleo, handled: object-within}]\nfiles:\n- {path: a/b.yaml, before: null, after: sha256:ab}\nquoted: 'x: y'\nempty:\nnumber: -1.5\n",
];
const PIECES = [
  ':',
  ': ',
  ' #',
  '#',
  '- ',
  '-',
  '  ',
  ' ',
  '\n',
  '\n\n',
  '"',
  "'",
  '|',
  '>',
  '|-',
  '>-',
  '|+',
  '[',
  ']',
  '{',
  '}',
  ',',
  ', ',
  '&a ',
  '*a',
  '!!str ',
  '? ',
  '%',
  '@',
  '`',
  '\t',
  '\r\n',
  '0x1f',
  '0o17',
  '1e3',
  '.5',
  '08',
  '~',
  'null',
  'yes',
  'Null',
  '.inf',
  '---',
  '...',
  '<<: ',
  '2024-01-01',
  '00',
  '-0',
  'é',
  '\ufeff',
  '\u2028',
  'key: v',
  '\nkey: v',
  '\n  key: v',
  '\n - x',
  'constructor: 1',
  '__proto__: 1',
  'a:b',
  '{a: b}',
  '😀',
];

type Mutation = readonly [at: number, cut: number, piece: string];

function mutate(text: string, mutations: readonly Mutation[]): string {
  return mutations.reduce((current, [at, cut, piece]) => {
    const start = Math.floor(at * current.length);
    return current.slice(0, start) + piece + current.slice(start + cut);
  }, text);
}

describe('the two readers agree', () => {
  const mutation = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom(0, 0, 1, 3),
    fc.constantFrom('', ...PIECES),
  );

  test('on mutated files: what the fast one reads, the full one reads the same', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.constantFrom(...SEEDS), fc.array(mutation, { maxLength: 3 }), (seed, mutations) => {
        // A file is decoded from UTF-8, so half of a character cut in two never reaches a reader.
        const text = Buffer.from(mutate(seed, mutations)).toString('utf8');
        const plain = readPlainYaml(text);
        if (plain === undefined || /[\u0080-\u009f]/.test(text)) return;
        read += 1;
        expect({ text, value: readFullYaml(text).value }).toStrictEqual({ text, value: plain });
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(500);
  });

  test('the fast one reads ordinary files', () => {
    for (const seed of SEEDS) expect(readPlainYaml(seed)).toBeDefined();
  });

  test('on generated files', () => {
    const word = fc.oneof(
      fc.constantFrom('08', 'null', 'a: b', 'x\ny\n', '- z', 'yes', '2027-01-01'),
      fc.string({ unit: 'grapheme-ascii', maxLength: 10 }),
    );
    const leaf = fc.oneof(word, fc.integer(), fc.boolean(), fc.constant(null));
    const keys = fc.constantFrom('name', 'text', 'with', 'key-two');
    const mapping = fc.dictionary(
      keys,
      fc.oneof(leaf, fc.array(leaf, { maxLength: 4 }), fc.dictionary(keys, leaf, { noNullPrototype: true })),
      { minKeys: 1, noNullPrototype: true },
    );
    fc.assert(
      fc.property(mapping, (value) => {
        const text = writeDocument('people/ana.yaml', value);
        expect(readFullYaml(text).value).toEqual(value);
        expect(readYaml(text).value).toEqual(value);
      }),
      { numRuns: 300 },
    );
  });
});

const encode = (text: string) => new TextEncoder().encode(text);
const faultsOf = (bytes: Uint8Array | string) =>
  readDocument('role', typeof bytes === 'string' ? encode(bytes) : bytes).faults.map((fault) => {
    const at = fault.position === undefined ? '' : ` ${fault.position.line}:${fault.position.column}`;
    return `${fault.rule} ${fault.code}${at}`;
  });
const RIGHT = 'title: A\npurpose: b\n';

describe('refused with its place', () => {
  test.each([
    ['anchor', 'title: &x A\n', 'yaml-invalid special-feature 1:11'],
    ['alias', 'title: A\npurpose: *x\n', 'yaml-invalid special-feature 2:10'],
    ['tag', 'title: !!str A\n', 'yaml-invalid special-feature 1:14'],
    ['merge key', 'title: A\n<<: {purpose: b}\n', 'yaml-invalid special-feature 2:1'],
    ['key twice', 'title: A\ntitle: B\n', 'yaml-invalid key-twice 2:1'],
    ['a key twice further in', 'title: A\nx-a:\n  b: 1\n  c: {d: 1, "d": 2}\n  b: 3\n', 'yaml-invalid key-twice 4:13'],
    ['second document', `${RIGHT}---\ntitle: B\n`, 'yaml-invalid several-documents 3:1'],
    ['bad indentation', 'title: A\n  purpose: b\n', 'yaml-invalid too-far-in 2:3'],
    ['open bracket', 'title: [A\npurpose: b\n', 'yaml-invalid not-closed 1:8'],
    ['open quote', 'title: "A\n', 'yaml-invalid not-closed 1:8'],
    ['key that is no word', '1: A\n', 'yaml-invalid key-not-text 1:1'],
    ['infinite number', 'title: .inf\n', 'yaml-invalid not-a-finite-number 1:8'],
    ['nothing', '', 'yaml-invalid not-keys'],
    ['only a remark', '# hm\n', 'yaml-invalid not-keys'],
    ['a list', '- a\n', 'yaml-invalid not-keys'],
    ['33 levels', `a: ${'['.repeat(32)}${']'.repeat(32)}\n`, 'yaml-invalid too-deep'],
    ['100,000 levels', `a: ${'['.repeat(100_000)}`, 'yaml-invalid too-deep'],
    ['100,000 dashes', '- '.repeat(100_000), 'yaml-invalid too-deep'],
    ['a direction mark', `${RIGHT}notes: a\u202eb\n`, 'text-unsafe unsafe-character 3:9'],
    ['a direction mark in a remark', `${RIGHT}# a\u2066b\n`, 'text-unsafe unsafe-character 3:4'],
    ['an escaped direction mark', `${RIGHT}notes: "a\\u202eb"\n`, 'text-unsafe unsafe-character 3:8'],
    ['a zero-width space', `${RIGHT}notes: a\u200bb\n`, 'text-unsafe unsafe-character 3:9'],
    ['an escaped bell', `${RIGHT}notes: "\\a"\n`, 'text-unsafe unsafe-character 3:8'],
    ['half a sign', `${RIGHT}notes: "\\ud800"\n`, 'text-unsafe unsafe-character 3:8'],
    ['a tab in a line', `${RIGHT}notes: "a\tb"\n`, 'text-unsafe unsafe-character 3:8'],
    ['a lonely carriage return', `${RIGHT}notes: a\rb\n`, 'text-unsafe unsafe-character 3:9'],
  ])('%s', (_name, text, expected) => {
    expect(faultsOf(text)).toContain(expected);
  });

  test('too large, and the last size that is not', () => {
    const filled = (size: number) => RIGHT + '#'.repeat(size - RIGHT.length);
    expect(faultsOf(filled(256 * 1024))).toEqual([]);
    expect(faultsOf(filled(256 * 1024 + 1))).toEqual(['yaml-invalid too-large']);
  });

  test('broken UTF-8', () => {
    expect(faultsOf(new Uint8Array([0x61, 0x3a, 0x20, 0xff]))).toEqual(['yaml-invalid not-utf8 1:4']);
  });

  test.each([
    ['the same key on two levels', `${RIGHT}x-a: {title: 1, x-a: {title: 2}}\n`],
    ['32 levels', `${RIGHT}x-a: ${'['.repeat(31)}${']'.repeat(31)}\n`],
    ['a byte order mark', `\ufeff${RIGHT}`],
    ['Windows line ends', RIGHT.replaceAll('\n', '\r\n')],
    ['a tab in a block of text', `${RIGHT}notes: |\n  a\tb\n`],
    ['a document start', `---\n${RIGHT}`],
  ])('%s is fine', (_name, text) => {
    expect(faultsOf(text)).toEqual([]);
  });
});

/** The words of every key in a schema, by its place. */
function wordsIn(node: unknown, place: string): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  const properties: object = 'properties' in node && typeof node.properties === 'object' ? (node.properties ?? {}) : {};
  const here = Object.entries(properties).map(
    ([key, value]) => `${place}/${key} ${typeof value.title} ${typeof value.description}`,
  );
  return [...here, ...Object.entries(node).flatMap(([key, inner]) => wordsIn(inner, `${place}/${key}`))];
}

test('every key of every schema has a title and a description for people', () => {
  const names = new Set(KINDS.flatMap((row) => row.schema ?? []));
  const words = [...names].flatMap((name) => {
    return wordsIn(JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')), name);
  });
  expect(words.length).toBeGreaterThan(250);
  expect(words.filter((word) => !word.endsWith(' string string'))).toEqual([]);
});

describe('more keys than the fast reader remembers', () => {
  const lines = Array.from({ length: 5000 }, (_, index) => `k${index}: ${index}`);

  test('are read, and one that stands twice is found', () => {
    const text = `${lines.join('\n')}\n`;
    expect(readPlainYaml(text)).toEqual(Object.fromEntries(lines.map((_, index) => [`k${index}`, index])));
    expect(readPlainYaml(`${text}k4999: 1\n`)).toBeUndefined();
    expect(readPlainYaml(`${text}k7: 1\n`)).toBeUndefined();
    expect(readPlainYaml('name: Ana\nname: Ben\n')).toBeUndefined();
    expect(readPlainYaml('a: {name: Ana, name: Ben}\n')).toBeUndefined();
  });
});
