/** `circles check`: looks through the organisation and reports. */
import type { FileTree } from '../../load/file-tree.ts';
import { load } from '../../load/load.ts';
import type { IsoDate } from '../../model/calendar.ts';
import { REPORT_FORMATS } from '../../render/reports/index.ts';
import { type CheckReport, type CheckRequest, check } from '../../services/check.ts';
import { contestedAt, isChecked, proposalsAt } from '../checked-tree.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-code.ts';
import { folderInRepository } from '../find-organisation.ts';
import type { Invocation } from '../invocation.ts';
import { type Opened, openOrganisation, treeOf } from '../open-organisation.ts';
import { periodOption } from '../period-option.ts';
import { reportOptions } from '../report-options.ts';
import { type WantedReport, wantedReports } from '../wanted-reports.ts';

/** Prints the reports; ends with `findings` when something fails the check. */
export const run: Run = async (invocation, context) => {
  const wanted = wantedReports(invocation, context.cwd);
  if (invocation.flag('fix')) await (await import('../mending.ts')).mendFirst(invocation, context);
  const opened = await openOrganisation(invocation, context, isChecked);
  const report = await checked(opened, invocation);
  const failOn = invocation.text('failOn') === 'warning' ? 'warning' : 'error';
  const folder = folderInRepository(opened.root);
  const options = { ...(await reportOptions(context)), hints: invocation.flag('hints'), failOn, folder } as const;
  for (const one of wanted) await deliver(one, REPORT_FORMATS[one.format](report, options), context);
  if (mayMend(report, wanted, invocation)) await (await import('../mending.ts')).tellMendable(report, context);
  return report.failed(failOn) ? EXIT.findings : EXIT.fine;
};

/** Only people at a terminal are told, and only of the files that lie here. */
function mayMend({ hasEdits }: CheckReport, wanted: readonly WantedReport[], invocation: Invocation): boolean {
  const isHere = invocation.text('at') === undefined && invocation.text('with') === undefined;
  const isRead = wanted.some(({ format }) => format === 'human');
  return isHere && isRead && !invocation.flag('fix') && hasEdits;
}

async function checked({ root, tree, loaded, today }: Opened, invocation: Invocation): Promise<CheckReport> {
  const within = periodOption(invocation, 'within');
  const since = invocation.text('since');
  const only = invocation.texts('only');
  return check({
    loaded,
    today,
    contested: await contestedAt(tree, today),
    proposals: await proposalsAt(tree, today),
    ...(since === undefined ? {} : await earlier(await treeOf(root, since, isChecked), today)),
    ...(within === undefined ? {} : { within }),
    ...(only.length === 0 ? {} : { only }),
  });
}

async function earlier(tree: FileTree, today: IsoDate): Promise<Pick<CheckRequest, 'since' | 'contestedSince'>> {
  return { since: load(tree), contestedSince: await contestedAt(tree, today) };
}

async function deliver({ file }: WantedReport, text: string, context: Context): Promise<void> {
  if (file === undefined) {
    context.stdout.write(text);
    return;
  }
  const { writeOutput } = await import('../write-output.ts');
  writeOutput(context, file, text);
}
