/** `circles select`: records who takes a role, from flags, from a file, or asked for round by round. */
import { selectEn } from '../../messages/en/select.ts';
import { labelsOf } from '../../messages/labels.ts';
import { circleName } from '../../model/organisation.ts';
import { selectionDraft } from '../../services/select.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { openDesk } from '../desk.ts';
import type { Invocation } from '../invocation.ts';
import { prompt } from '../prompt.ts';
import { recordAndTell } from '../recording/record-and-tell.ts';
import { requireAnswers, selectionAsked } from '../recording/selection-options.ts';

/** Records one selection. */
export const run: Run = async (invocation, context) => {
  const desk = await openDesk(invocation, context);
  const { place } = desk;
  const asked = selectionAsked(invocation, place, {
    role: await roleNamed(invocation, context, place),
    cwd: context.cwd,
  });
  if (context.interactive && (asked.person === undefined || asked.consenting === undefined)) {
    const { selectByPrompts } = await import('../recording/selection-prompts.ts');
    return selectByPrompts(asked, { desk, context, invocation });
  }
  const { person, consenting } = requireAnswers(asked, place);
  const { person: recorder } = await desk.signer();
  return recordAndTell(selectionDraft(place, { ...asked, person, consenting, recorder }), { desk, context });
};

/** The role that was named; at a terminal it is asked for, unless a form says it. */
async function roleNamed(invocation: Invocation, context: Context, place: Workplace): Promise<string | undefined> {
  const [named] = invocation.arguments;
  if (named !== undefined || !context.interactive || invocation.text('from') !== undefined) return named;
  const { organisation } = place;
  const choices = [...organisation.circles.values()].flatMap(({ id, roles }) =>
    [...roles.values()].map((role) => ({
      value: `${id}/${role.id}`,
      label: `${role.title}, ${circleName(organisation, id)}`,
    })),
  );
  if (choices.length === 0) return undefined;
  const questions = prompt(context);
  const question = selectEn(labelsOf(organisation.settings.labels)).whichRole;
  return questions.choose(question, choices).finally(questions.close);
}
