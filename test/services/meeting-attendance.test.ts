/** Who is here is said once, at the check-in: rounds and selections inside a meeting ask nobody who is not. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openGroup } from './meeting-group.ts';

const OPENING = ['', 'Cleo', '', 'Ana', 'Ben', '', '', '', 'c', 'l', 'l', 'l', 'l'];
const ROUND = ['1', 'Kitchen hours', 'Quiet from ten.', '', 'g', ''];
const VOICES = ['c', 'c', 'c', 'y'];
const END = ['', '', '', '', 'y'];

it('asks nobody who was noted absent, until they come', { timeout: 60_000 }, async () => {
  const { folder, call, typed } = await openGroup(['Ana', 'Ben', 'Cleo']);
  for (const title of ['Hours', 'Doors', 'Keys'])
    await call('2026-12-01T18:10', ['backlog', 'add', title, '--kind', 'decide', '--no-input']);
  const first = [...OPENING, 'd', ...ROUND, 'c', 'c', 'y'];
  const second = ['d', '1', 'Doors', 'They are shut.', '', 'g', '', 'h', 'c', 'c', 'c', 'y'];
  const third = ['d', '1', 'Keys', 'Everybody has one.', '', 'g', '', 'c', 'c', 'c', 'y'];
  const wishes = typed([...first, ...second, ...third, ...END]);
  const { code, out, err } = await call('2026-12-01T19:00', ['meeting', '--input'], wishes);
  expect([code, err.split('Cleo?').length - 1]).toEqual([0, 2]);
  expect(out).toContain('Present: Ana, Ben and Cleo\n');
  const decision = (id: string) =>
    readFileSync(join(folder, `circles/general/decisions/2026-12-01-${id}/decision.yaml`), 'utf8');
  expect(decision('hours')).toContain('absent: [{person: cleo');
  for (const id of ['doors', 'keys']) expect(decision(id)).not.toContain('absent');
});

it('knows of it in selections too, and of who comes between two items', { timeout: 60_000 }, async () => {
  const { folder, call, typed } = await openGroup(['Ana', 'Ben', 'Cleo']);
  const select = ['select', 'general/secretary', '--term', 'P6M', '--absent', 'Cleo', '--input'];
  const wishes = typed(['', '', 'p', 'Ben', 'Writes well', 'Ben', 'Is here', '', 'Ben', '', 'c', 'c', 'y']);
  const { code, out, err } = await call('2026-12-01T19:00', select, wishes);
  expect([code, out, err]).toEqual([
    0,
    expect.stringContaining('Absent: Cleo'),
    expect.not.stringMatching(/Cleo\?|Does Cleo|Whom does Cleo/),
  ]);
  await call('2026-12-01T18:10', ['backlog', 'add', 'Hours', '--kind', 'decide', '--no-input']);
  const meeting = typed([...OPENING, 'h', 'd', ...ROUND, 'c', 'c', 'c', 'y', ...END]);
  const met = await call('2026-12-01T20:00', ['meeting', '--input'], meeting);
  expect([met.code, met.out]).toEqual([0, expect.stringContaining('Present: Ana, Ben and Cleo\n')]);
  expect(readFileSync(join(folder, 'circles/general/meetings/2026-12-01.yaml'), 'utf8')).not.toContain('absent');
});

it('asks whoever came in the first round of a review in its next round too', { timeout: 60_000 }, async () => {
  const { folder, call, typed } = await openGroup(['Ana', 'Ben', 'Cleo']);
  for (const title of ['Doors', 'Hours']) {
    const policy = ['--policy', title, '--text', `${title} are known.`, '--review', '2026-12-10'];
    await call('2026-12-01T18:10', ['consent', title, ...policy, '--consent', 'all', '--no-input']);
  }
  const answers = typed(['k', 'o', 'Hours are ten to six.', '', '', 'g', '', 'h', ...VOICES, '', 'g', '', ...VOICES]);
  const review = ['review', '--circle', 'general', '--absent', 'Cleo', '--input'];
  const { code, err } = await call('2026-12-20T19:00', review, answers);
  expect([code, err.split('Cleo?').length - 1]).toEqual([0, 2]);
  const decisions = readdirSync(join(folder, 'circles/general/decisions')).filter((name) =>
    name.startsWith('2026-12-20'),
  );
  expect(decisions).toHaveLength(2);
  for (const name of decisions)
    expect(readFileSync(join(folder, 'circles/general/decisions', name, 'decision.yaml'), 'utf8')).not.toContain(
      'absent',
    );
});
