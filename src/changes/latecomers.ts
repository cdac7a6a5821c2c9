/** A day set back leaves out who joined in between: when that is honest, and when it is a way around them. */
import { addPeriod } from '../model/calendar.ts';
import type { CircleConsent, DecisionRecord } from '../model/decision-record.ts';
import type { PersonId } from '../model/person.ts';
import { joinedSince, type Question } from './eligible.ts';

/** Minutes are written down by the next meeting or the one after; what is older is decided again with those who are there now. */
const LATE_MINUTES = 'P31D';

/**
 * The members left out without right, because it is said to have been decided before they joined; none when that is lawful.
 *
 * Nobody can prove on which day people met. Meetings are written down days later, and somebody may have joined in between, so
 * that a later day of joining can't refuse every earlier decision. But the day is the recorder's own word, and it takes a voice
 * away. So it has to be recorded within 31 days, and somebody besides the recorders who was a member then, and is one still, has
 * to stand in the record as there and saying yes: then the recorder must put words into the mouth of a person who can deny
 * them, as for any false consent, and alone, by a date, nobody leaves anybody out. Where it can't be so, the newcomers are
 * asked: it is decided anew, today. Counted by the recorders that the record names (all of them sign it) and not by its
 * signatures, as a signature that comes later takes no record out of force.
 */
export function leftOutByDay(
  consent: CircleConsent,
  question: Question,
  recorders: DecisionRecord['recorders'],
): readonly PersonId[] {
  const latecomers = joinedSince(consent.circle, question);
  if (latecomers.length === 0) return [];
  const inTime = question.recorded <= addPeriod(question.decided, LATE_MINUTES);
  const names = new Set(recorders.map(({ person }) => person));
  const witnessed = names.size > 0 && (consent.consent ?? consent.present ?? []).some((person) => !names.has(person));
  return inTime && witnessed ? [] : latecomers;
}
