/**
 * Kills a command at moments spread over its whole duration, half of the times with the programs it started, and looks at what is
 * left: always the old state or the new one, whole, and the next command works. After a build: `npm run crash -- 200 consent`, or
 * `share`, or `join`.
 */
import { join } from 'node:path';
import * as consent from './consent.mjs';
import { copyOf, killed, room, takeAway, tryCircles } from './crash-room.mjs';
import * as joining from './join.mjs';
import * as share from './share.mjs';

const SUBJECTS = { consent, share, join: joining };
const [count = '200', name = 'consent'] = process.argv.slice(2);
const KILLS = Number(count);
const AT_ONCE = 2;

try {
  const subject = Object.hasOwn(SUBJECTS, name) ? SUBJECTS[name] : undefined;
  if (subject === undefined || !Number.isInteger(KILLS) || KILLS < 1)
    throw new Error(`npm run crash -- NUMBER ${Object.keys(SUBJECTS).join('|')}`);
  process.exitCode = await main(subject);
} finally {
  takeAway(room);
}

async function main(subject) {
  const base = join(room, 'base');
  await subject.prepare(base);
  const duration = await durationOf(base, subject);
  say(`One ${name} takes ${Math.round(duration)} ms. ${KILLS} kills, spread over it.`);
  const results = [];
  let next = 0;
  const worker = async () => {
    for (let number = next++; number < KILLS; number = next++)
      results.push(await killOnce({ base, number, duration }, subject));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return tell(results);
}

/** The longest of three runs, in milliseconds. */
async function durationOf(base, subject) {
  let longest = 0;
  for (const number of [1, 2, 3]) {
    const { words, ...place } = subject.command(await copyOf(base, `timed-${number}`));
    const start = performance.now();
    const { code, out, err } = await tryCircles(place, ...words);
    if (code !== 0) throw new Error(`circles ${words.join(' ')}: ${code}\n${out}${err}`);
    longest = Math.max(longest, performance.now() - start);
  }
  return longest;
}

/** One kill; half of them leave the tool's own git processes running. */
async function killOnce({ base, number, duration }, subject) {
  const folder = await copyOf(base, `kill-${number}`);
  const known = await subject.before(folder);
  const moment = ((number + Math.random()) / KILLS) * duration;
  const group = number % 2 === 0;
  const ended = await killed(subject.command(folder), { moment, group });
  const faults = [];
  const state = await subject.lookAtState(folder, known, faults);
  const locked = await subject.goOn(folder, known, { state, group, faults });
  takeAway(folder);
  return { number, moment, duration, group, ended, state, locked, faults };
}

/** A table by tenths of the duration, then every harm in full. Returns the exit code. */
function tell(results) {
  const states = [...new Set(['old', 'new', ...results.map(({ state }) => state)])];
  say(`moment      kills${states.map((state) => state.padStart(6)).join('')}  had ended  lock of git  violations`);
  for (let tenth = 0; tenth < 10; tenth += 1) say(lineOf(tenth, states, results));
  const wrong = results.filter(({ faults }) => faults.length > 0);
  for (const { number, moment, group, faults } of wrong) {
    const how = group ? 'with its git' : 'alone';
    say(`kill ${number} after ${Math.round(moment)} ms, ${how}:\n  ${faults.join('\n  ')}`);
  }
  const kills = `${results.length} kills`;
  say(wrong.length === 0 ? `${kills}, no violation.` : `${kills}, ${wrong.length} did harm.`);
  return wrong.length === 0 ? 0 : 1;
}

function lineOf(tenth, states, results) {
  const those = results.filter(({ moment, duration }) => Math.min(9, Math.floor((moment / duration) * 10)) === tenth);
  const count = (test, width) => String(those.filter(test).length).padStart(width);
  const cells = [
    count(() => true, 6),
    ...states.map((state) => count((one) => one.state === state, 6)),
    count(({ ended }) => ended, 11),
    count(({ locked }) => locked, 13),
    count(({ faults }) => faults.length > 0, 12),
  ];
  return `${String(tenth * 10).padStart(3)}–${String(tenth * 10 + 10).padStart(3)} %${cells.join('')}`;
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
