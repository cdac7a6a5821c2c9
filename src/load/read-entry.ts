/** Reads one file by its path and bytes: an entry of the organisation, or what is wrong with it. */
import type { Digest } from '../model/decision-record.ts';
import { compareText } from '../model/finding.ts';
import type { Entry, GovernedKind } from '../model/organisation.ts';
import { type Fields, isFields, type Value } from '../model/value.ts';
import { areDifferent } from '../schema/conforming-parts.ts';
import { type BareFault, type Fault, faultIn, MOST_FAULTS, NO_FAULTS } from '../schema/fault.ts';
import { kindOf, type PathParts } from '../schema/kinds.ts';
import { readAnew, readDocument } from '../schema/read-document.ts';
import { checkPath } from './check-path.ts';
import type { Glanced } from './file-tree.ts';
import { spellOut } from './spell-out.ts';

/** A file that could be read, or the faults because of which it could not. */
export type ReadFile =
  | { readonly value: Fields; readonly faults: readonly []; readonly mayBeCut?: boolean | undefined }
  | { readonly value?: undefined; readonly faults: readonly Fault[]; readonly mayBeCut?: undefined };

/** An entry, or the faults because of which there is none. */
export type ReadEntry =
  | { readonly entry: Entry; readonly faults: readonly [] }
  | { readonly entry?: undefined; readonly faults: readonly Fault[] };

/** What a file is about, for findings: `kitchen/secretary`, `ana`, `kitchen`; the path where there is no kind. */
export function entityOf(path: string, parts: PathParts | undefined): string {
  if (parts === undefined) return path;
  const { kind, circle, folder, id } = parts;
  if (circle === undefined || kind === 'circle') return id;
  return `${circle}/${folder ?? id}`;
}

/** What a file holds. */
export interface Content {
  readonly content: Glanced;
  /** Of these very bytes, where it is known already. */
  readonly digest?: Digest | undefined;
  /** True where nobody asks for the same bytes again. */
  readonly isReadOnce?: boolean | undefined;
}

/** Reads a file of the kind that `parts` says: encoding, syntax, schema, and doubles in its lists; a hundred faults at the most. */
export function readFile(path: string, parts: PathParts, { content, digest, isReadOnce }: Content): ReadFile {
  const { kind } = parts;
  const isNew = typeof content === 'string' || isReadOnce === true;
  const read = isNew ? readAnew(kind, content) : readDocument(kind, content, digest);
  const { value, faults } = read;
  const found = value === undefined ? faults : checkDoubles(parts, value);
  if (value !== undefined && found.length === 0) return { value, faults: NO_FAULTS, mayBeCut: read.mayBeCut };
  return { faults: found.slice(0, MOST_FAULTS).map((fault) => faultIn(path, entityOf(path, parts), fault)) };
}

/** The entry that the bytes at a governed path say; `digest` is theirs, where it is known already. A path that is not governed, or not lawful, is a fault too. */
export function readEntry(path: string, bytes: Uint8Array, digest?: Digest): ReadEntry {
  const parts = kindOf(path);
  const naming = checkPath({ path, mode: 'file' }, parts);
  if (naming !== undefined) return { faults: [faultIn(path, entityOf(path, parts), naming)] };
  const stray = { rule: 'id-invalid', code: 'stray-file', parts: {}, pointer: [] } as const;
  if (parts === undefined || !parts.governed) return { faults: [faultIn(path, entityOf(path, parts), stray)] };
  const { value, faults } = readFile(path, parts, { content: bytes, digest });
  if (value === undefined) return { faults };
  const entry = entryOf(path, parts, value);
  return entry === undefined ? { faults: [faultIn(path, entityOf(path, parts), stray)] } : { entry, faults: [] };
}

/** The entry that a checked value at a governed path makes; undefined for kinds that are not governed. */
export function entryOf(path: string, parts: PathParts, value: Fields): Entry | undefined {
  const { kind, circle, id } = parts;
  if (!isGoverned(kind)) return undefined;
  const spelled = spellOut(kind, value);
  return circle === undefined ? { kind, id, path, value: spelled } : { kind, circle, id, path, value: spelled };
}

const GOVERNED: ReadonlySet<string> = new Set([
  'organisation',
  'person',
  'member-organisation',
  'funding-stream',
  'budget-round',
  'training-requirement',
  'circle',
  'role',
  'term',
  'policy',
  'measure',
] satisfies readonly GovernedKind[]);

function isGoverned(kind: PathParts['kind']): kind is GovernedKind {
  return GOVERNED.has(kind);
}

function checkDoubles(parts: PathParts, value: Fields): readonly BareFault[] {
  if (parts.kind === 'person') {
    return doubles(value.keys, ['key']).map(({ index, same }) => {
      return { rule: 'schema-invalid', code: 'signing-key-twice', parts: { same }, pointer: ['keys', index] };
    });
  }
  if (parts.kind !== 'circle' || !(repeats(value.members, ['person']) || repeats(value.domain, ['id', 'text'])))
    return NO_FAULTS;
  const { members, domain } = spellOut('circle', value);
  return [
    ...doubles(members, ['person']).map(({ index, name, same }): BareFault => {
      const parts = { person: name, same };
      return { rule: 'schema-invalid', code: 'member-twice', parts, pointer: ['members', index] };
    }),
    ...doubles(domain, ['id', 'text']).map(({ index, name, same }): BareFault => {
      return { rule: 'schema-invalid', code: 'domain-twice', parts: { item: name, same }, pointer: ['domain', index] };
    }),
  ];
}

/** Whether an item of a list, perhaps in shorthand, may repeat another one: asked of every circle, and nearly always it is no. */
function repeats(list: Value | undefined, keys: readonly string[]): boolean {
  if (!Array.isArray(list)) return false;
  const names: Value[] = [];
  for (const item of list as readonly Value[]) addNames(names, item, keys);
  return !areDifferent(names);
}

function addNames(names: Value[], item: Value, keys: readonly string[]): void {
  if (!isFields(item)) names.push(item);
  else for (const key of keys) if (item[key] !== undefined) names.push(item[key]);
}

/** An item of a list that repeats what an earlier one has. */
interface Double {
  readonly index: number;
  /** What both have. */
  readonly name: string;
  /** True when they say the same in all, so that nothing is lost with one of them. */
  readonly same: boolean;
}

// The items of a list that repeat what an earlier one has under one of the keys.
function doubles(list: Value | undefined, keys: readonly string[]): readonly Double[] {
  if (!Array.isArray(list) || list.length < 2) return [];
  const seen = new Map<string, Value>();
  const found: Double[] = [];
  for (const [index, item] of (list as readonly Value[]).entries()) {
    const names = namesIn(item, keys);
    const double = names.find((name) => seen.has(name));
    const same = double !== undefined && written(seen.get(double)) === written(item);
    if (double !== undefined) found.push({ index, name: double.slice(double.indexOf(' ') + 1), same });
    for (const name of names) seen.set(name, seen.get(name) ?? item);
  }
  return found;
}

function namesIn(item: Value, keys: readonly string[]): readonly string[] {
  return isFields(item) ? keys.flatMap((key) => (typeof item[key] === 'string' ? [`${key} ${item[key]}`] : [])) : [];
}

// Whatever order its keys have.
function written(item: Value | undefined): string {
  return JSON.stringify(isFields(item) ? Object.entries(item).sort(([a], [b]) => compareText(a, b)) : item);
}
