/** Writes something new into the governed place as an undecided change: a person, circle, role or policy. */

import type { FileTree } from '../load/file-tree.ts';
import { type Addable, addEn } from '../messages/en/add.ts';
import { labelsOf } from '../messages/labels.ts';
import { type IsoDate, lastDay } from '../model/calendar.ts';
import type { CircleId } from '../model/circle.ts';
import { CirclesError } from '../model/errors.ts';
import type { Organisation } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import { plainName } from '../model/plain-name.ts';
import { freeId, ID_LENGTH, slugOf } from '../model/slug.ts';
import type { Fields } from '../model/value.ts';
import { pathOf } from '../schema/kinds.ts';
import { readYaml } from '../schema/read-document.ts';
import { appendItem } from '../schema/splice-yaml.ts';
import { writeDocument } from '../schema/write-yaml.ts';
import { openTemplate, personFile } from './template.ts';

/** Where something is added. */
export interface AddPlace {
  readonly organisation: Organisation;
  /** The files as they lie there. */
  readonly tree: FileTree;
  readonly today: IsoDate;
}

/** Files to be written, the new one first. */
export type AddedFiles = ReadonlyMap<string, Uint8Array>;

/** A new person; with a circle also the seat there. */
export function addPerson(place: AddPlace, person: { name: string; circle?: CircleId | undefined }): AddedFiles {
  const { id, name } = identity(place, { kind: 'person', called: person.name, at: (id) => pathOf('person', { id }) });
  const [path, text] = personFile({ id, name, keys: [] });
  const seat = person.circle === undefined ? [] : [seated(place, person.circle, id)];
  return new Map([[path, encode(text)], ...seat]);
}

/** A circle as it is to start: it is forming until its own first decision says otherwise. */
export interface NewCircle {
  readonly name: string;
  readonly parent: CircleId;
  readonly aim: readonly string[];
  /** Words, or an item with more to say. */
  readonly domain: readonly (string | Fields)[];
  readonly members: readonly PersonId[];
  /** What else its file says. */
  readonly more?: Fields;
}

/** A new circle with its four roles, described as the templates do. */
export function addCircle(place: AddPlace, circle: NewCircle): AddedFiles {
  const at = (id: string) => pathOf('circle', { circle: id });
  const { id, name } = identity(place, { kind: 'circle', called: circle.name, at });
  const { parent, aim, domain, members } = circle;
  needed('aim', aim[0], place);
  const value: Fields = {
    name,
    parent,
    status: 'forming',
    ...circle.more,
    aim,
    ...(domain.length === 0 ? {} : { domain }),
    members,
  };
  return new Map([[at(id), encode(writeDocument(at(id), value))], ...standardRoles(id)]);
}

/** The leader, delegate, facilitator and secretary of a circle inside another. */
export function standardRoles(circle: CircleId): readonly [path: string, bytes: Uint8Array][] {
  const template = openTemplate('nonprofit', '.');
  return ['leader', 'delegate', 'facilitator', 'secretary'].flatMap((id): [string, Uint8Array][] => {
    const bytes = template.read(pathOf('role', { circle: 'funds', id }));
    return bytes === undefined ? [] : [[pathOf('role', { circle, id }), bytes]];
  });
}

/** A role as it is to be described. */
export interface NewRole {
  readonly title: string;
  readonly circle: CircleId;
  readonly purpose: string | undefined;
  readonly responsibilities: readonly string[];
  readonly authority: readonly string[];
  readonly qualifications: readonly string[];
}

/** A new role. */
export function addRole(place: AddPlace, role: NewRole): AddedFiles {
  const { circle, responsibilities, authority, qualifications } = role;
  const at = (id: string) => pathOf('role', { circle, id });
  const { id, name: title } = identity(place, { kind: 'role', called: role.title, circle, at });
  const purpose = needed('purpose', role.purpose, place);
  const lists = Object.entries({ responsibilities, authority, qualifications }).filter(([, items]) => items.length > 0);
  const value: Fields = { title, purpose, ...Object.fromEntries(lists) };
  return new Map([[at(id), encode(writeDocument(at(id), value))]]);
}

/** A policy as it is wanted. */
export interface NewPolicy {
  readonly title: string;
  readonly circle: CircleId;
  readonly text: string | undefined;
  readonly context?: string | undefined;
  /** The day by which it is looked at again (inclusive); after the group's usual time without it. */
  readonly review?: IsoDate | undefined;
}

