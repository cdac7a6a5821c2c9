/** A tree of files: a folder on disk, a map in memory and a revision of a git repository look the same from here. */
import type { Digest } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import { compareText } from '../model/finding.ts';

/** What lies at a path. Only `file` is ever read as part of an organisation. */
export type FileMode = 'file' | 'executable' | 'symlink' | 'submodule' | 'other';

/** One path of a tree, relative to its root, with `/` between names. */
export interface TreeFile {
  readonly path: string;
  readonly mode: FileMode;
}

/** A tree at one moment; reading it twice gives the same bytes. */
export interface FileTree {
  /** Every path, sorted by code unit. */
  list(): readonly TreeFile[];
  /** The bytes at `path`; undefined when nothing that can be read lies there. */
  read(path: string): Uint8Array | undefined;
  /** Where a command reads this tree alone, and once, so that nothing is worth remembering. */
  readonly sweep?: Sweep;
  /** The same with everything in it, where `list` leaves out what only verification looks at: the copies of what was adopted. */
  readonly whole?: () => FileTree;
}

/** Shows every path that `list` lists, in any order. `glance` reads the one that is shown. */
export type Sweep = (look: (file: TreeFile, glance: (path: string) => Glanced | undefined) => void) => void;

/** Bytes, which hold only until the next file is shown; or text, where somebody saw already that it is plain. */
export type Glanced = Uint8Array | string;

/** Shows what `list` lists, one after the other, with what `read` gives. */
export function sweepOf({ list, read }: FileTree): Sweep {
  return (look) => {
    for (const file of list()) look(file, read);
  };
}

/** `tree` with what only verification looks at. */
export function wholeOf(tree: FileTree): FileTree {
  return tree.whole?.() ?? tree;
}

/** A tree made of texts or bytes, all of them plain files. */
export function memoryTree(files: { readonly [path: string]: string | Uint8Array }): FileTree {
  const encoder = new TextEncoder();
  const bytes = new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? encoder.encode(content) : content,
    ]),
  );
  const list = [...bytes.keys()].sort(compareText).map((path): TreeFile => ({ path, mode: 'file' }));
  return { list: () => list, read: (path) => bytes.get(path) };
}

/** `tree` with some files written over it, or taken away where the content is `null`. */
export function overlay(tree: FileTree, files: ReadonlyMap<string, Uint8Array | null>): FileTree {
  const kept = tree.list().filter((file) => !files.has(file.path));
  const added = [...files]
    .filter(([, content]) => content !== null)
    .map(([path]): TreeFile => ({ path, mode: 'file' }));
  const list = [...kept, ...added].sort((a, b) => compareText(a.path, b.path));
  return { list: () => list, read: (path) => (files.has(path) ? (files.get(path) ?? undefined) : tree.read(path)) };
}

/** Tells the digest of the file at a path; undefined where nothing that can be read lies there. */
export function digestIn(tree: Pick<FileTree, 'read'>): (path: string) => Digest | undefined {
  return (path) => {
    const bytes = tree.read(path);
    return bytes === undefined ? undefined : digestOf(bytes);
  };
}
