/** Checks that everything a file refers to by an id is there. */
import type { Referable } from '../messages/en/faults.ts';
import { nearest } from '../model/did-you-mean.ts';
import { compareText } from '../model/finding.ts';
import type { Entry } from '../model/organisation.ts';
import { type Fields, isFields, type Value } from '../model/value.ts';
import { type Fault, faultIn, MOST_FAULTS } from '../schema/fault.ts';
import type { PathParts } from '../schema/kinds.ts';
import { entityOf } from './read-entry.ts';

/** One mention of something by its id. */
interface Mention {
  readonly kind: Referable;
  /** For a role: `circle/role`. */
  readonly id: string;
  readonly pointer: readonly (string | number)[];
}

/** The ids that exist, also those of files that could not be read. Roles stand as `circle/role`. */
export type KnownIds = Readonly<Record<Referable, ReadonlySet<string>>>;

const FOLDERS: Readonly<Record<Exclude<Referable, 'role'>, string>> = {
  circle: 'circles/',
  person: 'people/',
  organisation: 'organisations/',
};

/** Collects the ids that the paths of a tree say. */
export function knownIds(paths: readonly PathParts[]): KnownIds {
  const of = (kind: PathParts['kind']) => paths.filter((parts) => parts.kind === kind);
  return {
    circle: new Set(of('circle').map((parts) => parts.id)),
    person: new Set(of('person').map((parts) => parts.id)),
    organisation: new Set(of('member-organisation').map((parts) => parts.id)),
    role: new Set(of('role').map((parts) => `${parts.circle}/${parts.id}`)),
  };
}

/** A fault for every mention of something that is not there, a hundred for each file. */
export function checkReferences(entries: Iterable<Entry>, known: KnownIds): readonly Fault[] {
  const faults: Fault[] = [];
  for (const entry of entries) {
    const missing = mentionsOf(entry).filter((mention) => !known[mention.kind].has(mention.id));
    for (const mention of missing.slice(0, MOST_FAULTS)) faults.push(unknown(entry, mention, known));
  }
  return faults;
}

function unknown(entry: Entry, mention: Mention, known: KnownIds): Fault {
  const home = mention.kind === 'role' ? mention.id.slice(0, mention.id.indexOf('/') + 1) : '';
  const names = [...known[mention.kind]].filter((name) => name.startsWith(home)).map((name) => name.slice(home.length));
  const id = mention.id.slice(home.length);
  const near = nearest(id, names);
  const where = mention.kind === 'role' ? `circles/${home}roles/` : FOLDERS[mention.kind];
  const parts = { kind: mention.kind, id, where, known: names.sort(compareText) };
  return faultIn(entry.path, entityOf(entry.path, { ...entry, governed: true }), {
    rule: 'unknown-reference',
    code: 'unknown-reference',
    parts: near === undefined ? parts : { ...parts, nearest: near },
    pointer: mention.pointer,
  });
}

function mentionsOf(entry: Entry): readonly Mention[] {
  const { value, circle } = entry;
  if (entry.kind === 'circle') return circleMentions(value, entry.id);
  if (entry.kind === 'organisation') {
    return items(value.layers).flatMap((layer, index) => mention('circle', layer, ['layers', index, 'root']));
  }
  if (circle === undefined) return [];
  const home: Mention = { kind: 'circle', id: circle, pointer: [] };
  if (entry.kind !== 'term') return [home];
  return [
    home,
    ...mention('role', value, ['role']).map((role) => ({ ...role, id: `${circle}/${role.id}` })),
    ...mention('person', value, ['person']),
  ];
}

function circleMentions(value: Fields, id: string): readonly Mention[] {
  const seats = items(value.members).flatMap((member, index) => [
    ...mention('person', member, ['members', index, 'person']),
    ...mention('circle', member, ['members', index, 'link']),
    ...mention('organisation', member, ['members', index, 'for']),
  ]);
  const circles = ['parent', 'recommends-to'].flatMap((key) => mention('circle', value, [key]));
  return [...circles, ...seats, ...recorders(value, id)];
}

function recorders(value: Fields, id: string): readonly Mention[] {
  const by = isFields(value.records) ? items(value.records.by) : [];
  return by.flatMap((name, index): readonly Mention[] => {
    if (typeof name !== 'string' || name === 'member') return [];
    return [{ kind: 'role', id: name.includes('/') ? name : `${id}/${name}`, pointer: ['records', 'by', index] }];
  });
}

// The mention under the last key of the pointer, when there is one.
function mention(kind: Referable, value: Value, pointer: Mention['pointer']): readonly Mention[] {
  const id = isFields(value) ? value[String(pointer.at(-1))] : undefined;
  return typeof id === 'string' ? [{ kind, id, pointer }] : [];
}

function items(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : [];
}
