/** Attack: a decision from before founding anew is taken out. */
import type { Attack } from '../attack.ts';
import { withoutRecord } from '../attack.ts';
import { foundedAnew } from '../founded-anew.ts';

export const attack: Attack = {
  row: 26,
  expect: 'previous-missing',
  attack: (world) => withoutRecord(foundedAnew(world), 'Label allergens'),
  twin: foundedAnew,
};
