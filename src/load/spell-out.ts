/** Writes the shorthand of files out in full, so that every reader sees one form: `members: [ana]` is `members: [{person: ana}]`. */
import type { GovernedKind } from '../model/organisation.ts';
import type { Fields, Value } from '../model/value.ts';

/** For each kind: the lists whose items may be a bare text, and the key that the text stands for. */
const SHORTHAND: { readonly [Kind in GovernedKind]?: { readonly [list: string]: string } } = {
  circle: { members: 'person', domain: 'text' },
};

/** The value of a file with its shorthand spelled out; the same object for kinds that have none. */
export function spellOut(kind: GovernedKind, value: Fields): Fields {
  const shorthand = SHORTHAND[kind];
  let spelled = value;
  for (const list in shorthand) {
    const items = value[list];
    if (Array.isArray(items)) spelled = { ...spelled, [list]: spellList(items, shorthand[list] ?? '') };
  }
  return spelled;
}

function spellList(items: readonly Value[], key: string): Value {
  return items.map((item) => (typeof item === 'string' ? { [key]: item } : item));
}
