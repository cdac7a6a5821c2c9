/** Attack: one person signs twice where two must. */
import type { Attack } from '../attack.ts';
import { edited } from '../group.ts';
import { bytesAt, type Decided, decide, folderOf, signature, type World, withFiles } from '../ledger.ts';

const GARDEN: Decided = {
  title: 'A new hose',
  by: 'ben',
  circle: 'garden',
  decided: '2026-06-02',
  text: 'We buy a hose.',
};

function twoMustSign(world: World): World {
  const rule = { by: ['member'], signatures: 2 };
  const wanted = new Map([edited(world, 'circles/garden/circle.yaml', { records: rule })]);
  return decide(world, { title: 'Two sign', by: 'ben', decided: '2026-06-01', wanted }, { signers: ['ben', 'yamada'] });
}

function signedTwice(world: World): World {
  const once = decide(world, GARDEN);
  const folder = folderOf(once, GARDEN.title);
  const again = signature('ben-2', bytesAt(once, `${folder}/decision.yaml`));
  return withFiles(once, new Map([[`${folder}/ben-2.sig`, again]]));
}

export const attack: Attack = {
  row: 16,
  expect: 'signatures-missing',
  attack: (world) => signedTwice(twoMustSign(world)),
  twin: (world) => decide(twoMustSign(world), GARDEN, { signers: ['ben', 'yamada'] }),
};
