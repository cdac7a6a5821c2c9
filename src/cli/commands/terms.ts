/** `circles terms`: who holds which role until when. */
import { termsEn } from '../../messages/en/terms.ts';
import { labelsOf } from '../../messages/labels.ts';
import type { Organisation } from '../../model/organisation.ts';
import { findCircle, findPerson } from '../../services/find-by-name.ts';
import { type TermFilter, terms } from '../../services/terms.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-code.ts';
import type { Invocation } from '../invocation.ts';
import { type Opened, openOrganisation } from '../open-organisation.ts';
import { periodOption } from '../period-option.ts';
import { termsAsCsv, termsAsJson, termsAsTable } from '../print-terms.ts';

/** Prints the terms that fit. */
export const run: Run = async (invocation, context) => {
  const opened = await openOrganisation(invocation, context);
  const { organisation } = opened.loaded;
  const rows = terms(organisation, opened.today, filterOf(invocation, organisation));
  const format = invocation.flag('json') ? 'json' : (invocation.text('format') ?? 'table');
  if (format === 'json') context.stdout.write(termsAsJson(rows, opened.today));
  else if (format === 'csv') context.stdout.write(termsAsCsv(rows));
  else await printTable(rows, opened, context);
  return EXIT.fine;
};

function filterOf(invocation: Invocation, organisation: Organisation): TermFilter {
  const circle = invocation.text('circle');
  const person = invocation.text('person');
  return {
    circle: circle === undefined ? undefined : findCircle(organisation, circle).id,
    person: person === undefined ? undefined : findPerson(organisation, person).id,
    expired: invocation.flag('expired'),
    within: periodOption(invocation, 'within'),
  };
}

async function printTable(rows: ReturnType<typeof terms>, { loaded }: Opened, context: Context): Promise<void> {
  const labels = labelsOf(loaded.organisation.settings.labels);
  if (rows.length === 0) return context.say(termsEn(labels).none);
  const { strong } = await context.style();
  const { columns } = context.stdout;
  context.stdout.write(termsAsTable(rows, labels, { accessible: context.accessible, columns, strong }));
}
