/** How an organisation began, as its records tell. */
import type { DecisionRecord } from '../model/decision-record.ts';
import { compareText } from '../model/finding.ts';
import type { Organisation } from '../model/organisation.ts';

/** A newly founded group has this long before its rules grow stricter. */
export const FOUNDING_TIME = 'P31D';

/** The founding record and its folder: the newest where the group was founded anew; undefined before the first. */
export function foundingOf(
  organisation: Organisation,
): { readonly folder: string; readonly record: DecisionRecord } | undefined {
  const [newest] = [...organisation.decisions]
    .filter(([, record]) => record.kind === 'founding')
    .map(([folder, record]) => ({ folder, record }))
    .sort((a, b) => compareText(b.record.recorded, a.record.recorded) || continuesFirst(a.record, b.record));
  return newest;
}

/** Of two of one day, the one that goes on from another came later. */
function continuesFirst(a: DecisionRecord, b: DecisionRecord): number {
  return Number(b.continues !== undefined) - Number(a.continues !== undefined);
}