/** A new policy, from today on. */
export function addPolicy(place: AddPlace, policy: NewPolicy): AddedFiles {
  const { circle, context, review } = policy;
  const at = (id: string) => pathOf('policy', { circle, id });
  const { id, name: title } = identity(place, { kind: 'policy', called: policy.title, circle, at });
  const text = needed('text', policy.text, place);
  const { policy_term: usual } = place.organisation.settings.governance;
  const value: Fields = {
    title,
    status: 'active',
    ...(context === undefined ? {} : { context }),
    text,
    term: { start: place.today, end: review ?? lastDay(place.today, usual) },
  };
  return new Map([[at(id), encode(writeDocument(at(id), value))]]);
}

/** The circle that was named; else the only one there is. Throws `CirclesError` `circle-missing`, or `file-unreadable` when its file has a fault. */
export function homeOf(place: AddPlace, circle: CircleId | undefined, option: 'circle' | 'parent'): CircleId {
  if (circle !== undefined) return circle;
  const ids = [...place.organisation.circles.keys()];
  const [only, another] = ids;
  if (only !== undefined && another === undefined) return only;
  const unread = place.tree.list().find(({ path }) => /^circles\/[^/]+\/circle\.yaml$/.test(path));
  if (only === undefined && unread !== undefined)
    throw new CirclesError('file-unreadable', wordsOf(place).unreadable({ path: unread.path }));
  throw new CirclesError('circle-missing', wordsOf(place).whichCircle({ option, ids }));
}

interface Asked {
  readonly kind: Addable;
  /** `Eva Lind`, or with a handle `山田=yamada`. */
  readonly called: string;
  readonly circle?: CircleId;
  readonly at: (id: string) => string;
}

/** Name and id of something new. Throws `CirclesError` when it is there already, or can't be named so. */
function identity(place: AddPlace, asked: Asked): { readonly id: string; readonly name: string } {
  const words = wordsOf(place);
  const [, name = '', handle] = /^(.*?)(?:=([^=]*))?$/su.exec(asked.called.trim()) ?? [];
  if (name.trim() === '') throw new CirclesError('name-missing', words.nameMissing());
  if (handle !== undefined) return { id: lawfulHandle(place, handle, asked), name: name.trim() };
  const slug = slugOf(name);
  if (slug === '') throw new CirclesError('handle-missing', words.handleMissing({ name }));
  const free = freeId(slug, (id) => isTaken(place, asked.at(id)));
  const there = sameName(place, asked, name);
  if (there !== undefined) {
    throw new CirclesError('is-there', words.isThere({ kind: asked.kind, name, path: asked.at(there), handle: free }));
  }
  return { id: free, name: name.trim() };
}

function lawfulHandle(place: AddPlace, handle: string, { at }: Asked): string {
  const words = wordsOf(place);
  const isLawful = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(handle) && handle.length <= ID_LENGTH;
  if (!isLawful) throw new CirclesError('handle-unlawful', words.handleUnlawful({ handle }));
  if (isTaken(place, at(handle)))
    throw new CirclesError('handle-taken', words.handleTaken({ handle, path: at(handle) }));
  return handle;
}

/** The id of the thing that has this name already, among those it could be mistaken for. */
function sameName({ organisation }: AddPlace, { kind, circle = '' }: Asked, name: string): string | undefined {
  const home = organisation.circles.get(circle);
  const named: Readonly<Record<Addable, Iterable<{ id: string; name?: string; title?: string }>>> = {
    person: organisation.people.values(),
    circle: organisation.circles.values(),
    role: home?.roles.values() ?? [],
    policy: home?.policies.values() ?? [],
  };
  return [...named[kind]].find((one) => plainName(one.name ?? one.title ?? '') === plainName(name))?.id;
}

/** There now, or written by some decision: ids are never used again. */
function isTaken({ tree, organisation }: AddPlace, path: string): boolean {
  return (
    tree.list().some((file) => file.path === path) ||
    [...organisation.decisions.values()].some((record) => record.files.some((file) => file.path === path))
  );
}

function seated(place: AddPlace, circle: CircleId, person: PersonId): [path: string, bytes: Uint8Array] {
  const path = pathOf('circle', { circle });
  const bytes = place.tree.read(path);
  const text = bytes === undefined ? '' : new TextDecoder().decode(bytes);
  if (readYaml(text).value === undefined)
    throw new CirclesError('file-unreadable', wordsOf(place).unreadable({ path }));
  return [path, encode(appendItem(text, ['members'], person))];
}

function needed(option: 'aim' | 'purpose' | 'text', value: string | undefined, place: AddPlace): string {
  if (value !== undefined && value.trim() !== '') return value;
  const words = wordsOf(place);
  throw new CirclesError(`${option}-missing`, words.missing({ option, example: words.examples[option] }));
}

function wordsOf({ organisation }: AddPlace) {
  return addEn(labelsOf(organisation.settings.labels));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
