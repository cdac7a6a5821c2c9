/** The room in which commands are killed: a temporary folder, programs run in it without the machine's own settings, and what they leave. */
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const CIRCLES = fileURLToPath(new URL('../../bin/circles.js', import.meta.url));

/** Where everything lies. */
export const room = mkdtempSync(join(tmpdir(), 'circles-crash-'));

function environment(home) {
  return {
    PATH: `${dirname(process.execPath)}:${process.env.PATH ?? ''}`,
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    TZ: 'UTC',
    CIRCLES_TODAY: '2026-12-01',
  };
}

/** Takes a folder away, also while a program that outlived its parent still writes into it. */
export function takeAway(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

/** A copy of `base` that may be harmed. */
export async function copyOf(base, name) {
  const folder = join(room, name);
  await cp(base, folder, { recursive: true, preserveTimestamps: true });
  return folder;
}

/** Runs `circles` at a place (`cwd`, `home`) and hands back its exit code and what it said. */
export function tryCircles({ cwd, home }, ...words) {
  return run(process.execPath, [CIRCLES, ...words], { cwd, env: environment(home) });
}

/** Runs `circles` where it has to go well. */
export async function circles(place, ...words) {
  const { code, out, err } = await tryCircles(place, ...words);
  if (code !== 0) throw new Error(`circles ${words.join(' ')}: ${code}\n${out}${err}`);
  return out;
}

/** Runs git where it may say no. */
export function tryGit(cwd, ...words) {
  return run('git', words, { cwd, env: environment(room) });
}

/** Runs git; what it printed, without the last line feed. */
export async function git(cwd, ...words) {
  const { code, out, err } = await tryGit(cwd, ...words);
  if (code !== 0) throw new Error(`git ${words.join(' ')}: ${code}\n${err}`);
  return out.replace(/\n$/, '');
}

function run(program, words, options) {
  return new Promise((resolve) => {
    execFile(program, words, { ...options, encoding: 'utf8' }, (error, out, err) => {
      resolve({ code: error === null ? 0 : (error.code ?? -1), out, err });
    });
  });
}

/** Kills a command after `moment` milliseconds, with the programs it started or alone. True when it had ended by itself before. */
export async function killed({ cwd, home, words }, { moment, group }) {
  const means = { cwd, env: environment(home), stdio: 'ignore', detached: true };
  const child = spawn(process.execPath, [CIRCLES, ...words], means);
  const exit = new Promise((resolve) => child.once('exit', (code) => resolve(code)));
  await sleep(moment);
  try {
    process.kill(group ? -child.pid : child.pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
  return (await exit) !== null;
}

/** What git says of the work that is none of the tool's business. */
const OTHER_WORK = 'M  staged.txt\n M unstaged.txt\n?? untracked.txt\n';

/** Commits files of somebody's own and goes on working at them. */
export async function doOtherWork(folder) {
  for (const name of ['staged', 'unstaged']) writeFileSync(join(folder, `${name}.txt`), 'before\n');
  await git(folder, 'add', '.');
  await git(folder, '-c', 'user.name=Ana', '-c', 'user.email=ana@circles.invalid', 'commit', '--quiet', '-m', 'Notes');
  for (const name of ['staged', 'unstaged', 'untracked']) writeFileSync(join(folder, `${name}.txt`), 'at work\n');
  await git(folder, 'add', 'staged.txt');
}

/** Straight after the kill, before any other command: verified, whole, and other work as it was. */
export async function lookAfter(place, faults) {
  const verified = await tryCircles(place, 'verify');
  if (verified.code !== 0) faults.push(`verify says ${verified.code}: ${verified.out}${verified.err}`);
  await lookWhether(place.cwd, faults);
  for (const name of ['staged', 'unstaged', 'untracked']) {
    if (readFileSync(join(place.cwd, `${name}.txt`), 'utf8') !== 'at work\n')
      faults.push(`${name}.txt is not as it was`);
  }
}

/** Whether git finds everything it needs. */
export async function lookWhether(folder, faults) {
  const whole = await tryGit(folder, 'fsck', '--connectivity-only', '--no-dangling', '--no-progress');
  if (whole.code !== 0) faults.push(`git fsck in ${folder}: ${whole.err}`);
}

/** In the end: exactly the other work that was there, and no lock. */
export async function lookAtWork(folder, faults) {
  const status = await git(folder, 'status', '--porcelain', '--untracked-files=all');
  if (`${status}\n` !== OTHER_WORK) faults.push(`other work is not as it was:\n${status}`);
  if (locksOfGit(join(folder, '.git')).length > 0) faults.push('a lock is left');
}

/** Runs a command that follows a kill. A git that was killed itself leaves its lock, and asks the user to take it away. */
export async function runNext(place, words, { group, stores, faults }) {
  let done = await tryCircles(place, ...words);
  const locks = stores.flatMap(locksOfGit);
  if (group && done.code === 2 && locks.length > 0) {
    for (const file of locks) rmSync(file);
    done = await tryCircles(place, ...words);
  }
  if (done.code !== 0) faults.push(`the next command says ${done.code}: ${done.out}${done.err}`);
  return locks.length > 0;
}

function locksOfGit(store) {
  return ['index.lock', 'HEAD.lock', 'config.lock', 'refs/heads/main.lock', 'refs/remotes/origin/main.lock']
    .map((name) => join(store, name))
    .filter((file) => existsSync(file));
}
