/** What was changed in the files and is not decided yet: against the recorded state, not against the last commit. */

import { type Change, itemKey, pathsOf } from '../changes/change.ts';
import { mandateOf, type Sides } from '../changes/mandate.ts';
import { compareWanted, type Wanted } from '../decisions/wanted.ts';
import { readEntry } from '../load/read-entry.ts';
import { type ConsentWords, consentEn } from '../messages/en/consent.ts';
import { labelsOf } from '../messages/labels.ts';
import type { CircleId } from '../model/circle.ts';
import { digestOf } from '../model/digest.ts';
import { CirclesError } from '../model/errors.ts';
import { compareText } from '../model/finding.ts';
import { circleName } from '../model/organisation.ts';
import { plainName } from '../model/plain-name.ts';
import { kindOf } from '../schema/kinds.ts';
import { asDecided } from './line-ends.ts';
import type { Workplace } from './workplace.ts';

/** Governed files as they are wanted, `null` where a file is to go. */
export type WantedFiles = ReadonlyMap<string, Uint8Array | null>;

/** One undecided change and the circles whose consent it needs. */
export interface UndecidedChange {
  readonly change: Change;
  readonly circles: readonly CircleId[];
}

/** Everything undecided at a place. */
export interface Undecided extends Wanted {
  readonly wanted: WantedFiles;
  readonly each: readonly UndecidedChange[];
  /** Files that differ and can't be read, sorted. */
  readonly faulty: readonly string[];
  /** Files that are as decided but for their line ends, sorted: nothing to decide, `circles fmt` puts them back. */
  readonly lineEnds: readonly string[];
}

/** Looks at every governed file of the place. */
export function undecidedAt(place: Pick<Workplace, 'present' | 'state'>): Undecided {
  const all = differingFiles(place);
  const isDecided = ([path, bytes]: readonly [string, Uint8Array | null]) =>
    bytes !== null && asDecided(bytes, place.state.digests.get(path)) !== undefined;
  const lineEnds = [...all].filter(isDecided).map(([path]) => path);
  const differing = new Map([...all].filter((file) => !isDecided(file)));
  const faulty = [...differing]
    .filter(([path, bytes]) => bytes !== null && readEntry(path, bytes).entry === undefined)
    .map(([path]) => path);
  const wanted = new Map([...differing].filter(([path]) => !faulty.includes(path)));
  const compared = compareWanted(wanted, place.state);
  const sides = { before: place.state.organisation, after: compared.after };
  const each = compared.changes.map((change) => ({ change, circles: circlesOf(change, compared.changes, sides) }));
  return { ...compared, wanted, each, faulty, lineEnds };
}

function differingFiles({ present, state }: Pick<Workplace, 'present' | 'state'>): WantedFiles {
  const governed = present
    .list()
    .filter((file) => kindOf(file.path)?.governed === true)
    .map((file) => file.path);
  const paths = [...new Set([...governed, ...state.digests.keys()])].sort(compareText);
  return new Map(
    paths.flatMap((path): [string, Uint8Array | null][] => {
      const bytes = present.read(path) ?? null;
      const digest = bytes === null ? undefined : digestOf(bytes);
      return digest === state.digests.get(path) ? [] : [[path, bytes]];
    }),
  );
}

/** A new person is asked about together with the seat they take. */
function circlesOf(change: Change, changes: readonly Change[], sides: Sides): readonly CircleId[] {
  const seats =
    change.change === 'person-added'
      ? changes.filter((other) => other.change === 'member-joined' && itemKey(other) === change.id)
      : [];
  return mandateOf([change, ...seats], sides).circles;
}

/** How the undecided changes are narrowed down. */
export interface Narrowing {
  readonly circle?: CircleId | undefined;
  /** Only these things: by path, id, name or title. */
  readonly only?: readonly string[] | undefined;
}

/**
 * The wanted files that one decision takes up: all undecided changes of that circle. Throws `CirclesError` `several-circles`
 * when the changes belong to different circles and none was named, `nothing-of-that-name` when a thing has not changed.
 */
export function selectUndecided(
  place: Pick<Workplace, 'state'>,
  undecided: Undecided,
  narrowing: Narrowing,
): WantedFiles {
  const { organisation } = place.state;
  const words = consentEn(labelsOf(organisation.settings.labels));
  const sides = { before: organisation, after: undecided.after };
  const chosen = undecided.each.filter(
    (one) => narrowing.circle === undefined || one.circles.includes(narrowing.circle),
  );
  const named =
    narrowing.only === undefined
      ? chosen
      : narrowing.only.flatMap((thing) => changesOf(thing, chosen, { sides, words }));
  const groups = new Set(named.map(({ circles }) => circles.join(' ')));
  if (narrowing.circle === undefined && groups.size > 1) {
    const circles = [...new Set(named.flatMap((one) => one.circles))].sort(compareText);
    throw new CirclesError(
      'several-circles',
      words.severalCircles({ circles, names: circles.map((id) => circleName(organisation, id)) }),
    );
  }
  const paths = new Set(named.flatMap(({ change }) => pathsOf(change)));
  return new Map([...undecided.wanted].filter(([path]) => paths.has(path)));
}

function changesOf(
  thing: string,
  changes: readonly UndecidedChange[],
  { sides, words }: { readonly sides: Sides; readonly words: ConsentWords },
): readonly UndecidedChange[] {
  const found = changes.filter(({ change }) =>
    namesOf(change, sides).some((name) => plainName(name) === plainName(thing)),
  );
  if (found.length > 0) return found;
  const known = [...new Set(changes.map(({ change }) => titlesOf(change, sides)[0] ?? change.id))];
  throw new CirclesError('nothing-of-that-name', words.nothingOfThatName({ thing, known }));
}

/** What people may call a change by: the path, the id with or without its circle, the title before or after; of a seat also the person. */
function namesOf(change: Change, sides: Sides): readonly string[] {
  const seat = 'list' in change.patch ? [itemKey(change)] : [];
  const placed = change.circle === undefined ? [] : [`${change.circle}/${change.id}`];
  return [...pathsOf(change), change.id, ...placed, ...seat, ...titlesOf(change, sides)];
}

function titlesOf(change: Change, { before, after }: Sides): readonly string[] {
  const values = [after, before].flatMap(({ entries }) => pathsOf(change).map((path) => entries.get(path)?.value));
  return values.flatMap((value) => [value?.title, value?.name]).filter((title) => typeof title === 'string');
}
