/** Changes as they stand in a record, and people rebuilt from them: a person's file is never copied, so the record carries their keys and status. */

import type { GovernedKind } from '../model/organisation.ts';
import { type Fields, isFields, type Value } from '../model/value.ts';
import { checkSchema } from '../schema/check-schema.ts';
import { pathOf } from '../schema/kinds.ts';
import type { Change, ChangeName, KeyedList, Patch } from './change.ts';
import { isProse, keyOf } from './fields.ts';

/** The key under which a record names the thing that changed. */
const SUBJECT: Readonly<Record<GovernedKind, string | undefined>> = {
  organisation: undefined,
  person: 'person',
  'member-organisation': 'member-organisation',
  'funding-stream': 'funding-stream',
  'budget-round': 'budget-round',
  'training-requirement': 'training-requirement',
  circle: undefined,
  role: 'role',
  term: 'term',
  policy: 'policy',
  measure: 'measure',
};

/** What a record tells of a thing that is new; everything else stands in the adopted copy. */
const TOLD: Readonly<Partial<Record<GovernedKind, readonly string[]>>> = {
  person: ['status', 'keys', 'training'],
  circle: ['parent'],
  term: ['role', 'person', 'start', 'end', 'acting'],
};

/** The change as it stands in a record. */
export function toRecord(change: Change): Fields {
  const subject = SUBJECT[change.kind];
  return {
    change: change.change,
    ...(change.circle === undefined ? {} : { circle: change.circle }),
    ...(subject === undefined ? {} : { [subject]: change.id }),
    ...told(change, change.patch),
  };
}

/** True for a change of which a record holds no values: only that the person's file says it differently. */
export function isPrivate(name: Value | undefined): name is 'person-renamed' | 'person-described' {
  return name === 'person-renamed' || name === 'person-described';
}

/**
 * The change of a person that a record states; undefined for every other kind of change and for text that is none.
 * A new person's name is their id.
 */
export function personChange(recorded: Fields): Change | undefined {
  const { change, person: id, ...values } = recorded;
  if (typeof id !== 'string' || typeof change !== 'string') return undefined;
  const patch = personPatch(change, id, values);
  if (patch === undefined || !isLawful(id, patch)) return undefined;
  return { change: change as ChangeName, kind: 'person', id, path: pathOf('person', { id }), patch };
}

function personPatch(change: string, id: string, values: Fields): Patch | undefined {
  switch (change) {
    case 'person-added':
      return { op: 'add', value: { name: id, ...values } };
    case 'person-removed':
      return { op: 'remove', value: {} };
    case 'person-status-changed':
      return { op: 'set', before: fieldsOf(values.from), after: fieldsOf(values.to) };
    default:
      return personItemPatch(change, values);
  }
}

/** A record's changes follow no schema, so what they would put into a person's file is held against that file's. */
function isLawful(name: string, patch: Patch): boolean {
  return checkSchema('person', { name, ...resultOf(patch) }, '').length === 0;
}

function resultOf(patch: Patch): Fields {
  switch (patch.op) {
    case 'add':
    case 'remove':
      return patch.value;
    case 'set':
      return patch.after;
    case 'item-set':
      return { [patch.list]: [patch.before, patch.after] };
    default:
      return { [patch.list]: [patch.value] };
  }
}

function personItemPatch(change: string, values: Fields): Patch | undefined {
  const list: KeyedList = change.startsWith('key-') ? 'keys' : 'training';
  const item = fieldsOf(values.item);
  const key = keyOf(list, item);
  switch (change) {
    case 'key-added':
    case 'training-recorded':
      return { op: 'item-add', list, key, value: item };
    case 'key-removed':
    case 'training-removed':
      return { op: 'item-remove', list, key, value: item };
    case 'key-ended':
    case 'key-changed':
    case 'training-changed':
      return { op: 'item-set', list, key, before: fieldsOf(values.was), after: item };
    default:
      return undefined;
  }
}

function told(change: Change, patch: Patch): Fields {
  switch (patch.op) {
    case 'add':
      return pick(patch.value, TOLD[change.kind] ?? []);
    case 'remove':
      return {};
    case 'set':
      return toldSet(change.kind, patch.before, patch.after);
    case 'item-add':
    case 'item-remove':
      return patch.list === 'members' ? patch.value : { item: patch.value };
    case 'item-set':
      return patch.list === 'members'
        ? { person: patch.key, from: patch.before, to: patch.after }
        : { item: patch.after, was: patch.before };
    case 'item-move':
      return { item: patch.value, from: patch.from.circle };
    default:
      return patch satisfies never;
  }
}

/** Short values as they were and are; of running text and private fields only the names. */
function toldSet(kind: GovernedKind, before: Fields, after: Fields): Fields {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  // Of a person a record holds nothing but the status: a name must be able to leave.
  const silent = kind === 'person' ? names.filter((name) => name !== 'status') : [];
  const prose = names.filter((name) => isProse(kind, name));
  const open = names.filter((name) => !prose.includes(name) && !silent.includes(name));
  return {
    ...(prose.length === 0 ? {} : { fields: prose }),
    ...(open.length === 0 ? {} : { from: pick(before, open), to: pick(after, open) }),
  };
}

function pick(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
}

function fieldsOf(value: Value | undefined): Fields {
  return isFields(value) ? value : {};
}
