/** The organisation after a few of its files have changed, at the price of those few: equal to {@link assemble} of all of them. */
import type { Circle } from '../model/circle.ts';
import { compareText } from '../model/finding.ts';
import { layered } from '../model/layered-map.ts';
import type { Entry, Organisation } from '../model/organisation.ts';
import { circleOf, personOf, policyOf, roleOf, settingsOf, termOf } from './nouns.ts';

/** Entries by path; `undefined` where the file is gone. */
export type ChangedEntries = ReadonlyMap<string, Entry | undefined>;

/** `before` with `changed` laid over it. */
export function reassemble(before: Organisation, changed: ChangedEntries): Organisation {
  const entries = written(before.entries, changed);
  const ofKind = (kind: Entry['kind']) => nounsOf(before, changed, (entry) => entry.kind === kind);
  const circles = new Set([...changed].flatMap(([path, entry]) => circleTouched(entry ?? before.entries.get(path))));
  return {
    entries,
    settings: ofKind('organisation').size === 0 ? before.settings : settingsOf(firstOf(entries, 'organisation')),
    people: patched(before.people, mapped(ofKind('person'), personOf)),
    circles: patched(
      before.circles,
      new Map([...circles].map((id) => [id, circleAfter(id, { before, changed, entries })])),
    ),
    decisions: before.decisions,
  };
}

function circleTouched(entry: Entry | undefined): readonly string[] {
  if (entry?.kind === 'circle') return [entry.id];
  return entry?.circle === undefined ? [] : [entry.circle];
}

/** The changed entries that `wanted` picks, by id. */
function nounsOf(before: Organisation, changed: ChangedEntries, wanted: (entry: Entry) => boolean): ChangedEntries {
  const found = new Map<string, Entry | undefined>();
  for (const [path, entry] of changed) {
    const either = entry ?? before.entries.get(path);
    if (either !== undefined && wanted(either)) found.set(either.id, entry);
  }
  return found;
}

interface Around {
  readonly before: Organisation;
  readonly changed: ChangedEntries;
  readonly entries: ReadonlyMap<string, Entry>;
}

function circleAfter(id: string, { before, changed, entries }: Around): Circle | undefined {
  const path = `circles/${id}/circle.yaml`;
  const own = entries.get(path);
  if (own === undefined) return undefined;
  const known = before.circles.get(id);
  // A circle that had no file of its own may already have had roles and terms in its folder.
  const inFolder = known === undefined ? entries : changed;
  const parts = (kind: Entry['kind']) =>
    nounsOf(before, inFolder, (entry) => entry.kind === kind && entry.circle === id);
  const held = {
    roles: patched(known?.roles ?? new Map(), mapped(parts('role'), roleOf)),
    terms: patched(known?.terms ?? new Map(), mapped(parts('term'), termOf)),
    policies: written(known?.policies ?? new Map(), mapped(parts('policy'), policyOf)),
  };
  return known !== undefined && !changed.has(path) ? { ...known, ...held } : circleOf(own, held);
}

function mapped<Noun>(entries: ChangedEntries, make: (entry: Entry) => Noun): ReadonlyMap<string, Noun | undefined> {
  return new Map([...entries].map(([id, entry]) => [id, entry === undefined ? undefined : make(entry)]));
}

/** Like {@link patched}, for maps that grow long and are seldom walked through. */
function written<Item>(
  map: ReadonlyMap<string, Item>,
  changed: ReadonlyMap<string, Item | undefined>,
): ReadonlyMap<string, Item> {
  return changed.size === 0 ? map : layered(map).with(changed);
}

/** A sorted map with some values written over it, taken away where `undefined`; the same map when there are none. */
function patched<Item>(
  map: ReadonlyMap<string, Item>,
  changed: ReadonlyMap<string, Item | undefined>,
): ReadonlyMap<string, Item> {
  if (changed.size === 0) return map;
  const added = [...changed].filter(([key]) => !map.has(key)).sort(([a], [b]) => compareText(b, a));
  const result = new Map<string, Item>();
  for (const [key, value] of map) {
    while (added.length > 0 && (added.at(-1)?.[0] ?? '') < key) put(result, added.pop());
    put(result, changed.has(key) ? [key, changed.get(key)] : [key, value]);
  }
  while (added.length > 0) put(result, added.pop());
  return result;
}

function put<Item>(map: Map<string, Item>, item: readonly [string, Item | undefined] | undefined): void {
  if (item?.[1] !== undefined) map.set(item[0], item[1]);
}

function firstOf(entries: ReadonlyMap<string, Entry>, kind: Entry['kind']): Entry | undefined {
  return [...entries.values()].find((entry) => entry.kind === kind);
}
