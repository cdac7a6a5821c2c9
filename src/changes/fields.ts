/** Which change a differing field amounts to, and which lists of a file are made of things of their own. */
import type { Entry, GovernedKind } from '../model/organisation.ts';
import { type Fields, isFields, type Value } from '../model/value.ts';
import type { ChangeName, KeyedList } from './change.ts';

const KEYED_LISTS: Readonly<Partial<Record<GovernedKind, readonly KeyedList[]>>> = {
  circle: ['members', 'domain'],
  person: ['keys', 'training'],
};

/** Prose: its words stand in the adopted copy, so that a record names only that it changed. A change of prose alone may be editorial. */
const PROSE: Readonly<Partial<Record<GovernedKind, readonly string[]>>> = {
  policy: ['text', 'context', 'notes'],
  role: ['purpose', 'responsibilities', 'notes'],
  measure: ['definition', 'notes'],
  circle: ['notes'],
};

const FIELD_CHANGES: Readonly<Partial<Record<GovernedKind, Readonly<Record<string, ChangeName>>>>> = {
  organisation: {
    name: 'organisation-renamed',
    mission: 'mission-changed',
    vision: 'mission-changed',
    'legal-form': 'mission-changed',
    status: 'organisation-status-changed',
    labels: 'labels-changed',
    layers: 'layers-changed',
    network: 'network-changed',
  },
  person: {
    status: 'person-status-changed',
    name: 'person-renamed',
    keys: 'key-changed',
    training: 'training-changed',
  },
  circle: {
    members: 'member-changed',
    domain: 'domain-item-changed',
    parent: 'circle-moved',
    status: 'circle-status-changed',
    aim: 'aim-changed',
    records: 'recording-rule-changed',
    name: 'circle-renamed',
    rhythm: 'circle-practice-changed',
    review: 'circle-practice-changed',
    absence: 'circle-practice-changed',
    absence_window: 'circle-practice-changed',
    async: 'circle-practice-changed',
    notes: 'circle-practice-changed',
  },
  policy: { term: 'policy-renewed', review: 'policy-renewed', status: 'policy-retired' },
};

const OTHER_FIELDS: Readonly<Record<GovernedKind, ChangeName>> = {
  organisation: 'settings-changed',
  person: 'person-described',
  'member-organisation': 'member-organisation-changed',
  'funding-stream': 'funding-stream-changed',
  'budget-round': 'budget-round-changed',
  'training-requirement': 'training-requirement-changed',
  circle: 'circle-structure-changed',
  role: 'role-changed',
  term: 'term-changed',
  policy: 'policy-amended',
  measure: 'measure-amended',
};

/** The change that a field of this kind amounts to. */
export function changeOfField(kind: GovernedKind, field: string, sides: FieldSides): ChangeName {
  if (kind === 'circle' && field === 'status' && isConfirmation(sides)) return 'circle-confirmed';
  if (kind === 'policy' && field === 'status' && isActive(sides.after)) return 'policy-amended';
  if (kind === 'term' && (field === 'ended' || field === 'reason') && isEnding(sides)) return 'term-ended';
  return FIELD_CHANGES[kind]?.[field] ?? OTHER_FIELDS[kind];
}

type FieldSides = { readonly before: Fields; readonly after: Fields };

function isConfirmation({ before, after }: FieldSides): boolean {
  return before.status === 'forming' && isActive(after);
}

function isActive(value: Fields): boolean {
  return (value.status ?? 'active') === 'active';
}

/** A term ends once. To put off or take back an end is not to end it: nobody may do that alone. */
function isEnding({ before, after }: FieldSides): boolean {
  return before.ended === undefined && after.ended !== undefined;
}

/** True for a field that holds running text. */
export function isProse(kind: GovernedKind, field: string): boolean {
  return PROSE[kind]?.includes(field) ?? false;
}

/**
 * The lists of a file that are compared item by item. One in which something stands twice is compared as a whole, so that
 * no difference can hide behind the other of the two.
 */
export function keyedListsOf(before: Entry, after: Entry): readonly KeyedList[] {
  return (KEYED_LISTS[after.kind] ?? []).filter((list) => [before, after].every((entry) => isKeyed(entry, list)));
}

function isKeyed(entry: Entry, list: KeyedList): boolean {
  const items = entry.value[list];
  return items === undefined || (Array.isArray(items) && items.length === itemsOf(entry, list).size);
}

/** The items of a keyed list of a file, by their key. */
export function itemsOf(entry: Pick<Entry, 'value'>, list: KeyedList): ReadonlyMap<string, Fields> {
  const items = entry.value[list];
  const known = Array.isArray(items) ? items.filter((item: Value): item is Fields => isFields(item)) : [];
  return new Map(known.map((item) => [keyOf(list, item), item]));
}

/**
 * What tells an item of a keyed list from the others. A domain item without an id goes by its words, in quotes: no id has
 * quotes, so the words of one item are never taken for the id of another. A training can be completed again, so the day belongs to it.
 */
export function keyOf(list: KeyedList, item: Fields): string {
  switch (list) {
    case 'members':
      return String(item.person);
    case 'domain':
      return item.id === undefined ? `"${item.text}"` : String(item.id);
    case 'keys':
      return String(item.key);
    case 'training':
      return `${item.requirement} ${item.completed}`;
    default:
      return list satisfies never;
  }
}
