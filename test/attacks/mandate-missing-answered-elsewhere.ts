/** Attack: an objection is answered by a circle in which its person has no voice. */
import { digestOf } from '../../src/model/digest.ts';
import { type Attack, linking, objecting, TABLE } from '../attack.ts';
import { bytesAt, decide, folderOf, type World } from '../ledger.ts';

/** Cleo was absent when the house agreed on quiet, and objected in time. */
function contested(world: World): World {
  return objecting(world, 'Quiet after ten', { person: 'cleo', fields: { date: '2026-04-11' } });
}

function answers(world: World): readonly string[] {
  return [digestOf(bytesAt(world, `${folderOf(world, 'Quiet after ten')}/cleo.objection.yaml`))];
}

export const attack: Attack = {
  row: 0,
  expect: 'mandate-missing',
  attack: (world) => linking(contested(world), { answers: answers(contested(world)) }),
  twin: (world) => {
    const before = contested(world);
    return decide(before, { ...TABLE, by: 'yamada', circle: 'house', links: { answers: answers(before) } });
  },
  guard: 'mandate',
};
