/** The short form of `npm run crash`: a few kills in the middle of each command, and nothing half-written. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('kill.mjs', import.meta.url));

it.each([
  ['consent', 15],
  ['share', 12],
  ['join', 8],
])(
  'a killed %s leaves the old state or the new one, and the next command works',
  { timeout: 120_000 },
  (name, kills) => {
    const { stdout, stderr } = spawnSync(process.execPath, [SCRIPT, String(kills), name], { encoding: 'utf8' });
    // what broke stands in the output
    expect(stdout + stderr).toContain(`${kills} kills, no violation.`);
  },
);
