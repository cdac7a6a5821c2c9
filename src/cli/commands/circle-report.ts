/** `circles circle report`: what a helping circle found out, for the next meeting of the circle above. */
import { lifeEn } from '../../messages/en/life.ts';
import { labelsOf } from '../../messages/labels.ts';
import { CirclesError } from '../../model/errors.ts';
import { terminalText } from '../../render/escape.ts';
import { findCircle } from '../../services/find-by-name.ts';
import { helpingReport } from '../../services/life/helping-report.ts';
import { recordBeside } from '../../services/record-beside.ts';
import type { Run } from '../command.ts';
import { openDesk } from '../desk.ts';
import { EXIT } from '../exit-code.ts';

/** Writes the topic down. */
export const run: Run = async (invocation, context) => {
  const desk = await openDesk(invocation, context);
  const { organisation } = desk.place;
  const words = lifeEn(labelsOf(organisation.settings.labels));
  const circle = findCircle(organisation, invocation.arguments[0] ?? '');
  const text = invocation.text('text')?.trim() ?? '';
  if (text === '') throw new CirclesError('report-missing', words.reportMissing());
  const { signer, ...rest } = await desk.recording();
  const report = helpingReport(desk.place, circle, { text, by: signer.person });
  const line = terminalText(words.reported({ name: circle.name, parent: report.parent.name }));
  if (!context.dryRun) {
    const { unfinished } = await recordBeside(desk.place, {
      files: report.files,
      title: report.title,
      signer,
      date: rest.date,
    });
    if (unfinished !== undefined) throw unfinished;
  }
  context.stdout.write(`${line}\n`);
  return EXIT.fine;
};
