/** The class of a set of changes: derived, strictest first; nobody labels it. */
import type { ChangeClass, RecordKind } from '../model/decision-record.ts';
import type { Governance } from '../model/settings.ts';
import type { Value } from '../model/value.ts';
import { bringsKey, CHANGES, type Change } from './change.ts';
import { isProse } from './fields.ts';

/** From the strictest to the mildest. */
export const CLASSES: readonly ChangeClass[] = [
  'settings',
  'trust',
  'structure',
  'domain',
  'membership',
  'role',
  'selection',
  'policy',
  'editorial',
  'format',
];

/** The class of `changes` taken together. No change at all (only the bytes differ) is `format`. */
export function classOf(changes: readonly Change[], governance: Pick<Governance, 'editorial'>): ChangeClass {
  if (changes.length === 0) return 'format';
  if (governance.editorial !== 'off' && changes.every(isEditorial)) return 'editorial';
  const found = new Set<ChangeClass>(changes.map(classOfOne));
  return CLASSES.find((candidate) => found.has(candidate)) ?? 'policy';
}

/**
 * Every class that a decision of this kind holds: what a circle keeps for its meetings stays there also when it comes together
 * with something stricter, which gives the decision its kind.
 */
export function classesIn(kind: RecordKind, changes: readonly Change[]): readonly RecordKind[] {
  return kind === 'editorial' ? [kind] : [...new Set<RecordKind>([kind, ...changes.map(classOfOne)])];
}

function classOfOne(change: Change): ChangeClass {
  return bringsKey(change) ? 'trust' : CHANGES[change.change].class;
}

/**
 * Prose only, and no number differs: a price, a date or a number is never a matter of style. Nor is it to add a text or a
 * point of a list, or to take one away.
 */
function isEditorial(change: Change): boolean {
  if (change.patch.op !== 'set' || change.kind === 'person') return false;
  const { before, after } = change.patch;
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].every(
    (field) =>
      isProse(change.kind, field) && sameShape(before[field], after[field]) && sameNumbers(before[field], after[field]),
  );
}

function sameShape(before: Value | undefined, after: Value | undefined): boolean {
  if (Array.isArray(before) && Array.isArray(after)) return before.length === after.length;
  return typeof before === 'string' && typeof after === 'string';
}

/** Point by point, so that a number can't wander from one to another. */
function sameNumbers(before: Value | undefined, after: Value | undefined): boolean {
  return JSON.stringify(numbersOf(before)) === JSON.stringify(numbersOf(after));
}

/** Numbers with what makes them another number: sign, separators, per cent. */
const NUMBER = /[-+\u2212]?\p{N}+(?:[.,:/'\u2019\u00a0-]\p{N}+)*[%\u2030]?/gu;

function numbersOf(value: Value | undefined): readonly Value[] {
  if (Array.isArray(value)) return value.map((item: Value) => numbersOf(item));
  return typeof value === 'string' ? (value.match(NUMBER) ?? []) : [];
}
