/** Who consented and who was absent, as flags say it: names or ids, separated by commas, or `all`. */

import { dayEn } from '../../messages/en/day.ts';
import { readDay } from '../../messages/en/read-date.ts';
import type { IsoDate } from '../../model/calendar.ts';
import { CirclesError } from '../../model/errors.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { PersonId } from '../../model/person.ts';
import { findPerson } from '../../services/find-by-name.ts';
import type { Invocation } from '../invocation.ts';

/** The answers of a round. */
export interface Answers {
  /** Undefined when `--consent` was not given. */
  readonly consenting: readonly PersonId[] | 'all' | undefined;
  readonly absent: readonly PersonId[];
}

/** Reads `--consent` and `--absent`. Throws `CirclesError` for a name that nobody has. */
export function answersFrom(invocation: Invocation, organisation: Organisation): Answers {
  const consent = invocation.text('consent');
  const consenting =
    consent === undefined || consent.trim() === 'all' ? consent?.trim() : peopleIn(consent, organisation);
  return {
    consenting: consenting === undefined || Array.isArray(consenting) ? consenting : 'all',
    absent: peopleIn(invocation.text('absent') ?? '', organisation),
  };
}

/** The people named in a list with commas. */
export function peopleIn(text: string, organisation: Organisation): readonly PersonId[] {
  return namesIn(text).map((name) => findPerson(organisation, name).id);
}

/** The parts of a list with commas, without empty ones. */
export function namesIn(text: string): readonly string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The day an option names, in whichever lawful way; undefined when it was not given. Throws `CirclesError` `date-invalid`. */
export function dayOption(invocation: Invocation, option: string, today: IsoDate): IsoDate | undefined {
  const text = invocation.text(option);
  return text === undefined ? undefined : dayOf(text, { name: `--${option}`, today });
}

/** The day a text names. Throws `CirclesError` `date-invalid`, which says where the text stood. */
export function dayOf(text: string, about: { readonly name: string; readonly today: IsoDate }): IsoDate {
  const day = readDay(text, about.today);
  if (day === undefined) throw new CirclesError('date-invalid', dayEn.notADay({ name: about.name, text }));
  return day;
}
