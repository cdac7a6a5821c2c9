/** Attack: something is adopted as amended without a fresh round. */
import { type Attack, saying } from '../attack.ts';
import { decide } from '../ledger.ts';

/** See its name. */
export const attack: Attack = {
  row: 0,
  name: 'something is adopted as amended without a fresh round',
  expect: 'amendment-missing',
  attack: (world) =>
    decide(
      world,
      {
        title: 'Buy a table',
        by: 'ana',
        circle: 'kitchen',
        decided: '2026-06-01',
        text: 'We buy a table.',
        objections: [{ argument: 'Too big.', aim: 'not-found-yet', integrated: 'amend', version: 2 }],
      },
      { alter: saying({ objections: [{ integrated: 'amend', version: 1 }] }) },
    ),
  twin: (world) =>
    decide(world, {
      title: 'Buy a table',
      by: 'ana',
      circle: 'kitchen',
      decided: '2026-06-01',
      text: 'We buy a table.',
      objections: [{ argument: 'Too big.', aim: 'not-found-yet', integrated: 'amend', version: 2 }],
    }),
  guard: 'amendments',
};
