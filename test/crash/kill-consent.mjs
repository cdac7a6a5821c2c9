/**
 * Kills `circles consent` at moments spread over its whole duration and looks at what is left: always the old state or the new one,
 * verified, with other work untouched, and the next command works. Run it with `npm run crash -- 200`, after a build.
 */
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const CIRCLES = fileURLToPath(new URL('../../bin/circles.js', import.meta.url));
const KILLS = Number(process.argv[2] ?? 200);
const AT_ONCE = 2;
/** What git says of the work that is none of the tool's business. */
const OTHER_WORK = 'M  staged.txt\n M unstaged.txt\n?? untracked.txt\n';

const room = mkdtempSync(join(tmpdir(), 'circles-crash-'));
const env = {
  PATH: `${dirname(process.execPath)}:${process.env.PATH ?? ''}`,
  HOME: join(room, 'home'),
  GIT_CONFIG_NOSYSTEM: '1',
  TZ: 'UTC',
  CIRCLES_TODAY: '2026-12-01',
};

try {
  process.exitCode = await main();
} finally {
  rmSync(room, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

async function main() {
  const base = await preparedGroup();
  const duration = await durationOf(base);
  say(`One decision takes ${Math.round(duration)} ms. ${KILLS} kills, spread over it.`);
  const results = [];
  let next = 0;
  const worker = async () => {
    for (let number = next++; number < KILLS; number = next++) results.push(await killOnce(base, number, duration));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return tell(results);
}

/** A founded group with some decisions, and with work of somebody's that is none of the tool's business. */
async function preparedGroup() {
  const folder = join(room, 'base');
  mkdirSync(env.HOME);
  const people = ['Ana', 'Ben', 'Cleo'].flatMap((name) => ['--person', name]);
  await circles(room, 'init', folder, '--name', 'Maple', '--mission', 'To feed our street.', ...people, '--no-input');
  await circles(folder, 'consent', '--founding', '--consent', 'all');
  await circles(folder, 'consent', '--policy', 'Quiet hours', '--text', 'No music after ten.', '--consent', 'all');
  for (const name of ['staged', 'unstaged']) writeFileSync(join(folder, `${name}.txt`), 'before\n');
  await git(folder, 'add', '.');
  await git(folder, '-c', 'user.name=Ana', '-c', 'user.email=ana@circles.invalid', 'commit', '--quiet', '-m', 'Notes');
  for (const name of ['staged', 'unstaged', 'untracked']) writeFileSync(join(folder, `${name}.txt`), 'at work\n');
  await git(folder, 'add', 'staged.txt');
  return folder;
}

/** The longest of three runs, in milliseconds. */
async function durationOf(base) {
  let longest = 0;
  for (const number of [1, 2, 3]) {
    const folder = await copyOf(base, `timed-${number}`);
    const start = performance.now();
    await circles(folder, ...decision('Keep time'));
    longest = Math.max(longest, performance.now() - start);
  }
  return longest;
}

function decision(title) {
  return [
    'consent',
    '--policy',
    title,
    '--text',
    `We agree to this: ${title}.`,
    '--consent',
    'all',
    '--absent',
    'cleo',
  ];
}

/** One kill; half of them leave the tool's own git processes running. */
async function killOnce(base, number, duration) {
  const folder = await copyOf(base, `kill-${number}`);
  const before = await git(folder, 'rev-parse', 'HEAD');
  const moment = ((number + Math.random()) / KILLS) * duration;
  const group = number % 2 === 0;
  const ended = await killed(folder, { moment, group });
  const faults = [];
  const state = await stateOf(folder, before, faults);
  await lookAfter(folder, faults);
  const locked = await runNext(folder, { before, state, group, faults });
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  return { number, moment, duration, group, ended, state, locked, faults };
}

/** True when the command had ended by itself before the kill. */
async function killed(folder, { moment, group }) {
  const child = spawn(process.execPath, [CIRCLES, ...decision('Killed')], {
    cwd: folder,
    env,
    stdio: 'ignore',
    detached: true,
  });
  const exit = new Promise((resolve) => child.once('exit', (code) => resolve(code)));
  await sleep(moment);
  try {
    process.kill(group ? -child.pid : child.pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
  return (await exit) !== null;
}

/** `old` or `new`; anything else is a fault. */
async function stateOf(folder, before, faults) {
  const now = await git(folder, 'rev-parse', 'HEAD');
  if (now === before) return 'old';
  const [parents, subject] = (await git(folder, 'log', '-1', '--format=%P%n%s')).split('\n');
  if (parents !== before || subject !== 'Killed') faults.push(`neither the old state nor the new one: ${subject}`);
  return 'new';
}

/** Straight after the kill, before any other command: verified, whole, and other work as it was. */
async function lookAfter(folder, faults) {
  const verified = await run(process.execPath, [CIRCLES, 'verify'], folder);
  if (verified.code !== 0) faults.push(`verify says ${verified.code}: ${verified.out}${verified.err}`);
  const whole = await run('git', ['fsck', '--connectivity-only', '--no-dangling', '--no-progress'], folder);
  if (whole.code !== 0) faults.push(`git fsck: ${whole.err}`);
  for (const name of ['staged', 'unstaged', 'untracked']) {
    if (readFileSync(join(folder, `${name}.txt`), 'utf8') !== 'at work\n') faults.push(`${name}.txt is not as it was`);
  }
}

/** The next command works, finishes what was begun, and leaves nothing behind. */
async function runNext(folder, { before, state, group, faults }) {
  let done = await run(process.execPath, [CIRCLES, ...decision('Next')], folder);
  const lock = locksOfGit(folder);
  if (group && done.code === 2 && lock.length > 0) {
    // A git that was killed itself leaves its lock, and asks the user to take it away.
    for (const file of lock) rmSync(file);
    done = await run(process.execPath, [CIRCLES, ...decision('Next')], folder);
  }
  if (done.code !== 0) faults.push(`the next command says ${done.code}: ${done.out}${done.err}`);
  await lookAtEnd(folder, { before, state, faults });
  return lock.length > 0;
}

/** Exactly the decisions that were made, and exactly the other work that was there. */
async function lookAtEnd(folder, { before, state, faults }) {
  const subjects = await git(folder, 'log', '--reverse', '--format=%s', `${before}..HEAD`);
  // A git that outlived the tool may have moved the branch after we looked.
  const lawful = state === 'new' ? ['Killed\nNext'] : ['Next', 'Killed\nNext'];
  if (!lawful.includes(subjects)) faults.push(`recorded are: ${subjects.replaceAll('\n', ', ')}`);
  const status = await git(folder, 'status', '--porcelain', '--untracked-files=all');
  if (`${status}\n` !== OTHER_WORK) faults.push(`other work is not as it was:\n${status}`);
  if (locksOfGit(folder).length > 0) faults.push('a lock is left');
}

function locksOfGit(folder) {
  return ['index.lock', 'HEAD.lock', 'refs/heads/main.lock', 'refs/heads/master.lock']
    .map((name) => join(folder, '.git', name))
    .filter((file) => existsSync(file));
}

/** A table by tenths of the duration, then every harm in full. Returns the exit code. */
function tell(results) {
  say('moment      kills   old   new  had ended  lock of git  violations');
  for (let tenth = 0; tenth < 10; tenth += 1) say(lineOf(tenth, results));
  const wrong = results.filter(({ faults }) => faults.length > 0);
  for (const { number, moment, group, faults } of wrong) {
    const how = group ? 'with its git' : 'alone';
    say(`kill ${number} after ${Math.round(moment)} ms, ${how}:\n  ${faults.join('\n  ')}`);
  }
  const kills = `${results.length} kills`;
  say(wrong.length === 0 ? `${kills}, no violation.` : `${kills}, ${wrong.length} did harm.`);
  return wrong.length === 0 ? 0 : 1;
}

function lineOf(tenth, results) {
  const those = results.filter(({ moment, duration }) => Math.min(9, Math.floor((moment / duration) * 10)) === tenth);
  const count = (test, width) => String(those.filter(test).length).padStart(width);
  const cells = [
    count(() => true, 6),
    count(({ state }) => state === 'old', 6),
    count(({ state }) => state === 'new', 6),
    count(({ ended }) => ended, 11),
    count(({ locked }) => locked, 13),
    count(({ faults }) => faults.length > 0, 12),
  ];
  return `${String(tenth * 10).padStart(3)}–${String(tenth * 10 + 10).padStart(3)} %${cells.join('')}`;
}

function say(line) {
  process.stdout.write(`${line}\n`);
}

async function copyOf(base, name) {
  const folder = join(room, name);
  await cp(base, folder, { recursive: true, preserveTimestamps: true });
  return folder;
}

async function circles(folder, ...words) {
  const { code, out, err } = await run(process.execPath, [CIRCLES, ...words], folder);
  if (code !== 0) throw new Error(`circles ${words.join(' ')}: ${code}\n${out}${err}`);
}

async function git(folder, ...words) {
  const { code, out, err } = await run('git', words, folder);
  if (code !== 0) throw new Error(`git ${words.join(' ')}: ${code}\n${err}`);
  return out.replace(/\n$/, '');
}

function run(program, words, cwd) {
  return new Promise((resolve) => {
    execFile(program, words, { cwd, env, encoding: 'utf8' }, (error, out, err) => {
      resolve({ code: error === null ? 0 : (error.code ?? -1), out, err });
    });
  });
}
