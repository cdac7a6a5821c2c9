/** Writes the figures into docs/performance.md, between the marks that are there for it, and draws its plots. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { slope } from '../lines/growth.mjs';
import { ROOT } from '../measure.mjs';
import { number } from '../show.mjs';
import { bars, powers } from './plot.mjs';

const PAGE = join(ROOT, 'docs/performance.md');
const PLOTS = join(ROOT, 'docs/performance');

/** Everything at once, from the results of one run. */
export function writeReport(results) {
  mkdirSync(PLOTS, { recursive: true });
  const page = fill(fill(readFileSync(PAGE, 'utf8'), 'figures', figures(results)), 'paper', paper(results));
  writeFileSync(PAGE, page);
  writeFileSync(join(PLOTS, 'growth.svg'), growthPlot(results));
  writeFileSync(join(PLOTS, 'targets.svg'), targetsPlot(results));
}

function fill(page, name, text) {
  const [begin, end] = [`<!-- ${name}: written by npm run bench -- --report -->`, `<!-- end of ${name} -->`];
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`docs/performance.md has no place for ${name}`);
  return `${before}${begin}\n${text}\n${end}${after}`;
}

function figures(results) {
  const git = execFileSync('git', ['--version'], { encoding: 'utf8' }).trim();
  const machine = `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB; Node ${process.version.slice(1)}, ${git}`;
  const rows = Object.values(results)
    .flat()
    .filter(({ absent }) => absent === undefined)
    .map((line) => {
      const target = line.target === undefined ? '' : `${line.atLeast ? '≥' : '≤'} ${line.target}`;
      const took = line.ms === undefined || line.unit === 'ms' ? '' : number(line.ms, 'ms');
      return `| ${line.name.trim()} | ${target} | ${number(line.got, line.unit)} ${line.unit} | ${took} |`;
    });
  return [
    `${machine}.`,
    '',
    '| what | target | got | ms |',
    '|---|---|---|---|',
    ...rows,
    '',
    '![Each result as a part of its target](performance/targets.svg)',
    '',
    '![Milliseconds of a check, of reading and of ajv-cli, by the number of files](performance/growth.svg)',
  ].join('\n');
}

function growthPlot({ growth: [{ points }] }) {
  const line = (name, key) => ({
    name,
    points: points.flatMap((point) => (point[key] === undefined ? [] : [[point.files, point[key]]])),
  });
  const series = [line('circles check', 'own'), line('reading', 'floor'), line('ajv-cli', 'ajv')];
  const shown = series.filter((one) => one.points.length > 0);
  return powers({ title: 'A check, by the number of files', x: 'files', y: 'milliseconds', series: shown });
}

function targetsPlot(results) {
  const aimed = Object.values(results)
    .flat()
    .filter(({ target, absent }) => target !== undefined && absent === undefined);
  const items = aimed.map(({ name, got, target, unit, atLeast, peer }) => ({
    name: peer === undefined ? name : `${name} / ${peer}`,
    part: atLeast ? target / got : got / target,
    words: number(got, unit),
  }));
  return bars({ title: 'What was measured, in parts of its target', items });
}

const CIRCLES = 1_000_000;
const REPOSITORIES = 10_000;
/** As in the made-up organisations: what a check reads of a circle with its people, roles, terms, agreements and decisions. */
const FILES_OF_A_CIRCLE = 30;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What a million circles would cost, by the powers that fit what was measured. */
function paper({ growth: [{ points, empty }] }) {
  const files = (CIRCLES / REPOSITORIES) * FILES_OF_A_CIRCLE;
  const one =
    estimate(
      points.map((point) => [point.files, point.own - point.base]),
      files,
    ) + points[0].base;
  const [memory, whole] = [files, CIRCLES * FILES_OF_A_CIRCLE].map(
    (size) =>
      estimate(
        points.map((point) => [point.files, point.memory - empty]),
        size,
      ) + empty,
  );
  const alone = estimate(
    points.map((point) => [point.files, point.own - point.base]),
    CIRCLES * FILES_OF_A_CIRCLE,
  );
  const all = one * REPOSITORIES;
  const hours = (ms) => {
    if (ms < MINUTE) return `${Math.round(ms / 1000)} seconds`;
    return ms < HOUR ? `${Math.round(ms / MINUTE)} minutes` : `${(ms / HOUR).toFixed(1)} hours`;
  };
  return [
    '| | time | memory |',
    '|---|---|---|',
    `| one repository of ${CIRCLES / REPOSITORIES} circles, ${files.toLocaleString('en')} files | ${Math.round(one)} ms | ${Math.round(memory)} MB |`,
    `| all ${REPOSITORIES.toLocaleString('en')}, one after the other | ${hours(all)} | ${Math.round(memory)} MB |`,
    `| all of them, on 100 machines | ${hours(all / 100)} | ${Math.round(memory)} MB on each |`,
    `| if it were one single repository of ${(CIRCLES * FILES_OF_A_CIRCLE).toLocaleString('en')} files | ${hours(alone)} | ${Math.round(whole / 1000)} GB |`,
  ].join('\n');
}

/** On the line through the points, on paper ruled in powers. Beyond the last one in proportion at least: what was measured grew slower only because starting counts less and less. */
function estimate(points, x) {
  const [lastX, lastY] = points.at(-1);
  const power = slope(points);
  return lastY * (x / lastX) ** (x > lastX ? Math.max(power, 1) : power);
}
