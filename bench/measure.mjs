/** Measures whole processes from outside: in turn, so that a machine that slows down slows all of them, and by medians. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const CIRCLES = join(ROOT, 'bin/circles.js');
const NODE = process.execPath;

/** The day for which everything is measured. */
export const TODAY = '2026-12-01';

// Extra certificates slow every start of node and hide the rest.
const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...surroundings } = process.env;

/** What every process is told; git and the tool see nobody's own settings. */
export function environment(home) {
  const git = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const folders = { HOME: home, XDG_CONFIG_HOME: join(home, '.config') };
  return { ...surroundings, ...git, ...folders, CIRCLES_TODAY: TODAY, NO_COLOR: '1' };
}

/** The start of node with nothing to do. */
export const START = { name: 'node -e 0', program: NODE, args: ['-e', '0'] };

/** Our tool with these words. */
export function circles(...args) {
  return {
    name: `circles ${args.filter((arg) => !arg.startsWith('/') && arg !== '-C').join(' ')}`,
    program: NODE,
    args: [CIRCLES, ...args],
  };
}

/** Walks through a folder and reads every file of an organisation that `circles check` reads too. */
export function reading(folder) {
  return { name: 'reading', program: NODE, args: [join(ROOT, 'bench/read.cjs'), folder] };
}

/** Runs a command once: how long it took, in milliseconds. Throws when it ends otherwise than with one of its `codes`. */
export function once({ program, args, codes = [0], input, cwd }, home) {
  const start = process.hrtime.bigint();
  const { status, error, stderr } = spawnSync(program, args, {
    cwd: cwd ?? home,
    env: environment(home),
    stdio: ['pipe', 'ignore', 'pipe'],
    input: input ?? '',
    maxBuffer: 2 ** 30,
  });
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  if (error !== undefined || !codes.includes(status))
    throw new Error(`${[program, ...args].join(' ').slice(0, 300)} ended with ${status ?? error}\n${stderr}`);
  return took;
}

/** The middle one. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * Milliseconds of each command in each round; the first round warms up and does not count. Every other round goes backwards: some
 * leave the machine worse than others, and nobody shall always be the one who comes after them.
 */
export function inTurn(commands, { rounds, home }) {
  const taken = commands.map(() => []);
  const there = [...commands.entries()];
  for (let round = 0; round <= rounds; round++) {
    for (const [index, command] of round % 2 === 0 ? there : there.toReversed()) {
      const took = once(command, home);
      if (round > 0) taken[index].push(took);
    }
  }
  return taken;
}

/** How many times as long `line` took as `base`: the median over the rounds, in each of which both ran. */
export function ratioOf(line, base) {
  return median(line.map((took, round) => took / base[round]));
}

/** The most memory that a command of node had, in MB of a million bytes. */
export function peakOf({ program, args, codes = [0] }, home) {
  if (program !== NODE) throw new Error(`${program} is no command of node`);
  const file = join(home, 'peak');
  const { status } = spawnSync(program, ['--require', join(ROOT, 'bench/peak.cjs'), ...args], {
    env: { ...environment(home), CIRCLES_BENCH_PEAK: file },
    stdio: 'ignore',
  });
  if (!codes.includes(status)) throw new Error(`${args.join(' ')} ended with ${status}`);
  return (Number(readFileSync(file, 'utf8')) * 1024) / 1e6;
}
