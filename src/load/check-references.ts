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
    let missing = 0;
    eachMention(entry, (kind, id, pointer) => {
      if (typeof id !== 'string' || known[kind].has(id)) return;
      missing += 1;
      if (missing <= MOST_FAULTS) faults.push(unknown(entry, { kind, id, pointer: pointer() }, known));
    });
  }
  return faults;
}

/** Hears of what stands where an id belongs. Its place is worked out only for the few that are wrong. */
type Hear = (kind: Referable, id: Value | undefined, pointer: () => Mention['pointer']) => void;

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

function eachMention({ kind, id, value, circle }: Entry, hear: Hear): void {
  if (kind === 'organisation') layerMentions(value, hear);
  else if (kind === 'circle') circleMentions(value, id, hear);
  else if (circle !== undefined) hear('circle', circle, () => []);
  if (kind !== 'term') return;
  hear('role', typeof value.role === 'string' ? `${circle}/${value.role}` : undefined, () => ['role']);
  hear('person', value.person, () => ['person']);
}

function layerMentions(value: Fields, hear: Hear): void {
  for (const [index, layer] of items(value.layers).entries())
    hear('circle', isFields(layer) ? layer.root : undefined, () => ['layers', index, 'root']);
}

function circleMentions(value: Fields, id: string, hear: Hear): void {
  hear('circle', value.parent, () => ['parent']);
  hear('circle', value['recommends-to'], () => ['recommends-to']);
  for (const [index, member] of items(value.members).entries()) {
    if (!isFields(member)) continue;
    hear('person', member.person, () => ['members', index, 'person']);
    hear('circle', member.link, () => ['members', index, 'link']);
    hear('organisation', member.for, () => ['members', index, 'for']);
  }
  const by = isFields(value.records) ? items(value.records.by) : [];
  for (const [index, name] of by.entries()) {
    if (typeof name !== 'string' || name === 'member') continue;
    hear('role', name.includes('/') ? name : `${id}/${name}`, () => ['records', 'by', index]);
  }
}

function items(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : [];
}
