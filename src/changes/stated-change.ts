/** Changes of a file whose words were taken out: what the record states of them is all that is left of them. */

import { type Fields, isFields, sameValue, type Value } from '../model/value.ts';
import { kindOf, pathOf } from '../schema/kinds.ts';
import { CHANGES, type Change, type ChangeName } from './change.ts';
import { ADDED, REMOVED } from './diff.ts';

/** What nobody's right to decide, to be asked or to record rests on. */
const KINDS = ['role', 'policy', 'measure'] as const;

type StatedKind = (typeof KINDS)[number];

/** True for a file whose former words may be taken out: those of an agreement, a role or a measure. */
export function mayBeTakenOut(path: string): boolean {
  const kind = kindOf(path)?.kind;
  return KINDS.some((one) => one === kind);
}

/** The change of such a file that a record states, without the words that it changed; undefined for every other change. */
export function statedChange(recorded: Fields): Change | undefined {
  const { change, circle } = recorded;
  const kind = KINDS.find((one) => typeof change === 'string' && change.startsWith(`${one}-`));
  const id = kind === undefined ? undefined : recorded[kind];
  if (kind === undefined || !isName(change) || typeof circle !== 'string' || typeof id !== 'string') return undefined;
  const op = ADDED[kind] === change ? 'add' : 'remove';
  return { change, kind, circle, id, path: pathOf(kind, { circle, id }), patch: { op, value: {} } };
}

function isName(name: Value | undefined): name is ChangeName {
  return typeof name === 'string' && Object.hasOwn(CHANGES, name);
}

/** What is known of a file besides what is stated of it. */
export interface StatedFile {
  readonly path: string;
  /** True when it was there before. */
  readonly was: boolean;
  /** True when it is there afterwards. */
  readonly is: boolean;
  /** Its values on the sides whose words are at hand. */
  readonly before?: Fields | undefined;
  readonly after?: Fields | undefined;
}

/**
 * True when what a record states of such a file can be so: that it came, that it went, or some change of it, each once; and every
 * value that is stated is the one on the side that can be read. `silent`: of what was only written differently nothing is stated.
 */
export function canBeSo(stated: readonly Fields[], file: StatedFile, silent: boolean): boolean {
  const kind = kindOf(file.path)?.kind;
  const names = stated.map(({ change }) => change);
  const isKind = (one: string | undefined): one is StatedKind => KINDS.some((known) => known === one);
  if (!isKind(kind) || new Set(names).size < names.length) return false;
  if (!file.was || !file.is) return names.length === 1 && names[0] === (file.is ? ADDED : REMOVED)[kind];
  if (names.includes(ADDED[kind]) || names.includes(REMOVED[kind]) || (names.length === 0) !== silent) return false;
  return stated.every((change) => fits(change, file));
}

/** A field that is stated on one side only was not there on the other. */
function fits({ from, to }: Fields, { before, after }: StatedFile): boolean {
  const [was, now] = [from, to].map((side) => (isFields(side) ? side : {}));
  return [...Object.keys(was ?? {}), ...Object.keys(now ?? {})].every(
    (field) =>
      (before === undefined || sameValue(before[field], was?.[field])) &&
      (after === undefined || sameValue(after[field], now?.[field])),
  );
}
