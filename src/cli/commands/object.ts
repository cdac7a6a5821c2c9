/** `circles object`: an absent member's objection to a decision, while there is time for it. */
import { objectEn } from '../../messages/en/object.ts';
import { labelsOf } from '../../messages/labels.ts';
import { CirclesError } from '../../model/errors.ts';
import { personName } from '../../model/organisation.ts';
import { terminalText } from '../../render/escape.ts';
import { findPerson } from '../../services/find-by-name.ts';
import { findDecision } from '../../services/find-decision.ts';
import { shortName } from '../../services/is-called.ts';
import { type PlannedObjection, planObjection, recordObjection, signsAlone } from '../../services/object.ts';
import type { Signer } from '../../services/signer.ts';
import { openWorkplaceToWrite, type Workplace } from '../../services/workplace.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { outside, signerAt } from '../desk.ts';
import { EXIT } from '../exit-code.ts';
import type { Invocation } from '../invocation.ts';

/** Notes the objection beside the record. */
export const run: Run = async (invocation, context) => {
  const place = await openWorkplaceToWrite(context.cwd, context.today);
  const said = objectEn(labelsOf(place.organisation.settings.labels));
  const dossier = findDecision(place, invocation.arguments[0] ?? '');
  const argument = invocation.text('argument')?.trim();
  if (argument === undefined || argument === '') throw new CirclesError('argument-missing', said.argumentMissing());
  const { person, signer } = await speaker(place, invocation, context);
  const aim = invocation.text('aim')?.trim() || undefined;
  const planned = planObjection(place, { dossier, person, argument, aim, denies: invocation.flag('denies') }, signer);
  tell(place, context, { planned, argument, aim });
  if (context.dryRun) context.say(said.notWritten);
  else {
    const { unfinished } = await recordObjection(planned, { place, signer, ...outside(context, invocation) });
    if (unfinished !== undefined) throw unfinished;
    const parts = { title: dossier.record.title, decision: shortName(dossier) };
    context.stdout.write(`${terminalText(said.recorded(parts))}\n`);
  }
  return EXIT.fine;
};

/** Who objects, and who signs it: the same person, unless that one has no key. */
async function speaker(
  place: Workplace,
  invocation: Invocation,
  context: Context,
): Promise<{ person: string; signer: Signer }> {
  const as = invocation.text('as');
  const named = as === undefined ? undefined : findPerson(place.organisation, as).id;
  const own = named !== undefined && signsAlone(place, named) ? named : undefined;
  const signer = await signerAt(place, { invocation, context }, own);
  return { person: named ?? signer.person, signer };
}

interface Told {
  readonly planned: PlannedObjection;
  readonly argument: string;
  readonly aim: string | undefined;
}

function tell({ organisation }: Workplace, context: Context, { planned, argument, aim }: Told): void {
  const said = objectEn(labelsOf(organisation.settings.labels));
  const name = personName(organisation, planned.person);
  const { title } = planned.dossier.record;
  const lines = [
    planned.denied === undefined
      ? said.planned({ name, title, argument, aim: aim ?? said.aimNotFound })
      : said.denied({ name, title, argument, denied: planned.denied }),
    ...(planned.hearer === undefined ? [] : [said.heardBy({ name, hearer: personName(organisation, planned.hearer) })]),
  ];
  context.stdout.write(`${terminalText(lines.join('\n'))}\n`);
}
