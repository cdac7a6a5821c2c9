/** Measures verification: a thousand records with three thousand signatures, against as many bare verifications of `node:crypto`, and against git's own way, one signature at a time. */
import { execFileSync } from 'node:child_process';
import { verify as verifyBare } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { shown } from './show.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const [asked] = process.argv.slice(2).filter((word) => word !== '--json');
const ROUNDS = Number(asked ?? 15);
/** Rounds that nobody counts, until the machine has settled on how it runs this. */
const WARMING = 3;
const RATIO = 2.2;
const MEMORY = 250;
const TIMES_GIT = 30;
const COMMITS = 100;

const folder = mkdtempSync(join(tmpdir(), 'circles-bench-'));
try {
  const ledger = await longLedger();
  const bare = ledger.signed;
  const once = (work) => {
    const start = process.hrtime.bigint();
    work();
    return Number(process.hrtime.bigint() - start) / 1e6;
  };
  // what the processors spent on it, collecting garbage included: others who are at work on them do not count
  const spent = (work) => {
    const before = process.cpuUsage();
    const passed = once(work);
    const { user, system } = process.cpuUsage(before);
    return { spent: (user + system) / 1e3, passed };
  };
  const bareOnes = () => {
    for (const { key, data, signature } of bare)
      if (!verifyBare(null, data, key, signature)) throw new Error('a bare signature does not verify');
  };
  const whole = () => {
    const { findings, records } = ledger.verify();
    if (findings.length > 0 || records.length !== ledger.records) throw new Error(JSON.stringify(findings[0]));
  };
  // in turn, so that a machine that slows down slows both
  const round = () => ({ base: spent(bareOnes), line: spent(whole) });
  for (let warming = 0; warming < WARMING; warming++) round();
  const rounds = Array.from({ length: ROUNDS }, round);
  const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
  const ratio = median(rounds.map(({ base, line }) => line.spent / base.spent));
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  const passed = median(rounds.map(({ line }) => line.passed));
  const times = gitPerSignature(once) / (passed / bare.length);
  const name = `verify, ${ledger.records} records, ${bare.length} signatures`;
  const lines = [
    { name, got: ratio, target: RATIO, unit: '× bare node:crypto', ms: passed },
    { name: 'its memory, with the ledger', got: memory, target: MEMORY, unit: 'MB' },
    {
      name: 'a signature, against git log --show-signature',
      got: times,
      target: TIMES_GIT,
      atLeast: true,
      unit: 'times as fast',
    },
  ];
  console.log(process.argv.includes('--json') ? JSON.stringify(lines) : lines.map(shown).join('\n'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What git takes for one signature of ssh, in milliseconds: it starts `ssh-keygen` twice for each. */
function gitPerSignature(once) {
  const at = join(folder, 'signed');
  const env = { ...process.env, HOME: folder, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const key = join(folder, 'key');
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', key]);
  writeFileSync(join(folder, 'allowed'), `ana ${readFileSync(`${key}.pub`, 'utf8')}`);
  execFileSync('git', ['init', '-q', at], { env });
  const settings = [
    ...['user.name=Ana', 'user.email=ana@circles.invalid', 'gpg.format=ssh', `user.signingkey=${key}`],
    `gpg.ssh.allowedSignersFile=${join(folder, 'allowed')}`,
  ].flatMap((setting) => ['-c', setting]);
  const git = (...args) => execFileSync('git', [...settings, ...args], { cwd: at, env, encoding: 'utf8' });
  for (let number = 0; number < COMMITS; number++) git('commit', '-q', '-S', '--allow-empty', '-m', `${number}`);
  const signatures = git('log', '--format=%G?').split('G').length - 1;
  if (signatures !== COMMITS) throw new Error(`git finds ${signatures} of ${COMMITS} signatures good`);
  return once(() => git('log', '--show-signature')) / COMMITS;
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
