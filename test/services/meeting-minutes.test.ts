/** Minutes that were left over wait as long as it takes: the next meeting takes up all of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openGroup } from './meeting-group.ts';

const REST = ['', '', 'c', 'q', '', '', '', '', 'y'];

/** Two meetings, a week apart; nobody consented to the minutes of the first one at the second. */
async function twoMeetings() {
  const group = await openGroup(['Ana', 'Ben']);
  const enter = async (day: string, sheet: string) => {
    const input = `present: Ana, Ben\n${sheet}`;
    expect((await group.call(`${day}T19:00`, ['meeting', '--enter', '-', '--no-input'], { input })).code).toBe(0);
  };
  const decided = (title: string) =>
    `items:\n  - title: ${title}\n    decision: {title: ${title}, text: So., consent: all}\n`;
  await enter('2026-12-02', decided('Oven'));
  await enter('2026-12-08', decided('Pans'));
  const minutes = () => readFileSync(join(group.folder, 'circles/general/meetings/2026-12-15.yaml'), 'utf8');
  return { ...group, enter, minutes };
}

it('takes one question for all of them', { timeout: 60_000 }, async () => {
  const { call, typed } = await twoMeetings();
  const wishes = typed(['', '', '', 'Ana', 'Ben', '', 'y', ...REST]);
  const { code, out, err } = await call('2026-12-15T19:00', ['meeting', '--input'], wishes);
  expect([code, err]).toEqual([0, expect.stringContaining('the minutes of 2 December 2026 and 8 December 2026?')]);
  expect(out).toContain('Minutes of 2 December 2026: everybody consented.\nMinutes of 8 December 2026: everybody');
  const { out: verified } = await call('2026-12-15T20:30', ['verify', '--no-input']);
  expect(verified).toContain('2 accepted');
});

it('takes each by itself where something is to be put right', { timeout: 60_000 }, async () => {
  const { call, typed, minutes } = await twoMeetings();
  const wishes = typed(['', '', '', 'Ana', 'Ben', '', 'n', 'n', 'Ben was late.', 'y', ...REST]);
  expect((await call('2026-12-15T19:00', ['meeting', '--input'], wishes)).code).toBe(0);
  expect(minutes()).toContain('{of: 2026-12-02, consented: false, corrections: Ben was late.}');
  const { out } = await call('2026-12-15T20:30', ['meeting', '--no-input']);
  expect(out).toContain('The minutes of 2 December 2026 wait');
  expect(out).not.toContain('The minutes of 8 December 2026');
});

it('comes off a sheet for all of them', { timeout: 60_000 }, async () => {
  const { call, enter, minutes } = await twoMeetings();
  const { out: paper } = await call('2026-12-15T18:00', ['meeting', '--paper']);
  expect(paper).toContain('the minutes of 2 December 2026 and 8 December 2026');
  await enter('2026-12-15', 'consented: yes\n');
  expect(minutes().match(/consented: true/g)).toHaveLength(2);
});
