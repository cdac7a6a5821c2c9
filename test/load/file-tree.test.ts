/** The tree in memory, and files laid over a tree, keep the contract. */
import { expect, test } from 'vitest';
import { memoryTree, overlay } from '../../src/load/file-tree.ts';
import { fileTreeContract } from '../contracts/file-tree.ts';

fileTreeContract('memory', (files) => memoryTree(files));

fileTreeContract('an overlay', (files) => {
  const entries = Object.entries(files);
  const below = {
    'taken/away.yaml': 'x',
    ...Object.fromEntries(entries.slice(0, 4)),
    ...(entries[1] && { [entries[1][0]]: 'old' }),
  };
  return overlay(memoryTree(below), new Map([['taken/away.yaml', null], ...entries.slice(1)]));
});

test('an overlay writes over and takes away', () => {
  const tree = overlay(
    memoryTree({ a: '1', b: '2' }),
    new Map<string, Uint8Array | null>([
      ['a', new TextEncoder().encode('3')],
      ['b', null],
    ]),
  );
  expect(tree.list().map((file) => file.path)).toEqual(['a']);
  expect(new TextDecoder().decode(tree.read('a'))).toBe('3');
  expect(tree.read('b')).toBeUndefined();
});
