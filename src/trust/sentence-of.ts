/** Why a file can't be read, in one sentence. */
import { faultsEn } from '../messages/en/faults.ts';
import { STANDARD_LABELS } from '../messages/labels.ts';
import { type BareFault, type Fault, faultWords } from '../schema/fault.ts';

/** The sentence for the first of the faults; empty when there is none. */
export function sentenceOf(faults: readonly (Fault | BareFault)[]): string {
  const [first] = faults;
  return first === undefined ? '' : faultWords(first, faultsEn(STANDARD_LABELS)).what;
}
