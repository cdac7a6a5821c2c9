/** The founding round: the first thing a group decides together. Consent to the aim, to deciding by consent, and to each other. */
import { CONSENT_ROUNDS, type Draft, emptyDraft } from '../decisions/draft.ts';
import { initEn } from '../messages/en/init.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { PersonId } from '../model/person.ts';
import type { Workplace } from './workplace.ts';

/** The draft of the round; who was absent and what was objected is added by whoever asked. Source: Who Decides Who Decides, meeting 1. */
export function foundingRound(
  place: Workplace,
  held: { readonly recorder: PersonId; readonly decided: IsoDate },
): Draft {
  const { organisation, verification } = place;
  const names = [...organisation.people.values()].map((person) => person.name);
  return {
    ...emptyDraft(place.today, held.recorder),
    title: initEn.confirmTitle(),
    decided: held.decided,
    text: initEn.confirmText({ mission: organisation.settings.mission, names }),
    consenting: 'all',
    rounds: CONSENT_ROUNDS,
    links: verification.organisation === undefined ? {} : { confirms: verification.organisation },
  };
}
