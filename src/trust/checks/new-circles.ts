/** A new circle is forming until its own first record says otherwise: nobody starts it over the heads of its members. */
import { startedTooSoon } from '../../changes/new-circles.ts';
import type { Step } from '../step.ts';
import type { VerifyFinding } from '../verify-finding.ts';
import { onRecord, type RecordCheck } from './record-check.ts';

/** The founding sets its circles up; for those the founding round confirms them. */
export const newCircles: RecordCheck = {
  name: 'new-circles',
  check(step: Step): readonly VerifyFinding[] {
    if (step.founding) return [];
    return startedTooSoon(step.changes).map((circle) => ({
      code: 'circle-not-forming',
      ...onRecord(step),
      parts: { circle },
    }));
  },
};
