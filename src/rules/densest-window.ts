/** Where days crowd together. */
import { daysBetween, type IsoDate } from '../model/calendar.ts';
import { compareText } from '../model/finding.ts';

/** Days that lie close together: the first, the last, and how many. */
export interface Window {
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly number: number;
}

/** The `length` days in a row (both ends counted) that hold the most of `dates`, the earliest of several; undefined without a date. */
export function densestWindow(dates: readonly IsoDate[], length: number): Window | undefined {
  const sorted = [...dates].sort(compareText);
  let best: Window | undefined;
  let start = 0;
  for (const [index, last] of sorted.entries()) {
    while (daysBetween(sorted[start] ?? last, last) >= length) start += 1;
    const number = index - start + 1;
    if (number > (best?.number ?? 0)) best = { first: sorted[start] ?? last, last, number };
  }
  return best;
}
