/** Consent without a meeting is given only where the circle has agreed on that, and never before everybody had the time it gives. */
import { asyncRuleFor, earliestAfter } from '../../changes/async-rule.ts';
import type { CircleConsent } from '../../model/decision-record.ts';
import type { Step } from '../step.ts';
import type { VerifyFinding } from '../verify-finding.ts';
import { onRecord, type RecordCheck } from './record-check.ts';

type Parts = Extract<VerifyFinding, { code: 'async-unlawful' }>['parts'];

/** Whether the answers themselves are here is seen in the tree (`written-answers.ts`). */
export const withoutMeeting: RecordCheck = {
  name: 'without-meeting',
  check(step: Step): readonly VerifyFinding[] {
    return step.dossier.record.consents.flatMap((consent) => {
      const fault = consent.since === undefined ? undefined : faultOf(step, consent, consent.since);
      return fault === undefined
        ? []
        : [{ code: 'async-unlawful', ...onRecord(step), parts: { circle: consent.circle, ...fault } }];
    });
  },
};

function faultOf(step: Step, { circle }: CircleConsent, since: string): Omit<Parts, 'circle'> | undefined {
  const { kind, outcome, proposed, decided } = step.dossier.record;
  const rule = asyncRuleFor(step.before.organisation, circle, kind);
  if (rule === undefined) return { reason: 'not-agreed', detail: '' };
  if (outcome !== 'adopted') return { reason: 'not-adopted', detail: '' };
  if (proposed?.startsWith('sha256:') !== true) return { reason: 'no-version', detail: '' };
  const earliest = earliestAfter(since, rule);
  return decided < earliest ? { reason: 'too-soon', detail: earliest } : undefined;
}
