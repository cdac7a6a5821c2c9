/** The rounds that a record says were held are those that its way of deciding takes. */
import { CHANGES } from '../../changes/change.ts';
import type { ROUNDS_FAULTS } from '../../messages/en/verify-reasons.ts';
import { hasFreshRound, isNominated } from '../../model/rounds.ts';
import type { Step } from '../step.ts';
import type { VerifyFinding } from '../verify-finding.ts';
import { restsOnRound } from './consents.ts';
import { onRecord, type RecordCheck } from './record-check.ts';

/** Nobody can tell afterwards whether a round was held, but a record that does not even say so claims no consent. */
export const rounds: RecordCheck = {
  name: 'rounds',
  check(step: Step): readonly VerifyFinding[] {
    const reason = faultOf(step);
    return reason === undefined ? [] : [{ code: 'rounds-unlawful', ...onRecord(step), parts: { reason } }];
  },
};

function faultOf(step: Step): keyof typeof ROUNDS_FAULTS | undefined {
  const { method, rounds: held, outcome } = step.dossier.record;
  if (!restsOnRound(step)) return held.length === 0 ? undefined : 'none-held';
  if (isNominated(held) !== (method === 'selection')) return method === 'selection' ? 'not-nominated' : 'nominated';
  return outcome === 'adopted' ? adoptedFault(step) : undefined;
}

/** Every round ends with asking for consent, and begins anew after an objection was worked in. */
function adoptedFault(step: Step): keyof typeof ROUNDS_FAULTS | undefined {
  const { method, rounds: held, objections } = step.dossier.record;
  if (held.at(-1) !== 'consent') return 'no-consent';
  const isHeard = objections.every(({ integrated }) => integrated === 'withdrawn');
  if (!isHeard && !hasFreshRound(held)) return 'no-fresh-round';
  const isSelection = step.changes.some(({ change }) => CHANGES[change].class === 'selection');
  return method === 'selection' && !isSelection ? 'nobody-selected' : undefined;
}
