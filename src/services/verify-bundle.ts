/** Verifies an unpacked bundle: the decisions in it by themselves, since the files that hold now are not in it. */
import { diskTree } from '../disk/disk-tree.ts';
import type { FileTree } from '../load/file-tree.ts';
import { bundleEn } from '../messages/en/bundle.ts';
import type { IsoDate } from '../model/calendar.ts';
import { CirclesError } from '../model/errors.ts';
import { dossierOf } from '../trust/seen.ts';
import { TREE_CHECKS } from '../trust/tree-check.ts';
import type { Verification } from '../trust/verify.ts';
import { typedIdentity, verifyAs } from './named-identity.ts';
import type { VerifiedRepository } from './verify-repository.ts';

/** Where it lies, and what it must be. */
export interface BundleRequest {
  readonly folder: string;
  readonly todayIn: (timezone: string) => IsoDate;
  /** The identity it must have: the digest, or its six words. */
  readonly organisation: string | undefined;
}

/** What is asked of a tree in which only records and their copies lie. */
const CHECKS = TREE_CHECKS.filter(({ name }) =>
  ['lawful-paths', 'readable-records', 'whole-chain', 'taken-out'].includes(name),
);

/** Verifies it. Throws `CirclesError` `folder-missing`, `bundle-empty` or `identity-malformed`. */
export function verifyBundle({
  folder,
  todayIn,
  organisation,
}: BundleRequest): Pick<VerifiedRepository, 'verification' | 'today' | 'comparedWith' | 'undecided'> {
  const expected = organisation === undefined ? undefined : typedIdentity(organisation);
  const tree = diskTree(folder);
  if (!tree.list().some(({ path }) => dossierOf(path) !== undefined))
    throw new CirclesError('bundle-empty', bundleEn.empty({ folder }));
  const today = todayIn('UTC');
  const verification = bundleIn(tree, today, expected);
  return { verification, today, comparedWith: 'nothing', undecided: [] };
}

/** Verifies the records in a tree, and nothing that would have to lie beside them; `expected` is an identity by its digest or its words. */
export function bundleIn(tree: FileTree, today: IsoDate, expected?: string): Verification {
  return verifyAs(tree, { today, treeChecks: CHECKS }, expected);
}
