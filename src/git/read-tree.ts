/** Reads a tree of a repository as files, checking every object from the commit down to the bytes of each file. */
import type { FileMode, FileTree, TreeFile } from '../load/file-tree.ts';
import { gitEn } from '../messages/en/git.ts';
import { CirclesError } from '../model/errors.ts';
import { compareText } from '../model/finding.ts';
import type { RepositoryPlace } from './find-repository.ts';
import { damaged, type GitObject, type ObjectReader, openObjectReader, requireObject } from './object-reader.ts';
import { runGitSync } from './run-git.ts';

/** One path of a tree and the object that lies there. */
export interface TreeEntry extends TreeFile {
  readonly id: string;
}

const MODES: Readonly<Record<string, FileMode>> = {
  '100644': 'file',
  '100664': 'file', // very old repositories have it; git treats it as 100644
  '100755': 'executable',
  '120000': 'symlink',
  '160000': 'submodule',
};
const FOLDER = '40000';

/**
 * The tree of the commit, tag or tree `id`. Files for which `wanted` is true are read at once, others one by one when asked for.
 * Throws `object-missing` and `object-damaged`.
 */
export async function readTree(
  place: RepositoryPlace,
  id: string,
  wanted: (path: string) => boolean,
): Promise<FileTree> {
  const reader = openObjectReader(place);
  try {
    const entries = await entriesOf(place, reader, id);
    const chosen = entries.filter((entry) => isReadable(entry) && wanted(entry.path));
    const blobs = await reader.read(chosen.map((entry) => entry.id));
    return treeOf(place, entries, blobs);
  } finally {
    await reader.close();
  }
}

/** Every path under the commit, tag or tree `id`, sorted, with what lies there. */
export async function listTree(place: RepositoryPlace, id: string): Promise<readonly TreeEntry[]> {
  const known = listed.get(place)?.get(id);
  if (known !== undefined) return known;
  const reader = openObjectReader(place);
  try {
    return await entriesOf(place, reader, id);
  } finally {
    await reader.close();
  }
}

function treeOf(
  place: RepositoryPlace,
  entries: readonly TreeEntry[],
  blobs: ReadonlyMap<string, GitObject>,
): FileTree {
  const ids = new Map(entries.filter(isReadable).map((entry) => [entry.path, entry.id]));
  const list = entries.map(({ path, mode }): TreeFile => ({ path, mode }));
  const read = (path: string): Uint8Array | undefined => {
    const id = ids.get(path);
    return id === undefined ? undefined : (blobs.get(id)?.bytes ?? readBlob(place, id));
  };
  return { list: () => list, read };
}

function isReadable(entry: TreeEntry): boolean {
  return entry.mode === 'file' || entry.mode === 'executable';
}

function readBlob(place: RepositoryPlace, id: string): Uint8Array {
  const bytes = runGitSync(place, ['cat-file', 'blob', id]).stdout;
  return requireObject(place.objectFormat, id, { type: 'blob', bytes }).bytes;
}

/** An id stands for its content for ever, so what was read of it once in this process is kept as long as the place. */
async function entriesOf(place: RepositoryPlace, reader: ObjectReader, id: string): Promise<readonly TreeEntry[]> {
  const lists = listed.get(place) ?? new Map<string, readonly TreeEntry[]>();
  const entries = lists.get(id) ?? (await readEntries(reader, id));
  listed.set(place, lists.set(id, entries));
  return entries;
}

const listed = new WeakMap<RepositoryPlace, Map<string, readonly TreeEntry[]>>();

async function readEntries(reader: ObjectReader, id: string): Promise<readonly TreeEntry[]> {
  const found = new Map<string, TreeEntry>();
  let level = [{ prefix: '', id: await peel(reader, id) }];
  while (level.length > 0) {
    const trees = await reader.read(level.map((folder) => folder.id));
    level = level.flatMap((folder) => openFolder(folder, trees.get(folder.id), found));
  }
  return [...found.values()].sort((a, b) => compareText(a.path, b.path));
}

interface Folder {
  readonly prefix: string;
  readonly id: string;
}

/** Adds the files of a folder to `found` and hands back its folders. */
function openFolder(folder: Folder, tree: GitObject | undefined, found: Map<string, TreeEntry>): Folder[] {
  if (tree?.type !== 'tree') throw damaged(folder.id);
  const folders: Folder[] = [];
  for (const { name, mode, id } of parseTree(folder.id, tree.bytes)) {
    const path = folder.prefix + name;
    if (mode === FOLDER) folders.push({ prefix: `${path}/`, id });
    else if (found.has(path)) throw damaged(folder.id);
    else found.set(path, { path, mode: MODES[mode] ?? 'other', id });
  }
  return folders;
}

/** The tree that a commit or tag leads to. */
async function peel(reader: ObjectReader, id: string): Promise<string> {
  const object = (await reader.read([id])).get(id);
  if (object?.type === 'tree') return id;
  const next = /^(?:tree|object) ([0-9a-f]+)\n/.exec(object?.bytes.toString('latin1', 0, 80) ?? '')?.[1];
  if (object?.type === 'blob' || next === undefined)
    throw new CirclesError('revision-unknown', gitEn.repository.unknownRevision({ revision: id }));
  return object?.type === 'tag' ? peel(reader, next) : next;
}

interface RawEntry {
  readonly mode: string;
  readonly name: string;
  readonly id: string;
}

/** The entries of a tree object: mode, a space, the name, NUL, the id in bytes. Names that no folder can have are refused. */
function parseTree(id: string, bytes: Buffer): readonly RawEntry[] {
  const idBytes = id.length / 2;
  const entries: RawEntry[] = [];
  for (let start = 0; start < bytes.length; ) {
    const space = bytes.indexOf(32, start);
    const end = bytes.indexOf(0, space);
    if (space < 0 || end < 0 || end + idBytes >= bytes.length) throw damaged(id);
    const name = bytes.toString('utf8', space + 1, end);
    if (!isEntryName(name)) throw damaged(id);
    entries.push({
      mode: bytes.toString('latin1', start, space),
      name,
      id: bytes.toString('hex', end + 1, end + 1 + idBytes),
    });
    start = end + 1 + idBytes;
  }
  return entries;
}

function isEntryName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && name.toLowerCase() !== '.git' && !name.includes('/');
}
