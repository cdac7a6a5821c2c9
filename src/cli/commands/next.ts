/** `circles next`: the one to three next useful steps. */
import { nextEn } from '../../messages/en/next.ts';
import { labelsOf } from '../../messages/labels.ts';
import { jsonText } from '../../render/escape.ts';
import { nextSteps } from '../../services/next-steps.ts';
import { situationAt } from '../../services/situation.ts';
import { openWorkplace } from '../../services/workplace.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { stepLines } from '../print-steps.ts';

/** More than three things at once help nobody. */
const MOST = 3;

/** Prints the steps. */
export const run: Run = async (invocation, context) => {
  const place = await openWorkplace(context.cwd, context.today);
  const steps = nextSteps(situationAt(place)).slice(0, MOST);
  if (invocation.flag('json') || invocation.text('format') === 'json') {
    context.stdout.write(`${jsonText({ version: 1, today: place.today, steps })}\n`);
    return EXIT.fine;
  }
  const labels = labelsOf(place.loaded.organisation.settings.labels);
  const words = nextEn(labels);
  const wishes = {
    labels,
    width: context.stdout.columns ?? Number.POSITIVE_INFINITY,
    style: await context.style(),
  };
  const lines = steps.length === 0 ? [words.nothing] : [words.heading(steps.length), '', ...stepLines(steps, wishes)];
  context.stdout.write(`${lines.join('\n')}\n`);
  return EXIT.fine;
};
