/** What must be told of a mutated organisation, worked out from its files alone and without asking the verifier. */
import type { FileMode } from '../../src/load/file-tree.ts';
import { signature, type World } from '../ledger.ts';
import type { Subject } from './subject.ts';

/** `told`: something that counts is another. `verified`: nothing that counts is. `either`: only a file of no consequence lies oddly. */
export type Expected = 'told' | 'verified' | 'either';

/** What must be said of `after`. */
export function expectedOf(subject: Subject, after: World): Expected {
  if (subject.earlier.some((world) => countsSame(world, after))) return 'verified';
  const differing = difference(subject.world, after);
  const allowed = (path: string): boolean => isSameSignature(subject.world, after, path) || mayGo(subject, after, path);
  const counting = differing.filter((path) => !allowed(path));
  if (counting.length > 0) return isSignedAnew(subject, after, counting) ? 'either' : 'told';
  const odd = [...after.files.keys()].some((path) => isOpenKind(path) && isOdd(subject.world, after, path));
  return odd ? 'either' : 'verified';
}

/** Whether anything in the folders of records is another or gone, which is told beside the state before. */
export function recordsDiffer(before: World, after: World): boolean {
  return [...before.files.keys()].some(
    (path) => /^circles\/[^/]+\/decisions\//.test(path) && !same(before, after, path),
  );
}

/** The paths that count and are not as they were. */
function difference(before: World, after: World): readonly string[] {
  const paths = new Set([...before.files.keys(), ...after.files.keys()]);
  return [...paths].filter((path) => counts(path, after.modes?.get(path)) && !same(before, after, path));
}

function countsSame(before: World, after: World): boolean {
  return difference(before, after).length === 0;
}

function same(before: World, after: World, path: string): boolean {
  const [one, other] = [before.files.get(path), after.files.get(path)];
  if (one === undefined || other === undefined) return one === other;
  return Buffer.compare(one, other) === 0 && (after.modes?.get(path) ?? 'file') === 'file';
}

const GOVERNED = [
  /^circles\.ya?ml$/,
  /^(people|organisations|funding|budgets|training)\/./,
  /^circles\/[^/]+\/circle\.ya?ml$/,
  /^circles\/[^/]+\/(roles|terms|policies|measures)\/./,
  /^circles\/[^/]+\/decisions\/./,
];
/** Where a link or a repository would bring in whole folders. */
const GOVERNED_FOLDER =
  /^(circles(\/[^/]+(\/(roles|terms|policies|measures|decisions))?)?|people|organisations|funding|budgets|training)$/;

/** Whether a path is governed or part of a record, or could be taken for it by a machine or a person. */
function counts(path: string, mode: FileMode | undefined): boolean {
  const folded = path.normalize('NFKC').toLowerCase();
  if (!/^circles\/[^/]+\/decisions\//.test(folded) && isRubbish(path) && mode !== 'submodule' && mode !== 'other')
    return false;
  if (GOVERNED.some((expression) => expression.test(folded))) return true;
  return mode !== undefined && mode !== 'file' && GOVERNED_FOLDER.test(folded);
}

/** What computers and editors leave behind: nothing reads it, whatever it says. In the folders of records everything counts. */
function isRubbish(path: string): boolean {
  const names = path.split('/');
  const last = names.at(-1) ?? '';
  return (
    names.some((name) => name.startsWith('.')) || /[~#]$/.test(last) || /^(?:thumbs\.db|desktop\.ini)$/i.test(last)
  );
}

/** A signature without its last line feed is the same signature. */
function isSameSignature(before: World, after: World, path: string): boolean {
  const [one, other] = [before.files.get(path), after.files.get(path)];
  if (one === undefined || other === undefined || !path.endsWith('.sig')) return false;
  return Buffer.concat([other, Buffer.from('\n')]).equals(one) && after.modes?.has(path) !== true;
}

/** Gone, and nothing rests on it: told only beside the state before. */
function mayGo({ dispensable, pairs }: Subject, after: World, path: string): boolean {
  if (after.files.has(path)) return false;
  return (
    dispensable.has(path) || pairs.some((pair) => pair.includes(path) && !pair.some((one) => after.files.has(one)))
  );
}

/** Files the tool reads and that need no decision. */
function isOpenKind(path: string): boolean {
  return /^circles\/[^/]+\/(proposals|meetings|reviews|backlog)|^\.circles\//.test(path);
}

/** It may be told as a name or a mode that no such file has, which harms nobody. */
function isOdd(before: World, after: World, path: string): boolean {
  return after.modes?.has(path) === true || !before.files.has(path);
}

/** Whether the newest record alone is another, and truly signed by those who signed it: what they may write is for other tests. */
function isSignedAnew({ newest, world }: Subject, after: World, differing: readonly string[]): boolean {
  const record = after.files.get(`${newest}/decision.yaml`);
  if (record === undefined || (after.modes?.size ?? 0) > 0) return false;
  return differing.every((path) => {
    const person = path.startsWith(`${newest}/`) ? /\/([a-z]+)\.sig$/.exec(path)?.[1] : undefined;
    if (person === undefined) return path === `${newest}/decision.yaml`;
    const signed = signature(world.keys.get(person) ?? person, record);
    return Buffer.compare(after.files.get(path) ?? new Uint8Array(), signed) === 0;
  });
}
