/** Who or what was meant by something that is no id: looked up by id, by name or title, and by near spellings. */
import { nearest } from '../model/did-you-mean.ts';
import { nameForms } from '../model/name-forms.ts';
import { plainFirstName, plainName } from '../model/plain-name.ts';

/** Something that is there, with what its file calls it where that could be read. */
export interface Thing {
  readonly id: string;
  readonly name?: string;
}

/** What may have been meant. */
export interface Meant {
  /** The one thing whose own id or name this is, but for capitals, spaces and accents. */
  readonly called?: string;
  /** What can be asked about; none, one or more. */
  readonly near: readonly string[];
}

/** Answers for one set of things. What nobody is called is at most like something: a question, never an answer. */
export function lookUpIn(things: readonly Thing[]): (written: string) => Meant {
  const forms = byForm(things);
  return (written) => {
    const called = [...new Set(nameForms(written).flatMap((form) => forms.get(form) ?? []))];
    const [only, ...others] = called;
    if (only !== undefined && others.length === 0) return { called: only, near: called };
    return { near: called.length > 0 ? called : likely(written, things) };
  };
}

function byForm(things: readonly Thing[]): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, name = id } of things) {
    for (const form of new Set([...nameForms(id), ...nameForms(name)])) {
      const same = ids.get(form);
      if (same === undefined) ids.set(form, [id]);
      else same.push(id);
    }
  }
  return ids;
}

function likely(written: string, things: readonly Thing[]): readonly string[] {
  const wanted = plainName(written);
  const first = things.filter(({ name }) => name !== undefined && plainFirstName(name) === wanted);
  if (first.length > 0) return first.map(({ id }) => id);
  const near = nearest(
    written,
    things.flatMap(({ id, name = id }) => [id, name]),
  );
  return things.filter(({ id, name }) => near !== undefined && (id === near || name === near)).map(({ id }) => id);
}
