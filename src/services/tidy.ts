/** Files that could be written more tidily, and how: what each says stays the same. */
import type { FileTree } from '../load/file-tree.ts';
import { digestOf } from '../model/digest.ts';
import { compareText } from '../model/finding.ts';
import { groupBy } from '../model/group-by.ts';
import { decodeText, LARGEST_FILE } from '../schema/decode-text.ts';
import { kindOf } from '../schema/kinds.ts';
import { tidyYaml } from '../schema/tidy-yaml.ts';
import { isRewritable } from './rewritable.ts';
import { undecidedAt } from './undecided.ts';
import type { Workplace } from './workplace.ts';

/** Files by path, as they would be. */
type TidyFiles = ReadonlyMap<string, Uint8Array>;

/** What becomes of files that are tidied. */
export interface Tidied {
  /** Governed files that say what was decided: that it is written in another way is a matter of form, and recorded as one. */
  readonly recorded: TidyFiles;
  /** Of these, the ones that somebody has written in another way already. */
  readonly pending: TidyFiles;
  /** Files with a change nobody has decided yet, and files that nothing governs: only the folder has them. */
  readonly written: TidyFiles;
  /** Files that are thereby as they were decided: nothing about them is to be recorded. */
  readonly putBack: TidyFiles;
}

/**
 * The files below the given paths (everything, when there are none) that are not tidy, sorted, as they would be. What a person
 * says about themselves stays as that person wrote it.
 */
export function untidyFiles(tree: FileTree, paths: readonly string[]): TidyFiles {
  const files = tree.list().flatMap(({ path }): [string, Uint8Array][] => {
    const bytes = isTidied(path) && isBelow(path, paths) ? tree.read(path) : undefined;
    const tidy = bytes === undefined ? undefined : tidied(bytes);
    return tidy === undefined ? [] : [[path, tidy]];
  });
  return new Map(files.sort(([a], [b]) => compareText(a, b)));
}

/** What becomes of a file that is made tidy. */
type Fate = 'decided' | 'pending' | 'putBack' | 'written';

/** Which of the untidy files are recorded, and which only written. */
export function tidiedAt(place: Workplace, untidy: TidyFiles): Tidied {
  const { form, lineEnds } = undecidedAt(place);
  const isDecided = (path: string, bytes: Uint8Array | undefined) =>
    bytes !== undefined && digestOf(bytes) === place.state.digests.get(path);
  const fates = groupBy([...untidy], ([path, tidy]) => {
    if (isDecided(path, tidy)) return 'putBack';
    if (form.includes(path) || lineEnds.includes(path)) return 'pending';
    return isDecided(path, place.present.read(path)) ? 'decided' : 'written';
  });
  const those = (...names: readonly Fate[]) => new Map(names.flatMap((name) => fates.get(name) ?? []));
  return {
    recorded: those('pending', 'decided'),
    pending: those('pending'),
    written: those('written'),
    putBack: those('putBack'),
  };
}

function isTidied(path: string): boolean {
  return isRewritable(path) && kindOf(path)?.kind !== 'person';
}

/** True for a path that is one of these or lies below one; always, where there are none. */
export function isBelow(path: string, paths: readonly string[]): boolean {
  return paths.length === 0 || paths.some((one) => path === one || path.startsWith(`${one.replace(/\/+$/, '')}/`));
}

/** Undefined for a file that is tidy, or that can't be read. */
function tidied(bytes: Uint8Array): Uint8Array | undefined {
  if (typeof decodeText(bytes, LARGEST_FILE) !== 'string') return undefined;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const tidy = tidyYaml(text);
  return tidy === text ? undefined : new TextEncoder().encode(tidy);
}
