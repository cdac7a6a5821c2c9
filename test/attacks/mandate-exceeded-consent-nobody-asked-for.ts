/** Attack: a record holds a consent of a circle it does not concern. */
import { type Attack, listIn, saying } from '../attack.ts';
import { policy } from '../group.ts';
import { decide } from '../ledger.ts';

/** See its name. */
export const attack: Attack = {
  row: 24,
  name: 'a record holds a consent of a circle it does not concern',
  expect: 'mandate-exceeded',
  attack: (world) =>
    decide(
      world,
      {
        title: 'A late kitchen',
        by: 'ben',
        decided: '2026-06-01',
        wanted: new Map([policy('kitchen', 'late', 'The kitchen closes late.')]),
      },
      {
        alter: (made) =>
          saying({
            consents: [
              ...listIn(made.record, 'consents'),
              { circle: 'garden', eligible: ['ben', 'yamada'], consent: ['ben', 'yamada'] },
            ],
          })(made),
      },
    ),
  twin: (world) =>
    decide(world, {
      title: 'A late kitchen',
      by: 'ben',
      decided: '2026-06-01',
      wanted: new Map([policy('kitchen', 'late', 'The kitchen closes late.')]),
    }),
};
