/** Being killed at any moment leaves the old state or the new one, and the next command goes on from there. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { findProgram } from '../../src/git/find-program.ts';
import { record } from '../../src/git/record-transaction.ts';
import { pendingRecovery, recover } from '../../src/git/recover.ts';
import { openRepository } from '../../src/git/repository.ts';
import { actor, type TestRepository, temporaryFolder, temporaryRepository } from '../repository.ts';
import { planOf } from './recording.ts';

const OLD = { 'circles.yaml': 'name: Maple\n', 'gone.txt': 'x\n', 'mine.txt': 'x\n', 'staged.txt': 'x\n' };
let script = '';

beforeAll(async () => {
  script = join(process.env.HOME ?? '', 'record-process.mjs');
  const entryPoints = [fileURLToPath(new URL('./record-process.ts', import.meta.url))];
  await build({ entryPoints, bundle: true, platform: 'node', format: 'esm', outfile: script, logLevel: 'error' });
});

/** Lets a process record `Policy 1`; `after` is called when it begins. Tells whether it came to its end. */
function recordInProcess(
  test: TestRepository,
  means: { path?: string; after?: (kill: () => void) => void } = {},
): Promise<boolean> {
  const { key } = actor('ana');
  const child = spawn(process.execPath, [script, test.root, key.keyFile, key.publicKey, '1'], {
    env: { ...process.env, PATH: means.path ?? process.env.PATH },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.once('data', () => means.after?.(() => child.kill('SIGKILL')));
  return new Promise((resolve) => child.on('exit', (code) => resolve(code === 0)));
}

/** A repository with somebody's unrelated work in it. */
function busyRepository(): TestRepository {
  const test = temporaryRepository({ files: OLD });
  test.write('mine.txt', 'edited\n');
  test.write('staged.txt', 'staged\n');
  test.git('add', 'staged.txt');
  return test;
}

/** After being killed: recovering gives old or new, whole, with the unrelated work as it was; and recording goes on. */
async function expectSound(test: TestRepository): Promise<'old' | 'new'> {
  const repository = await openRepository(test.root);
  const pending = pendingRecovery(repository);
  const recovery = await recover(repository);
  expect(recovery === undefined).toBe(pending === undefined);
  expect(pendingRecovery(repository)).toBeUndefined();
  const state = test.git('log', '-1', '--format=%s') === 'Policy 1' ? 'new' : 'old';
  expect(test.git('status', '--porcelain')).toBe(' M mine.txt\nM  staged.txt');
  expect(test.read('circles.yaml')).toBe(state === 'new' ? 'name: Maple 1\n' : 'name: Maple\n');
  expect(existsSync(join(test.root, 'circles/kitchen/policies/policy-1.yaml'))).toBe(state === 'new');
  expect(existsSync(join(test.root, 'gone.txt'))).toBe(state === 'old');
  expect(existsSync(join(test.root, 'circles'))).toBe(state === 'new');
  const { commit } = await record(repository, planOf((await repository.head()).commit, { 'next.yaml': 'x\n' }));
  expect(test.git('rev-parse', 'HEAD')).toBe(commit);
  expect(test.git('status', '--porcelain')).toBe(' M mine.txt\nM  staged.txt');
  expect(readdirSync(join(test.root, '.git/circles'))).toEqual([]);
  return state;
}

/** A folder with a git that kills who started it when it is started for the `at`th time, and then does its work all the same. */
function killingGit(at: number): string {
  const folder = temporaryFolder();
  const real = findProgram('git', process.env);
  const count = `n=$(($(cat "$0.count" 2>/dev/null || echo 0) + 1)); echo $n > "$0.count"`;
  const lines = ['#!/bin/sh', count, `if [ $n -eq ${at} ]; then kill -9 $PPID; fi`, `exec "${real}" "$@"`, ''];
  writeFileSync(join(folder, 'git'), lines.join('\n'), { mode: 0o755 });
  return `${folder}:${process.env.PATH}`;
}

describe('a recording that is killed', () => {
  it('at any call of git, which goes on without it, leaves old or new', { timeout: 120_000 }, async () => {
    const seen = new Set<string>();
    for (let at = 3; at < 60; at++) {
      const test = busyRepository();
      const whole = await recordInProcess(test, { path: killingGit(at) });
      seen.add(await expectSound(test));
      if (whole) return expect([...seen].sort()).toEqual(['new', 'old']);
    }
    expect.unreachable('it never came to its end');
  });

  it('at any moment of its second half, where it writes, leaves old or new', { timeout: 120_000 }, async () => {
    const start = Date.now();
    let begun = start;
    expect(await recordInProcess(busyRepository(), { after: () => (begun = Date.now()) })).toBe(true);
    const duration = Date.now() - begun;
    for (let moment = 0; moment < 10; moment++) {
      const test = busyRepository();
      await recordInProcess(test, { after: (kill) => setTimeout(kill, duration * (0.5 + moment / 20)) });
      await expectSound(test);
    }
  });
});
