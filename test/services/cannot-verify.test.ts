/** Where it can't be verified, the answer is never "verified": `circles verify` ends with 2 and says why. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCircles } from '../cli/run-circles.ts';
import { repositoryAt, type TestRepository, temporaryFolder } from '../repository.ts';

const FOUND = ['--name', 'Maple', '--mission', 'To cook.', '--person', 'Ana', '--no-input'];

let maple: TestRepository;
const home = mkdtempSync(join(tmpdir(), 'circles-cannot-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

beforeAll(async () => {
  const { code } = await runCircles(['init', 'maple', ...FOUND], here(home));
  expect(code).toBe(0);
  maple = repositoryAt(join(home, 'maple'));
}, 60_000);

function here(cwd: string) {
  return { cwd, env: { XDG_CONFIG_HOME: join(home, '.config'), CIRCLES_TODAY: '2026-12-01' } };
}

function copied(...options: readonly string[]): TestRepository {
  const root = join(temporaryFolder(), 'copy');
  maple.git('clone', '--quiet', '--no-local', ...options, String(pathToFileURL(maple.root)), root);
  return repositoryAt(root);
}

async function verifyIn(copy: TestRepository, ...more: readonly string[]) {
  return runCircles(['verify', ...more], here(copy.root));
}

describe('nothing is verified where', () => {
  it('a short copy does not reach the state to compare with', async () => {
    maple.git('commit', '--quiet', '--allow-empty', '-m', 'Later');
    const before = maple.git('rev-parse', 'HEAD~1');
    const copy = copied('--depth', '1');
    expect((await verifyIn(copy)).code).toBe(0);
    const { code, out, err } = await verifyIn(copy, '--base', before);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('git fetch');
  });

  it('something is missing or damaged in the store', async () => {
    const root = join(temporaryFolder(), 'copy');
    cpSync(maple.root, root, { recursive: true });
    const copy = repositoryAt(root);
    expect((await verifyIn(copy)).code).toBe(0);
    for (const object of ['HEAD:circles.yaml', 'HEAD^{tree}']) {
      const name = copy.git('rev-parse', object);
      const file = join(root, '.git/objects', name.slice(0, 2), name.slice(2));
      const whole = readFileSync(file);
      chmodSync(file, 0o600);
      for (const damage of [() => writeFileSync(file, 'damaged'), () => rmSync(file)]) {
        damage();
        const { code, out } = await verifyIn(copy);
        expect([object, code > 1, out]).toEqual([object, true, '']);
      }
      writeFileSync(file, whole);
    }
    expect((await verifyIn(copy)).code).toBe(0);
  });

  it('git itself fails', () => {
    const programs = temporaryFolder();
    const circles = [fileURLToPath(new URL('../../bin/circles.js', import.meta.url)), 'verify'];
    for (const way of ['exit 0', 'kill -9 $$', `echo ${maple.root}`]) {
      const script = `#!/bin/sh\ncase "$*" in *version*) echo git version 2.40.0;; *) ${way};; esac\n`;
      writeFileSync(join(programs, 'git'), script, { mode: 0o755 });
      const { env } = here(maple.root);
      const asked = { cwd: maple.root, env: { ...env, PATH: programs }, encoding: 'utf8' } as const;
      const { status, stdout } = spawnSync(process.execPath, circles, asked);
      expect([way, (status ?? 0) > 1, stdout]).toEqual([way, true, '']);
    }
  });

  it('a version that looks like an option writes no file', async () => {
    for (const option of ['--at', '--base']) {
      const { code, out } = await verifyIn(maple, `${option}=--output=written`);
      expect([code, out]).toEqual([2, '']);
    }
    expect(existsSync(join(maple.root, 'written'))).toBe(false);
  });
});
