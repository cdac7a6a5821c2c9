/** Who signed the commits that carry the records: a report beside the proof, which lies in the records alone. */
import { activeKeys, type PersonId } from '../model/person.ts';
import { type CommitFormat, type CommitSeal, commitSeal } from './commit-seal.ts';
import type { ReplayState } from './replay-state.ts';
import type { Step } from './step.ts';

/** A commit with the records in force that it brought, by folder. */
export interface CarryingCommit {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly folders: readonly string[];
}

/** What there is to say of one commit's signature. */
export type CommitSigner =
  /** By a key that was the person's when every record in it was made. */
  | { readonly signature: 'known'; readonly person: PersonId }
  /** By a key of the person that had ended before. */
  | { readonly signature: 'ended'; readonly person: PersonId }
  /** By a key that became the person's only afterwards. */
  | { readonly signature: 'later'; readonly person: PersonId }
  /** By a key of nobody here. */
  | { readonly signature: 'stranger'; readonly key: string }
  | { readonly signature: 'none' | 'odd' }
  | { readonly signature: 'other'; readonly by: 'PGP' | 'X.509' }
  | { readonly signature: 'wrong'; readonly reason: string };

/** One commit of the report. */
export type ReportedCommit = CommitSigner & {
  readonly commit: string;
  /** Folders of the records it carries, in the order of the chain. */
  readonly records: readonly string[];
};

/** The records as they were replayed, and the state they lead to. */
export interface Replayed {
  readonly steps: readonly Step[];
  readonly end: ReplayState;
  readonly format: CommitFormat;
}

/** One entry for each commit, in the order given. */
export function reportCommits(commits: readonly CarryingCommit[], replayed: Replayed): readonly ReportedCommit[] {
  return commits.map(({ id, bytes, folders }) => {
    const steps = replayed.steps.filter(({ dossier }) => folders.includes(dossier.folder));
    const signer = signerOf(commitSeal(bytes, replayed.format), steps, replayed.end);
    return { commit: id, records: steps.map(({ dossier }) => dossier.folder), ...signer };
  });
}

function signerOf(seal: CommitSeal, steps: readonly Step[], end: ReplayState): CommitSigner {
  switch (seal.kind) {
    case 'none':
    case 'odd':
      return { signature: seal.kind };
    case 'other':
      return { signature: 'other', by: seal.by };
    case 'wrong':
      return { signature: 'wrong', reason: seal.reason };
    case 'key':
      return keyOwner(seal.key, steps, end);
  }
}

function keyOwner(key: string, steps: readonly Step[], end: ReplayState): CommitSigner {
  const person = end.keyOwners.get(key);
  if (person === undefined) return { signature: 'stranger', key };
  const standings = steps.map((step) => standingOf(key, person, step));
  const signature = (['later', 'ended'] as const).find((one) => standings.includes(one)) ?? 'known';
  return { signature, person };
}

/** As with the signatures of records: what the record itself changes does not count yet, but for the founding. */
function standingOf(key: string, id: PersonId, { founding, before, after }: Step): 'known' | 'ended' | 'later' {
  const person = (founding ? after : before).organisation.people.get(id);
  if (person === undefined) return 'later';
  if (activeKeys(person).includes(key)) return 'known';
  return person.keys.some((own) => own.key === key) ? 'ended' : 'later';
}
