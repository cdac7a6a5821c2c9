/** What was recorded without a round is the person's own matter, or a matter of form. */

import { comingBack } from '../../changes/coming-back.ts';
import { mandateOf } from '../../changes/mandate.ts';
import type { Step } from '../step.ts';
import type { VerifyFinding } from '../verify-finding.ts';
import { restsOnRound } from './consents.ts';
import { classFound } from './kind.ts';
import { onRecord, type RecordCheck } from './record-check.ts';

export const alone: RecordCheck = {
  name: 'alone',
  check(step: Step): readonly VerifyFinding[] {
    if (restsOnRound(step))
      return step.dossier.record.kind === 'notice' ? [fault(step, { reason: 'round', detail: '' })] : [];
    const found = step.founding ? foundingFault(step) : faultOf(step);
    return found === undefined ? [] : [fault(step, found)];
  },
};

type Fault = Extract<VerifyFinding, { code: 'not-their-own' }>['parts'];

function fault(step: Step, parts: Fault): VerifyFinding {
  return { code: 'not-their-own', ...onRecord(step), parts };
}

function foundingFault(step: Step): Fault | undefined {
  const { method, consents } = step.dossier.record;
  if (method !== 'set-up') return { reason: 'set-up', detail: '' };
  return consents.length > 0 ? { reason: 'founding-consent', detail: '' } : undefined;
}

function faultOf(step: Step): Fault | undefined {
  const { record } = step.dossier;
  if (record.consents.length > 0) return { reason: 'consent', detail: '' };
  if (record.method === 'own')
    return record.kind === 'notice' || record.kind === 'trust'
      ? ownFault(step)
      : { reason: 'not-a-notice', detail: '' };
  if (record.method !== record.kind) return { reason: 'method', detail: record.method };
  // What it takes out is judged by itself; that it changes nothing besides, by its kind.
  if (record.method === 'redact') return undefined;
  const found = classFound(step);
  return found === record.method ? undefined : { reason: 'kind', detail: found };
}

function ownFault(step: Step): Fault | undefined {
  const sides = { before: step.before.organisation, after: step.after.organisation };
  const person =
    mandateOf(step.changes, sides).alone ??
    comingBack(step.changes, step.before.departures, step.dossier.record.recorded);
  return person !== undefined ? undefined : { reason: 'several-persons', detail: '' };
}
