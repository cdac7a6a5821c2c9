/** Attack: a record is followed by a second one in the same file. */
import { type Attack, newRecord } from '../attack.ts';

export const attack: Attack = {
  row: 44,
  expect: 'record-unreadable',
  attack: newRecord((lawful) => `${lawful}---\n${lawful}`),
  twin: newRecord((lawful) => lawful),
};
