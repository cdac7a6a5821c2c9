/** What it costs to draw an organisation of many circles, and to find places for them. */
import { assemble } from '../src/load/assemble.ts';
import { chartEn } from '../src/messages/en/chart.ts';
import { labelsOf } from '../src/messages/labels.ts';
import type { Entry, Organisation } from '../src/model/organisation.ts';
import { CHART_FORMATS } from '../src/render/charts/index.ts';
import { nestedLayout } from '../src/render/charts/nested-layout.ts';
import { outline } from '../src/render/charts/outline.ts';
import { plainStyle } from '../src/render/style.ts';

/** As many circles as in `circles chart` on a slide at most. */
const CHILDREN = 8;

/** Milliseconds of the processor for the whole picture and for the layout alone: medians of `rounds`, in turn. */
export function chartCost(circles: number, rounds: number): { readonly whole: number; readonly layout: number } {
  const organisation = organisationOf(circles);
  const words = chartEn(labelsOf({}));
  const options = { today: '2026-12-01', words, style: plainStyle, width: Number.POSITIVE_INFINITY };
  const look = { ...options, unicode: true, accessible: false };
  const laid = outline(organisation, look);
  const taken = Array.from({ length: rounds }, () => ({
    layout: took(() => nestedLayout(laid, words)),
    whole: took(() => CHART_FORMATS.svg(organisation, look)),
  }));
  return { whole: middle(taken.map(({ whole }) => whole)), layout: middle(taken.map(({ layout }) => layout)) };
}

function took(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function organisationOf(circles: number): Organisation {
  const entries = Array.from({ length: circles }, (_, index): Entry => {
    const id = `c${index}`;
    const parent = index === 0 ? {} : { parent: `c${Math.floor((index - 1) / CHILDREN)}` };
    const value = { name: `Circle ${index}`, aim: ['To be drawn.'], domain: [], members: [], ...parent };
    return { kind: 'circle', circle: id, id, path: `circles/${id}/circle.yaml`, value };
  });
  return assemble(entries);
}
