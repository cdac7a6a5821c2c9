/** `circles consent`, killed: the old state or the new one, verified, with other work untouched, and the next decision is recorded. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { circles, doOtherWork, git, lookAfter, lookAtWork, room, runNext } from './crash-room.mjs';

const HOME = join(room, 'home');

/** A founded group with some decisions, and with work of somebody's that is none of the tool's business. */
export async function prepare(folder) {
  mkdirSync(HOME);
  const people = ['Ana', 'Ben', 'Cleo'].flatMap((name) => ['--person', name]);
  const place = placeIn(folder);
  const founding = ['init', folder, '--name', 'Maple', '--mission', 'To feed our street.', ...people, '--no-input'];
  await circles({ ...place, cwd: room }, ...founding);
  await circles(place, 'consent', '--founding', '--consent', 'all');
  await circles(place, 'consent', '--policy', 'Quiet hours', '--text', 'No music after ten.', '--consent', 'all');
  await doOtherWork(folder);
}

function placeIn(folder) {
  return { cwd: folder, home: HOME };
}

/** What is killed. */
export function command(folder) {
  return { ...placeIn(folder), words: decision('Killed') };
}

function decision(title) {
  const words = ['--policy', title, '--text', `We agree to this: ${title}.`];
  return ['consent', ...words, '--consent', 'all', '--absent', 'cleo'];
}

/** What has to be known from before the kill. */
export function before(folder) {
  return git(folder, 'rev-parse', 'HEAD');
}

/** Straight after the kill: `old` or `new`; anything else is a fault. */
export async function lookAtState(folder, head, faults) {
  const state = await stateOf(folder, head, faults);
  await lookAfter(placeIn(folder), faults);
  return state;
}

async function stateOf(folder, head, faults) {
  const now = await git(folder, 'rev-parse', 'HEAD');
  if (now === head) return 'old';
  const [parents, subject] = (await git(folder, 'log', '-1', '--format=%P%n%s')).split('\n');
  if (parents !== head || subject !== 'Killed') faults.push(`neither the old state nor the new one: ${subject}`);
  return 'new';
}

/** The next command works, finishes what was begun, and leaves nothing behind: exactly the decisions that were made. True when git had left a lock. */
export async function goOn(folder, head, { state, group, faults }) {
  const locked = await runNext(placeIn(folder), decision('Next'), { group, stores: [join(folder, '.git')], faults });
  const subjects = await git(folder, 'log', '--reverse', '--format=%s', `${head}..HEAD`);
  // A git that outlived the tool may have moved the branch after we looked.
  const lawful = state === 'new' ? ['Killed\nNext'] : ['Next', 'Killed\nNext'];
  if (!lawful.includes(subjects)) faults.push(`recorded are: ${subjects.replaceAll('\n', ', ')}`);
  await lookAtWork(folder, faults);
  return locked;
}
