/** What `circles verify` hands to programs, and that a founding that fails leaves nothing behind. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { runCircles } from '../cli/run-circles.ts';
import { temporaryFolder } from '../repository.ts';

const FOUND = ['--name', 'Maple', '--mission', 'To cook.', '--person', 'Ana', '--no-input'];

const STRANGER = `sha256:${'0'.repeat(64)}`;

function surroundings(cwd: string) {
  return { cwd, env: { XDG_CONFIG_HOME: join(cwd, '.config'), CIRCLES_TODAY: '2026-12-01' } };
}

function schemaOf(name: string) {
  const file = new URL(`../../schemas/${name}.schema.json`, import.meta.url);
  return new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(file, 'utf8')));
}

describe('the answer in JSON', () => {
  it('follows its schema, with and without findings', { timeout: 30_000 }, async () => {
    const folder = temporaryFolder();
    const here = surroundings(folder);
    expect((await runCircles(['init', 'maple', ...FOUND], here)).code).toBe(0);
    const maple = { ...here, cwd: join(folder, 'maple') };
    const validate = schemaOf('verification');
    writeFileSync(join(maple.cwd, 'circles.yaml'), 'name: Other\n');
    const calls = [
      { more: [], verified: true, comparedWith: 'nothing' },
      { more: ['--explain', 'circles.yaml'], verified: true, comparedWith: 'last-seen' },
      { more: ['--organisation', STRANGER], verified: false, comparedWith: 'last-seen' },
      { more: ['--base', 'HEAD'], verified: true, comparedWith: 'base' },
    ];
    for (const { more, ...expected } of calls) {
      const { code, out } = await runCircles(['verify', '--json', ...more], maple);
      const answer = JSON.parse(out);
      expect(validate(answer), JSON.stringify(validate.errors)).toBe(true);
      expect(answer).toMatchObject(expected);
      expect(code).toBe(expected.verified ? 0 : 1);
    }
    expect((await runCircles(['verify', '--format', 'json'], maple)).out).toBe(
      (await runCircles(['verify', '--json'], maple)).out,
    );
  });

  it('is given of an unpacked bundle too', { timeout: 30_000 }, async () => {
    const folder = temporaryFolder();
    const here = surroundings(folder);
    expect((await runCircles(['init', 'maple', ...FOUND], here)).code).toBe(0);
    const maple = { ...here, cwd: join(folder, 'maple') };
    expect((await runCircles(['bundle', 'Found Maple', '-o', '../b.zip', '-q'], maple)).code).toBe(0);
    execFileSync('unzip', ['-q', 'b.zip'], { cwd: folder });
    const name = readdirSync(folder).find((one) => one.startsWith('general-')) ?? '';
    const verifying = ['verify', '--bundle', name];
    const { code, out } = await runCircles([...verifying, '--json'], here);
    const validate = schemaOf('verification');
    expect(validate(JSON.parse(out)), JSON.stringify(validate.errors)).toBe(true);
    expect([code, JSON.parse(out).verified]).toEqual([0, true]);
    expect((await runCircles([...verifying, '--organisation', STRANGER], here)).code).toBe(1);
    expect((await runCircles([...verifying, '--base', 'HEAD'], here)).code).toBe(2);
    expect((await runCircles(['verify', '--bundle', '.config'], here)).code).toBe(2);
    const record = join(folder, name, 'circles/general/decisions/2026-12-01-found-maple/decision.yaml');
    writeFileSync(record, readFileSync(record, 'utf8').replace('To cook', 'To eat').replace('title: F', 'title: G'));
    const altered = await runCircles(verifying, here);
    expect(altered.code).toBe(1);
    expect(altered.out).not.toContain('circles restore');
  });

  it('for GitHub is one line a fault, and none when there is none', { timeout: 30_000 }, async () => {
    const folder = temporaryFolder();
    const here = surroundings(folder);
    expect((await runCircles(['init', 'maple', ...FOUND], here)).code).toBe(0);
    const maple = { ...here, cwd: join(folder, 'maple') };
    expect(await runCircles(['verify', '--format', 'github', '-q'], maple)).toEqual({ code: 0, out: '', err: '' });
    const { code, out } = await runCircles(['verify', '--format', 'github', '--organisation', STRANGER], maple);
    expect(code).toBe(1);
    expect(out).toMatch(/^::error file=circles\/[^,:]+,title=organisation-differs::[^\n]+\n$/);
    const explained = await runCircles(['verify', '--format', 'github', '--explain', 'circles.yaml'], maple);
    expect(explained.out).toMatch(/^::notice file=circles.yaml,title=[^\n]+\n$/);
  });
});

describe('a founding that fails', () => {
  it('takes back folder, repository and key, and leaves what was there', { timeout: 30_000 }, async () => {
    const folder = temporaryFolder();
    const here = surroundings(folder);
    writeFileSync(join(folder, 'mine.txt'), 'mine');
    const name = `Maple${String.fromCharCode(0x202e)}`;
    const { code } = await runCircles(['init', 'deep/maple', ...FOUND, '--name', name], here);
    expect(code).toBe(2);
    expect(existsSync(join(folder, 'deep'))).toBe(false);
    expect(readdirSync(folder)).toEqual(['mine.txt']);
    expect((await runCircles(['init', ...FOUND, '--name', name], here)).code).toBe(2);
    expect(readdirSync(folder)).toEqual(['mine.txt']);
  });
});
