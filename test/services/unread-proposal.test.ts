/** A proposal that wants something unreadable does not go out of sight: the check tells it, and so does whoever asks for it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { digestOf } from '../../src/model/digest.ts';
import { runCircles } from '../cli/run-circles.ts';
import '../repository.ts';

it('is told by the check and named to who answers it', async () => {
  const room = mkdtempSync(join(tmpdir(), 'circles-unread-'));
  onTestFinished(() => rmSync(room, { recursive: true, force: true }));
  const cwd = join(room, 'maple');
  const run = (...line: readonly string[]) =>
    runCircles(line, { cwd: line[0] === 'init' ? room : cwd, env: { HOME: room, CIRCLES_TODAY: '2026-12-01' } });
  await run('init', 'maple', '--name', 'Maple', '--mission', 'To cook.', '--person', 'Ana', '--no-input');
  await run('propose', '--policy', 'Quiet', '--text', 'No music after ten.');
  const folder = join(cwd, 'circles/general/proposals/quiet');
  const wanted = join(folder, 'wanted/circles/general/policies/quiet.yaml');
  const before = digestOf(readFileSync(wanted));
  writeFileSync(wanted, 'title: [never closed\n');
  const proposal = join(folder, 'proposal.yaml');
  writeFileSync(proposal, readFileSync(proposal, 'utf8').replace(before, digestOf(readFileSync(wanted))));
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.invalid', 'commit', '-qam', 'x'], { cwd });
  const { findings } = JSON.parse((await run('check', '--json')).out);
  expect(findings).toContainEqual(expect.objectContaining({ rule: 'proposal-open', entity: 'general/quiet' }));
  const status = await run('status');
  expect(status.out.replaceAll(/\s+/g, ' ')).toMatch(
    /Open proposals "Quiet": nobody can be asked about it\. \S*quiet\.yaml/,
  );
  const { proposals, unread } = JSON.parse((await run('status', '--json')).out);
  expect([proposals, unread]).toEqual([[], [expect.objectContaining({ proposal: 'general/quiet' })]]);
  const answered = await run('respond', 'quiet', '--reaction', 'Fine.');
  expect([answered.code, answered.err]).toEqual([2, expect.stringContaining('quiet.yaml')]);
});
