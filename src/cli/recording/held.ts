/** Where a round stands: what is asked for, the files as they lie there, and what would be recorded. */
import type { Draft } from '../../decisions/draft.ts';
import { type ConsentWishes, consentDraft } from '../../services/consent.ts';
import type { Integrated, Table } from './integrate.ts';

/** A round that is being held. */
export interface Held extends Integrated {
  readonly draft: Draft;
}

/** The round with these wishes. Throws as `consentDraft`. */
export function heldWith(table: Table, wishes: ConsentWishes): Held {
  const draft = consentDraft(table.place, wishes);
  return { table, wishes, draft: { ...draft, absent: wishes.absent } };
}
