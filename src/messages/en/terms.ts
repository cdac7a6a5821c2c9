/** What `circles terms` says about each term. */
import type { IsoDate } from '../../model/calendar.ts';
import type { TermState } from '../../model/term.ts';
import type { Labels } from '../labels.ts';
import { fromToday, longDay } from './dates.ts';

/** A term as a sentence needs it; `end` is the last day in force. */
export interface TermParts {
  readonly state: TermState;
  readonly start: IsoDate;
  readonly end: IsoDate | undefined;
  readonly today: IsoDate;
}

/** In the group's own words. */
export const termsEn = (labels: Labels) => ({
  heading: {
    circle: capital(labels.circle),
    role: capital(labels.role),
    person: 'Person',
    start: 'First day',
    end: 'Last day',
    days: 'Days left',
    words: '',
  },
  none: `No ${labels.term} fits.`,
  state: ({ state, start, end, today }: TermParts): string => {
    if (state === 'planned') return `starts ${fromToday(start, today)}`;
    if (end === undefined) return 'has no last day';
    return END[state](end, today);
  },
});

const END: Readonly<Record<Exclude<TermState, 'planned'>, (end: IsoDate, today: IsoDate) => string>> = {
  running: (end, today) => (end === today ? 'today is its last day' : `ends ${fromToday(end, today)}`),
  expired: (end, today) => `ended on ${longDay(end)}, ${fromToday(end, today)}; carries on until the next selection`,
  ended: (end, today) => `ended early, ${fromToday(end, today)}`,
  succeeded: () => 'followed by a later one',
};

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
