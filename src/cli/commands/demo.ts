/** `circles demo`: a made-up co-op with two years of decisions, to look at and to play with. */
import { relative, resolve } from 'node:path';
import { day } from '../../messages/en/dates.ts';
import { demoEn } from '../../messages/en/demo.ts';
import { reportEn } from '../../messages/en/report.ts';
import { verdictEn } from '../../messages/en/verdict.ts';
import { type Demo, makeDemo } from '../../services/demo.ts';
import { LEVELS } from '../../trust/levels.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-code.ts';

/** The folder when none is named. */
const FOLDER = 'circles-demo';

/** Makes it, and says what there is to see. */
export const run: Run = async (invocation, context) => {
  const folder = resolve(context.cwd, invocation.arguments[0] ?? FOLDER);
  const here = relative(context.cwd, folder);
  if (context.stderr.isTTY === true) context.say(demoEn.making);
  const demo = await makeDemo({
    folder,
    today: context.today('UTC'),
    env: context.env,
    salt: () => Buffer.from(context.random(24)).toString('base64url'),
  });
  context.stdout.write(`${[...facts(demo, here, context), '', ...tries(demo, here)].join('\n')}\n`);
  return EXIT.fine;
};

function facts(demo: Demo, here: string, context: Context): readonly string[] {
  const { verification, report } = demo;
  const { facts: names } = demoEn;
  const rows = [
    [names.founded, day(demo.founded)],
    [names.decided, demoEn.decided({ records: verification.records.length, signers: demo.signers })],
    [names.verified, coverage(demo)],
    [names.checked, reportEn.summary(report.counts, report.today, true)],
    [names.drawn, here === '' ? demo.chart : `${here}/${demo.chart}`],
  ] as const;
  const width = Math.max(...rows.map(([name]) => name.length));
  const separator = context.accessible ? ': ' : '  ';
  const lines = rows.map(([name, says]) =>
    context.accessible ? `${name}${separator}${says}` : `  ${name.padEnd(width)}${separator}${says}`,
  );
  return [demoEn.made({ name: demo.organisation.settings.name, folder: here === '' ? '.' : here }), '', ...lines];
}

/** The same line that `circles verify` prints. */
function coverage({ verification }: Demo): string {
  const { covered, governed, records } = verification;
  const number = (level: string) => records.filter((record) => record.level === level).length;
  const levels = LEVELS.map((level) => [level, number(level)] as const).filter(([, records]) => records > 0);
  return verdictEn.covered({ covered, governed, decisions: records.length, levels });
}

function tries(demo: Demo, here: string): readonly string[] {
  const lines = demoEn.tries({ keyFile: demo.keyFile, title: demoEn.allergens.wishTitle });
  const steps = lines.flatMap(({ command, shows }, index) => [`  ${index + 1}. ${shows}:`, `     ${command}`]);
  return [demoEn.next, ...(here === '' ? [] : [`     ${demoEn.goThere({ folder: quoted(here) })}`]), ...steps];
}

/** As a shell takes it. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
