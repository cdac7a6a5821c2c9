/** The recorded state: what the records say holds now. Undecided is what differs from this, not from the last commit. */
import type { IsoDate } from '../model/calendar.ts';
import type { Digest } from '../model/decision-record.ts';
import type { Organisation } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import type { Departures } from './coming-back.ts';

/** What every new record starts from. */
export interface RecordedState {
  readonly organisation: Organisation;
  /** The digest each governed file was last given. */
  readonly digests: ReadonlyMap<string, Digest>;
  /** Every key there ever was and whose it is: one key, one person, for ever. */
  readonly keyOwners: ReadonlyMap<string, PersonId>;
  /** The day on which it was decided that someone joins, by `circle/person`. */
  readonly joined: ReadonlyMap<string, IsoDate>;
  /** The last day (inclusive) on which somebody whom a recorder noted as gone or away is still asked, by `circle/person`. */
  readonly grace: ReadonlyMap<string, IsoDate>;
  /** What a notice of leaving ended, by person, while it can be taken back. */
  readonly departures: Departures;
}

/** True when the person already had the seat on the day of the decision; someone who joined by a later one is not asked. */
export function hadSeat(
  state: RecordedState,
  seat: { readonly circle: string; readonly person: PersonId },
  decided: IsoDate,
): boolean {
  const since = state.joined.get(`${seat.circle}/${seat.person}`);
  return since === undefined || since <= decided;
}
