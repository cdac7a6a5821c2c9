/** A proposal on a branch of its own: undecided there until it is adopted there, and nothing changed where it was made. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { runCircles } from '../cli/run-circles.ts';
import '../repository.ts';

it('is undecided on its branch, and proved once it is adopted there', async () => {
  const room = mkdtempSync(join(tmpdir(), 'circles-branch-'));
  onTestFinished(() => rmSync(room, { recursive: true, force: true }));
  const cwd = join(room, 'maple');
  const at = (day: string, ...line: readonly string[]) =>
    runCircles(line, { cwd: line[0] === 'init' ? room : cwd, env: { HOME: room, CIRCLES_TODAY: day } });
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd, encoding: 'utf8' });
  await at('2026-12-01', 'init', 'maple', '--name', 'Maple', '--mission', 'To cook.', '--person', 'Ana', '--no-input');
  appendFileSync(join(cwd, 'circles.yaml'), 'governance:\n  async: {min: P1D, silence: not-counted, never: []}\n');
  await at('2026-12-01', 'consent', 'Between meetings', '--consent', 'all');
  const made = await at('2026-12-01', 'propose', '--policy', 'Quiet', '--text', 'No music after ten.', '--branch');
  expect(made.code).toBe(0);
  expect(git('status', '--porcelain')).toBe('');
  expect((await at('2026-12-01', 'verify')).code).toBe(0);
  expect((await at('2026-12-01', 'propose', '--policy', 'Quiet', '--text', 'Other.', '--branch')).err).toContain(
    'already',
  );
  const told = await at('2026-12-01', 'ci', 'comment', '--at', 'proposal/quiet', '--base', 'main');
  expect(told.out).toContain('### 1 policy is new\n');
  expect(told.out).toContain('- Maple decides; asked is Ana.\n  - New policy in Maple: Quiet');
  expect(told.out).toContain('#### Proposed, and being answered\n\n- "Quiet": 0 of 1 answered');
  git('switch', '--quiet', 'proposal/quiet');
  const open = await at('2026-12-01', 'verify', '--json', '--base', 'main');
  expect(JSON.parse(open.out).findings).toMatchObject([
    { code: 'undecided', file: 'circles/general/policies/quiet.yaml' },
  ]);
  await at('2026-12-01', 'propose', '--amend', 'quiet', '--text', 'No music after eleven.');
  await at('2026-12-01', 'respond', 'quiet', '--consent');
  expect((await at('2026-12-02', 'consent', '--proposal', 'quiet')).code).toBe(0);
  expect((await at('2026-12-02', 'verify', '--base', 'main')).code).toBe(0);
  const decided = (await at('2026-12-02', 'ci', 'comment')).out;
  expect(decided).toContain('#### Decided, and recorded here\n\n- "Quiet", on Wednesday 2 December 2026');
  expect(decided).not.toContain('Consent is missing');
  expect(git('ls-files', 'circles/general/proposals')).toBe('');
});
