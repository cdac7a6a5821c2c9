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
