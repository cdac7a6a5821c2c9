/** Attack: a second founding record lies in the tree. */
import type { Attack } from '../attack.ts';
import { folderOf, replaced, signature, withFiles } from '../ledger.ts';
import { foundedWorld } from '../organisation.ts';

function secondFounding(): ReadonlyMap<string, Uint8Array> {
  const other = foundedWorld();
  const folder = folderOf(other, 'Found Seven Gardens');
  const files = [...other.files].filter(([path]) => path.startsWith(`${folder}/`) && !path.endsWith('.sig'));
  const [path, text] = replaced(other, `${folder}/decision.yaml`, ['Found Seven Gardens', 'Found Eight Gardens']);
  const bytes = new Map([...files, [path, text] as const, [`${folder}/ana.sig`, signature('ana', text)] as const]);
  return new Map([...bytes].map(([place, content]) => [place.replace(folder, `${folder}-2`), content]));
}

export const attack: Attack = {
  row: 26,
  expect: 'founding-several',
  attack: (world) => withFiles(world, secondFounding()),
};
