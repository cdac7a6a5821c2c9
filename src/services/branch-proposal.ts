/** A proposal on a branch of its own, for groups that work by pull request. */
import { writeFiles } from '../disk/write-files.ts';
import { recordOnBranch } from '../git/record-on-branch.ts';
import { proposalsEn } from '../messages/en/proposals.ts';
import { labelsOf } from '../messages/labels.ts';
import { personName } from '../model/organisation.ts';
import { authorOf } from './author-of.ts';
import type { PlannedProposal } from './propose.ts';
import type { BesideWork } from './respond.ts';

/** Makes a branch that has the wanted files in their places, beside the proposal; what is checked out stays as decided. */
export async function branchProposal(
  { open, inPlace, putBack }: PlannedProposal,
  { place, signer, date }: BesideWork,
): Promise<string> {
  const { repository, organisation, head } = place;
  const branch = `proposal/${open.slug}`;
  const plan = {
    ...{
      files: inPlace,
      title: proposalsEn(labelsOf(organisation.settings.labels)).subject(open.proposal),
      trailers: {},
      date,
    },
    author: await authorOf(repository, personName(organisation, signer.person), signer.person),
    ...{ key: signer.key, expectedHead: head, terminal: signer.terminal },
  };
  await recordOnBranch(repository, plan, branch);
  writeFiles(repository.root, putBack);
  return branch;
}
