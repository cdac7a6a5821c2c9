/** What stands on the page that reminds a group of what is due. */
import type { IsoDate } from '../../model/calendar.ts';
import type { Labels } from '../labels.ts';
import { count, list, longDay, plural } from './dates.ts';

/** In the group's own words. */
export const ciRemindEn = (labels: Labels) => {
  const [terms = '', roles = '', policies = '', circles = ''] = [
    labels.term,
    labels.role,
    labels.policy,
    labels.circle,
  ].map(plural);
  return {
    title: (p: { organisation: string; things: number }) => `${p.organisation}: ${count(p.things, 'thing')} to take up`,
    asOf: (p: { today: IsoDate }) => `As of ${longDay(p.today)}. Nothing is broken: these are reminders.`,
    ended: capital(`${terms} that have ended`),
    ending: capital(`${terms} that end soon`),
    reviews: capital(`${policies} to look at again`),
    watched: 'Objections that are watched',
    helping: capital(`helping ${circles} whose time is over`),
    vacant: capital(`${roles} that nobody holds`),
    end: `This page is written anew every week. What is done goes from it by itself, and when nothing is left, it is closed. Nobody is named here: each ${labels.circle} sees who takes it up. Whose they are: \`circles terms\`.`,
    more: (number: number) => `and ${number} more: \`circles check\``,
    leftOut: (headings: readonly string[]) => `There was no room here for: ${list(headings)}.`,
    nothing: 'Nothing is due.',
  };
};

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
