/** Writes the shorthand of files out in full, so that every reader sees one form: `members: [ana]` is `members: [{person: ana}]`. */
import type { GovernedKind } from '../model/organisation.ts';
import type { Fields, Value } from '../model/value.ts';

/** For each kind: the lists whose items may be a bare text, and the key that the text stands for. */
const SHORTHAND: { readonly [Kind in GovernedKind]?: { readonly [list: string]: string } } = {
  circle: { members: 'person', domain: 'text' },
};

/** The value of a file with its shorthand spelled out; the same object when it has none. */
export function spellOut(kind: GovernedKind, value: Fields): Fields {
  const shorthand = SHORTHAND[kind];
  if (shorthand === undefined) return value;
  const spelled = Object.entries(value).map(([key, item]) => [key, spellList(item, shorthand[key])] as const);
  return Object.fromEntries(spelled);
}

function spellList(value: Value, key: string | undefined): Value {
  if (key === undefined || !Array.isArray(value)) return value;
  return (value as readonly Value[]).map((item) => (typeof item === 'string' ? { [key]: item } : item));
}
