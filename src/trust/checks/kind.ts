/** Nobody labels a decision: its kind repeats what its changes make it. */
import { classOf } from '../../changes/change-class.ts';
import type { ChangeClass, RecordKind } from '../../model/decision-record.ts';
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
  return record.kind === 'notice' ? 'notice' : classFound(step);
}

/**
 * What the changes make it. Whether only wording was mended in words that were taken out since nobody can tell any more: that is
 * taken as the record says it. Nothing in force rests on it, as by then a round has put other words in their place.
 */
export function classFound(step: Step): ChangeClass {
  const { governance } = step.before.organisation.settings;
  const found = classOf(step.changes, governance);
  if (step.opaque.size === 0 || step.dossier.record.kind !== 'editorial' || governance.editorial === 'off')
    return found;
  const open = step.changes.filter((change) => !step.opaque.has(change.path));
  return open.length === 0 || classOf(open, governance) === 'editorial' ? 'editorial' : found;
}
