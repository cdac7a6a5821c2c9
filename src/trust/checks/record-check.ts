/** The shape of one check of one record. A list of them is run; each can be left out in a test, to show that it is needed. */
import type { Step } from '../step.ts';
import type { VerifyFinding } from '../verify-finding.ts';

/** A named check: what it finds wrong in a step, nothing when all is well. */
export interface RecordCheck {
  readonly name: string;
  /** Where it finds something, there is no point in judging the rest. */
  readonly decisive?: true;
  check(step: Step): readonly VerifyFinding[];
}

/** A finding about the record itself. */
export function onRecord(step: Step): { readonly file: string; readonly decision: string } {
  return { file: `${step.dossier.folder}/decision.yaml`, decision: step.dossier.folder };
}
