/** Attack: a signature that came later is taken out. */
import { type Attack, accountOf, takenOut } from '../attack.ts';
import { bytesAt, folderOf, signature, type World, withFiles } from '../ledger.ts';

function cosigned(world: World): World {
  const folder = folderOf(world, 'Buy an oven');
  const armor = signature('cleo', bytesAt(world, `${folder}/decision.yaml`));
  return withFiles(world, new Map([[`${folder}/cleo.sig`, armor]]));
}

export const attack: Attack = {
  row: 47,
  expect: 'redaction-unlawful',
  attack: (world) => takenOut(cosigned(world), 'ana', [`${folderOf(world, 'Buy an oven')}/cleo.sig`]),
  twin: (world) => takenOut(cosigned(world), 'ana', [accountOf(world, 'Buy an oven')]),
  guard: 'redactions',
};
