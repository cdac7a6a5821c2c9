/** The small print of a circle: what it counts, what state it is in, what is wrong with its place. */
import type { ChartWords } from '../../messages/en/chart.ts';
import type { CircleNode, Outline } from './outline.ts';

/** Members, policies and, where there is something to say, status, hidden circles and faults. */
export function circleFacts(circle: CircleNode, words: ChartWords): readonly string[] {
  return [
    words.members(circle),
    ...(circle.policies === 0 ? [] : [words.policies(circle)]),
    ...circleNotes(circle, words),
  ];
}

/** The part of the small print that asks for attention; empty for an ordinary circle. */
export function circleNotes(circle: CircleNode, words: ChartWords): readonly string[] {
  return [
    ...(circle.status === 'active' ? [] : [words.status(circle)]),
    ...(circle.hidden === 0 ? [] : [words.hidden({ circles: circle.hidden })]),
    ...(circle.fault === undefined ? [] : [circle.fault]),
  ];
}

/** How many circles and roles the chart shows, how many roles are vacant or past their term. */
export function chartFacts(outline: Outline, words: ChartWords): string {
  return outline.circles.length === 0 ? words.empty : words.describe(outline.totals);
}
