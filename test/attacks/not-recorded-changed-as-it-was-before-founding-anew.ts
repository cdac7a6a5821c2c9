/** Attack: a file is put back to what it was before founding anew. */
import type { Attack } from '../attack.ts';
import { foundedAnew } from '../founded-anew.ts';
import { withFiles } from '../ledger.ts';

export const attack: Attack = {
  row: 26,
  expect: 'not-recorded-changed',
  attack: (world) => {
    const anew = foundedAnew(world);
    return withFiles(anew, new Map([['people/ben.yaml', world.files.get('people/ben.yaml') ?? '']]));
  },
  twin: foundedAnew,
  guard: 'governed-files',
};
