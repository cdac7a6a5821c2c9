/** Attack: where the answer of one person was taken out, another is said to have consented whose answer never was there. */

import { responseName } from '../../src/model/proposal.ts';
import type { Attack } from '../attack.ts';
import { TABLE, takenOut } from '../attack.ts';
import { folderOf, type World } from '../ledger.ts';
import { type Answering, between, inWriting, VERSION } from '../written.ts';

export const attack: Attack = {
  row: 15,
  expect: 'async-unlawful',
  attack: (world) => withoutCleo(world, { missing: 'ben' }),
  twin: (world) => withoutCleo(world),
  guard: 'written-answers',
};

function withoutCleo(world: World, answering: Answering = {}): World {
  const decided = inWriting(between(world), answering);
  const folder = folderOf(decided, TABLE.title);
  return takenOut(decided, 'ana', [`${folder}/evidence/${responseName({ person: 'cleo', version: VERSION })}.yaml`]);
}
