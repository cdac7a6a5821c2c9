/** The ids that we compute for whole trees are those that git computes. */
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listTree } from '../../src/git/read-tree.ts';
import { openRepository } from '../../src/git/repository.ts';
import { treeIdOf } from '../../src/git/tree-id.ts';
import { temporaryRepository } from '../repository.ts';

const FILES = {
  'a.b': '1',
  'a/b': '2',
  a0: '3',
  'a/c/d.yaml': '4',
  'people/zoë.yaml': '5',
  'z/ﬀ': '6',
  'z/\u{1f600}': '7',
  run: '8',
};

it.each(['sha1', 'sha256'] as const)('in a repository with %s, in the order of bytes', async (objectFormat) => {
  const test = temporaryRepository({ files: FILES, objectFormat });
  chmodSync(join(test.root, 'run'), 0o755);
  symlinkSync('run', join(test.root, 'link'));
  test.git('add', '--all');
  const tree = test.git('write-tree');
  const entries = await listTree(await openRepository(test.root), tree);
  const files = new Map(entries.map(({ path, mode, id }) => [path, { mode, id }]));
  expect(treeIdOf(objectFormat, files)).toBe(tree);
  files.delete('a0');
  expect(treeIdOf(objectFormat, files)).not.toBe(tree);
});
