/** `circles select`: records who takes a role, from flags, from a file, or asked for round by round. */
import { selectEn } from '../../messages/en/select.ts';
import { labelsOf } from '../../messages/labels.ts';
import { circleName } from '../../model/organisation.ts';
import { roleToFill } from '../../services/role-to-fill.ts';
import { selectionDraft } from '../../services/select.ts';
import type { Workplace } from '../../services/workplace.ts';
import { refuseOtherRoles, selectionAbout, selectionCalled } from '../../services/written-nominations.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { openDesk } from '../desk.ts';
import { openFace } from '../face.ts';
import type { Invocation } from '../invocation.ts';
import { recordAndTell } from '../recording/record-and-tell.ts';
import { type AskedSelection, requireAnswers, selectionAsked } from '../recording/selection-options.ts';
import { tellSeat } from '../recording/tell-seat.ts';

/** Records one selection. */
export const run: Run = async (invocation, context) => {
  const desk = await openDesk(invocation, context);
  const { place } = desk;
  const asked = await askedOf(invocation, context, place);
  if (context.interactive && !isWhole(asked)) {
    const { selectByPrompts } = await import('../recording/selection-prompts.ts');
    return selectByPrompts(asked, { desk, context, invocation });
  }
  const answered = requireAnswers(asked, place);
  const { person: recorder } = await desk.signer();
  const wishes = { ...asked, ...answered, recorder };
  return recordAndTell(selectionDraft(place, wishes), { desk, context }, { after: tellSeat(place, wishes) });
};

/** What was said. Where people have named somebody in writing for just these roles, that is taken in. */
async function askedOf(invocation: Invocation, context: Context, place: Workplace): Promise<AskedSelection> {
  const { cwd } = context;
  const called = invocation.text('proposal');
  if (called !== undefined) {
    const open = selectionCalled(place, called);
    const roles = invocation.arguments.map((words) => roleToFill(place, words).role);
    refuseOtherRoles(place, open, roles);
    return selectionAsked(invocation, place, { roles: [], cwd, open });
  }
  const roles = await rolesNamed(invocation, context, place);
  const asked = selectionAsked(invocation, place, { roles, cwd });
  const filled = asked.roles.map(({ role }) => role);
  const open = asked.fastStart ? undefined : selectionAbout(place, filled);
  return open === undefined ? asked : selectionAsked(invocation, place, { roles, cwd, open });
}

function isWhole({ roles, consenting }: AskedSelection): boolean {
  return consenting !== undefined && roles.every(({ person }) => person !== undefined);
}

/** The roles that were named; at a terminal one is asked for, unless a form says it. */
async function rolesNamed(invocation: Invocation, context: Context, place: Workplace): Promise<readonly string[]> {
  const named = invocation.arguments;
  if (named.length > 0 || !context.interactive || invocation.text('from') !== undefined) return named;
  const { organisation } = place;
  const choices = [...organisation.circles.values()].flatMap(({ id, roles }) =>
    [...roles.values()].map((role) => ({
      value: `${id}/${role.id}`,
      label: `${role.title}, ${circleName(organisation, id)}`,
    })),
  );
  if (choices.length === 0) return [];
  const questions = await openFace(context);
  const question = selectEn(labelsOf(organisation.settings.labels)).whichRole;
  return [await questions.choose(question, choices).finally(questions.close)];
}
