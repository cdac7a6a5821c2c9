/** Which records may be disowned because keys were stolen: those that nobody else signed. */
import { lawfulSigners, signaturesMissing } from './checks/signatures.ts';
import type { Step } from './step.ts';

/** Why a record can't be disowned on account of some keys. */
export type DisowningFault = 'founding' | 'other-key' | 'carried';

/**
 * Only what nobody else signed can be disowned: else whoever wants to be rid of a decision would wait until one of its signers loses
 * a key. A signature that came later counts here too: who gave it says that it was decided. `owners` says whose each key is.
 * Undefined when it can be disowned.
 */
export function disowningFault(
  step: Step,
  revoked: ReadonlySet<string>,
  owners: ReadonlyMap<string, string>,
): DisowningFault | undefined {
  if (step.founding) return 'founding';
  const keys = [...step.verdicts].map(([person, verdict]) => ({ person, key: verdict.ok ? verdict.key : '' }));
  if (!lawfulSigners(step).some((person) => revoked.has(keyOf(step, person)))) return 'other-key';
  return keys.some(({ person, key }) => !revoked.has(key) && owners.get(key) === person) ? 'carried' : undefined;
}

/** True when the other signatures put the record in force without those by these keys. */
export function standsWithout(step: Step, revoked: ReadonlySet<string>): boolean {
  const others = lawfulSigners(step).filter((person) => !revoked.has(keyOf(step, person)));
  return others.length > 0 && signaturesMissing(step, others).length === 0;
}

function keyOf({ verdicts }: Step, person: string): string {
  const verdict = verdicts.get(person);
  return verdict?.ok === true ? verdict.key : '';
}
