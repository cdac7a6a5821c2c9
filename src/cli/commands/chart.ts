/** `circles chart`: draws the organisation. */
import { chartEn } from '../../messages/en/chart.ts';
import { cliEn } from '../../messages/en/cli.ts';
import { labelsOf } from '../../messages/labels.ts';
import { CirclesError } from '../../model/errors.ts';
import type { ChartOptions } from '../../render/charts/chart-options.ts';
import { CHART_FORMATS, type ChartFormat } from '../../render/charts/index.ts';
import { plainStyle } from '../../render/style.ts';
import { findCircle } from '../../services/find-by-name.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-code.ts';
import type { Invocation } from '../invocation.ts';
import { type Opened, openOrganisation } from '../open-organisation.ts';
import { writeOutput } from '../write-output.ts';

/** Draws to standard output, or to a file. */
export const run: Run = async (invocation, context) => {
  const opened = await openOrganisation(invocation, context);
  const file = invocation.text('output');
  const look = file === undefined ? await lookHere(context) : LOOK_IN_FILE;
  const options = { ...whatOf(invocation, opened), ...look, accessible: context.accessible };
  const text = CHART_FORMATS[formatOf(invocation)](opened.loaded.organisation, options);
  writeOutput(context, file ?? '-', text);
  if (file !== undefined && file !== '-') context.say(cliEn.written(file));
  return EXIT.fine;
};

function formatOf(invocation: Invocation): ChartFormat {
  const wish = invocation.flag('json') ? 'json' : invocation.text('format');
  return isChartFormat(wish) ? wish : 'tree';
}

function isChartFormat(name: string | undefined): name is ChartFormat {
  return name !== undefined && Object.hasOwn(CHART_FORMATS, name);
}

function whatOf(
  invocation: Invocation,
  { loaded, today }: Opened,
): Pick<ChartOptions, 'today' | 'words' | 'circle' | 'depth'> {
  const { organisation } = loaded;
  const circle = invocation.text('circle');
  const depth = depthOf(invocation);
  return {
    today,
    words: chartEn(labelsOf(organisation.settings.labels)),
    ...(circle === undefined ? {} : { circle: findCircle(organisation, circle).id }),
    ...(depth === undefined ? {} : { depth }),
  };
}

type Look = Pick<ChartOptions, 'style' | 'width' | 'unicode'>;

/** A file has no width and no colours, whatever the terminal has. */
const LOOK_IN_FILE: Look = { style: plainStyle, width: Number.POSITIVE_INFINITY, unicode: true };

async function lookHere(context: Context): Promise<Look> {
  return {
    style: await context.style(),
    width: context.stdout.columns ?? Number.POSITIVE_INFINITY,
    unicode: drawsLines(context),
  };
}

function depthOf(invocation: Invocation): number | undefined {
  const text = invocation.text('depth');
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new CirclesError('number-invalid', cliEn.noNumber('--depth', text));
  return Number(text);
}

/** Only a terminal that says it has other letters gets plain ones; files are the same everywhere. */
function drawsLines({ env, stdout }: Context): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
  return stdout.isTTY !== true || locale === undefined || locale === '' || /utf-?8/i.test(locale);
}
