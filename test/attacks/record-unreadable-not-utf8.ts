/** Attack: a record holds bytes that are no letters. */
import { type Attack, newRecord } from '../attack.ts';

export const attack: Attack = {
  row: 44,
  expect: 'record-unreadable',
  attack: newRecord((lawful) => Buffer.concat([Buffer.from(lawful), Buffer.from([0xff, 0x0a])])),
  twin: newRecord((lawful) => lawful),
};
