/** An objection in writing that is worked in by trying it and watching: it comes back on its day, to the review. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writingGroup } from '../writing-group.ts';

const AMEND = ['propose', '--amend', 'quiet-hours', '--way', 'measure', '--metric', 'Complaints a month'];

it('is adopted in writing as it was, and comes back', async () => {
  const { cwd, run, fine } = await writingGroup();
  await fine('propose', '--policy', 'Quiet hours', '--text', 'No music after ten.');
  const early = await run([...AMEND, '--threshold', 'more than two', '--check', '2027-03-01']);
  expect([early.code, early.err]).toEqual([2, expect.stringContaining('--object')]);
  await fine('respond', 'quiet-hours', '--object', 'The choir will leave.', '--for', 'cleo');
  await fine('respond', 'quiet-hours', '--object', 'Nobody will keep to it.', '--for', 'ben');
  const half = await run(AMEND);
  expect([half.code, half.err]).toEqual([2, expect.stringContaining('--threshold')]);
  const put = await fine(...AMEND, '--threshold', 'more than two', '--watcher', 'Ben', '--check', '2027-03-01');
  expect(put).toContain('Watched: Complaints a month, more than two. Comes back on Mon 1 Mar 2027');
  for (const who of [[], ['--for', 'ben'], ['--for', 'cleo']])
    await fine('respond', 'quiet-hours', '--consent', ...who);
  const adopted = await fine('consent', '--proposal', 'quiet-hours', '--today', '2026-12-09');
  expect(adopted.match(/Comes back on/g)).toHaveLength(1);
  const [folder = ''] = readdirSync(join(cwd, 'circles/general/decisions')).filter((name) => name.includes('quiet'));
  const record = readFileSync(join(cwd, 'circles/general/decisions', folder, 'decision.yaml'), 'utf8');
  expect(record.match(/integrated: measure/g)).toHaveLength(2);
  expect(record.match(/check: 2027-03-01/g)).toHaveLength(1);
  await fine('verify', '--today', '2027-03-02');
  expect(await fine('review', '--today', '2027-01-15')).not.toContain('Complaints a month');
  expect(await fine('review', '--today', '2027-03-01')).toContain('Complaints a month');
});
