/** Attack: something is adopted while an objection is open. */
import { type Attack, saying } from '../attack.ts';
import { decide } from '../ledger.ts';

/** See its name. */
export const attack: Attack = {
  row: 0,
  name: 'something is adopted while an objection is open',
  expect: 'objection-open',
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
      { alter: saying({ objections: [{}] }) },
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
  guard: 'objections',
};
