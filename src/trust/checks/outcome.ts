/** What came of it: only what was referred goes to another circle, and only what was put off comes back. */
import type { OUTCOME_FAULTS } from '../../messages/en/verify-reasons.ts';
import type { Step } from '../step.ts';
import type { VerifyFinding } from '../verify-finding.ts';
import { onRecord, type RecordCheck } from './record-check.ts';

export const outcome: RecordCheck = {
  name: 'outcome',
  check(step: Step): readonly VerifyFinding[] {
    const reason = faultOf(step);
    return reason === undefined ? [] : [{ code: 'outcome-unlawful', ...onRecord(step), parts: { reason } }];
  },
};

function faultOf({ dossier, before }: Step): keyof typeof OUTCOME_FAULTS | undefined {
  const { outcome: said, to, back, decided } = dossier.record;
  if ((to !== undefined) !== (said === 'referred')) return 'to';
  if (to !== undefined && !before.organisation.circles.has(to)) return 'nowhere';
  if (back === undefined) return said === 'deferred' ? 'no-day' : undefined;
  if (said === 'adopted' || said === 'dropped') return 'back';
  return back < decided ? 'back-before' : undefined;
}
