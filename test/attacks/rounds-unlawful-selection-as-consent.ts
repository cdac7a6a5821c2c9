/** Attack: a selection is passed off as an ordinary round. */
import { type Attack, distorted, saying } from '../attack.ts';
import { type Decided, made } from '../ledger.ts';

const SELECTED: Decided = {
  title: 'Cleo cooks',
  by: 'ana',
  decided: '2026-06-01',
  method: 'selection',
  wanted: new Map([
    made('circles/kitchen/terms/cook-2026-06-01.yaml', {
      role: 'cook',
      person: 'cleo',
      start: '2026-06-01',
      end: '2027-05-31',
    }),
  ]),
};

export const attack: Attack = {
  row: 0,
  expect: 'rounds-unlawful',
  ...distorted(SELECTED, { alter: saying({ method: 'consent' }) }),
};
