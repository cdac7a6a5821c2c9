/** `circles who-decides`: who decides a matter, why, and whom to ask. */
import { whoDecidesEn } from '../../messages/en/who-decides.ts';
import { labelsOf } from '../../messages/labels.ts';
import { CirclesError } from '../../model/errors.ts';
import { jsonText } from '../../render/escape.ts';
import { findCircle } from '../../services/find-by-name.ts';
import { lookWhoDecides } from '../../services/who-decides.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { openOrganisation } from '../open-organisation.ts';
import { whoDecidesLines } from '../print-who-decides.ts';

/** Prints the answer. */
export const run: Run = async (invocation, context) => {
  const { loaded, today } = await openOrganisation(invocation, context);
  const { organisation } = loaded;
  const labels = labelsOf(organisation.settings.labels);
  const words = whoDecidesEn(labels);
  const question = invocation.arguments.join(' ').trim();
  if (!/[\p{L}\p{N}]/u.test(question)) throw new CirclesError('nothing-asked', words.nothingAsked);
  const named = invocation.text('circle');
  const circle = named === undefined ? undefined : findCircle(organisation, named).id;
  const answer = lookWhoDecides(organisation, { question, circle, today });
  if (answer === undefined) throw new CirclesError('no-circle', words.noCircle);
  if (invocation.flag('json') || invocation.text('format') === 'json') {
    context.stdout.write(`${jsonText({ version: 1, today, ...answer })}\n`);
    return EXIT.fine;
  }
  const width = context.stdout.columns ?? Number.POSITIVE_INFINITY;
  const lines = whoDecidesLines(answer, { labels, width, style: await context.style() });
  context.stdout.write(`${lines.join('\n')}\n`);
  return EXIT.fine;
};
