/** Folders are made with those above them, and what stands in the way is said. */
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../../src/disk/make-folder.ts';
import { temporaryFolder } from '../repository.ts';

it('makes a folder with those above it, all with the same rights, and leaves one that is there', () => {
  const root = temporaryFolder();
  makeFolder(join(root, 'a/b'), 0o700);
  makeFolder(join(root, 'a/b'));
  expect([join(root, 'a'), join(root, 'a/b')].map((folder) => statSync(folder).mode & 0o777)).toEqual([0o700, 0o700]);
});

it('says that a file stands in the way', () => {
  const root = temporaryFolder();
  writeFileSync(join(root, 'file'), 'x');
  expect(() => makeFolder(join(root, 'file/a/b'))).toThrow(expect.objectContaining({ code: 'path-unsafe' }));
  expect(existsSync(join(root, 'a'))).toBe(false);
});
