/** Changes applied to an organisation's files: the other half of `diff`. */
import { assemble } from '../load/assemble.ts';
import type { Entry, Organisation } from '../model/organisation.ts';
import { type Fields, isFields, type Value } from '../model/value.ts';
import type { Change, KeyedList, Patch } from './change.ts';
import { keyOf } from './fields.ts';

/** The organisation after `changes`; the one it was made from stays as it is. */
export function apply(organisation: Organisation, changes: readonly Change[]): Organisation {
  return assemble(applyToEntries(organisation.entries, changes).values(), organisation.decisions);
}

/** Like {@link apply} for governed files by path. */
export function applyToEntries(
  entries: ReadonlyMap<string, Entry>,
  changes: readonly Change[],
): ReadonlyMap<string, Entry> {
  const result = new Map(entries);
  for (const change of changes) {
    if (change.patch.op === 'item-move') applyMove(result, change, change.patch);
    else applyOne(result, change, change.patch);
  }
  return result;
}

type MovePatch = Extract<Patch, { op: 'item-move' }>;

function applyMove(entries: Map<string, Entry>, change: Change, patch: MovePatch): void {
  const { list, key, value, from } = patch;
  applyOne(entries, { ...change, path: from.path }, { op: 'item-remove', list, key, value });
  applyOne(entries, change, { op: 'item-add', list, key, value });
}

function applyOne(entries: Map<string, Entry>, change: Change, patch: Exclude<Patch, MovePatch>): void {
  if (patch.op === 'remove') entries.delete(change.path);
  else if (patch.op === 'add') entries.set(change.path, entryOf(change, patch.value));
  else {
    const entry = entries.get(change.path);
    if (entry !== undefined) entries.set(change.path, { ...entry, value: patched(entry.value, patch) });
  }
}

function patched(value: Fields, patch: Exclude<Patch, MovePatch | { op: 'add' | 'remove' }>): Fields {
  if (patch.op === 'set') {
    const kept = Object.entries(value).filter(([field]) => !Object.hasOwn(patch.before, field));
    return Object.fromEntries([...kept, ...Object.entries(patch.after)]);
  }
  const items = itemsAfter(listOf(value, patch.list), patch);
  const { [patch.list]: _, ...rest } = value;
  return items.length === 0 && !Object.hasOwn(value, patch.list) ? rest : { ...value, [patch.list]: items };
}

function itemsAfter(
  items: readonly Fields[],
  patch: Extract<Patch, { op: 'item-add' | 'item-remove' | 'item-set' }>,
): readonly Fields[] {
  switch (patch.op) {
    case 'item-add':
      return [...items, patch.value];
    case 'item-remove':
      return items.filter((item) => keyOf(patch.list, item) !== patch.key);
    case 'item-set':
      return items.map((item) => (keyOf(patch.list, item) === patch.key ? patch.after : item));
    default:
      return patch satisfies never;
  }
}

function listOf(value: Fields, list: KeyedList): readonly Fields[] {
  const items = value[list];
  return Array.isArray(items) ? items.filter((item: Value): item is Fields => isFields(item)) : [];
}

function entryOf(change: Change, value: Fields): Entry {
  const circle = change.circle === undefined ? {} : { circle: change.circle };
  return { kind: change.kind, ...circle, id: change.id, path: change.path, value };
}
