/** What `circles report health` says around the findings. */
import type { IsoDate } from '../../model/calendar.ts';
import type { Labels } from '../labels.ts';
import { count, list, longDay } from './dates.ts';

/** What a coach looks at, in this order. Source: domain.md section 5. */
export const CONCERNS = ['links', 'terms', 'unheard', 'drift', 'reviews', 'concentration'] as const;

/** One of {@link CONCERNS}. */
export type Concern = (typeof CONCERNS)[number];

/** So many names are read in one line. */
const SHOWN = 6;

/** In the group's own words. */
export function healthEn(labels: Labels) {
  const concerns: Readonly<Record<Concern, string>> = {
    links: `${labels.role}s and links that need somebody`,
    terms: 'what is over, or has no end',
    unheard: 'voices that may not be heard',
    drift: 'things that are said in two places',
    reviews: 'what was to be looked at again',
    concentration: 'how the work is shared out',
  };
  return {
    title: (p: { name: string; today: IsoDate }) => `${p.name}: how we work together, ${longDay(p.today)}`,
    whole: 'The whole group',
    ask: (question: string) => `Ask: ${question}`,
    first: 'What a coach would look at first',
    firstOne: (p: { concern: Concern; number: number; circles: readonly string[]; whole: boolean }) => {
      const where = [...(p.whole ? ['the whole group'] : []), ...p.circles];
      return `${capital(concerns[p.concern])} (${p.number}): ${some(where)}`;
    },
    well: (names: readonly string[]) =>
      `${count(names.length, labels.circle)} without anything to look at: ${some(names)}.`,
    allWell: ([name = '', ...others]: readonly string[]) =>
      others.length === 0
        ? `There is nothing to look at in ${name}.`
        : `There is nothing to look at in any of ${count(others.length + 1, labels.circle)}.`,
    besides: (p: { error: number; warning: number }) =>
      `The check finds ${list([...(p.error === 0 ? [] : [count(p.error, 'error')]), ...(p.warning === 0 ? [] : [count(p.warning, 'warning')])])} besides: \`circles check\`.`,
    more: 'What could be done about each: `circles check --hints`. These are openings for a conversation; nobody is scored.',
  };
}

/** Words of the report in one language. */
export type HealthWords = ReturnType<typeof healthEn>;

/** All names of a few, some of many. */
function some(names: readonly string[]): string {
  if (names.length <= SHOWN) return list(names);
  return list([...names.slice(0, SHOWN - 1), `${names.length - SHOWN + 1} more`]);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
