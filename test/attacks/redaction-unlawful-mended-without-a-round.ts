/** Attack: the words before a mended wording are taken out, so that nobody sees what was mended. */
import { type Attack, copyBeside, takenOut } from '../attack.ts';
import { policy } from '../group.ts';
import { decide, type World } from '../ledger.ts';

const ROOF = 'circles/house/policies/roof.yaml';

function former(world: World): World {
  return takenOut(world, 'yamada', [copyBeside(world, 'Dry roof', ROOF)]);
}

function agreedAnew(world: World): World {
  const wanted = new Map([policy('house', 'roof', 'We look at the roof in May.')]);
  return decide(world, { title: 'The roof in May', by: 'yamada', decided: '2026-06-01', wanted });
}

export const attack: Attack = {
  row: 27,
  expect: 'redaction-unlawful',
  attack: former,
  twin: (world) => former(agreedAnew(world)),
  guard: 'redactions',
};
