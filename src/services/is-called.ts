/** What people call a decision: its title, its folder, or the name of that with or without circle and day. */
import { plainName } from '../model/plain-name.ts';
import type { Dossier } from '../trust/dossier.ts';

/** A decision, wherever its files lie. */
export type Called = Pick<Dossier, 'folder'> & { readonly record: Pick<Dossier['record'], 'title'> };

/** Whether somebody who says these words means this decision; capitals, further spaces and a slash at the end make no difference. */
export function isCalled({ folder, record }: Called, words: string): boolean {
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  const names = [
    plainName(record.title),
    folder,
    `${folder}/decision.yaml`,
    shortName({ folder }),
    name,
    name.replace(/^\d{4}-\d\d-\d\d-/, ''),
  ];
  return names.includes(plainName(words.replace(/\/+\s*$/, '')));
}

/** `kitchen/2026-12-01-label-allergens`: what tells it apart from every other. */
export function shortName({ folder }: Pick<Called, 'folder'>): string {
  const [, circle = '', , name = ''] = folder.split('/');
  return `${circle}/${name}`;
}
