/** Attack: a circle consents to the minutes of what another one decided, so that it looks more firmly borne than it is. */
import { type Attack, linking } from '../attack.ts';
import { digestFor } from '../ledger.ts';

export const attack: Attack = {
  row: 24,
  expect: 'link-unlawful',
  attack: (world) => linking(world, { accepts: [digestFor(world, 'Dry roof')] }),
  twin: (world) => linking(world, { accepts: [digestFor(world, 'Label allergens')] }),
  guard: 'links',
};
