/** Every key that comes in was claimed by the person it is for, is sound, and has never been anybody else's. */
import { verifyClaim } from '../key-claim.ts';
import { parsePublicKey } from '../sshsig/index.ts';
import { newKeys, type Step } from '../step.ts';
import type { VerifyFinding } from '../verify-finding.ts';
import { onRecord, type RecordCheck } from './record-check.ts';

export const claims: RecordCheck = {
  name: 'claims',
  check(step: Step): readonly VerifyFinding[] {
    return newKeys(step).flatMap(({ key, person, proof }) => {
      const reason = claimFault(step, { key, person, proof });
      return reason === undefined ? [] : [{ code: 'key-claim-invalid', ...onRecord(step), parts: { person, reason } }];
    });
  },
};

/** In the founding record a key proves itself by signing it; later it brings the signature of its claim. */
function claimFault(step: Step, claim: { key: string; person: string; proof: string | undefined }): string | undefined {
  const { key, person, proof } = claim;
  const parsed = parsePublicKey(key);
  if (!parsed.ok) return parsed.reason;
  if (parsed.key !== key) return 'key-malformed';
  if (step.founding) {
    const verdict = step.verdicts.get(person);
    return verdict?.ok === true && verdict.key === key ? undefined : 'claim-missing';
  }
  if (proof === undefined) return 'claim-missing';
  const verdict = verifyClaim({ organisation: step.organisation, person, key, proof });
  return verdict.ok ? undefined : verdict.reason;
}

export const owners: RecordCheck = {
  name: 'owners',
  check(step: Step): readonly VerifyFinding[] {
    const seen = new Map(step.before.keyOwners);
    return newKeys(step).flatMap(({ key, person }) => {
      const owner = seen.get(key);
      seen.set(key, owner ?? person);
      return owner === undefined || owner === person
        ? []
        : [{ code: 'key-taken', ...onRecord(step), parts: { person, owner } }];
    });
  },
};
