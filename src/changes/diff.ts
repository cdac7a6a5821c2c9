/** What changed between two organisations: `diff(a, a)` is empty and `apply(a, diff(a, b))` is `b`. */
import { compareText } from '../model/finding.ts';
import type { Entry, GovernedKind, Organisation } from '../model/organisation.ts';
import { type Fields, sameValue, type Value } from '../model/value.ts';
import { type Change, type ChangeName, compareChanges, type KeyedList, type Patch } from './change.ts';
import { changeOfField, itemsOf, keyedListsOf } from './fields.ts';

/** What it is called when a file of a kind comes. */
export const ADDED: Readonly<Record<GovernedKind, ChangeName>> = {
  organisation: 'organisation-founded',
  person: 'person-added',
  'member-organisation': 'member-organisation-added',
  'funding-stream': 'funding-stream-added',
  'budget-round': 'budget-round-added',
  'training-requirement': 'training-requirement-added',
  circle: 'circle-created',
  role: 'role-described',
  term: 'term-started',
  policy: 'policy-adopted',
  measure: 'measure-adopted',
};

/** What it is called when a file of a kind goes. */
export const REMOVED: Readonly<Record<GovernedKind, ChangeName>> = {
  organisation: 'organisation-ended',
  person: 'person-removed',
  'member-organisation': 'member-organisation-removed',
  'funding-stream': 'funding-stream-removed',
  'budget-round': 'budget-round-removed',
  'training-requirement': 'training-requirement-removed',
  circle: 'circle-removed',
  role: 'role-removed',
  term: 'term-removed',
  policy: 'policy-removed',
  measure: 'measure-removed',
};

type ItemNames = { readonly add: ChangeName; readonly remove: ChangeName; readonly set: ChangeName };

const ITEMS: Readonly<Record<KeyedList, ItemNames>> = {
  members: { add: 'member-joined', remove: 'member-left', set: 'member-changed' },
  domain: { add: 'domain-item-added', remove: 'domain-item-removed', set: 'domain-item-changed' },
  keys: { add: 'key-added', remove: 'key-removed', set: 'key-changed' },
  training: { add: 'training-recorded', remove: 'training-removed', set: 'training-changed' },
};

/** Every change that turns `before` into `after`, sorted. */
export function diff(before: Organisation, after: Organisation): readonly Change[] {
  return diffEntries(before.entries, after.entries);
}

/** Like {@link diff} for governed files by path; only paths of the two maps are looked at. */
export function diffEntries(before: ReadonlyMap<string, Entry>, after: ReadonlyMap<string, Entry>): readonly Change[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  const changes = [...paths].flatMap((path) => diffEntry(before.get(path), after.get(path)));
  return joinMoves(changes.sort(compareChanges)).sort(compareChanges);
}

function diffEntry(before: Entry | undefined, after: Entry | undefined): readonly Change[] {
  if (before === undefined)
    return after === undefined ? [] : [changeOf(after, ADDED[after.kind], { op: 'add', value: after.value })];
  if (after === undefined) return [changeOf(before, REMOVED[before.kind], { op: 'remove', value: before.value })];
  const lists = keyedListsOf(before, after);
  return [...diffFields(before, after, lists), ...lists.flatMap((list) => diffItems(before, after, list))];
}

/** Fields that amount to the same change are told as one. */
function diffFields(before: Entry, after: Entry, lists: readonly string[]): readonly Change[] {
  const differing = [...new Set([...Object.keys(before.value), ...Object.keys(after.value)])]
    .sort()
    .filter((field) => !lists.includes(field) && !sameValue(before.value[field], after.value[field]));
  const groups = groupByName(differing, before, after);
  return [...groups].map(([name, fields]) =>
    changeOf(after, name, { op: 'set', before: pick(before.value, fields), after: pick(after.value, fields) }),
  );
}

function groupByName(
  fields: readonly string[],
  before: Entry,
  after: Entry,
): ReadonlyMap<ChangeName, readonly string[]> {
  const groups = new Map<ChangeName, string[]>();
  for (const field of fields) {
    const name = changeOfField(after.kind, field, { before: before.value, after: after.value });
    groups.set(name, [...(groups.get(name) ?? []), field]);
  }
  return groups;
}

function diffItems(before: Entry, after: Entry, list: KeyedList): readonly Change[] {
  const old = itemsOf(before, list);
  const now = itemsOf(after, list);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const patch = itemPatch({ list, key }, old.get(key), now.get(key));
    return patch === undefined ? [] : [changeOf(after, itemChangeName(patch), patch)];
  });
}

type ItemPatch = Extract<Patch, { op: 'item-add' | 'item-remove' | 'item-set' }>;

function itemPatch(
  item: { list: KeyedList; key: string },
  before: Fields | undefined,
  after: Fields | undefined,
): ItemPatch | undefined {
  if (before === undefined) return after === undefined ? undefined : { op: 'item-add', ...item, value: after };
  if (after === undefined) return { op: 'item-remove', ...item, value: before };
  return sameValue(before, after) ? undefined : { op: 'item-set', ...item, before, after };
}

function itemChangeName(patch: ItemPatch): ChangeName {
  const names = ITEMS[patch.list];
  if (patch.op === 'item-add') return names.add;
  if (patch.op === 'item-remove') return names.remove;
  return isKeyEnding(patch) ? 'key-ended' : names.set;
}

function isKeyEnding(patch: Extract<Patch, { op: 'item-set' }>): boolean {
  if (patch.list !== 'keys' || patch.before.ended !== undefined) return false;
  const { ended, ...rest } = patch.after;
  return ended !== undefined && sameValue(rest, patch.before);
}

/** A domain item that goes from one circle and comes unaltered to another has moved. */
function joinMoves(changes: readonly Change[]): Change[] {
  const arrived = changes.filter((change) => change.change === 'domain-item-added');
  const left = new Map(
    changes.filter((change) => change.change === 'domain-item-removed').map((change) => [itemText(change), change]),
  );
  const moves = new Map<Change, Change>();
  for (const change of arrived) {
    const from = left.get(itemText(change));
    if (from === undefined) continue;
    left.delete(itemText(change));
    moves.set(change, from);
  }
  const gone = new Set(moves.values());
  return changes.filter((change) => !gone.has(change)).map((change) => moved(change, moves.get(change)));
}

function moved(change: Change, from: Change | undefined): Change {
  if (from?.circle === undefined || change.patch.op !== 'item-add') return change;
  const { key, value } = change.patch;
  const patch: Patch = { op: 'item-move', list: 'domain', key, value, from: { circle: from.circle, path: from.path } };
  return { ...change, change: 'domain-item-moved', patch };
}

function itemText(change: Change): string {
  return 'value' in change.patch ? canonical(change.patch.value) : '';
}

/** The same text for values that are the same. */
function canonical(value: Value): string {
  return JSON.stringify(value, (_, part: Value) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compareText(a, b)))
      : part,
  );
}

function changeOf(entry: Entry, change: ChangeName, patch: Patch): Change {
  const circle = entry.circle === undefined ? {} : { circle: entry.circle };
  return { change, kind: entry.kind, ...circle, id: entry.id, path: entry.path, patch };
}

function pick(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
}
