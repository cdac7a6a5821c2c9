/** Attack: a record holds a consent of a circle it does not concern. */
import { type Attack, distorted, LATE, listIn, saying } from '../attack.ts';

export const attack: Attack = {
  row: 24,
  expect: 'mandate-exceeded',
  ...distorted(LATE, {
    alter: (made) =>
      saying({
        consents: [
          ...listIn(made.record, 'consents'),
          { circle: 'garden', eligible: ['ben', 'yamada'], consent: ['ben', 'yamada'] },
        ],
      })(made),
  }),
};
