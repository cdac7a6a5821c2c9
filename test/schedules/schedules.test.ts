/** Three people record and share without knowing of each other: everybody ends with the same verified state, and somebody can always record. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { PROJECT } from '../source-texts.ts';
import { deedsInWriting } from './deeds.ts';
import { copyVillage, type Deed, gather, type Person, play, settle } from './five-people.ts';

// Five people and many random schedules: `npm run schedules -- 50`. Here one that meets what random ones seldom meet together.
const SCHEDULE =
  'ana agree, ben agree 1, cleo select, ana share, ben share, cleo share, ana retire, ben retire, ana share, ben same, ben share';

// Objected to, amended, adopted by those who answered and one who kept silent; that one's objection comes too late for the round.
const IN_WRITING =
  'ana propose, ana share, ben share, cleo share, ben objectTo, cleo agreeTo, ben share, cleo share, ana share, ana adopt, ana amend, ana share, ben share, cleo share, ana agreeTo, ben agreeTo, ben share, ana share, cleo objectTo, ana adopt, ana share, cleo share, ben share';

// Cleo objects, Ben sees it, Cleo takes it back; Ana, who knew of neither, adopts when a week of silence has passed.
const TAKEN_BACK = [
  ...['ana propose, ana share, ben share, cleo share, cleo objectTo, cleo share, ben share, ana agreeTo'],
  ...Array.from({ length: 24 }, () => 'ben agreeTo 1'),
  ...['cleo agreeTo, ana adopt, cleo share, ana share, ben share'],
].join(', ');

function deed(text: string): Deed {
  const [who, what, about] = text.split(' ');
  return { who: who as Person, what: what as Deed['what'], about: Number(about ?? 0) };
}

it('stands side by side, follows a selection, and asks about an agreement that two people end', {
  timeout: 120_000,
}, async () => {
  const room = mkdtempSync(join(tmpdir(), 'circles-village-'));
  onTestFinished(() => rmSync(room, { recursive: true, force: true }));
  const village = await settle(room, { people: ['ana', 'ben', 'cleo'], signatures: 1 });
  await play(village, SCHEDULE.split(', ').map(deed));
  const trees = await gather(village);
  expect(village.violations).toEqual([]);
  expect(trees.size).toBe(1);
  expect(village.renewed).toBeGreaterThanOrEqual(1);
  expect(village.questions).toBe(1);
});

it('decides in writing: an objection, another version, and an answer that comes late', {
  timeout: 120_000,
}, async () => {
  const room = mkdtempSync(join(tmpdir(), 'circles-village-'));
  onTestFinished(() => rmSync(room, { recursive: true, force: true }));
  const village = await settle(room, { people: ['ana', 'ben', 'cleo'], signatures: 1, inWriting: 'consents' });
  await play(village, IN_WRITING.split(', ').map(deed));
  expect(village.adopted).toBe(1);
  const [decided] = readdirSync(join(room, 'ben/maple/circles/general/decisions')).filter((name) =>
    /a-bench$/.test(name),
  );
  expect(readdirSync(join(room, 'ben/maple/circles/general/decisions', decided ?? ''))).toContain(
    'cleo.objection.yaml',
  );
  const trees = await gather(village);
  expect(village.violations).toEqual([]);
  expect(trees.size).toBe(1);
});

it('opens a proposal again that was adopted by somebody who did not know of an objection that was taken back', {
  timeout: 120_000,
}, async () => {
  const room = mkdtempSync(join(tmpdir(), 'circles-village-'));
  onTestFinished(() => rmSync(room, { recursive: true, force: true }));
  const village = await settle(room, { people: ['ana', 'ben', 'cleo'], signatures: 1, inWriting: 'consents' });
  await play(village, TAKEN_BACK.split(', ').map(deed));
  expect(village.adopted).toBe(1);
  const trees = await gather(village);
  expect(village.violations).toEqual([]);
  expect(trees.size).toBe(1);
});

it('decides in writing at random, three by three', { timeout: 300_000 }, async () => {
  const room = mkdtempSync(join(tmpdir(), 'circles-village-'));
  onTestFinished(() => rmSync(room, { recursive: true, force: true }));
  const people = ['ana', 'ben', 'cleo'] as const;
  mkdirSync(join(room, 'model'));
  const model = await settle(join(room, 'model'), { people, signatures: 1, inWriting: 'consents' });
  for (const [number, schedule] of fc.sample(deedsInWriting(people, 24), { numRuns: 2, seed: 7 }).entries()) {
    const village = copyVillage(model, join(room, `${number}`));
    await play(village, schedule);
    const trees = await gather(village);
    expect(village.violations).toEqual([]);
    expect(trees.size).toBe(1);
  }
});

it('starts from the command line, where many more are played', () => {
  const run = [join(PROJECT, 'scripts/run-typescript.mjs'), 'test/schedules/run.ts'];
  const of = (...words: readonly string[]) =>
    spawnSync(process.execPath, [...run, ...words], { cwd: PROJECT, encoding: 'utf8' });
  expect(of('0')).toMatchObject({ status: 0, stdout: '0 schedules, 0 broke a promise.\n' });
  expect(of('1', '1', 'dancing').stderr).toContain('npm run schedules -- COUNT SEED meeting|writing');
});
