/** Only what nothing in force rests on is taken out: an account, an answer, or former words of a policy, a role or a measure. */
import { mayBeTakenOut } from '../../changes/stated-change.ts';
import type { DecisionRecord, Digest, RedactedFile } from '../../model/decision-record.ts';
import { inDossier, reachedIn } from '../redaction.ts';
import type { Step } from '../step.ts';
import type { VerifyFinding } from '../verify-finding.ts';
import { restsOnRound } from './consents.ts';
import { onRecord, type RecordCheck } from './record-check.ts';

export const redactions: RecordCheck = {
  name: 'redactions',
  check(step: Step): readonly VerifyFinding[] {
    const { record } = step.dossier;
    const { redacts = [] } = record;
    const faults = redacts.flatMap((file): readonly Fault[] => {
      const reason = isAlone(record) ? faultOf(step, file) : 'with-others';
      return reason === undefined ? [] : [{ path: file.path, reason }];
    });
    return faults.map((parts) => ({ code: 'redaction-unlawful', ...onRecord(step), parts }));
  },
};

type Fault = Extract<VerifyFinding, { code: 'redaction-unlawful' }>['parts'];

/** It decides nothing and says nothing, so that no words stand in for those that were taken out. */
function isAlone({ method, outcome, text, proposed, objections }: DecisionRecord): boolean {
  const silent = (text ?? proposed) === undefined && objections.length === 0;
  return method === 'redact' && outcome === 'adopted' && silent;
}

function faultOf(step: Step, { path, sha256 }: RedactedFile): Fault['reason'] | undefined {
  const place = inDossier(path);
  const target = place === undefined ? undefined : reachedIn(step.past, place.folder);
  if (place === undefined || target === undefined) return 'unknown';
  const { record } = target.dossier;
  if (place.inside === 'account.yaml') return record.account === sha256 ? undefined : 'differs';
  if (/^evidence\/[^/.]+\.yaml$/.test(place.inside)) return isAnswer(record, sha256) ? undefined : 'differs';
  const copied = /^adopted\/(.+)$/.exec(place.inside)?.[1];
  return copied === undefined ? 'kept' : copyFault(step, target, { path: copied, sha256 });
}

function isAnswer({ evidence = [] }: DecisionRecord, digest: Digest): boolean {
  return evidence.includes(digest);
}

/**
 * What was recorded without a round can be judged only by the words before and after it, so these stay until a round has put
 * something else in their place: then what holds now rests on that round, and on nothing that can't be looked at any more.
 */
function copyFault(step: Step, target: Step, { path, sha256 }: RedactedFile): Fault['reason'] | undefined {
  if (!mayBeTakenOut(path)) return 'kept';
  if (target.dossier.record.files.find((file) => file.path === path)?.after !== sha256) return 'differs';
  if (step.before.digests.get(path) === sha256) return 'current';
  const replaced = step.past
    .all()
    .some(
      (later) =>
        restsOnRound(later) &&
        later.past.find(target.dossier.digest) !== undefined &&
        later.dossier.record.files.some((file) => file.path === path),
    );
  return replaced ? undefined : 'no-round';
}
