/** A proposal says what it does to earlier decisions; whoever answers signs that too. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writingGroup } from '../writing-group.ts';

it('replaces, corrects and answers in writing, and nothing else than was asked', async () => {
  const { cwd, run, fine } = await writingGroup();
  const all = async (name: string) => {
    for (const who of [[], ['--for', 'ben'], ['--for', 'cleo']]) await fine('respond', name, '--consent', ...who);
    return fine('consent', '--proposal', name, '--today', '2026-12-09');
  };
  const recordOf = (part: string) => {
    const decisions = join(cwd, 'circles/general/decisions');
    const [folder = ''] = readdirSync(decisions).filter((name) => name.endsWith(part));
    return readFileSync(join(decisions, folder, 'decision.yaml'), 'utf8');
  };
  await fine(
    'consent',
    'Buy an oven',
    '--once',
    '--text',
    'Up to 900 EUR.',
    '--consent',
    'ana,ben',
    '--absent',
    'cleo',
  );
  await fine('consent', 'Open on Mondays', '--once', '--text', 'From tree.', '--consent', 'all');

  const put = await fine('propose', 'Buy two', '--once', '--text', 'Two ovens.', '--supersedes', 'Buy an oven');
  expect(put).toContain('Replaces "Buy an oven".');
  await fine('propose', 'From three', '--once', '--text', 'From three.', '--corrects', 'Open on Mondays');
  const more = await run([
    'consent',
    '--proposal',
    'buy-two',
    '--corrects',
    'Open on Mondays',
    '--today',
    '2026-12-09',
  ]);
  expect(more.code).toBe(2);
  expect(await all('buy-two')).toContain('Replaces an earlier decision');
  expect(recordOf('buy-two')).toMatch(/^supersedes: sha256:/m);
  await all('from-three');
  expect(recordOf('from-three')).toMatch(/^corrects: sha256:/m);
  await fine('verify', '--today', '2026-12-09');
  const late = ['propose', 'Buy three', '--once', '--text', 'Three.', '--supersedes', 'Buy an oven'];
  const gone = await run([...late, '--today', '2026-12-09']);
  expect([gone.code, gone.err]).toEqual([2, expect.stringContaining('buy-two')]);
});
