/** What is said of reviews and watched objections that come up. */
import type { IsoDate } from '../../model/calendar.ts';
import type { Labels } from '../labels.ts';
import type { RoleParts } from '../rule-parts.ts';
import { fromToday, longDay } from './dates.ts';
import { roleWord } from './rules-roles.ts';

interface Coming {
  readonly circle: string;
  readonly title: string;
  readonly date: IsoDate;
  readonly today: IsoDate;
}

/** In the group's own words. */
export const dueEn = (labels: Labels) => ({
  /** For pages that anybody may see: whose it is stays among those who read the files. */
  term: ({ end, today, ...role }: RoleParts & { readonly end: IsoDate; readonly today: IsoDate }) =>
    `${role.circle}, ${roleWord(labels, role)}: the ${labels.term} ${end < today ? 'ended' : 'ends'} on ${longDay(end)} (${fromToday(end, today)}).`,
  review: ({ circle, title, date, today }: Coming) =>
    `${circle}, "${title}": comes up for review on ${longDay(date)} (${fromToday(date, today)}).`,
  keep: (p: { circle: string; policy: string }) =>
    `Look at it together, then keep it for another time: \`circles consent --keep ${p.circle}/${p.policy}\`. Or change its words first.`,
  watched: ({
    circle,
    title,
    date,
    today,
    ...watch
  }: Coming & { metric: string; threshold: string; watcher?: string }) =>
    `${circle}, "${title}": an objection is watched, and comes back on ${longDay(date)} (${fromToday(date, today)}). ${watch.metric}: ${watch.threshold}.${
      watch.watcher === undefined ? '' : ` Watched by ${watch.watcher}.`
    }`,
  ask: (p: { circle: string; policy?: string }) =>
    p.policy === undefined
      ? `Ask in the ${labels.circle}: what did you see? Then decide: \`circles consent --circle ${p.circle}\`.`
      : `Ask in the ${labels.circle}: what did you see? Then keep what you agreed: \`circles consent --keep ${p.policy}\`. Or change its words first.`,
});
