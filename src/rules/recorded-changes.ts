/** What decisions changed, as their records say it. */
import type { ChangeName } from '../changes/change.ts';
import { onceFor } from '../model/once-for.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Fields } from '../model/value.ts';
import { adoptedRecords, type ToldRecord } from './adopted-records.ts';

/** One change, and the adopted record that says it. */
export interface RecordedChange {
  readonly told: ToldRecord;
  readonly change: Fields;
}

/** The changes of one kind, in the order of their records' folders. */
export function recordedChanges(organisation: Organisation, kind: ChangeName): readonly RecordedChange[] {
  return byKind(organisation).get(kind) ?? [];
}

/** One walk for all rules: there are several changes in each record, and every rule looks for few of them. */
const byKind = onceFor((organisation: Organisation) => {
  const kinds = new Map<unknown, RecordedChange[]>();
  for (const told of adoptedRecords(organisation)) {
    for (const change of told.record.changes) {
      const same = kinds.get(change.change);
      if (same === undefined) kinds.set(change.change, [{ told, change }]);
      else same.push({ told, change });
    }
  }
  return kinds;
});
