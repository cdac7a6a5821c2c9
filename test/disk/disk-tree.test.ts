/** A folder on disk as a tree of files. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { diskTree, passingTree } from '../../src/disk/disk-tree.ts';
import { wholeOf } from '../../src/load/file-tree.ts';
import { fileTreeContract } from '../contracts/file-tree.ts';
import { temporaryFolder } from '../repository.ts';

function write(root: string, path: string, content: string | Uint8Array = 'x\n'): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), content);
}

fileTreeContract('a folder on disk', (files) => {
  const root = temporaryFolder();
  for (const [path, content] of Object.entries(files)) write(root, path, content);
  return diskTree(root);
});

fileTreeContract('a folder on disk that is read once', (files) => {
  const root = temporaryFolder();
  for (const [path, content] of Object.entries(files)) write(root, path, content);
  return passingTree(root);
});

it.each([0, 1, 511, 512, 513, 65_535, 65_536, 65_537, 200_000])('glances at all %i bytes of a file', (size) => {
  const root = temporaryFolder();
  const bytes = Uint8Array.from({ length: size }, (_, index) => index % 251);
  write(root, 'a.yaml', bytes);
  write(root, 'b.yaml', 'name: Ana\n');
  const tree = passingTree(root);
  const read = tree.read('a.yaml');
  const seen: string[] = [];
  tree.sweep?.(({ path }, glance) => seen.push(Uint8Array.from(glance(path) as Uint8Array).toString()));
  expect(seen.map((one) => one === bytes.toString())).toEqual([true, false]);
  expect(seen[1]).toBe(new TextEncoder().encode('name: Ana\n').toString());
  expect(new Uint8Array(read ?? []).toString() === bytes.toString()).toBe(true);
});

it('looks for copies of what was adopted only where the whole is asked for', () => {
  const root = temporaryFolder();
  const folder = 'circles/kitchen/decisions/2026-12-01-ovens';
  const paths = [
    `${folder}/adopted/circles/kitchen/policies/ovens.yaml`,
    `${folder}/decision.yaml`,
    'notes/adopted/a.md',
  ];
  for (const path of paths) write(root, path);
  const tree = passingTree(root);
  expect(tree.list().map(({ path }) => path)).toEqual(paths.slice(1));
  expect(
    wholeOf(tree)
      .list()
      .map(({ path }) => path),
  ).toEqual(paths);
  expect(wholeOf(diskTree(root)).list()).toEqual(wholeOf(tree).list());
});

it('lists every path by code unit and gives exact bytes', () => {
  const root = temporaryFolder();
  const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, 0x0d, 0x0a, 0x00, 0xff]);
  for (const path of ['b/c.yaml', 'b-c.yaml', 'b.yaml', 'Ä.yaml', 'a b.yaml', 'Z.yaml']) write(root, path, bytes);
  const tree = diskTree(root);
  expect(tree.list().map((file) => file.path)).toEqual([
    'Z.yaml',
    'a b.yaml',
    'b-c.yaml',
    'b.yaml',
    'b/c.yaml',
    'Ä.yaml',
  ]);
  expect(tree.list().every((file) => file.mode === 'file')).toBe(true);
  expect(Uint8Array.from(tree.read('b/c.yaml') ?? [])).toEqual(bytes);
});

it('lists a folder in the place of a file, and reads nothing that is larger than any forge takes', () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'circles.yaml'));
  write(root, 'people/ana.yaml', 'name: Ana\n');
  truncateSync(join(root, 'people/ana.yaml'), 128 * 1024 ** 2 + 1);
  const tree = diskTree(root);
  expect(tree.list()).toEqual([
    { path: 'circles.yaml', mode: 'other' },
    { path: 'people/ana.yaml', mode: 'file' },
  ]);
  expect(tree.read('people/ana.yaml')).toBeUndefined();
});

it('leaves out .git and node_modules and shows a repository inside as one thing', () => {
  const root = temporaryFolder();
  for (const path of [
    '.git/config',
    'node_modules/a.yaml',
    'x/node_modules/a.yaml',
    'x/a.yaml',
    'inner/.git/HEAD',
    'inner/a.yaml',
  ])
    write(root, path);
  expect(diskTree(root).list()).toEqual([
    { path: 'inner', mode: 'submodule' },
    { path: 'x/a.yaml', mode: 'file' },
  ]);
});

it('names links and odd things and follows none of them', () => {
  const root = temporaryFolder();
  const outside = temporaryFolder();
  write(outside, 'secret.yaml');
  symlinkSync(outside, join(root, 'folder'));
  symlinkSync(join(outside, 'secret.yaml'), join(root, 'file.yaml'));
  execFileSync('mkfifo', [join(root, 'pipe')]);
  const tree = diskTree(root);
  expect(tree.list().map((file) => `${file.path} ${file.mode}`)).toEqual([
    'file.yaml symlink',
    'folder symlink',
    'pipe other',
  ]);
  for (const path of ['file.yaml', 'folder', 'folder/secret.yaml', 'pipe', '../x', 'nothing'])
    expect(tree.read(path)).toBeUndefined();
});

it('does not read a file that became a link after it was listed', () => {
  const root = temporaryFolder();
  const outside = temporaryFolder();
  write(outside, 'secret.yaml');
  write(root, 'a.yaml');
  const tree = diskTree(root);
  rmSync(join(root, 'a.yaml'));
  symlinkSync(join(outside, 'secret.yaml'), join(root, 'a.yaml'));
  expect(tree.read('a.yaml')).toBeUndefined();
});

it('gives the same bytes again when the file has changed meanwhile', () => {
  const root = temporaryFolder();
  write(root, 'a.yaml', 'one');
  const tree = diskTree(root);
  expect(Buffer.from(tree.read('a.yaml') ?? []).toString()).toBe('one');
  write(root, 'a.yaml', 'two');
  expect(Buffer.from(tree.read('a.yaml') ?? []).toString()).toBe('one');
});

it('says when there is no such folder', () => {
  expect(() => diskTree(join(temporaryFolder(), 'nowhere'))).toThrow(/There is no folder .*nowhere/);
});
