/** A fresh copy whose shared place opens an empty line: every command says where the organisation lies, and following it works. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCircles } from '../cli/run-circles.ts';
import { temporaryFolder, temporaryRepository } from '../repository.ts';

const FOUND = ['init', '--name', 'Maple', '--mission', 'To cook.', '--person', 'Ana', '--no-input'];

function git(cwd: string, ...words: readonly string[]): void {
  execFileSync('git', words, { cwd, stdio: 'pipe' });
}

/** A copy in which nothing is recorded, of a place with an organisation on `line`. */
function copyBeside(line: string, files: Readonly<Record<string, string>>): string {
  const { root } = temporaryRepository({ files });
  git(root, 'branch', '-M', line);
  const copy = temporaryFolder();
  mkdirSync(copy, { recursive: true });
  git(copy, 'init', '--quiet', '--initial-branch=empty');
  git(copy, 'remote', 'add', 'origin', root);
  git(copy, 'fetch', '--quiet', 'origin');
  return copy;
}

it.each([[['status']], [['check']], [FOUND]])('is said by %j, and nothing is founded', async (line) => {
  const cwd = copyBeside('main', { 'circles.yaml': 'format: 1\nname: Maple\nmission: To cook.\n' });
  const { code, err } = await runCircles(line, { cwd });
  expect([code, err]).toEqual([
    2,
    expect.stringContaining('on another one: origin/main.\nOpen it: `git switch --track origin/main`'),
  ]);
  expect(existsSync(join(cwd, 'circles.yaml'))).toBe(false);
  git(cwd, 'switch', '--quiet', '--track', 'origin/main');
  expect(existsSync(join(cwd, 'circles.yaml'))).toBe(true);
});

it('is not said where what was fetched is no organisation', async () => {
  const cwd = copyBeside('pages', { 'index.html': 'Maple\n' });
  const { err } = await runCircles(['status'], { cwd });
  expect(err).toContain('`circles init`');
});
