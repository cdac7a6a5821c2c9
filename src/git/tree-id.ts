/** Computes the id under which git keeps a whole tree of files, without asking git. */
import { type KeptFile, OCTAL } from './index-entries.ts';
import { type ObjectFormat, objectIdOf } from './object-id.ts';

interface Entry {
  readonly mode: string;
  readonly name: string;
  readonly id: string;
}

/** The id of the tree that holds exactly `files`, by path from its root. */
export function treeIdOf(format: ObjectFormat, files: ReadonlyMap<string, KeptFile>): string {
  const here: Entry[] = [];
  const folders = new Map<string, Map<string, KeptFile>>();
  for (const [path, file] of files) {
    const slash = path.indexOf('/');
    if (slash < 0) here.push({ mode: OCTAL[file.mode], name: path, id: file.id });
    else placeIn(folders, path.slice(0, slash)).set(path.slice(slash + 1), file);
  }
  for (const [name, inner] of folders) here.push({ mode: '40000', name, id: treeIdOf(format, inner) });
  return objectIdOf(format, 'tree', treeBytes(here));
}

function placeIn(folders: Map<string, Map<string, KeptFile>>, name: string): Map<string, KeptFile> {
  const inner = folders.get(name) ?? new Map<string, KeptFile>();
  folders.set(name, inner);
  return inner;
}

/** Mode, a space, the name, NUL, the id in bytes; sorted by the bytes of the names, a folder's as if it ended in `/`. */
function treeBytes(entries: readonly Entry[]): Buffer {
  const sorted = entries
    .map((entry) => ({ ...entry, order: Buffer.from(entry.mode === '40000' ? `${entry.name}/` : entry.name) }))
    .sort((a, b) => Buffer.compare(a.order, b.order));
  return Buffer.concat(
    sorted.flatMap(({ mode, name, id }) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')]),
  );
}
