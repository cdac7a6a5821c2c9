/** Attack: a record is nested deeper than anybody writes. */
import { type Attack, newRecord } from '../attack.ts';

export const attack: Attack = {
  row: 44,
  expect: 'record-unreadable',
  attack: newRecord((lawful) => `${lawful}deep: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`),
  twin: newRecord((lawful) => lawful),
};
