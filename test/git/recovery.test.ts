/** What an interrupted recording left is finished, or dropped, without taking anything from the user. */
import { chmodSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type BranchJournal, writeJournal } from '../../src/git/branch-journal.ts';
import { record } from '../../src/git/record-transaction.ts';
import { pendingRecovery, recover } from '../../src/git/recover.ts';
import { openRepository, type Repository } from '../../src/git/repository.ts';
import { type TestRepository, temporaryRepository } from '../repository.ts';
import { codeOf, planOf } from './recording.ts';

const START = { 'circles.yaml': 'old\n', 'gone.yaml': 'old\n', 'notes.txt': 'x\n' };

interface Interrupted {
  readonly test: TestRepository;
  readonly repository: Repository;
  readonly before: string;
  readonly commit: string;
}

/** A repository whose branch holds a recording of which neither files nor index know, as after being killed right behind the swap. */
async function interrupted(): Promise<Interrupted> {
  const test = temporaryRepository({ files: START });
  const repository = await openRepository(test.root);
  const before = test.git('rev-parse', 'HEAD');
  const plan = planOf(before, { 'circles.yaml': 'new\n', 'a/new.yaml': 'new\n', 'gone.yaml': null });
  const { commit } = await record(repository, plan);
  const kept = (revision: string, path: string) => {
    const id = test.git('rev-parse', '--verify', '--quiet', `${revision}:${path}`);
    return { mode: 'file' as const, id };
  };
  const journal: BranchJournal = {
    branch: 'refs/heads/main',
    from: before,
    to: commit,
    title: plan.title,
    files: [
      {
        path: 'circles.yaml',
        before: kept(before, 'circles.yaml'),
        after: kept(commit, 'circles.yaml'),
        inWorkTree: true,
      },
      { path: 'a/new.yaml', before: null, after: kept(commit, 'a/new.yaml'), inWorkTree: true },
      { path: 'gone.yaml', before: kept(before, 'gone.yaml'), after: null, inWorkTree: true },
    ],
  };
  test.git('read-tree', before);
  test.write('circles.yaml', 'old\n');
  test.write('gone.yaml', 'old\n');
  rmSync(join(test.root, 'a'), { recursive: true });
  test.write('.circles.yaml.circles-new', 'ne');
  test.write('a/.new.yaml.circles-new', 'new\n');
  test.write('.git/circles/recording/index', 'x');
  writeJournal(repository, journal);
  return { test, repository, before, commit };
}

function expectTidy(test: TestRepository): void {
  expect(readdirSync(join(test.root, '.git/circles'))).toEqual([]);
  expect(test.git('ls-files', '--others')).not.toContain('circles-new');
}

it('finishes what the branch holds, once', async () => {
  const { test, repository } = await interrupted();
  expect(pendingRecovery(repository)).toBe('Allergens are always labelled');
  expect(await recover(repository)).toBe('finished');
  expect(test.git('status', '--porcelain')).toBe('');
  expect(test.read('a/new.yaml')).toBe('new\n');
  expectTidy(test);
  expect(pendingRecovery(repository)).toBeUndefined();
  expect(await recover(repository)).toBeUndefined();
});

it('is done by the next recording before its own', async () => {
  const { test, repository, commit } = await interrupted();
  await record(repository, planOf(commit, { 'next.yaml': 'x\n' }));
  expect(test.git('status', '--porcelain')).toBe('');
  expect(test.read('circles.yaml')).toBe('new\n');
  expectTidy(test);
});

it('drops what the branch does not hold', async () => {
  const { test, repository, before } = await interrupted();
  test.git('update-ref', 'refs/heads/main', before);
  expect(await recover(repository)).toBe('dropped');
  expect(test.git('status', '--porcelain')).toBe('');
  expect(test.read('circles.yaml')).toBe('old\n');
  expect(existsSync(join(test.root, 'a'))).toBe(false);
  expectTidy(test);
});

it('leaves what the user has edited or staged since', async () => {
  const { test, repository } = await interrupted();
  test.write('circles.yaml', 'edited since\n');
  test.write('gone.yaml', 'staged since\n');
  test.git('add', 'gone.yaml');
  expect(await recover(repository)).toBe('finished');
  expect(test.git('status', '--porcelain')).toBe(' M circles.yaml\nA  gone.yaml');
  expect(test.read('circles.yaml')).toBe('edited since\n');
  expect(test.read('a/new.yaml')).toBe('new\n');
  expectTidy(test);
});

it('finishes only what still holds when the user has gone on with git alone', async () => {
  const { test, repository } = await interrupted();
  test.git('add', 'circles.yaml');
  test.git('read-tree', 'HEAD');
  test.write('circles.yaml', 'later\n');
  test.git('commit', '--quiet', '-m', 'later', '--only', 'circles.yaml');
  expect(await recover(repository)).toBe('finished');
  expect(test.read('circles.yaml')).toBe('later\n');
  expect(test.git('status', '--porcelain')).toBe('');
  expectTidy(test);
});

it('changes no files of another branch', async () => {
  const { test, repository, before } = await interrupted();
  test.git('symbolic-ref', 'HEAD', 'refs/heads/other');
  test.git('update-ref', 'refs/heads/other', before);
  expect(await recover(repository)).toBe('dropped');
  expect(test.git('status', '--porcelain')).toBe('');
  expect(test.read('circles.yaml')).toBe('old\n');
  expectTidy(test);
});

it('waits for a git that still holds the branch, and says so when it does not let go', async () => {
  const { test, repository } = await interrupted();
  test.write('.git/refs/heads/main.lock', '');
  expect(await codeOf(recover(repository, 100))).toBe('branch-held');
  expect(pendingRecovery(repository)).toBe('Allergens are always labelled');
  setTimeout(() => rmSync(join(test.root, '.git/refs/heads/main.lock')), 300);
  expect(await recover(repository)).toBe('finished');
});

it('records even when the index cannot follow, says so, and follows later', async () => {
  const test = temporaryRepository({ files: START });
  test.write('.git/hooks/commit-msg', '#!/bin/sh\ntouch .git/index.lock\n');
  chmodSync(join(test.root, '.git/hooks/commit-msg'), 0o755);
  const repository = await openRepository(test.root);
  const before = test.git('rev-parse', 'HEAD');
  const { commit, unfinished } = await record(repository, planOf(before, { 'circles.yaml': 'new\n' }), {
    patience: 100,
  });
  expect(unfinished?.code).toBe('recording-unfinished');
  expect(test.git('rev-parse', 'HEAD')).toBe(commit);
  expect(test.read('circles.yaml')).toBe('new\n');
  expect(pendingRecovery(repository)).toBe('Allergens are always labelled');
  rmSync(join(test.root, '.git/index.lock'));
  expect(await recover(repository)).toBe('finished');
  expect(test.git('status', '--porcelain')).toBe('');
});
