/** Attack: a second founding record lies beside the one that was asked for. */
import type { Attack } from '../attack.ts';
import { folderOf, replaced, signature, verifyWorld, type World, withFiles } from '../ledger.ts';
import { foundedWorld } from '../organisation.ts';

function secondFounding(): ReadonlyMap<string, Uint8Array> {
  const other = foundedWorld();
  const folder = folderOf(other, 'Found Seven Gardens');
  const files = [...other.files].filter(([path]) => path.startsWith(`${folder}/`) && !path.endsWith('.sig'));
  const [path, text] = replaced(other, `${folder}/decision.yaml`, ['Found Seven Gardens', 'Found Eight Gardens']);
  const bytes = new Map([...files, [path, text] as const, [`${folder}/ana.sig`, signature('ana', text)] as const]);
  return new Map([...bytes].map(([place, content]) => [place.replace(folder, `${folder}-2`), content]));
}

const identityOf = (world: World): string => verifyWorld(world).organisation ?? '';

export const attack: Attack = {
  row: 26,
  expect: 'organisation-differs',
  attack: (world) => withFiles(world, secondFounding()),
  against: (world) => ({ organisation: identityOf(world) }),
};
