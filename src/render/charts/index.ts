/** THE map of chart formats: adding one is a file and a line here. */
import type { Organisation } from '../../model/organisation.ts';
import type { ChartOptions } from './chart-options.ts';
import { jsonChart } from './json.ts';
import { markdownChart } from './markdown.ts';
import { mermaidChart } from './mermaid.ts';
import { type Outline, outline } from './outline.ts';
import { svgChart } from './svg.ts';
import { treeChart } from './tree.ts';

/** The formats a chart can have. */
export type ChartFormat = 'tree' | 'svg' | 'mermaid' | 'markdown' | 'json';

/** Draws an organisation; every circle, role and link appears exactly once. Ends with a line break. */
export type DrawChart = (organisation: Organisation, options: ChartOptions) => string;

/** How each format is drawn. */
export const CHART_FORMATS: Readonly<Record<ChartFormat, DrawChart>> = {
  tree: drawn(treeChart),
  svg: drawn(svgChart),
  mermaid: drawn(mermaidChart),
  markdown: drawn(markdownChart),
  json: drawn(jsonChart),
};

function drawn(draw: (outline: Outline, options: ChartOptions) => string): DrawChart {
  return (organisation, options) => draw(outline(organisation, options), options);
}
