/** A role or a circle that a meeting has looked at: its minutes come with the review, as `circles review` writes it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openGroup } from './meeting-group.ts';

const OPENING = ['', '', '', 'Ana', 'Ben', '', '', '', 'c', 'l', 'l', 'l', 'l'];
const LATER = '2026-12-08T19:00';

async function reviewed() {
  const group = await openGroup(['Ana', 'Ben']);
  const again = ['--reviewers', '2', '--next', '2026-12-10', '--no-input'];
  for (const subject of ['general/secretary', 'general'])
    await group.call('2026-12-01T18:10', ['review', subject, ...again]);
  const file = (id: string) => join(group.folder, `circles/general/reviews/${id}-2026-12-08.yaml`);
  return { ...group, file, written: (id: string) => readFileSync(file(id), 'utf8') };
}

it('is asked for when it is looked at again, and nothing more', { timeout: 60_000 }, async () => {
  const { call, typed, file, written } = await reviewed();
  const wishes = typed([...OPENING, 'd', '', 'in a year', 'q', '', '', '', '', 'y']);
  const { code, out } = await call(LATER, ['meeting', '--input'], wishes);
  expect([code, out]).toEqual([0, expect.stringContaining('   Looked at by 2 people; again by 8 December 2027')]);
  const lines = 'kind: role\nsubject: secretary\ndate: 2026-12-08\nreviewers: 2\nnext: 2027-12-08\n';
  expect([written('secretary'), existsSync(file('general'))]).toEqual([expect.stringContaining(lines), false]);
  const { out: due } = await call(LATER, ['review', '--within', 'P6M', '--no-input']);
  expect(due).not.toContain('Secretary');
});

it('comes off a sheet too, and needs its day', { timeout: 60_000 }, async () => {
  const { call, file, written } = await reviewed();
  const { out: paper } = await call(LATER, ['meeting', '--paper']);
  expect(paper.match(/^ {4}again:/gm)).toHaveLength(2);
  const sheet = (more: string) =>
    `present: Ana, Ben\nitems:\n  - title: How we work together\n    kind: explore\n    ${more}\n`;
  const enter = (input: string) => call(LATER, ['meeting', '--enter', '-', '--no-input'], { input });
  expect(await enter(sheet('outcome: explored'))).toMatchObject({
    code: 2,
    err: expect.stringContaining('by when it is looked at again'),
  });
  expect(existsSync(file('general'))).toBe(false);
  expect((await enter(sheet('again: 2027-06-01'))).code).toBe(0);
  expect(written('general')).toContain('kind: circle\nsubject: general\ndate: 2026-12-08\nreviewers: 2\n');
});
