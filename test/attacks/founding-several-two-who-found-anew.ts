/** Attack: two found the same group anew. */
import type { Attack } from '../attack.ts';
import { foundedAnew } from '../founded-anew.ts';

export const attack: Attack = {
  row: 26,
  expect: 'founding-several',
  attack: (world) => {
    const other = foundedAnew(world, { actor: 'mallory', title: 'Found Seven Gardens once more' });
    return { ...world, files: new Map([...other.files, ...foundedAnew(world).files]) };
  },
  twin: foundedAnew,
};
