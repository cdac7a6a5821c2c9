/** Where a fault of a file is shown, and with which words: at what is wrong, not at what stands near it. */
import { expect, test } from 'vitest';
import { memoryTree } from '../../src/load/file-tree.ts';
import { load } from '../../src/load/load.ts';
import { faultsEn } from '../../src/messages/en/faults.ts';
import { STANDARD_LABELS } from '../../src/messages/labels.ts';
import { faultWords } from '../../src/schema/fault.ts';

const FILE = 'circles/kitchen/circle.yaml';
const words = faultsEn(STANDARD_LABELS);

function told(content: string | Uint8Array, file = FILE): readonly string[] {
  const { faults, locate } = load(
    memoryTree({ 'people/ana.yaml': 'name: Ana\n', 'circles.yaml': 'name: M\nmission: m\n', [file]: content }),
  );
  return faults
    .map((fault) => ({ ...locate(fault.place), ...faultWords(fault, words) }))
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .map(({ line, column, what, next }) => `${line}:${column} ${what} ${next}`);
}

test('each empty key is told by itself, at the key', () => {
  expect(told('name: Kitchen\nmembers:\naim:\n')).toEqual([
    '2:1 Nothing stands after "members:". Write a list after it, or take the key out.',
    '3:1 Nothing stands after "aim:". Write a list after it, or take the key out.',
  ]);
  expect(told('name:\nmembers: [ana]\n')).toEqual(['1:1 Nothing stands after "name:". Write text after it.']);
});

test('an empty item of a list is shown at its dash', () => {
  const empty = 'This item of the list is empty. Write something after the dash, or take the dash out.';
  expect(told('name: Kitchen\naim:\n  - Cook - for all\n  -\n')).toEqual([`4:3 ${empty}`]);
  expect(told('name: Kitchen\nmembers:\n  - ana\n  -   # who?\n')).toEqual([`4:3 ${empty}`]);
});

test('a key that is mistyped is not missing too', () => {
  expect(told('nmae: Kitchen\nmembers: [ana]\n')).toEqual([
    '1:1 The key "nmae" is not known here. Did you mean "name"?',
  ]);
  expect(told('members: [ana]\n')).toHaveLength(1);
});

test.each([
  'people/.DS_Store',
  'people/._ana.yaml',
  'people/Thumbs.db',
  'people/desktop.ini',
  'people/.gitkeep',
  'circles/kitchen/policies/.cook.yaml.swp',
  'circles/kitchen/policies/.~lock.cook.yaml#',
  'circles/kitchen/policies/cook.yaml~',
  'circles/kitchen/roles/#cook.yaml#',
  'circles/.stversions/circle.yaml',
])('%s is left by a program, and passes', (file) => {
  expect(told('anything: [', file)).toEqual([]);
});

test.each(['می‌خواهم', 'کار‌ها', 'क्‍ष', 'ന്‍', '👨‍👩‍👧', '👩🏽‍🌾', '🏳️‍🌈', '❤️‍🔥'])('joiners belong into %s', (name) => {
  expect(told(`name: ${name}\nmembers: [ana]\n`)).toEqual([]);
  expect(told(`name: "${name}"\nmembers: [ana]\n`)).toEqual([]);
});

test.each([
  ['Ki\u200ctchen', 'U+200C'],
  ['Ki\u200dtchen', 'U+200D'],
  ['\u200dKitchen', 'U+200D'],
  ['می‌خواهم \u200d', 'U+200D'],
  ['👨\u200d a', 'U+200D'],
  ['می‌خواهم\u200e', 'U+200E'],
])('%j hides something', (name, sign) => {
  expect(told(`name: ${name}\nmembers: [ana]\n`)).toEqual([
    expect.stringContaining(`There is an invisible character here (${sign})`),
  ]);
  expect(told(`name: "\\u${sign.slice(2)}"\nmembers: [ana]\n`)).toEqual([expect.stringContaining(sign)]);
});

test('another encoding is shown at the first sign of it', () => {
  const bytes = Buffer.from('# Grüße\nname: Kitchen\naim: [Für alle, für Ältere]\n', 'latin1');
  expect(told(bytes)).toEqual([expect.stringContaining('1:5 This file is not plain text')]);
  const mixed = Buffer.concat([Buffer.from('# Grüße\nname: "Küche '), Buffer.from('für uns"\n', 'latin1')]);
  expect(told(mixed)).toEqual([expect.stringContaining('2:15 This file is not plain text')]);
  expect(told(Buffer.concat([Buffer.from('name: K'), Buffer.from([0xc3])]))).toEqual([expect.stringContaining('1:8 ')]);
});

