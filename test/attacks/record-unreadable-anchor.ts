/** Attack: a value in a record has a name, so that it could be meant elsewhere. */
import { type Attack, newRecord } from '../attack.ts';

export const attack: Attack = {
  row: 44,
  expect: 'record-unreadable',
  attack: newRecord((lawful) => lawful.replace('title: ', 'title: &title ')),
  twin: newRecord((lawful) => lawful),
};
