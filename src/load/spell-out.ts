/** Writes the shorthand of files out in full, so that every reader sees one form: `members: [ana]` is `members: [{person: ana}]`. */
import type { GovernedKind } from '../model/organisation.ts';
import { type Fields, isFields, type Value } from '../model/value.ts';

/** For each kind: the lists whose items may be a bare text, and the key that the text stands for. */
const SHORTHAND: { readonly [Kind in GovernedKind]?: { readonly [list: string]: string } } = {
  circle: { members: 'person', domain: 'text' },
};

/** The value of a file with its shorthand spelled out; the same object where there is none. */
export function spellOut(kind: GovernedKind, value: Fields): Fields {
  const shorthand = SHORTHAND[kind];
  if (shorthand === undefined) return value;
  const lists = Object.entries(shorthand).flatMap(([list, key]) => {
    const items = value[list];
    return Array.isArray(items) && !items.every(isFields) ? [[list, spellList(items, key)] as const] : [];
  });
  return lists.length === 0 ? value : { ...value, ...Object.fromEntries(lists) };
}

function spellList(items: readonly Value[], key: string): Value {
  return items.map((item) => (typeof item === 'string' ? { [key]: item } : item));
}
