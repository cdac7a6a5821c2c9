/** Consent without a meeting is given only where the circle has agreed on that, once, to what was asked, and never before everybody had the time it gives. */
import { asyncRuleFor, earliestAfter } from '../../changes/async-rule.ts';
import { classesIn } from '../../changes/change-class.ts';
import type { CircleConsent } from '../../model/decision-record.ts';
import { standingBefore } from '../disowning.ts';
import type { Step } from '../step.ts';
import type { VerifyFinding } from '../verify-finding.ts';
import { onRecord, type RecordCheck } from './record-check.ts';

type Parts = Extract<VerifyFinding, { code: 'async-unlawful' }>['parts'];
type Fault = Omit<Parts, 'circle'>;

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

function faultOf(step: Step, { circle }: CircleConsent, since: string): Fault | undefined {
  const { kind, outcome, decided } = step.dossier.record;
  const rule = asyncRuleFor(step.before.organisation, circle, classesIn(kind, step.changes));
  if (rule === undefined) return { reason: 'not-agreed', detail: '' };
  if (outcome !== 'adopted') return { reason: 'not-adopted', detail: '' };
  const earliest = earliestAfter(since, rule);
  return decided < earliest ? { reason: 'too-soon', detail: earliest } : askedFault(step);
}

/** What was answered is one version, it is adopted once; of earlier decisions it may replace, correct or answer what it was asked for. */
function askedFault(step: Step): Fault | undefined {
  const { record } = step.dossier;
  const { proposed, confirms, accepts, disowns } = record;
  if (proposed?.startsWith('sha256:') !== true) return { reason: 'no-version', detail: '' };
  if (standingBefore(step).some(({ dossier }) => dossier.record.proposed === proposed))
    return { reason: 'settled', detail: '' };
  const links = [confirms, ...(accepts ?? []), ...(disowns ?? [])];
  return links.every((link) => link === undefined) ? undefined : { reason: 'not-asked', detail: '' };
}
