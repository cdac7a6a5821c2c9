/** `circles consent`: records a decision that was made by consent, from words, from edited files, or asked for step by step. */

import { type Draft, emptyDraft } from '../../decisions/draft.ts';
import { consentEn } from '../../messages/en/consent.ts';
import { labelsOf } from '../../messages/labels.ts';
import { CirclesError } from '../../model/errors.ts';
import { undecidedAt } from '../../services/undecided.ts';
import type { Run } from '../command.ts';
import { type Desk, openDesk } from '../desk.ts';
import { readAll } from '../read-all.ts';
import { draftFrom } from '../recording/consent-from-flags.ts';
import { type Asked, askedFor } from '../recording/consent-options.ts';
import { recordAndTell } from '../recording/record-and-tell.ts';

/** Records one decision. */
export const run: Run = async (invocation, context) => {
  const desk = await openDesk(invocation, context);
  const words = invocation.text('text') === '-' ? (await readAll(context.stdin)).trim() : undefined;
  const asked = askedFor(invocation, desk.place, { words, cwd: context.cwd });
  if (invocation.flag('form')) return recordAndTell(await formDraft(desk), { desk, context });
  const proposal = invocation.text('proposal');
  if (proposal !== undefined) {
    const { consentToProposal } = await import('../recording/proposal-consent.ts');
    return consentToProposal(proposal, { desk, context, invocation, asked });
  }
  if (mustAsk(asked) && context.interactive) {
    const { consentByPrompts } = await import('../recording/consent-prompts.ts');
    return consentByPrompts(asked, { desk, context, invocation });
  }
  return recordAndTell(await draftFrom(asked, desk), { desk, context });
};

/** Something is missing that only a person can say. */
function mustAsk(asked: Asked): boolean {
  return asked.consenting === undefined;
}

/** Files in which only the way of writing differs: a matter of form, recorded without a round. */
async function formDraft({ place, signer }: Desk): Promise<Draft> {
  const { form, wanted } = undecidedAt(place);
  const words = consentEn(labelsOf(place.organisation.settings.labels));
  if (form.length === 0) throw new CirclesError('nothing-of-form', words.nothingOfForm());
  const { person } = await signer();
  const files = new Map([...wanted].filter(([path]) => form.includes(path)));
  return { ...emptyDraft(place.today, person), title: words.formTitle(), method: 'format', wanted: files };
}
