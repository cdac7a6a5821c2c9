/** Finds the file of a thing by what people call it: its name, title, id or path. */

import type { FileTree } from '../load/file-tree.ts';
import { editEn } from '../messages/en/edit.ts';
import { nearest } from '../model/did-you-mean.ts';
import { CirclesError } from '../model/errors.ts';
import { compareText } from '../model/finding.ts';
import type { Entry, Organisation } from '../model/organisation.ts';
import { plainFirstName, plainName } from '../model/plain-name.ts';
import { kindOf } from '../schema/kinds.ts';
import { isRewritable } from './rewritable.ts';

interface Named {
  readonly path: string;
  readonly names: readonly string[];
}

/** The path of the file. A file that can't be read is found by all of these but what stands in it. Throws `CirclesError` `unknown-thing` or `several-things`. */
export function findFile(tree: FileTree, organisation: Organisation, words: string): string {
  const paths = tree.list().flatMap(({ path }) => (isRewritable(path) ? [path] : []));
  const things = paths.map((path): Named => ({ path, names: namesOf(path, organisation.entries.get(path)) }));
  const wanted = plainName(words);
  const exact = things.filter(({ path, names }) => path === words || names.some((name) => plainName(name) === wanted));
  const fits = exact.length > 0 ? exact : things.filter(({ path }) => firstNameIn(organisation, path) === wanted);
  const [first, ...others] = fits;
  if (first === undefined) {
    const known = things.flatMap(({ names }) => names);
    throw new CirclesError('unknown-thing', editEn.unknown({ words, near: nearest(words, known) }));
  }
  if (others.length > 0) {
    const files = fits.map(({ path }) => path).sort(compareText);
    throw new CirclesError('several-things', editEn.several({ words, files }));
  }
  return first.path;
}

/** By the path with and without its ending, `circle/id`, the id, and the name or title inside. */
function namesOf(path: string, entry: Entry | undefined): readonly string[] {
  const written = [path, path.replace(/\.yaml$/, '')];
  const { kind, circle, id } = kindOf(path) ?? {};
  if (id === undefined) return written;
  const placed = circle === undefined || kind === 'circle' ? [] : [`${circle}/${id}`];
  const called = entry === undefined || kind === 'organisation' ? [] : [entry.value.title, entry.value.name];
  return [...written, ...placed, id, ...called.filter((name) => typeof name === 'string')];
}

/** People are found as everywhere else. */
function firstNameIn({ entries }: Organisation, path: string): string | undefined {
  const entry = entries.get(path);
  return entry?.kind === 'person' ? plainFirstName(String(entry.value.name)) : undefined;
}
