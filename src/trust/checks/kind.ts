/** Nobody labels a decision: its kind repeats what its changes make it. */
import { classOf } from '../../changes/change-class.ts';
import type { RecordKind } from '../../model/decision-record.ts';
import type { Step } from '../step.ts';
import type { VerifyFinding } from '../verify-finding.ts';
import { onRecord, type RecordCheck } from './record-check.ts';

export const kind: RecordCheck = {
  name: 'kind',
  check(step: Step): readonly VerifyFinding[] {
    const said = step.dossier.record.kind;
    const found = kindOf(step);
    return said === found ? [] : [{ code: 'kind-differs', ...onRecord(step), parts: { said, found } }];
  },
};

function kindOf(step: Step): RecordKind {
  const { record } = step.dossier;
  if (step.founding) return 'founding';
  if (record.files.length === 0 && step.changes.length === 0)
    return record.redacts === undefined ? 'one-off' : 'redact';
  if (record.kind === 'notice') return 'notice';
  return classOf(step.changes, step.before.organisation.settings.governance);
}
