/** Charts as the command line asks for them, with nothing of a terminal. */
import { chartEn } from '../../../src/messages/en/chart.ts';
import { STANDARD_LABELS } from '../../../src/messages/labels.ts';
import type { Organisation } from '../../../src/model/organisation.ts';
import type { ChartOptions } from '../../../src/render/charts/chart-options.ts';
import { CHART_FORMATS, type ChartFormat } from '../../../src/render/charts/index.ts';
import { plainStyle } from '../../../src/render/style.ts';

export const TODAY = '2026-11-22';
export const WORDS = chartEn(STANDARD_LABELS);

/** The formats, and the tree once more as it is told to people who listen. */
export type Drawing = ChartFormat | 'spoken';

/** What the file of each is called. */
export const ENDINGS: Readonly<Record<Drawing, string>> = {
  tree: 'txt',
  spoken: 'spoken.txt',
  svg: 'svg',
  mermaid: 'mmd',
  markdown: 'md',
  json: 'json',
};

export const DRAWINGS: readonly Drawing[] = ['tree', 'spoken', 'svg', 'mermaid', 'markdown', 'json'];

export function draw(organisation: Organisation, drawing: Drawing, options: Partial<ChartOptions> = {}): string {
  const [format, accessible]: readonly [ChartFormat, boolean] =
    drawing === 'spoken' ? ['tree', true] : [drawing, false];
  return CHART_FORMATS[format](organisation, {
    today: TODAY,
    words: WORDS,
    style: plainStyle,
    width: Number.POSITIVE_INFINITY,
    unicode: true,
    accessible,
    ...options,
  });
}
