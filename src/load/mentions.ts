/** Where files name something that must be there: one table of the places, and one walk over it. */
import type { Referable } from '../messages/en/faults.ts';
import type { Entry } from '../model/organisation.ts';
import { type Fields, isFields, type Value } from '../model/value.ts';
import type { PathParts } from '../schema/kinds.ts';

/** A place in the files of one kind where the id of something stands. */
interface Place {
  /** The keys that lead there; `*` stands for each item of a list. */
  readonly steps: readonly string[];
  readonly refers: Referable;
  /** What may be named there too; a rule of its own has something to say about it. */
  readonly or?: Referable;
}

/**
 * All places where something that must be there is referred to. What a file remembers of the past (such as what a policy replaced) is
 * not among them, because that may be gone.
 */
const PLACES: Readonly<Partial<Record<PathParts['kind'], readonly Place[]>>> = {
  organisation: [
    ...places('circle', 'layers/*/root', 'network/backbone/circles/*', 'network/backbone/functions/*/circle'),
    ...places('circle', 'network/cross-links/*/from', 'network/cross-links/*/to'),
    ...places('organisation', 'network/convenor/host', 'network/backbone/host'),
    ...places('funding', 'network/convenor/funding', 'network/backbone/funding/*'),
    ...places('role', 'network/convenor/role'),
  ],
  person: [...places('organisation', 'represents/*'), ...places('training', 'training/*/requirement')],
  'member-organisation': [
    ...places('person', 'representatives/*'),
    ...places('circle', 'contributes/*/circle'),
    ...places('policy', 'statement'),
  ],
  'funding-stream': [...places('person', 'officer'), ...places('circle', 'receiving-circles/*')],
  'budget-round': [...places('circle', 'circle'), ...places('person', 'ideas/*/person')],
  circle: [
    ...places('circle', 'parent', 'recommends-to', 'members/*/link', 'domain/*/handed-over/to'),
    ...places('person', 'members/*/person'),
    ...places('organisation', 'members/*/for'),
    ...places('role', 'records/by/*'),
  ],
  role: places('training', 'training/*'),
  term: [...places('role', 'role'), ...places('person', 'person')],
  policy: [
    ...places('circle', 'adopted-by/*/circle', 'resolver-circle'),
    ...places('circle', 'applies-to/*').map((place) => ({ ...place, or: 'organisation' as const })),
  ],
  measure: [...places('person', 'watcher'), ...places('circle', 'adopted-by/*/circle')],
};

function places(refers: Referable, ...ways: readonly string[]): readonly Place[] {
  return ways.map((way) => ({ steps: way.split('/'), refers }));
}

type Pointer = readonly (string | number)[];

/** Hears of each id. The pointer is only lent: it goes on to the next place. */
type Hear = (place: Pick<Place, 'refers' | 'or'>, id: string, pointer: Pointer) => void;

/** The circle in whose folder a file lies. */
const HOME = { refers: 'circle' } as const;

/** Tells `hear` of every id in an entry. */
export function eachMention(entry: Entry, hear: Hear): void {
  if (entry.circle !== undefined && entry.kind !== 'circle') hear(HOME, entry.circle, []);
  const pointer: (string | number)[] = [];
  const on = { entry, pointer, hear };
  for (const place of PLACES[entry.kind] ?? []) walkInto(entry.value, place, on);
}

interface Walk {
  readonly entry: Entry;
  /** The way so far. */
  readonly pointer: (string | number)[];
  readonly hear: Hear;
}

function walk(value: Value, place: Place, on: Walk): void {
  const step = place.steps[on.pointer.length];
  if (step === undefined) said(value, place, on);
  else if (step === '*') walkItems(value, place, on);
  else if (isFields(value)) walkInto(value, place, on);
}

// Most keys are not there, so that is seen first.
function walkInto(value: Fields, place: Place, on: Walk): void {
  const step = place.steps[on.pointer.length] ?? '';
  const inner = value[step];
  if (inner === undefined) return;
  on.pointer.push(step);
  walk(inner, place, on);
  on.pointer.pop();
}

function walkItems(value: Value, place: Place, on: Walk): void {
  if (!Array.isArray(value)) return;
  for (let index = 0; index < value.length; index += 1) {
    on.pointer.push(index);
    walk(value[index] ?? null, place, on);
    on.pointer.pop();
  }
}

/** A role or a policy without a stroke is one of the circle that the file belongs to; that every member may record names none. */
function said(value: Value, place: Place, { entry, pointer, hear }: Walk): void {
  if (typeof value !== 'string' || (value === 'member' && entry.kind === 'circle')) return;
  const home = entry.kind === 'circle' ? entry.id : entry.circle;
  const isPlaced = place.refers === 'role' || place.refers === 'policy';
  hear(place, isPlaced ? withCircle(home, value) : value, pointer);
}

/** An id in a circle, as it stands among all: `kitchen/secretary`. */
export function withCircle(circle: string | undefined, id: string): string {
  return circle === undefined || id.includes('/') ? id : `${circle}/${id}`;
}
