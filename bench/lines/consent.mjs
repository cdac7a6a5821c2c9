/** How fast a decision is recorded from flags, beside checking the group and the programs that have to be called. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { circles, environment, median, once, ROOT } from '../measure.mjs';

const MOST = 1.5;

/** One line of the page of targets. */
export async function measureConsent({ room, rounds }) {
  const folder = join(room.home, 'consent', 'group');
  mkdirSync(join(room.home, 'consent'), { recursive: true });
  const people = ['Ana', 'Ben', 'Cleo'].flatMap((name) => ['--person', name]);
  const named = ['--name', 'Maple Street', '--mission', 'To cook together.', ...people, '--no-input'];
  once(circles('init', folder, ...named), room.home);
  let number = 0;
  const consent = () => {
    number += 1;
    const words = [
      '--policy',
      `Agreement ${number}`,
      '--text',
      'Every dish carries a label.',
      '--consent',
      'all',
      '--no-input',
    ];
    return circles('-C', folder, 'consent', ...words);
  };
  const check = circles('-C', folder, 'check');
  once(consent(), room.home);
  once(check, room.home);
  const taken = Array.from({ length: rounds }, () => {
    const called = callsOf(consent(), room.home);
    return {
      consent: once(consent(), room.home),
      check: once(check, room.home),
      calls: called.spent,
      count: called.count,
    };
  });
  const got = median(taken.map((round) => round.consent / (round.check + round.calls)));
  const count = median(taken.map((round) => round.count));
  return [
    {
      name: 'circles consent, from flags',
      got,
      target: MOST,
      unit: `× check and its ${count} calls of git and ssh-keygen`,
      ms: median(taken.map((round) => round.consent)),
    },
  ];
}

/** How long the programs took that a command called, in milliseconds, one after the other. */
function callsOf({ program, args }, home) {
  const file = join(home, 'calls');
  const { status } = spawnSync(program, ['--require', join(ROOT, 'bench/calls.cjs'), ...args], {
    env: { ...environment(home), CIRCLES_BENCH_CALLS: file },
    stdio: 'ignore',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  return JSON.parse(readFileSync(file, 'utf8'));
}
