/** The fields of a new file, in the order in which they are given. */
import type { Fields } from '../model/value.ts';

/** What says nothing is left out: what is undefined, and empty lists. */
export function writtenFields(fields: object): Fields {
  const kept = Object.entries(fields).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return JSON.parse(JSON.stringify(Object.fromEntries(kept)));
}
