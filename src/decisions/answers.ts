/** The answers of a round as they stand in a record: each circle of the mandate, everybody asked, and each of them heard or handled. */
import { eligibleIn, type Question } from '../changes/eligible.ts';
import { type RoundWords, roundEn } from '../messages/en/round.ts';
import { labelsOf } from '../messages/labels.ts';
import type { AbsenceRule, CircleId } from '../model/circle.ts';
import type { CircleConsent } from '../model/decision-record.ts';
import { CirclesError } from '../model/errors.ts';
import { circleName, type Organisation, personName } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import type { Draft } from './draft.ts';

/** The circles asked, and what is asked about. */
export interface Round extends Question {
  readonly circles: readonly CircleId[];
}

/**
 * The consents of a round, one for each circle. Throws `CirclesError` when somebody asked is named nowhere, when somebody
 * without consent right is named, or when the circle's absence rule does not allow that somebody is absent.
 */
export function answersOf(draft: Draft, round: Round): readonly CircleConsent[] {
  const words = roundEn(labelsOf(round.state.organisation.settings.labels));
  const asked = round.circles.map((circle) => ({ circle, eligible: eligibleIn(circle, round) }));
  for (const one of asked) {
    if (one.eligible.length === 0)
      throw new CirclesError(
        'nobody-asked',
        words.nobodyAsked({
          circle: circleName(round.state.organisation, one.circle),
          id: one.circle,
          person: somebodyActive(round.state.organisation),
        }),
      );
  }
  refuseStrangers(draft, round, { words, asked });
  return asked.map((one) =>
    draft.outcome === 'adopted' ? adoptedBy(draft, round, { words, ...one }) : heardBy(draft, one),
  );
}

function somebodyActive({ people }: Organisation): PersonId | undefined {
  return [...people.values()].find(({ status }) => status === 'active')?.id;
}

interface Asked {
  readonly circle: CircleId;
  readonly eligible: readonly PersonId[];
}

function refuseStrangers(draft: Draft, round: Round, given: { words: RoundWords; asked: readonly Asked[] }): void {
  const consenting = draft.consenting === 'all' ? [] : draft.consenting;
  const name = (id: PersonId) => personName(round.state.organisation, id);
  const { silent = [] } = draft.written ?? {};
  const named = [
    ...consenting,
    ...draft.absent,
    ...silent.filter((id) => !draft.absent.includes(id) && !consenting.includes(id)),
  ];
  const twice = new Set(named.filter((id, index) => named.indexOf(id) !== index));
  if (twice.size > 0) throw new CirclesError('named-twice', given.words.namedTwice({ names: [...twice].map(name) }));
  const known = new Set(given.asked.flatMap((one) => one.eligible));
  const strangers = named.filter((id) => !known.has(id));
  if (strangers.length === 0) return;
  const circles = round.circles.map((circle) => circleName(round.state.organisation, circle));
  throw new CirclesError('no-consent-right', given.words.noRight({ names: strangers.map(name), circles }));
}

function adoptedBy(
  draft: Draft,
  round: Round,
  { words, circle, eligible }: Asked & { words: RoundWords },
): CircleConsent {
  const { organisation } = round.state;
  const since = draft.written?.since.get(circle);
  const away = since === undefined ? draft.absent : (draft.written?.silent ?? []);
  const absent = eligible.filter((id) => away.includes(id));
  const isCounted = (id: PersonId) => since !== undefined && absent.includes(id);
  const consent = eligible.filter((id) =>
    draft.consenting === 'all' ? !absent.includes(id) : draft.consenting.includes(id) && !isCounted(id),
  );
  refuseMissing(draft, organisation, {
    words,
    circle,
    missing: eligible.filter((id) => ![...consent, ...absent].includes(id)),
  });
  const names = (ids: readonly PersonId[]) => ids.map((id) => personName(organisation, id));
  const rule: AbsenceRule = organisation.circles.get(circle)?.absence ?? organisation.settings.governance.absence;
  const handled = since === undefined ? rule : 'silence';
  if (absent.length > 0 && handled === 'wait-for-all') {
    throw new CirclesError(
      'absence-waits',
      words.absenceWaits({ circle: circleName(organisation, circle), names: names(absent) }),
    );
  }
  return {
    circle,
    eligible,
    consent,
    ...(absent.length === 0 ? {} : { absent: absent.map((person) => ({ person, handled })) }),
    ...(since === undefined ? {} : { since }),
    ...agreedBy(draft),
  };
}

/** Somebody who is asked and named nowhere. */
function refuseMissing(
  { consenting }: Draft,
  organisation: Organisation,
  { words, circle, missing }: { words: RoundWords; circle: CircleId; missing: readonly PersonId[] },
): void {
  if (missing.length === 0) return;
  const names = missing.map((id) => personName(organisation, id));
  const named = consenting === 'all' ? [] : consenting;
  const parts = { circle: circleName(organisation, circle), names, ids: missing, named };
  throw new CirclesError('voice-missing', words.voiceMissing(parts));
}

/** What was dropped, referred or deferred claims nobody's consent: it says who was asked and who was there. */
function heardBy(draft: Draft, { circle, eligible }: Asked): CircleConsent {
  const present = eligible.filter(
    (id) => !draft.absent.includes(id) && (draft.consenting === 'all' || draft.consenting.includes(id)),
  );
  return { circle, eligible, present };
}

function agreedBy(draft: Draft): Pick<CircleConsent, 'agreed'> {
  return draft.agreed.length === 0 ? {} : { agreed: draft.agreed };
}
