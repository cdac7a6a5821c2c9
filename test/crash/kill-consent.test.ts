/** The short form of `npm run crash`: a few kills in the middle of recording, and nothing half-written. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('kill-consent.mjs', import.meta.url));
const KILLS = 15;

it('a killed consent leaves the old state or the new one, and the next command works', { timeout: 120_000 }, () => {
  const told = execFileSync(process.execPath, [SCRIPT, String(KILLS)], { encoding: 'utf8' });
  expect(told).toContain(`${KILLS} kills, no violation.`);
});
