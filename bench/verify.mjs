/** Measures verification: a thousand records with three thousand signatures, against as many bare verifications of `node:crypto`, in one process. */
import { verify as verifyBare } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RUNS = Number(process.argv[2] ?? 7);
const RATIO = 2.2;
const MEMORY = 250;

const folder = mkdtempSync(join(tmpdir(), 'circles-bench-'));
try {
  const ledger = await longLedger();
  const bare = ledger.signed;
  const once = (work) => {
    const start = process.hrtime.bigint();
    work();
    return Number(process.hrtime.bigint() - start) / 1e6;
  };
  const bareOnes = () => {
    for (const { key, data, signature } of bare)
      if (!verifyBare(null, data, key, signature)) throw new Error('a bare signature does not verify');
  };
  const whole = () => {
    const { findings, records } = ledger.verify();
    if (findings.length > 0 || records.length !== ledger.records) throw new Error(JSON.stringify(findings[0]));
  };
  once(whole);
  once(bareOnes);
  const pairs = Array.from({ length: RUNS }, () => ({ base: once(bareOnes), line: once(whole) }));
  const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
  const ratio = median(pairs.map((pair) => pair.line)) / median(pairs.map((pair) => pair.base));
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  const name = `verify, ${ledger.records} records, ${bare.length} signatures`;
  report(name, { got: ratio, target: RATIO, unit: '× bare node:crypto' });
  report('its memory, with the ledger', { got: memory, target: MEMORY, unit: 'MB' });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function report(name, { got, target, unit }) {
  const shown = Number.isInteger(got) ? got : got.toFixed(2);
  console.log(`${got <= target ? 'met  ' : 'short'}  ${name.padEnd(40)} ${shown} ${unit}, target ${target}`);
}

/** The ledger, made by the tool's own planner from the sources. */
async function longLedger() {
  const { outputFiles } = await build({
    entryPoints: [`${ROOT}bench/long-ledger.ts`],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    write: false,
  });
  const file = join(folder, 'long-ledger.mjs');
  writeFileSync(file, outputFiles[0].text);
  const { longLedger } = await import(pathToFileURL(file).href);
  return longLedger();
}
