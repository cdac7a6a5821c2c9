/** Steps for people: what, why, the command, and the minutes it takes. */
import { nextEn } from '../messages/en/next.ts';
import type { Labels } from '../messages/labels.ts';
import { oneLine } from '../render/escape.ts';
import { wrapWords } from '../render/reports/wrap-words.ts';
import type { Style } from '../render/style.ts';
import type { NextStep } from '../services/next-steps.ts';

/** How they are read. */
export interface StepWishes {
  readonly labels: Labels;
  /** Cells of the terminal. */
  readonly width: number;
  readonly style: Style;
}

/** Numbered when they are several. */
export function stepLines(steps: readonly NextStep[], wishes: StepWishes): readonly string[] {
  return steps.flatMap((step, index) => {
    const number = steps.length === 1 ? '' : `${index + 1}. `;
    return [...(index === 0 ? [] : ['']), ...oneStep(step, number, wishes)];
  });
}

function oneStep(step: NextStep, number: string, { labels, width, style }: StepWishes): readonly string[] {
  const minutes = step.minutes === undefined ? '' : ` (${nextEn(labels).minutes(step.minutes)})`;
  const [first = '', ...rest] = wrapWords(oneLine(`${number}${step.what}${minutes}`), width, 2);
  return [
    style.strong(first),
    ...rest.map(style.strong),
    ...wrapWords(oneLine(step.why), width, 4).map(style.muted),
    `    ${oneLine(step.command)}`,
  ];
}
