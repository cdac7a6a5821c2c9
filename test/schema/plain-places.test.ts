/** Where something stands in a plain file is found without the full reader, and the same place is found. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generate } from '../../bench/generate/generate.ts';
import { fullLocator } from '../../src/schema/locate.ts';
import { plainPlaces } from '../../src/schema/plain-places.ts';
import { readYaml } from '../../src/schema/read-document.ts';

const FILES = [7, 8].flatMap((seed) => [
  ...generate({ files: 240, seed, today: '2026-12-01', quotedDays: seed === 8 }),
]);
const TEXTS = FILES.filter(([path]) => path.endsWith('.yaml')).map(([, text]) => text);

/** How many places of a text were told, each as the full reader tells it. */
function told(text: string): number {
  const [plain, full] = [plainPlaces(text), fullLocator(text)];
  const names = [...Object.keys(readYaml(text).value ?? {}), 'absent'];
  const pointers = names.flatMap((name) => [[name], [name, 0], [name, 1], [name, 3]]);
  const places = pointers.flatMap((pointer) => [true, false].map((key) => ({ pointer, key })));
  const found = places.flatMap((place) => {
    const position = plain(place);
    return position === undefined ? [] : [{ place, position }];
  });
  expect(found).toEqual(found.map(({ place }) => ({ place, position: full(place) })));
  return found.length;
}

test('every place that is told is the one that the full reader tells', () => {
  const counts = TEXTS.map(told);
  expect(Math.min(...counts)).toBeGreaterThan(0);
});

test('so it is after a slip of the pen', () => {
  const slip = fc.constantFrom(
    ' ',
    '#',
    ' #',
    ': ',
    '"',
    "'",
    '\n',
    '\n ',
    '- ',
    '|',
    '\t',
    '\r',
    '[',
    '}',
    '\\',
    'é',
    '𐐀',
    'name:',
  );
  const text = fc.tuple(fc.constantFrom(...TEXTS), fc.nat(), fc.nat(3), slip);
  fc.assert(
    fc.property(text, ([whole, where, taken, put]) => {
      const at = where % whole.length;
      told(whole.slice(0, at) + put + whole.slice(at + taken));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['title: Ovens # as in May\n', 'title', '1:8-13'],
  ['# first\ntitle: "a # b"   # c\n', 'title', '2:8-15'],
  ["name: x\ntitle: 'a: b'\n", 'title', '2:8-14'],
  ['text: |\n  title: not this\ntitle: this\n', 'title', '3:8-12'],
  ['text: |\n  a\n', 'text', '1:7-8'],
  ['members: [ana, ben ] # all\n', 'members 1', '1:16-19'],
  ['aim:\n  # both\n  - Cooking.\n\n  - "Eat: together."  # late\nname: x\n', 'aim 1', '5:5-21'],
  ['members:\n- ana\n- ben\n', 'members 1', '3:3-6'],
  ['members:\n  - {person: ana, link: garden}  \n  - {person: ben}\n', 'members 0', '2:5-32'],
])('%j: %s at %s', (text, wanted, place) => {
  const [name = '', index] = wanted.split(' ');
  const position = plainPlaces(text)({ pointer: index === undefined ? [name] : [name, Number(index)] });
  expect(position && `${position.line}:${position.column}-${position.endColumn}`).toBe(place);
});

test('what only the full reader can tell is left to it', () => {
  const plain = plainPlaces('members: [{person: ana}, ben]\naim:\n  - Cooking.\n');
  for (const pointer of [
    [],
    ['members'],
    ['members', 0],
    ['members', 1],
    ['members', 0, 'person'],
    ['aim'],
    ['absent'],
  ])
    expect(plain({ pointer })).toBeUndefined();
  expect(plainPlaces('name: *x\n')({ pointer: ['name'] })).toBeUndefined();
});
