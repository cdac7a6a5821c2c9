/** `decided` is not before the founding nor after `recorded`, `recorded` not in the future and not before any record it follows; what comes back does so later. */
import { addDays } from '../../model/calendar.ts';
import type { Step } from '../step.ts';
import type { VerifyFinding } from '../verify-finding.ts';
import { onRecord, type RecordCheck } from './record-check.ts';

/** Clocks and time zones differ by at most a day. */
const LEEWAY_DAYS = 1;

export const dates: RecordCheck = {
  name: 'dates',
  check(step: Step): readonly VerifyFinding[] {
    const { decided, recorded, review, objections } = step.dossier.record;
    const checks = objections.flatMap(({ measure }) => measure?.check ?? []);
    const reasons = [
      ...(decided > recorded ? (['decided-after-recorded'] as const) : []),
      ...(recorded > step.today && recorded > addDays(step.today, LEEWAY_DAYS)
        ? (['recorded-in-future'] as const)
        : []),
      ...(decided < step.founded ? (['decided-before-founding'] as const) : []),
      ...(step.notBefore !== undefined && recorded < step.notBefore ? (['recorded-before-past'] as const) : []),
      ...(review !== undefined && review < decided ? (['review-before-decided'] as const) : []),
      ...(checks.some((check) => check < decided) ? (['check-before-decided'] as const) : []),
    ];
    return reasons.map((reason) => ({ code: 'date-order', ...onRecord(step), parts: { decided, recorded, reason } }));
  },
};
