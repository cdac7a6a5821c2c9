/** Plans the file that makes a hosting service run the check by itself. */
import type { FileTree } from '../load/file-tree.ts';
import type { Digest } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import type { Organisation } from '../model/organisation.ts';
import { githubWorkflow } from '../render/ci/github-workflow.ts';
import { foundingOf } from '../rules/founding.ts';

/** What would be written, and how it compares to what is there. */
export interface CiPlan {
  readonly path: string;
  readonly text: string;
  readonly there: 'nothing' | 'same' | 'different';
  /** False when there is no founding record whose identity could stand in the file. */
  readonly pinned: boolean;
}

const GITHUB = '.github/workflows/circles.yml';

/** The plan for GitHub Actions. */
export function planGithub(tree: FileTree, organisation: Organisation, version: string): CiPlan {
  const pin = identityOf(tree, organisation);
  const text = githubWorkflow({ version, ...(pin === undefined ? {} : { organisation: pin }) });
  return { path: GITHUB, text, there: compare(tree.read(GITHUB), text), pinned: pin !== undefined };
}

/** The digest of the founding record: the organisation's identity. */
function identityOf(tree: FileTree, organisation: Organisation): Digest | undefined {
  const founding = foundingOf(organisation);
  const bytes = founding === undefined ? undefined : tree.read(`${founding.folder}/decision.yaml`);
  return bytes === undefined ? undefined : digestOf(bytes);
}

function compare(there: Uint8Array | undefined, text: string): CiPlan['there'] {
  if (there === undefined) return 'nothing';
  return new TextDecoder().decode(there) === text ? 'same' : 'different';
}
