/** Many schedules of the five: `npm run schedules -- COUNT SEED`. Prints each that breaks a promise, and ends with 1 then. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { deeds } from './deeds.ts';
import { copyVillage, type Deed, gather, PEOPLE, play, settle, type Village } from './five-people.ts';

/** Plays them, half in a group where a decision needs two signatures. */
export async function main(_root: string, count = '20', seed = '1'): Promise<number> {
  const room = mkdtempSync(join(tmpdir(), 'circles-schedules-'));
  let broken = 0;
  try {
    const villages = [
      await settle(folderIn(room, 'one'), { people: PEOPLE, signatures: 1 }),
      await settle(folderIn(room, 'two'), { people: PEOPLE, signatures: 2 }),
    ];
    for (const [number, schedule] of fc.sample(deeds(30), { numRuns: Number(count), seed: Number(seed) }).entries()) {
      const model = villages[number % 2];
      if (model === undefined) continue;
      const village = copyVillage(model, join(room, `${number}`));
      await play(village, schedule);
      const trees = await gather(village);
      if (trees.size > 1) village.violations.push('not everybody has the same in the end');
      if (village.violations.length > 0) broken += 1;
      tell(number, schedule, village);
      rmSync(village.room, { recursive: true, force: true });
    }
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
  process.stdout.write(`${count} schedules, ${broken} broke a promise.\n`);
  return broken === 0 ? 0 : 1;
}

function folderIn(room: string, name: string): string {
  const folder = join(room, name);
  mkdirSync(folder);
  return folder;
}

function tell(number: number, schedule: readonly Deed[], village: Village): void {
  const { done, questions, renewed, violations } = village;
  const line = `${number + 1}: ${done} of ${schedule.length} deeds done, ${renewed} renewed, ${questions} questions`;
  process.stdout.write(`${line}\n`);
  if (violations.length === 0) return;
  process.stdout.write(`${schedule.map(({ who, what, about }) => `${who} ${what} ${about}`).join(', ')}\n`);
  for (const violation of violations) process.stdout.write(`  ${violation}\n`);
}
