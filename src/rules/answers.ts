/** Who answered in a round, and who did not. */
import type { CircleConsent } from '../model/decision-record.ts';
import type { PersonId } from '../model/person.ts';

/** Those who were eligible and were not heard. */
export function unheardIn(asked: CircleConsent): readonly PersonId[] {
  if (hasEverybody(asked)) return [];
  const answered = answeredIn(asked);
  return asked.eligible.filter((person) => !answered.has(person));
}

/** Those who were heard and were not eligible. */
export function unaskedIn(asked: CircleConsent): readonly PersonId[] {
  return hasEverybody(asked) ? [] : [...answeredIn(asked)].filter((person) => !asked.eligible.includes(person));
}

function answeredIn({ consent = [], absent = [] }: CircleConsent): ReadonlySet<PersonId> {
  return new Set([...consent, ...absent.map(({ person }) => person)]);
}

// Nearly always everybody consents, in the order in which they were eligible, and this is seen without looking anybody up.
function hasEverybody({ eligible, consent, absent = [] }: CircleConsent): boolean {
  return (
    absent.length === 0 &&
    consent?.length === eligible.length &&
    eligible.every((person, index) => person === consent[index])
  );
}
