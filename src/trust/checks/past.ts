/** A record belongs to this organisation, follows its founding, and was read whole; it stands beside others only where neither touches what the other rests on. */
import { shortWords } from '../../model/short-words.ts';
import type { Fork } from '../forks.ts';
import type { Step } from '../step.ts';
import type { VerifyFinding } from '../verify-finding.ts';
import { onRecord, type RecordCheck } from './record-check.ts';

/** Every record but the founding one names the organisation it belongs to, and follows something: authority comes from what was before. */
export const identity: RecordCheck = {
  name: 'identity',
  decisive: true,
  check(step: Step): readonly VerifyFinding[] {
    const { organisation: found, previous } = step.dossier.record;
    if (step.founding) return [];
    if (previous.length === 0 && found === step.organisation)
      return [{ code: 'previous-missing', ...onRecord(step), parts: { digest: step.organisation } }];
    if (found === step.organisation) return [];
    if (found === undefined && step.dossier.record.continues === step.organisation) return [continued(step)];
    const parts = { expected: step.organisation, found: found ?? step.dossier.digest };
    return [{ code: 'organisation-differs', ...onRecord(step), parts }];
  },
};

/** The group goes on under another identity: whoever knew this one accepts that by hand, or it is an attempt to take it over. */
function continued(step: Step): VerifyFinding {
  const { digest } = step.dossier;
  const parts = { expected: step.organisation, found: digest, words: shortWords(digest) };
  return { code: 'organisation-continued', ...onRecord(step), parts };
}

/** Made at the same time as another that stands. */
export const sideBySide: RecordCheck = {
  name: 'side-by-side',
  decisive: true,
  check(step: Step): readonly VerifyFinding[] {
    const { fork } = step;
    if (fork === undefined) return [];
    return [{ code: 'fork', ...onRecord(step), parts: { other: fork.taken.folder, ...sharedIn(fork) } }];
  },
};

function sharedIn({ path }: Fork): { readonly path?: string } {
  return path === undefined ? {} : { path };
}

/** Every adopted copy is here and has the bytes that were adopted. */
export const copies: RecordCheck = {
  name: 'copies',
  decisive: true,
  check: (step: Step): readonly VerifyFinding[] => step.unread,
};
