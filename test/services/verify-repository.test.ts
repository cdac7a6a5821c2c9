/** What `circles verify` hands to programs, and that a founding that fails leaves nothing behind. */
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

describe('the answer in JSON', () => {
  it('follows its schema, with and without findings', { timeout: 30_000 }, async () => {
    const folder = temporaryFolder();
    const here = surroundings(folder);
    expect((await runCircles(['init', 'maple', ...FOUND], here)).code).toBe(0);
    const maple = { ...here, cwd: join(folder, 'maple') };
    const schema = JSON.parse(readFileSync(new URL('../../schemas/verification.schema.json', import.meta.url), 'utf8'));
    const validate = new Ajv2020({ allErrors: true }).compile(schema);
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
