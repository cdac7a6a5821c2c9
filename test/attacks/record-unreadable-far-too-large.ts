/** Attack: a record is far larger than anybody writes. */
import { type Attack, newRecord } from '../attack.ts';

export const attack: Attack = {
  row: 44,
  expect: 'record-unreadable',
  attack: newRecord((lawful) => `${lawful}# ${'x'.repeat(8 * 1024 * 1024)}\n`),
  twin: newRecord((lawful) => lawful),
};
