/** Where proposals lie in a tree, and in which version. */
import type { FileTree } from '../load/file-tree.ts';
import type { Digest } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';

const PROPOSAL = /^(circles\/[^/]+\/proposals\/[^/]+)\/proposal\.yaml$/;

/** The folders of proposals in a tree, with the version that lies in each. */
export function proposalFolders(tree: FileTree): ReadonlyMap<string, Digest> {
  return new Map(
    tree.list().flatMap(({ path }): [string, Digest][] => {
      const folder = PROPOSAL.exec(path)?.[1];
      const bytes = folder === undefined ? undefined : tree.read(path);
      return folder === undefined || bytes === undefined ? [] : [[folder, digestOf(bytes)]];
    }),
  );
}

/** The folders of proposals in any of the trees. */
export function allProposals(trees: readonly FileTree[]): ReadonlySet<string> {
  return new Set(trees.flatMap((tree) => [...proposalFolders(tree).keys()]));
}
