/** A decision by consent from flags alone: nothing is asked, so everything has to be said. */
import { eligibleIn } from '../../changes/eligible.ts';
import type { Draft } from '../../decisions/draft.ts';
import { roundOf } from '../../decisions/plan.ts';
import { compareWanted } from '../../decisions/wanted.ts';
import { consentEn } from '../../messages/en/consent.ts';
import { labelsOf } from '../../messages/labels.ts';
import { CirclesError } from '../../model/errors.ts';
import { personName } from '../../model/organisation.ts';
import { consentDraft } from '../../services/consent.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { Desk } from '../desk.ts';
import type { Asked } from './consent-options.ts';

/** The draft of what was asked for. Throws `CirclesError` `answers-missing` when it is not said who consented. */
export async function draftFrom(asked: Asked, { place, signer }: Desk): Promise<Draft> {
  const { person } = await signer();
  const wishes = {
    ...asked,
    matter: asked.matter ?? { kind: 'edits' as const },
    decided: asked.decided ?? place.today,
    recorder: person,
  };
  const draft = consentDraft(place, { ...wishes, consenting: asked.consenting ?? [] });
  if (asked.consenting === undefined) refuseWithoutAnswers(draft, place);
  return draft;
}

function refuseWithoutAnswers(draft: Draft, place: Workplace): never {
  const wanted = compareWanted(draft.wanted, place.state);
  const round = roundOf(draft, wanted, place.state);
  const ids = [...new Set(round.circles.flatMap((circle) => eligibleIn(circle, round)))];
  const words = consentEn(labelsOf(place.organisation.settings.labels));
  throw new CirclesError(
    'answers-missing',
    words.answersMissing({ ids, names: ids.map((id) => personName(place.organisation, id)) }),
  );
}
