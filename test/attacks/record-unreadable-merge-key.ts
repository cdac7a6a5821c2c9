/** Attack: a record takes fields over from elsewhere. */
import { type Attack, newRecord } from '../attack.ts';

export const attack: Attack = {
  row: 44,
  expect: 'record-unreadable',
  attack: newRecord((lawful) => `${lawful}<<: { title: Buy a car }\n`),
  twin: newRecord((lawful) => lawful),
};
