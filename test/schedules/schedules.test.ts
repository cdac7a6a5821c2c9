/** Three people record and share without knowing of each other: everybody ends with the same verified state, and somebody can always record. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type Deed, gather, type Person, play, settle } from './five-people.ts';

// Five people and many random schedules: `npm run schedules -- 50`. Here one that meets what random ones seldom meet together.
const SCHEDULE =
  'ana agree, ben agree 1, cleo select, ana share, ben share, cleo share, ana retire, ben retire, ana share, ben same, ben share';

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
