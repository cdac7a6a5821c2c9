/** Keeps decisions that were taken out: whole, in a folder of their own, out of reach of every rule, for the next round. */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { writeFiles } from '../disk/write-files.ts';
import { freeId } from '../model/slug.ts';
import { isSame } from '../trust/joining/join-dossiers.ts';
import type { Overtaken } from '../trust/joining/join-lines.ts';
import type { Workplace } from './workplace.ts';

/** A decision that is taken out: where its dossier lay, what it says, and its files. */
export type TakenOut = Pick<Overtaken, 'files'> & { readonly dossier: Pick<Overtaken['dossier'], 'folder' | 'record'> };

/** A decision that was taken out, and the folder in which it lies. */
export interface Aside {
  readonly overtaken: TakenOut;
  readonly folder: string;
}

/** A folder name that is free for each; nothing that was laid there before is written over. */
export function foldersAside(root: string, all: readonly TakenOut[]): readonly Aside[] {
  const given = new Set<string>();
  return all.map((overtaken) => {
    const { folder } = overtaken.dossier;
    const isTaken = (name: string) =>
      given.has(name) || lstatSync(join(root, 'set-aside', name), { throwIfNoEntry: false }) !== undefined;
    const name = freeId(folder.slice(folder.lastIndexOf('/') + 1), isTaken, Number.POSITIVE_INFINITY);
    given.add(name);
    return { overtaken, folder: `set-aside/${name}` };
  });
}

/** Writes the dossiers there. Done before the branch moves, so that nothing is lost when that, or this, fails. */
export function layAside(root: string, all: readonly Aside[]): void {
  const laid = all.flatMap(({ overtaken: { dossier, files }, folder }) =>
    [...files].flatMap(([path, bytes]): [string, Uint8Array][] =>
      bytes === null ? [] : [[`${folder}${path.slice(dossier.folder.length)}`, bytes]],
    ),
  );
  writeFiles(root, new Map(laid));
}

/** What it wanted lies in the files again, as changes that nobody decided, where nobody else changed them. */
export function layWanted(place: Workplace, { overtaken: { dossier, files } }: Aside): void {
  const wanted = dossier.record.files.flatMap(({ path, before, after }): [string, Uint8Array | null][] => {
    const isFree = (place.state.digests.get(path) ?? null) === before && isAsCommitted(place, path);
    const bytes = after === null ? null : files.get(`${dossier.folder}/adopted/${path}`);
    return isFree && bytes !== undefined ? [[path, bytes]] : [];
  });
  writeFiles(place.repository.root, new Map(wanted));
}

function isAsCommitted({ present, committed }: Workplace, path: string): boolean {
  return isSame(present.read(path), committed.read(path));
}
