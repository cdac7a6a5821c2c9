/**
 * Measures what docs/performance.md promises, and fails when something falls short: `npm run bench`, or some of it with
 * `npm run bench -- start check`. Every target is a ratio inside one run. `--quick` measures less often and smaller things, for whoever
 * works on it; `--report` writes the figures and plots of the page.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openRoom } from './corpora.mjs';
import { measureAt } from './lines/at.mjs';
import { measureChart } from './lines/chart.mjs';
import { measureCheck } from './lines/check.mjs';
import { measureConsent } from './lines/consent.mjs';
import { measureGrowth } from './lines/growth.mjs';
import { measureKey } from './lines/key.mjs';
import { measureRules } from './lines/rules.mjs';
import { measureStart } from './lines/start.mjs';
import { environment, ROOT } from './measure.mjs';
import { writeReport } from './report/report.mjs';
import { isMet, shown } from './show.mjs';

const PARTS = {
  start: measureStart,
  check: measureCheck,
  growth: measureGrowth,
  verify: measureVerify,
  at: measureAt,
  chart: measureChart,
  consent: measureConsent,
  key: measureKey,
  rules: measureRules,
};

/** How much is measured: the targets are for `FULL`. */
const FULL = {
  rounds: 9,
  startRounds: 31,
  sizes: [3000, 20_000],
  growth: [5000, 10_000, 20_000, 40_000],
  past: { files: 3000, commits: 5000 },
  circlesInChart: 20_000,
};
const QUICK = {
  rounds: 3,
  startRounds: 7,
  sizes: [3000],
  growth: [1250, 2500, 5000],
  past: { files: 600, commits: 500 },
  circlesInChart: 2000,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean' }, report: { type: 'boolean' }, rounds: { type: 'string' } },
});
const unknown = positionals.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  console.error(
    `There is nothing called ${unknown.join(', ')} to measure. There is: ${Object.keys(PARTS).join(', ')}.`,
  );
  process.exit(2);
}
if (values.report && (values.quick || positionals.length > 0)) {
  console.error('A report needs every part in full: `npm run bench -- --report`.');
  process.exit(2);
}

const size = values.quick ? QUICK : FULL;
const rounds = Number(values.rounds ?? size.rounds);
const room = openRoom();
const results = {};
try {
  for (const [name, measure] of Object.entries(PARTS)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const often = name === 'start' ? Number(values.rounds ?? size.startRounds) : rounds;
    results[name] = await measure({ room, ...size, rounds: often });
    console.log(`${name}\n${results[name].map((line) => `  ${shown(line)}\n`).join('')}`);
  }
  const aimed = Object.values(results)
    .flat()
    .filter(({ target, absent }) => target !== undefined && absent === undefined);
  const short = aimed.filter((line) => !isMet(line));
  console.log(`${aimed.length - short.length} of ${aimed.length} targets met`);
  if (values.report) writeReport(results);
  process.exitCode = short.length === 0 ? 0 : 1;
} finally {
  room.close();
}

/** Verification has a process of its own, in which nothing else lies about. */
async function measureVerify({ room: { home } }) {
  const args = [join(ROOT, 'bench/verify.mjs'), '--json', ...(values.quick ? ['5'] : [])];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env: environment(home), encoding: 'utf8' });
  if (status !== 0) throw new Error(`bench/verify.mjs ended with ${status}\n${stderr}`);
  return JSON.parse(stdout);
}
