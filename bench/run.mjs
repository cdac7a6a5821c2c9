/** Measures what the pages of speed promise: every line is a ratio inside one run, interleaved, medians. Fails when one falls short. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CIRCLES = join(ROOT, 'bin/circles.js');
const RUNS = Number(process.argv[2] ?? 21);

// Extra certificates slow every start of node and hide the rest.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

const folder = mkdtempSync(join(tmpdir(), 'circles-bench-'));
cpSync(join(ROOT, 'templates/nonprofit'), folder, { recursive: true });

const BASE = ['-e', '0'];
const LINES = [
  { name: 'circles --version', args: [CIRCLES, '--version'], target: 1.3 },
  { name: 'circles --help', args: [CIRCLES, '--help'], target: 1.8 },
  { name: 'circles check, nonprofit template', args: [CIRCLES, '-C', folder, 'check'], target: 2.6 },
];

function once(args) {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { env, stdio: 'ignore' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Base and line in turn, so that a machine that slows down slows both. */
function ratioOf(args) {
  const pairs = Array.from({ length: RUNS }, () => ({ base: once(BASE), line: once(args) }));
  return median(pairs.map((pair) => pair.line)) / median(pairs.map((pair) => pair.base));
}

/** Whole verification against as many bare ones, measured in one process of its own. */
function verification() {
  const { status, stdout } = spawnSync(process.execPath, [join(ROOT, 'bench/verify.mjs')], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`bench/verify.mjs ended with ${status}`);
  return stdout.trimEnd();
}

try {
  for (const { args } of LINES) once(args);
  const rows = LINES.map((line) => ({ ...line, got: ratioOf(line.args) }));
  for (const { name, target, got } of rows) {
    console.log(
      `${got <= target ? 'met  ' : 'short'}  ${name.padEnd(40)} ${got.toFixed(2)} × node -e 0, target ${target}`,
    );
  }
  const short = rows.filter(({ got, target }) => got > target).length;
  console.log(`${rows.length - short} of ${rows.length} targets met`);
  console.log(`\nVerification, a group of its own: it fails nothing\n${verification()}`);
  process.exitCode = short === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
