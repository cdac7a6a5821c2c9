/** What a key signed, and which of it could be disowned because nobody else's signature carries it. */
import type { IsoDate } from '../model/calendar.ts';
import type { PersonId } from '../model/person.ts';
import { type DisowningFault, disowningFault } from '../trust/disownable.ts';
import { keysBroughtBy } from '../trust/disowning.ts';
import type { Step } from '../trust/step.ts';
import type { Verification } from '../trust/verify.ts';

/** A record that bears the key's signature. */
export interface SignedRecord {
  readonly step: Step;
  /** Why it can't be disowned; undefined when it can be. */
  readonly fault: DisowningFault | undefined;
  /** The folder of the record that disowned it already. */
  readonly disowned: string | undefined;
  /** The others who signed. */
  readonly others: readonly PersonId[];
}

/** The key, and every key that what it alone put in force brought in, and what these brought in: whoever had it may have those. */
export function keysOfThief(
  { inForce, state }: Pick<Verification, 'inForce' | 'state'>,
  key: string,
): ReadonlySet<string> {
  const keys = new Set([key]);
  for (const step of inForce)
    if (disowningFault(step, keys, state.keyOwners) === undefined)
      for (const brought of keysBroughtBy([step])) keys.add(brought.key);
  return keys;
}

/** The records signed by one of the keys and recorded on `since` or later (inclusive), in the order of the chain. */
export function signedWith(
  { inForce, records, state }: Pick<Verification, 'inForce' | 'records' | 'state'>,
  keys: ReadonlySet<string>,
  since: IsoDate | undefined,
): readonly SignedRecord[] {
  const disowned = new Map(records.map((record) => [record.folder, record.disowned]));
  return inForce
    .filter(({ dossier }) => since === undefined || dossier.record.recorded >= since)
    .filter((step) => signersOf(step, keys).length > 0)
    .map((step) => ({
      step,
      fault: disowningFault(step, keys, state.keyOwners),
      disowned: disowned.get(step.dossier.folder),
      others: [...step.verdicts.keys()].filter((person) => !signersOf(step, keys).includes(person)).sort(),
    }));
}

function signersOf({ verdicts }: Step, keys: ReadonlySet<string>): readonly PersonId[] {
  return [...verdicts].flatMap(([person, verdict]) => (verdict.ok && keys.has(verdict.key) ? [person] : []));
}
