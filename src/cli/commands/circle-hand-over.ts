/** `circles circle hand-over`: to another circle by consent, or the list of what to tell a successor. */
import { lifeEn } from '../../messages/en/life.ts';
import { labelsOf } from '../../messages/labels.ts';
import { CirclesError } from '../../model/errors.ts';
import { terminalText } from '../../render/escape.ts';
import { findCircle } from '../../services/find-by-name.ts';
import { givenCalled } from '../../services/life/hand-over.ts';
import { handOverList } from '../../services/life/hand-over-list.ts';
import { openWorkplace } from '../../services/workplace.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { dayOption } from '../recording/answer-options.ts';
import { recordLife } from '../recording/record-life.ts';

/** Shows the list where no circle is named. */
export const run: Run = async (invocation, context) => {
  const thing = invocation.arguments[0] ?? '';
  const to = invocation.text('to');
  if (to !== undefined) {
    return recordLife(
      ({ place }) => ({
        step: 'hand-over',
        given: givenCalled(place, thing),
        to: findCircle(place.organisation, to).id,
        until: dayOption(invocation, 'until', place.today),
      }),
      { invocation, context },
    );
  }
  const place = await openWorkplace(context.cwd, context.today);
  const given = givenCalled(place, thing);
  const words = lifeEn(labelsOf(place.organisation.settings.labels));
  if (given.kind === 'domain') throw new CirclesError('to-missing', words.toMissing());
  for (const line of handOverList(place, given.role)) context.stdout.write(`${terminalText(line)}\n`);
  return EXIT.fine;
};
