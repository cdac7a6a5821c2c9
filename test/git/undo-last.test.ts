/** Taking back the last record, as long as nobody else can have it. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { record } from '../../src/git/record-transaction.ts';
import { openRepository } from '../../src/git/repository.ts';
import { undoLast } from '../../src/git/undo-last.ts';
import { type TestRepository, temporaryRepository } from '../repository.ts';
import { codeOf, planOf } from './recording.ts';

const DOSSIER = 'circles/kitchen/decisions/2026-12-01-labels/decision.yaml';
const POLICY = 'circles/kitchen/policies/allergens.yaml';
const title = 'Labels';
const putsBack = (path: string): boolean => path.includes('/decisions/') || path === 'README.md';

async function recorded(test: TestRepository) {
  const repository = await openRepository(test.root);
  const { commit: before } = await repository.head();
  const files = { [DOSSIER]: 'record\n', [POLICY]: 'new\n', 'README.md': 'new\n', 'old.yaml': null };
  const { commit } = await record(repository, planOf(before, files));
  return { repository, before, commit };
}

const START = { 'README.md': 'old\n', 'old.yaml': 'x\n', 'mine.txt': 'x\n' };

it('moves the branch back, takes the dossier away and leaves governed files as undecided changes', async () => {
  const test = temporaryRepository({ files: START });
  const { repository, before, commit } = await recorded(test);
  test.write('mine.txt', 'staged\n');
  test.git('add', 'mine.txt');
  expect(await undoLast(repository, { commit, title, putsBack })).toEqual({ head: before, unfinished: undefined });
  expect(test.git('rev-parse', 'HEAD')).toBe(before);
  expect(test.git('status', '--porcelain', '-uall').split('\n').sort()).toEqual([
    ' D old.yaml',
    `?? ${POLICY}`,
    'M  mine.txt',
  ]);
  expect(existsSync(join(test.root, 'circles/kitchen/decisions'))).toBe(false);
  expect(test.read('README.md')).toBe('old\n');
  expect(test.read(POLICY)).toBe('new\n');
  expect(readdirSync(join(test.root, '.git/circles'))).toEqual([]);
  await record(repository, planOf(before, { [DOSSIER]: 'again\n', [POLICY]: 'new\n', 'old.yaml': null }));
  expect(test.git('status', '--porcelain')).toBe('M  mine.txt');
});

it('leaves a file of the dossier that was edited since', async () => {
  const test = temporaryRepository({ files: START });
  const { repository, commit } = await recorded(test);
  test.write('README.md', 'edited\n');
  await undoLast(repository, { commit, title, putsBack });
  expect(test.read('README.md')).toBe('edited\n');
});

it('takes back the founding itself', async () => {
  const test = temporaryRepository();
  const repository = await openRepository(test.root);
  const { commit } = await record(repository, planOf(undefined, { [DOSSIER]: 'record\n', 'circles.yaml': 'x\n' }));
  expect(await undoLast(repository, { commit, title, putsBack })).toEqual({ head: undefined, unfinished: undefined });
  expect(await repository.head()).toEqual({ commit: undefined, branch: 'refs/heads/main' });
  expect(test.git('status', '--porcelain')).toBe('?? circles.yaml');
});

it('refuses what is not the last, what others may have, and a busy folder', async () => {
  const test = temporaryRepository({ files: START });
  const { repository, before, commit } = await recorded(test);
  const undo = (id: string) => codeOf(undoLast(repository, { commit: id, title, putsBack, patience: 100 }));
  const state = () => [test.git('rev-parse', 'HEAD'), test.git('status', '--porcelain')];
  const start = state();
  expect(await undo(before ?? '')).toBe('not-the-last');
  for (const name of ['refs/heads/other', 'refs/tags/v1', 'refs/remotes/origin/main']) {
    test.git('update-ref', name, commit);
    expect(await undo(commit), name).toBe('already-shared');
    test.git('update-ref', '-d', name);
  }
  test.git('checkout', '--quiet', '--detach');
  expect(await undo(commit)).toBe('detached-head');
  test.git('switch', '--quiet', 'main');
  test.write('README.md', 'staged\n');
  test.git('add', 'README.md');
  expect(await undo(commit)).toBe('path-staged');
  test.git('reset', '--quiet', '--hard');
  test.write('.git/index.lock', '');
  expect(await undo(commit)).toBe('index-held');
  expect(state()).toEqual(start);
});

it('refuses a commit that joined two others', async () => {
  const test = temporaryRepository({ files: START });
  const { repository } = await recorded(test);
  test.git('switch', '--quiet', '-c', 'other', 'HEAD^');
  test.git('commit', '--quiet', '--allow-empty', '-m', 'other');
  test.git('switch', '--quiet', 'main');
  test.git('merge', '--quiet', 'other');
  const commit = test.git('rev-parse', 'HEAD');
  expect(await codeOf(undoLast(repository, { commit, title, putsBack }))).toBe('not-the-last');
});