const NEXT: readonly (readonly [string, string, string])[] = [
  [
    'a line that is further in',
    'name: Kitchen\n  status: active\nmembers: [ana]\n',
    '2:3 This line is further in than the one before',
  ],
  ['a text with a colon', 'name: Kitchen: big\n', '1:7 The text has a colon followed by a space'],
  ['an open bracket', 'name: Kitchen\naim: [Cook\nmembers: [ana]\n', '2:6 This [ is opened and not closed'],
  ['an open bracket at the end', 'name: Kitchen\nmembers: [ana\n\n', '2:10 This [ is opened and not closed'],
  ['an open brace', 'name: Kitchen\nmembers:\n  - {person: ana\n  - ben\n', '3:5 This { is opened and not closed'],
  ['an open quotation', 'name: "Kitchen\nmembers: [ana]\n', '1:7 This " is opened and not closed'],
  ['an open quotation before another', 'name: "Kitchen\naim: ["Cook"]\n', '1:7 This " is opened and not closed'],
  ['an open quotation in a list', "name: Kitchen\naim: ['Cook, 'Bake']\n", '2:'],
  [
    'a bracket too many',
    'name: Kitchen\nmembers: [ana]]\n',
    '2:15 This ] closes something that is not open. Take it out.',
  ],
  [
    'no space after the colon',
    'name:Kitchen\nmembers: [ana]\n',
    '1:5 Between the colon and the value belongs a space. Write "name: Kitchen".',
  ],
  [
    'no space after the colon, at the end',
    'members: [ana]\nname:Kitchen\n',
    '2:5 Between the colon and the value belongs a space.',
  ],
  ['no colon', 'name: Kitchen\nstatus active\nmembers: [ana]\n', '2:1 This line has no key with a colon'],
  ['no colon, at the end', 'name: Kitchen\nstatus active', '2:1 This line has no key with a colon'],
  ['a no-break space', 'name: Kitchen\nmembers:\n\u00a0 - ana\n', '3:1 This space is another sign'],
  ['a no-break space after the colon', 'name:\u00a0Kitchen\nmembers: [ana]\n', '1:6 This space is another sign'],
  [
    'two versions',
    'name: Kitchen\n<<<<<<< ours\naim: [a]\n=======\naim: [b]\n>>>>>>> theirs\n',
    '2:1 Two versions of the same lines',
  ],
  [
    'no space after the dash',
    'name: Kitchen\naim:\n-soup\n-bread\n',
    '3:1 Between the dash and the words of an item belongs a space. Write "- soup".',
  ],
  ['no space after one dash', 'name: Kitchen\naim:\n  - soup\n  -bread\n', '4:3 Between the dash'],
  [
    'no space after dashes that are further in',
    'name: Kitchen\naim:\n  -soup\n  -bread\n',
    '3:3 Here a list should stand, not text. Put a space after each dash: "- soup".',
  ],
  ['a sign that begins something else', 'name: @kitchen\n', '1:7 A text that begins with @ means something else here.'],
  ['words after a quotation', 'name: "Kitchen" of all\n', '1:17 The text goes on after its closing quotation mark.'],
  ['a semicolon in a list', 'name: Kitchen\nmembers: [ana; ben]\n', 'Put a comma between two names, not a semicolon.'],
  [
    'a name nobody has',
    'name: Kitchen\nmembers: [Zoë Ünal]\n',
    '2:11 "Zoë Ünal" is not an id: small letters a–z, digits, and single hyphens between them. Known are ana.',
  ],
  ['a new name', 'name: Kitchen\nmembers: [ana]\ndomain: [{id: Fünf, text: Five}]\n', 'Write for example "fuenf".'],
  ['a backslash', 'name: "C:\\Kitchen"\n', '1:10 In double quotation marks a backslash'],
];

test.each(NEXT)('%s has words of its own, at its place', (_name, text, words) => {
  expect(told(text)).toEqual([expect.stringContaining(words)]);
});
