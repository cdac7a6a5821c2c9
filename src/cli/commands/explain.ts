/** `circles explain`: the page of a rule, or the list of all. */
import { explainEn } from '../../messages/en/explain.ts';
import { type Labels, labelsOf, STANDARD_LABELS } from '../../messages/labels.ts';
import { nearest } from '../../model/did-you-mean.ts';
import { CirclesError } from '../../model/errors.ts';
import { explainText } from '../../render/reports/explain.ts';
import type { RulePage } from '../../render/reports/rule-page.ts';
import { explain, rulePages } from '../../services/explain.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-code.ts';
import { findOrganisation } from '../find-organisation.ts';
import type { Invocation } from '../invocation.ts';
import { reportOptions } from '../report-options.ts';
import { table } from '../table.ts';

/** Prints the page; works outside an organisation too, in the standard terms. */
export const run: Run = async (invocation, context) => {
  const labels = await ownLabels(invocation, context);
  const [rule] = invocation.arguments;
  context.stdout.write(rule === undefined ? await all(labels, context) : await one(rule, labels, context));
  return EXIT.fine;
};

async function one(rule: string, labels: Labels, context: Context): Promise<string> {
  const page = explain(rule, labels);
  if (page !== undefined) return explainText(page, await reportOptions(context));
  const ids = rulePages(labels).map(({ id }) => id);
  throw new CirclesError('unknown-rule', explainEn.unknown(rule, nearest(rule, ids)));
}

async function all(labels: Labels, context: Context): Promise<string> {
  const { strong } = await context.style();
  const rows = rulePages(labels).map(({ id, severity, title }: RulePage) => [id, severity, title]);
  const { accessible, stdout } = context;
  return table({ heading: explainEn.heading, rows }, { accessible, columns: stdout.columns, strong });
}

async function ownLabels(invocation: Invocation, context: Context): Promise<Labels> {
  if (findOrganisation(context.cwd) === undefined) return STANDARD_LABELS;
  const { openOrganisation } = await import('../open-organisation.ts');
  const { loaded } = await openOrganisation(invocation, context);
  return labelsOf(loaded.organisation.settings.labels);
}
