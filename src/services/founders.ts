/** The people who start an organisation: names as they were given, and the short handles their files are named by. */
import { checkPath } from '../load/check-path.ts';
import { initEn } from '../messages/en/init.ts';
import { CirclesError } from '../model/errors.ts';
import { freeId, slugOf } from '../model/slug.ts';
import { kindOf, pathOf } from '../schema/kinds.ts';
import type { Founder } from './template.ts';

/** A name and, where it was given (`山田=yamada`), the handle. */
export interface GivenName {
  readonly name: string;
  readonly handle?: string;
}

/** Reads `Ana Ruiz` or `山田=yamada`. */
export function givenName(text: string): GivenName {
  const [, name = text, handle] = /^(.*)=([^=]*)$/s.exec(text) ?? [];
  return { name: name.trim(), ...(handle === undefined ? {} : { handle: handle.trim() }) };
}

/** True when no handle can be made of the name, so that one has to be asked for. */
export function needsHandle({ name, handle }: GivenName): boolean {
  return handle === undefined && slugOf(name) === '';
}

/** What is wrong with a handle, in words; undefined when it is lawful and free. */
export function handleFault(handle: string, taken: ReadonlySet<string>): { what: string; hint: string } | undefined {
  const path = pathOf('person', { id: handle });
  const fault = handle === '' ? {} : checkPath({ path, mode: 'file' }, kindOf(path));
  if (fault !== undefined || kindOf(path)?.id !== handle)
    return initEn.handleUnlawful({ handle, suggestion: suggestionFor(handle, taken) });
  return taken.has(handle) ? initEn.handleTaken({ handle }) : undefined;
}

function suggestionFor(handle: string, taken: ReadonlySet<string>): string {
  return freeId(slugOf(handle) || 'member', (id) => taken.has(id));
}

/**
 * The founders, without keys yet; two names that give the same handle are told apart by `-2`. Throws `CirclesError`
 * `person-missing`, `person-twice`, `handle-missing`, `handle-unlawful` or `handle-taken`.
 */
export function foundersFrom(texts: readonly string[]): readonly Founder[] {
  const given = texts.map(givenName);
  const asked = new Set(given.flatMap(({ handle }) => handle ?? []));
  const taken = new Set<string>();
  return given.map((one, index) => {
    const { name } = one;
    if (name === '') throw new CirclesError('person-missing', initEn.personMissing());
    const earlier = given.slice(0, index).some((other) => other.name === name);
    if (earlier && one.handle === undefined) throw new CirclesError('person-twice', initEn.personTwice({ name }));
    const id = idOf(one, asked, taken);
    taken.add(id);
    return { id, name, keys: [] };
  });
}

function idOf(given: GivenName, asked: ReadonlySet<string>, taken: ReadonlySet<string>): string {
  const { name, handle } = given;
  if (needsHandle(given)) throw new CirclesError('handle-missing', initEn.handleMissing({ name }));
  if (handle === undefined) return freeId(slugOf(name), (id) => taken.has(id) || asked.has(id));
  const fault = handleFault(handle, taken);
  if (fault === undefined) return handle;
  throw new CirclesError(taken.has(handle) ? 'handle-taken' : 'handle-unlawful', fault);
}
