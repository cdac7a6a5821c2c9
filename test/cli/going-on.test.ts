/** A round that is interrupted, and goes on with the same command. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cliEn } from '../../src/messages/en/cli.ts';
import { LEFT_BEHIND } from '../../src/ui/left-behind.ts';
import { runCircles } from './run-circles.ts';

const room = realpathSync(mkdtempSync(join(tmpdir(), 'circles-going-on-')));
const cwd = join(room, 'maple');
const answers = join(cwd, '.git', 'circles', 'answers');
const env = { HOME: room, XDG_CONFIG_HOME: join(room, '.config'), CIRCLES_TODAY: '2026-12-01', ACCESSIBLE: '1' };
/** At a terminal, where lines are broken between words. */
const at = async (line: readonly string[], input: string) => {
  const { err, ...done } = await runCircles(line, { cwd, env, input, terminal: true });
  return { ...done, err: err.replaceAll(/\s+/g, ' ') };
};
const lines = (...words: string[]) => `${words.join('\n')}\n`;
const OVEN = ['consent', 'Buy an oven', '--once', '--text', 'We buy an oven.'];

const saved = { home: process.env.HOME, config: process.env.XDG_CONFIG_HOME };

beforeAll(async () => {
  Object.assign(process.env, { HOME: room, XDG_CONFIG_HOME: env.XDG_CONFIG_HOME });
  const people = ['Ana', 'Ben', 'Cleo'].flatMap((name) => ['--person', name]);
  const init = ['init', 'maple', '--name', 'Maple', '--mission', 'To cook.', ...people, '--no-input'];
  expect((await runCircles(init, { cwd: room, env })).code).toBe(0);
}, 60_000);

afterAll(() => {
  Object.assign(process.env, { HOME: saved.home, XDG_CONFIG_HOME: saved.config });
  if (saved.config === undefined) delete process.env.XDG_CONFIG_HOME;
  rmSync(room, { recursive: true, force: true });
});

describe('an interrupted round', () => {
  it('goes on where it was, and leaves nothing behind when it is recorded', async () => {
    const broken = await at(OVEN, lines('', '', '', 'c', 'c'));
    expect(broken.code).toBe(2);
    expect(readdirSync(answers)).toHaveLength(1);
    const { code, out, err } = await at(OVEN, lines('yes', 'c', 'yes'));
    expect(err).toContain('Go on where you were? (Buy an oven: consent round, 2 of 3 have answered)');
    expect([broken.err, err].map((text) => text.includes(LEFT_BEHIND))).toEqual([false, true]);
    expect(code).toBe(0);
    expect(out).toContain('Recorded: Buy an oven');
    expect(out).toContain('Ana, Ben and Cleo');
    expect(existsSync(answers)).toBe(false);
  });

  it('starts over when that is wished, by an answer or by --fresh', async () => {
    await at(OVEN, lines('', '', '', 'c', 'c'));
    const no = await at(OVEN, lines('no', '', '', '', 'c'));
    expect(no.err).toContain('Whoever brings it reads it out.');
    const fresh = await at([...OVEN, '--fresh'], lines('', '', '', 'c'));
    expect(fresh.err).not.toContain('Go on');
    expect(fresh.err).toContain('Whoever brings it reads it out.');
  });

  it('gives up with a no at the end', async () => {
    const { out, err } = await at(OVEN, lines('yes', 'c', 'c', 'no'));
    expect(err).toContain('Nothing was recorded.');
    expect(out).not.toContain('Recorded:');
    expect(existsSync(answers)).toBe(false);
  });

  it('knows another call, and what was recorded meanwhile', async () => {
    await at(OVEN, lines('', '', '', 'c'));
    expect((await at(['consent', 'Buy a pot', '--once', '--text', 'A pot.'], '')).err).not.toContain('Go on');
    await at(['consent', 'Buy a pan', '--once', '--text', 'A pan.', '--consent', 'all', '--no-input'], '');
    const { err } = await at(OVEN, lines('', '', '', 'c'));
    expect(err).toContain(cliEn.answersOutdated);
    expect(err).not.toContain('Go on');
  });

  it('asks afresh when what was kept can no longer be read', async () => {
    await at(OVEN, lines('', ''));
    for (const file of readdirSync(answers)) writeFileSync(join(answers, file), '{');
    expect((await at(OVEN, '')).err).toContain(cliEn.answersUnreadable);
  });

  it('takes nothing from answers that somebody else has written', async () => {
    await at([...OVEN, '--fresh'], lines('', '', '', 'c', 'c'));
    const own = readdirSync(answers).find((name) => readFileSync(join(answers, name), 'utf8').includes('oven')) ?? '';
    const kept: unknown = JSON.parse(readFileSync(join(answers, own), 'utf8'));
    const forged = JSON.stringify(kept).replaceAll('consents', 'consents \\u001b[2J');
    writeFileSync(join(answers, own), forged);
    const { err } = await at(OVEN, lines('yes', 'o'));
    expect(err).toContain(cliEn.answersEnd);
    expect(err).not.toContain('\u001b[2J');
  });
});
