/** What `circles report voices` says. */
import type { IsoDate } from '../../model/calendar.ts';
import { count, day } from './dates.ts';

interface Counted {
  readonly date: IsoDate;
  readonly people: number;
  readonly turns: number;
  readonly most: number;
  readonly least: number;
}

/** Numbers of a circle as a whole. */
export const voicesEn = {
  none: 'Speaking turns were not counted at any meeting. Closing a meeting with `circles meeting` asks for them; they may stay empty.',
  off: () => ({
    what: 'This group has agreed not to look at who speaks how much (`voices: off`).',
    hint: 'If you want to, change `governance.voices` to `aggregate` in circles.yaml, and decide it: `circles consent`.',
  }),
  heading: (p: { circle: string; meetings: number }) => `${p.circle}, ${count(p.meetings, 'meeting')}`,
  meeting: ({ date, people, turns, most, least }: Counted) =>
    `  ${day(date)}: ${count(people, 'person', 'people')}, ${count(turns, 'turn')}; most ${most}, least ${least}`,
  together: (p: { share: number; even: number; silent: number }) =>
    `  Who spoke most had ${p.share} % of the turns on average; shared out evenly it would be ${p.even} %.${
      p.silent === 0 ? '' : ` In ${count(p.silent, 'meeting')} somebody did not speak at all.`
    }`,
  noNames: 'Nobody is named or scored. If it says something, ask each other in the closing round.',
};
