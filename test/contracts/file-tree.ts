/** What every tree of files must do, whatever it is made of: run it with a function that makes one with the given content. */
import { describe, expect, test } from 'vitest';
import type { FileTree } from '../../src/load/file-tree.ts';

/** Makes a tree that holds exactly these files. */
export type TreeMaker = (files: Readonly<Record<string, Uint8Array>>) => FileTree | Promise<FileTree>;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Names that sort differently by code unit, by locale and by folder; bytes that are no text. */
const FILES: Readonly<Record<string, Uint8Array>> = {
  'circles.yaml': encode('name: Maple Street\n'),
  'circles/kitchen/circle.yaml': encode('name: Küche\n'),
  'circles/kitchen/roles/secretary.yaml': encode('title: Secretary\r\npurpose: notes\r\n'),
  'circles/kitchen-garden/circle.yaml': encode('name: Kitchen garden\n'),
  'people/ana.yaml': encode('name: Ana'),
  'people/Zoe.yaml': encode(''),
  'people/a b/ümläut 山田.yaml': encode('name: x\n'),
  'private.bin': new Uint8Array([0, 255, 10, 13, 10, 254]),
};

/** Runs the contract on trees that `make` makes. */
export function fileTreeContract(name: string, make: TreeMaker): void {
  describe(`${name} is a tree of files`, () => {
    test('lists every path once, sorted by code unit, with its mode', async () => {
      const tree = await make(FILES);
      const expected = Object.keys(FILES).sort((a, b) => (a < b ? -1 : 1));
      expect(tree.list()).toEqual(expected.map((path) => ({ path, mode: 'file' })));
    });

    test('reads the exact bytes, and the same ones again', async () => {
      const tree = await make(FILES);
      for (const [path, bytes] of Object.entries(FILES)) {
        expect([...(tree.read(path) ?? [])]).toEqual([...bytes]);
        expect([...(tree.read(path) ?? [])]).toEqual([...bytes]);
      }
    });

    test('an empty file is there, and a missing one is not', async () => {
      const tree = await make(FILES);
      expect(tree.read('people/Zoe.yaml')).toHaveLength(0);
      for (const path of [
        'nothing.yaml',
        'people',
        'people/',
        '',
        '.',
        '../circles.yaml',
        '/etc/passwd',
        'PEOPLE/ana.yaml',
        'constructor',
      ]) {
        expect(tree.read(path), path).toBeUndefined();
      }
    });

    test('listing gives paths without a leading dot or slash, also twice', async () => {
      const tree = await make(FILES);
      const first = tree.list();
      expect(first.filter((file) => /^[./]|\\|\/$/.test(file.path))).toEqual([]);
      expect(tree.list()).toEqual(first);
    });

    test('an empty tree lists nothing', async () => {
      expect((await make({})).list()).toEqual([]);
    });
  });
}
