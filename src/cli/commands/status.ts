/** `circles status`: how things stand. */
import { labelsOf } from '../../messages/labels.ts';
import { jsonText } from '../../render/escape.ts';
import { statusAt } from '../../services/status.ts';
import { openWorkplace } from '../../services/workplace.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { statusLines } from '../print-status.ts';

/** Prints it; what waits is no fault, so it ends with `fine`. */
export const run: Run = async (invocation, context) => {
  const place = await openWorkplace(context.cwd, context.today);
  const status = statusAt(place);
  if (invocation.flag('json') || invocation.text('format') === 'json') {
    context.stdout.write(`${jsonText({ version: 1, ...status })}\n`);
    return EXIT.fine;
  }
  const lines = statusLines(status, {
    labels: labelsOf(place.loaded.organisation.settings.labels),
    width: context.stdout.columns ?? Number.POSITIVE_INFINITY,
    style: await context.style(),
  });
  context.stdout.write(`${lines.join('\n')}\n`);
  return EXIT.fine;
};
