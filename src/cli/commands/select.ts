/** `circles select`: records who takes a role, from flags, from a file, or asked for round by round. */
import { eligibleIn } from '../../changes/eligible.ts';
import { consentEn } from '../../messages/en/consent.ts';
import { selectEn } from '../../messages/en/select.ts';
import { labelsOf } from '../../messages/labels.ts';
import { CirclesError } from '../../model/errors.ts';
import { personName } from '../../model/organisation.ts';
import { type RoleToFill, selectionDraft } from '../../services/select.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { Run } from '../command.ts';
import { openDesk } from '../desk.ts';
import { recordAndTell } from '../recording/record-and-tell.ts';
import { type AskedSelection, selectionAsked } from '../recording/selection-options.ts';

/** Records one selection. */
export const run: Run = async (invocation, context) => {
  const desk = await openDesk(invocation, context);
  const { place } = desk;
  const asked = selectionAsked(invocation, place);
  if (context.interactive && (asked.person === undefined || asked.consenting === undefined)) {
    const { selectByPrompts } = await import('../recording/selection-prompts.ts');
    return selectByPrompts(asked, { desk, context });
  }
  const { person, consenting } = requireAnswers(asked, place);
  const { person: recorder } = await desk.signer();
  return recordAndTell(selectionDraft(place, { ...asked, person, consenting, recorder }), { desk, context });
};

/** Without a terminal it has to be said who was selected and who consented. */
function requireAnswers({ person, consenting, role }: AskedSelection & RoleToFill, place: Workplace) {
  const labels = labelsOf(place.organisation.settings.labels);
  const id = `${role.circle}/${role.id}`;
  if (person === undefined) throw new CirclesError('person-missing', selectEn(labels).personMissing({ role: id }));
  if (consenting !== undefined) return { person, consenting };
  const ids = eligibleIn(role.circle, { state: place.state, changes: [], decided: place.today });
  const names = ids.map((one) => personName(place.organisation, one));
  throw new CirclesError('answers-missing', consentEn(labels).answersMissing({ ids, names }));
}
