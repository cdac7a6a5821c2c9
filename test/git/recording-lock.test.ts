/** One recording at a time, and no lock that outlives its holder. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { record } from '../../src/git/record-transaction.ts';
import { isRecordingUnderWay, takeRecordingLock } from '../../src/git/recording-lock.ts';
import { recover } from '../../src/git/recover.ts';
import { openRepository } from '../../src/git/repository.ts';
import { repositoryAt, temporaryFolder, temporaryRepository } from '../repository.ts';
import { codeOf, planOf } from './recording.ts';

const START = { 'circles.yaml': 'x\n' };

it('tells the second of two who record at once, also in a linked work tree', async () => {
  const test = temporaryRepository({ files: START });
  const linked = repositoryAt(join(temporaryFolder(), 'linked'));
  test.git('worktree', 'add', '--quiet', '-b', 'other', linked.root);
  const [here, there] = [await openRepository(test.root), await openRepository(linked.root)];
  const head = (await here.head()).commit;
  const outcomes: unknown[] = [];
  const verify = async () => {
    expect(isRecordingUnderWay(here.commonDir)).toBe(true);
    for (const other of [here, there]) outcomes.push(await codeOf(record(other, planOf(head, { 'b.yaml': 'y\n' }))));
  };
  const { commit } = await record(here, planOf(head, { 'a.yaml': 'x\n' }), { verify });
  expect(outcomes).toEqual(['recording-under-way', 'recording-under-way']);
  expect(test.git('rev-parse', 'HEAD')).toBe(commit);
  expect(isRecordingUnderWay(here.commonDir)).toBe(false);
});

it('lets exactly one of many take the lock of a process that has ended', async () => {
  const folder = temporaryFolder();
  const child = spawn('true');
  await new Promise((resolve) => child.on('exit', resolve));
  mkdirSync(join(folder, 'circles'));
  const file = join(folder, 'circles/recording.lock');
  const dead = { pid: child.pid, host: hostname(), began: '1', mark: 'dead' };
  writeFileSync(file, JSON.stringify(dead));
  expect(isRecordingUnderWay(folder)).toBe(false);
  const lock = takeRecordingLock(folder);
  expect(() => takeRecordingLock(folder)).toThrow(expect.objectContaining({ code: 'recording-under-way' }));
  lock.release();
  expect(readdirSync(join(folder, 'circles'))).toEqual([]);
});

it('knows a process from an earlier one with the same number', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'circles'));
  const file = join(folder, 'circles/recording.lock');
  takeRecordingLock(folder);
  const mine = JSON.parse(readFileSync(file, 'utf8')) as { began: string };
  expect(isRecordingUnderWay(folder)).toBe(true);
  writeFileSync(file, JSON.stringify({ ...mine, began: `${mine.began}0` }));
  expect(isRecordingUnderWay(folder)).toBe(false);
});

it('believes the lock of another computer for a quarter of an hour, and half a lock for a moment', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'circles'));
  const file = join(folder, 'circles/recording.lock');
  for (const [content, seconds] of [
    [JSON.stringify({ pid: 1, host: 'elsewhere', began: '', mark: 'x' }), 15 * 60],
    ['{"pid', 5],
  ] as const) {
    writeFileSync(file, content);
    expect(isRecordingUnderWay(folder)).toBe(true);
    const past = Date.now() / 1000 - seconds - 1;
    utimesSync(file, past, past);
    expect(isRecordingUnderWay(folder)).toBe(false);
  }
});

it('is there only whole, and what a process left that was killed while it made one goes with the next', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'circles'));
  writeFileSync(join(folder, 'circles/recording.lock.0a1b2c3d-0000-4000-8000-0123456789ab'), '{"pid"');
  writeFileSync(join(folder, 'circles/journal.json'), 'x');
  expect(isRecordingUnderWay(folder)).toBe(false);
  const lock = takeRecordingLock(folder);
  expect(readdirSync(join(folder, 'circles')).sort()).toEqual(['journal.json', 'recording.lock']);
  lock.release();
  expect(readdirSync(join(folder, 'circles'))).toEqual(['journal.json']);
});

it('does not release what another has taken since', () => {
  const folder = temporaryFolder();
  const lock = takeRecordingLock(folder);
  const file = join(folder, 'circles/recording.lock');
  writeFileSync(file, JSON.stringify({ pid: process.pid, host: hostname(), began: '', mark: 'other' }));
  lock.release();
  expect(existsSync(file)).toBe(true);
});

it('finds nothing to recover where nothing was interrupted', async () => {
  const test = temporaryRepository({ files: START });
  expect(await recover(await openRepository(test.root))).toBeUndefined();
  expect(existsSync(join(test.root, '.git/circles'))).toBe(false);
});

it('leaves no lock behind when the disk is full', async () => {
  const test = temporaryRepository({ files: START });
  const script = `import { takeRecordingLock } from ${JSON.stringify(join(import.meta.dirname, '../../src/git/recording-lock.ts'))};
    try { takeRecordingLock(${JSON.stringify(join(test.root, '.git'))}); } catch (error) { process.stdout.write(error.code); }`;
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
  });
  const file = join(temporaryFolder(), 'lock.mjs');
  writeFileSync(file, outputFiles[0]?.text ?? '');
  const said = spawnSync('sh', ['-c', 'ulimit -f 0; exec "$0" "$1"', process.execPath, file], { encoding: 'utf8' });
  expect(said.stdout).toBe('disk-full');
  expect(readdirSync(join(test.root, '.git/circles'))).toEqual([]);
});
