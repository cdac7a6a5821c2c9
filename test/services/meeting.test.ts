/** A meeting on a fake clock: opened, interrupted, gone on with, closed; and the next one, which consents to its minutes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { openGroup } from './meeting-group.ts';

const OPENING = ['', '', '', 'Ana', 'Ben', '', '', 'in a week', 'c'];
const ROUND = ['1', 'Kitchen hours', 'Quiet from ten.', '', 'g', '', 'c', 'c', 'y'];

it('is held, interrupted, gone on with and written down; the next one accepts what it decided', {
  timeout: 60_000,
}, async () => {
  const { folder, call, typed } = await openGroup(['Ana', 'Ben']);
  await call('2026-12-01T18:10', ['backlog', 'add', 'Noise', '--kind', 'decide', '--no-input']);
  await call('2026-12-01T18:11', ['backlog', 'add', 'The garden', '--no-input']);
  const meeting = ['meeting', '--input'];
  // the founding items wait; then the input ends in the middle, as when the computer goes out
  const first = await call('2026-12-01T19:00', meeting, typed([...OPENING, 'l', 'l', 'l', 'l']));
  expect(first.code).toBe(2);
  const again = typed([
    'y',
    'd',
    ...ROUND,
    'n',
    'Ask the neighbours',
    'Ben',
    '2026-12-20',
    'We agreed.',
    '',
    '',
    '5, 3',
    'y',
  ]);
  const second = await call('2026-12-01T20:30', meeting, again);
  expect([second.code, second.err]).toEqual([0, expect.stringContaining('90 of 90 minutes used.')]);
  expect(second.out).toContain('Led by Ana; written down by Ben; 90 minutes');
  expect(second.out).toContain('   - Noise\n     Quiet from ten.');
  expect(second.out).toContain('Next step: Ask the neighbours (Ben, by 20 December 2026)');
  const { out: topics } = await call('2026-12-01T20:31', ['backlog', '--no-input']);
  expect(topics).toBe('Maple\n  1. Ask the neighbours (report, Ben, by 20 December 2026)\n');

  const next = typed(['', '', '', 'Ana', 'Ben', '', 'y', '', '', 'c', 'q', '', '', '', '', 'y']);
  const third = await call('2026-12-08T19:00', meeting, next);
  expect([third.code, third.out]).toEqual([0, expect.stringContaining('Recorded: Minutes of 1 December 2026, Maple')]);
  const { code, out } = await call('2026-12-08T20:30', ['verify', '--no-input']);
  expect([code, out]).toEqual([0, expect.stringContaining('2 recorded, 2 accepted')]);
  const file = readFileSync(join(folder, 'circles/general/meetings/2026-12-08.yaml'), 'utf8');
  expect(file).toContain('accepts: [{of: 2026-12-01, consented: true}]');
  const printed = {
    topics: ['backlog'],
    agenda: ['meeting'],
    reviews: ['review', '--within', 'P2Y'],
    voices: ['report', 'voices'],
  };
  for (const [schema, line] of Object.entries(printed)) {
    const { out: json } = await call('2026-12-08T20:31', [...line, '--json', '--no-input']);
    const url = new URL(`../../schemas/${schema}.schema.json`, import.meta.url);
    const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(url, 'utf8')));
    expect([validate(JSON.parse(json)), validate.errors]).toEqual([true, null]);
  }
});

it('counts nobody on a sheet who is not named there, and writes nothing then', async () => {
  const { call } = await openGroup(['Ana', 'Ben']);
  const sheet = (present: string, decision: string) =>
    `present: ${present}\nitems:\n  - title: Oven\n    decision: {title: Oven, text: We buy it.${decision}}\n`;
  const enter = (input: string) => call('2026-12-01T19:00', ['meeting', '--enter', '-', '--no-input'], { input });
  expect(await enter(sheet('Ana', ', consent: all'))).toMatchObject({
    code: 2,
    err: expect.stringContaining('whether Ben was there'),
  });
  expect(await enter(sheet('Ana, Ben', ''))).toMatchObject({ code: 2, err: expect.stringContaining('who consented') });
  const { code, out } = await enter(sheet('Ana, Ben', ', consent: all'));
  expect([code, out]).toEqual([0, expect.stringContaining('To be recorded: Oven')]);
  const { out: verified } = await call('2026-12-01T19:01', ['verify', '--no-input']);
  expect(verified).toContain('3 decisions');
});

it('leads through a review: one is kept, one waits because of an objection, one gets other words', {
  timeout: 60_000,
}, async () => {
  const { call } = await openGroup(['Ana', 'Ben']);
  for (const title of ['Allergens', 'Noise', 'Shopping'])
    await call('2026-12-01T18:01', ['consent', '--policy', title, '--text', 'So.', '--consent', 'all', '--no-input']);
  const looked = ['k', 'o', 'Quiet from ten.', 's', 'Nobody fell ill.'];
  const objection = ['Too early', '', 'It is too early', '1', 'It waits', 'Shopping'];
  const first = ['', 'g', '', 'c', 'o', ...objection, '', 'c', 'c', 'y'];
  const input = `${[...looked, ...first, '', 'g', '', 'c', 'c', 'y'].join('\n')}\n`;
  const { code, out, err } = await call('2027-11-20T19:00', ['review', '--input'], { input });
  expect([code, out], err).toEqual([0, expect.stringContaining('Recorded: Review in Maple: keep Allergens')]);
  expect(out).toContain('Recorded: Other words for Noise');
  const { out: due } = await call('2027-11-20T19:30', ['review', '--no-input']);
  expect(due).toContain('Shopping: agreed until 30 November 2027');
  expect(due).not.toContain('Allergens');
  const { code: proved } = await call('2027-11-20T19:31', ['verify', '--no-input']);
  expect(proved).toBe(0);
});
