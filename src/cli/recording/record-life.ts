/** A step in the life of a circle, recorded as every decision by consent is: from flags, or voice by voice. */

import { type LifeWords, lifeEn } from '../../messages/en/life.ts';
import { labelsOf } from '../../messages/labels.ts';
import { terminalText } from '../../render/escape.ts';
import { findPerson } from '../../services/find-by-name.ts';
import { readForm } from '../../services/form-file.ts';
import { sectionOf } from '../../services/form-values.ts';
import { lifePlan } from '../../services/life/life-plan.ts';
import type { LifeStep } from '../../services/life/life-step.ts';
import { objectionsIn } from '../../services/objection-form.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { Context } from '../context.ts';
import { type Desk, openDesk } from '../desk.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Invocation } from '../invocation.ts';
import { answersFrom, dayOption } from './answer-options.ts';
import { draftFrom } from './consent-from-flags.ts';
import type { Asked } from './consent-options.ts';
import { recordAndTell } from './record-and-tell.ts';

/** What is decided, found out at the desk. */
export type Found = (desk: Desk) => LifeStep;

/** Records the step, with `after` as last lines. Throws `CirclesError` where the circle can't take it. */
export async function recordLife(
  find: Found,
  { invocation, context }: { readonly invocation: Invocation; readonly context: Context },
  after: (step: LifeStep, place: Workplace, words: LifeWords) => readonly string[] = () => [],
): Promise<ExitCode> {
  const desk = await openDesk(invocation, context);
  const { place } = desk;
  const step = find(desk);
  const decided = dayOption(invocation, 'decided', place.today);
  const asked: Asked = { ...answered(invocation, place, context.cwd), matter: { kind: 'life', step }, decided };
  if (asked.consenting === undefined && context.interactive) {
    const { consentByPrompts } = await import('./consent-prompts.ts');
    return consentByPrompts(asked, { desk, context, invocation });
  }
  const { notes } = lifePlan(place, step, decided ?? place.today);
  for (const line of notes) context.stdout.write(`${terminalText(line)}\n`);
  const words = lifeEn(labelsOf(place.organisation.settings.labels));
  const lines = after(step, place, words).map(terminalText);
  return recordAndTell(await draftFrom(asked, desk), { desk, context }, { after: lines });
}

/** What the options say of the round. */
function answered(invocation: Invocation, place: Workplace, cwd: string): Asked {
  const { organisation, today } = place;
  const file = invocation.text('objectionFile');
  const reader = { person: (name: string) => findPerson(organisation, name).id, today };
  return {
    title: invocation.text('title'),
    outcome: 'adopted',
    links: {},
    asks: [],
    linkOptions: [],
    driver: invocation.text('driver'),
    ...answersFrom(invocation, organisation),
    objections: file === undefined ? [] : objectionsIn(sectionOf(readForm(file, ['objections'], cwd)), reader),
  };
}
