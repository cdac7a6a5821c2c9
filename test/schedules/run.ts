/** Many schedules of the five: `npm run schedules -- COUNT SEED`. Prints each that breaks a promise, and ends with 1 then. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { deeds, deedsInWriting } from './deeds.ts';
import { copyVillage, type Deed, gather, PEOPLE, play, type Settling, settle, type Village } from './five-people.ts';

const THREE = PEOPLE.slice(0, 3);

/** Groups that meet, and, for `writing`, groups that decide in writing too. */
const GROUPS: Readonly<Record<string, readonly Settling[]>> = {
  meeting: [
    { people: PEOPLE, signatures: 1 },
    { people: PEOPLE, signatures: 2 },
  ],
  writing: [
    { people: THREE, signatures: 1, inWriting: 'not-counted' },
    { people: PEOPLE, signatures: 1, inWriting: 'consents' },
    { people: THREE, signatures: 2, inWriting: 'consents' },
  ],
};

/** Plays them, in turn in groups of each kind; a third word, `writing`, plays those that decide in writing. */
export async function main(_root: string, ...words: readonly string[]): Promise<number> {
  const [count = '20', seed = '1', kind = 'meeting'] = words;
  const room = mkdtempSync(join(tmpdir(), 'circles-schedules-'));
  try {
    const groups = GROUPS[kind];
    if (groups === undefined) throw new Error(`npm run schedules -- COUNT SEED ${Object.keys(GROUPS).join('|')}`);
    const models: Village[] = [];
    for (const [number, group] of groups.entries()) models.push(await settle(folderIn(room, `model-${number}`), group));
    const broken = await playAll(models, { count: Number(count), seed: Number(seed), room });
    process.stdout.write(`${count} schedules, ${broken} broke a promise.\n`);
    return broken === 0 ? 0 : 1;
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

interface Runs {
  readonly count: number;
  readonly seed: number;
  readonly room: string;
}

async function playAll(models: readonly Village[], { count, seed, room }: Runs): Promise<number> {
  let broken = 0;
  for (let number = 0; number < count; number++) {
    const model = models[number % models.length];
    if (model === undefined) continue;
    const schedules = model.inWriting ? deedsInWriting(model.people, 60) : deeds(30);
    const [schedule = []] = fc.sample(schedules, { numRuns: 1, seed: seed * 1000 + number });
    const village = copyVillage(model, join(room, `${number}`));
    await play(village, schedule);
    const trees = await gather(village);
    if (trees.size > 1) village.violations.push('not everybody has the same in the end');
    if (village.violations.length > 0) broken += 1;
    tell(number, schedule, village);
    rmSync(village.room, { recursive: true, force: true });
  }
  return broken;
}

function folderIn(room: string, name: string): string {
  const folder = join(room, name);
  mkdirSync(folder);
  return folder;
}

function tell(number: number, schedule: readonly Deed[], village: Village): void {
  const { done, questions, renewed, adopted, violations } = village;
  const counts = `${adopted} adopted in writing, ${renewed} renewed, ${questions} questions`;
  process.stdout.write(`${number + 1}: ${done} of ${schedule.length} deeds done, ${counts}\n`);
  if (violations.length === 0) return;
  process.stdout.write(`${schedule.map(({ who, what, about }) => `${who} ${what} ${about}`).join(', ')}\n`);
  for (const violation of violations) process.stdout.write(`  ${violation}\n`);
}
