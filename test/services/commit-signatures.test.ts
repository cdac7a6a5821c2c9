/** The report of `circles verify --commits` on a real history: merges, lumps, and what is not in a shortened copy. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import type { CommitSignatures } from '../../src/services/commit-signatures.ts';
import { runCircles } from '../cli/run-circles.ts';
import { repositoryAt, temporaryFolder } from '../repository.ts';

it('tells each commit that carries a decision, and never turns what is verified into a fault', {
  timeout: 60_000,
}, async () => {
  const folder = temporaryFolder();
  const env = { XDG_CONFIG_HOME: join(folder, '.config'), CIRCLES_TODAY: '2026-12-01' };
  const circlesIn = (cwd: string, ...line: readonly string[]) => runCircles(line, { cwd, env });
  const root = join(folder, 'maple');
  mkdirSync(root);
  await circlesIn(root, 'init', '--name', 'Maple', '--mission', 'To cook.', '--person', 'Ana', '--no-input');
  const maple = repositoryAt(root);
  const decide = (title: string) =>
    circlesIn(root, 'consent', '-q', '--once', title, '--text', 'So it is.', '--consent', 'all');
  maple.git('switch', '--quiet', '-c', 'evening');
  await decide('One');
  maple.git('switch', '--quiet', 'main');
  maple.write('notes.txt', 'nothing that governs');
  maple.git('add', 'notes.txt');
  maple.git('commit', '--quiet', '-m', 'Notes');
  maple.git('merge', '--quiet', '--no-ff', '--no-edit', 'evening');
  await decide('Three');
  await decide('Four');
  maple.git('reset', '--quiet', '--soft', 'HEAD~2');
  maple.git('commit', '--quiet', '-m', 'Three and four');

  const { code, out } = await circlesIn(root, 'verify', '--commits', '--json');
  const answer = JSON.parse(out) as { readonly verified: boolean; readonly commits: CommitSignatures };
  const schema = JSON.parse(readFileSync(new URL('../../schemas/verification.schema.json', import.meta.url), 'utf8'));
  const validate = new Ajv2020({ allErrors: true }).compile(schema);
  expect(validate(answer), JSON.stringify(validate.errors)).toBe(true);
  expect([code, answer.verified]).toEqual([0, true]);
  const told = answer.commits.commits.map(({ records, signature }) => [
    records.map((path) => path.replace(/.*\d-/, '')),
    signature,
  ]);
  expect(told).toEqual([
    [['found-maple'], 'known'],
    [['one'], 'known'],
    [['three', 'four'], 'none'],
  ]);

  const notices = await circlesIn(root, 'verify', '--commits', '--format', 'github');
  expect(notices.out).toMatch(/^::notice file=[^,]*three\/decision.yaml,title=commit-signature-none::[^\n]*\n$/);
  const people = await circlesIn(root, 'verify', '--commits');
  expect(people.out).toContain('Three and Four: not signed');
  expect(people.code).toBe(0);

  const copies = ['2', '1'].map((depth) => {
    const copy = join(folder, `copy-${depth}`);
    execFileSync('git', ['clone', '--quiet', '--depth', depth, `file://${root}`, copy]);
    return copy;
  });
  const [two = '', one = ''] = copies;
  const some = await circlesIn(two, 'verify', '--commits');
  expect([some.code, some.out.includes('git fetch --unshallow')]).toEqual([0, true]);
  const none = await circlesIn(one, 'verify', '--commits');
  expect([none.code, none.out, none.err.includes('git fetch --unshallow')]).toEqual([2, '', true]);
});
