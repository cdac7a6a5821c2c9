/** Reports who signed the commits that carry the records of a branch. The proof is the records; this only adds to it. */
import { bringingCommits } from '../git/carrying-commits.ts';
import { objectIdOf } from '../git/object-id.ts';
import { commitsEn } from '../messages/en/commits.ts';
import { CirclesError } from '../model/errors.ts';
import { type ReportedCommit, reportCommits } from '../trust/commit-report.ts';
import type { VerifiedRepository } from './verify-repository.ts';

/** The report. */
export interface CommitSignatures {
  /** The oldest first. */
  readonly commits: readonly ReportedCommit[];
  /** True when older history was left out of this copy. */
  readonly shortened: boolean;
  /** How many records in force came by commits that are not in this copy. */
  readonly outOfSight: number;
}

/** Makes the report. Throws `history-missing` when no commit that carries a record is in this copy. */
export async function commitSignatures(
  verified: Pick<VerifiedRepository, 'repository' | 'commit' | 'verification'>,
): Promise<CommitSignatures> {
  const { repository, verification } = verified;
  const { inForce: steps, state: end } = verification;
  const format = repository.objectFormat;
  const files = steps.map(({ dossier: { folder, bytes } }) => ({
    path: `${folder}/decision.yaml`,
    id: objectIdOf(format, 'blob', bytes),
  }));
  const { commits, shortened } = await bringingCommits(repository, verified.commit, files);
  if (commits.length === 0 && files.length > 0 && shortened)
    throw new CirclesError('history-missing', commitsEn.historyMissing);
  const seen = new Set(commits.flatMap(({ paths }) => paths));
  const carrying = commits.map(({ paths, ...commit }) => ({ ...commit, folders: paths.map(folderOf) }));
  return {
    commits: reportCommits(carrying, { steps, end, format }),
    shortened,
    outOfSight: files.filter(({ path }) => !seen.has(path)).length,
  };
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
