/** Objections that were integrated by watching something: they come back on their day, until somebody takes them up. */
import type { IsoDate } from '../model/calendar.ts';
import type { CircleId } from '../model/circle.ts';
import type { DecisionRecord } from '../model/decision-record.ts';
import type { Organisation } from '../model/organisation.ts';
import { kindOf } from '../schema/kinds.ts';
import { type FiledRecord, type Records, takenUpIn } from './taken-up.ts';

/** An objection that was integrated by watching, and has not been taken up since its day. */
export interface Watched extends FiledRecord {
  /** Where it stands in the record, counted from 0. */
  readonly index: number;
  readonly measure: NonNullable<DecisionRecord['objections'][number]['measure']>;
  /** The policy that the decision wrote. */
  readonly policy?: { readonly circle: CircleId; readonly id: string };
}

/** Where to look, and until when. */
export interface Watching extends Records {
  readonly organisation: Organisation;
  /** The last day that counts (inclusive). */
  readonly horizon: IsoDate;
}

/**
 * The watched objections whose check date is not after the horizon. Each comes back on its check date, and stays until a decision
 * from that day on takes the same matter up; one before it leaves the question open.
 */
export function watchedObjections(watching: Watching): readonly Watched[] {
  const { organisation, horizon } = watching;
  const due = [...organisation.decisions].flatMap(([folder, record]) =>
    record.outcome === 'adopted' ? watchedIn(folder, record, horizon) : [],
  );
  if (due.length === 0) return [];
  const isTakenUp = takenUpIn(watching);
  return due.filter((one) => !isTakenUp(one, one.measure.check));
}

function watchedIn(folder: string, record: DecisionRecord, horizon: IsoDate): readonly Watched[] {
  return record.objections.flatMap(({ measure }, index) =>
    measure === undefined || measure.check > horizon ? [] : [{ folder, record, index, measure, ...policyOf(record) }],
  );
}

function policyOf({ files }: DecisionRecord): Pick<Watched, 'policy'> {
  const parts = files.map(({ path }) => kindOf(path)).find((one) => one?.kind === 'policy');
  return parts?.circle === undefined ? {} : { policy: { circle: parts.circle, id: parts.id } };
}
