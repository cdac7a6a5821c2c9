/** Attack: a record tells its reader to make something of a value. */
import { type Attack, newRecord } from '../attack.ts';

export const attack: Attack = {
  row: 44,
  expect: 'record-unreadable',
  attack: newRecord((lawful) => lawful.replace('title: ', 'title: !!js/function ')),
  twin: newRecord((lawful) => lawful),
};
