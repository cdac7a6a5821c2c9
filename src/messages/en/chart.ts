/** What charts say: counts, states of terms, links and the legend. */
import type { IsoDate } from '../../model/calendar.ts';
import type { CircleStatus } from '../../model/circle.ts';
import type { Labels } from '../labels.ts';
import { count, day, plural } from './dates.ts';

/** Day and month without the year's noise of a long name: `30 Nov 2027`. */
function shortDay(date: IsoDate): string {
  return day(date).replace(/ (\p{L}{3})\p{L}* /u, ' $1 ');
}

const STATUS_WORDS: Readonly<Record<CircleStatus, string>> = {
  forming: 'forming',
  active: 'active',
  paused: 'paused',
  dissolved: 'dissolved',
};

/** The state of a term, in words short enough for a bubble. */
const states = {
  vacant: 'vacant',
  until: (parts: { readonly end: IsoDate }) => `until ${shortDay(parts.end)}`,
  endsToday: 'ends today',
  endsTomorrow: 'ends tomorrow',
  endsIn: (parts: { readonly days: number }) => `ends in ${count(parts.days, 'day')}`,
  expired: (parts: { readonly days: number }) => `expired ${count(parts.days, 'day')} ago`,
  noEnd: 'no end given',
  comes: (parts: { readonly name: string; readonly start: IsoDate }) => `${parts.name} from ${shortDay(parts.start)}`,
  acting: (parts: { readonly state: string }) => `acting, ${parts.state}`,
};

/** The words of a chart, with the group's own terms. */
export const chartEn = (labels: Labels) => ({
  ...states,
  asOf: (parts: { readonly today: IsoDate }) => `As of ${day(parts.today)}`,
  status: (parts: { readonly status: CircleStatus }) => STATUS_WORDS[parts.status],
  members: (parts: { readonly members: number }) => count(parts.members, labels.member),
  policies: (parts: { readonly policies: number }) => count(parts.policies, labels.policy, plural(labels.policy)),
  hidden: (parts: { readonly circles: number }) => `${count(parts.circles, `more ${labels.circle}`)} inside`,
  missingParent: (parts: { readonly parent: string }) => `its parent "${parts.parent}" is not there`,
  parentLoop: (parts: { readonly parent: string }) => `its parent "${parts.parent}" lies inside it`,
  level: (parts: { readonly level: number }) => `level ${parts.level}`,
  empty: `No ${labels.circle} yet.`,
  linkDown: (parts: { readonly parent: string }) => `links down from ${parts.parent}`,
  linkUp: (parts: { readonly parent: string }) => `links up to ${parts.parent}`,
  linkSeat: (parts: { readonly parent: string }) => `sits in ${parts.parent}`,
  seat: 'Link',
  leader: labels.leader,
  delegate: labels.delegate,
  legend: {
    running: `${labels.term} is running`,
    ending: `${labels.term} ends soon`,
    expired: `${labels.term} has expired`,
    vacant: `vacant ${labels.role}`,
    down: `${labels.leader}: links down from the wider ${labels.circle}`,
    up: `${labels.delegate}: links up to the wider ${labels.circle}`,
    seat: `sits in the wider ${labels.circle} for this one`,
  },
  spoken: {
    circle: (parts: { readonly name: string }) => `${capital(labels.circle)} ${parts.name}`,
    inside: (parts: { readonly parent: string }) => `inside ${parts.parent}`,
    role: (parts: { readonly title: string; readonly circle: string }) =>
      `${capital(labels.role)} ${parts.title} in ${parts.circle}`,
    seat: (parts: { readonly circle: string }) => `Link of ${parts.circle}`,
  },
  /** `3 circles with 12 roles; 1 vacant, 2 with expired terms.` What is none is not said. */
  describe: (parts: {
    readonly circles: number;
    readonly roles: number;
    readonly vacant: number;
    readonly expired: number;
  }) => {
    const { circles, roles, vacant, expired } = parts;
    if (roles === 0) return `${count(circles, labels.circle)}, no ${labels.role}s yet.`;
    const attention = [
      ...(vacant === 0 ? [] : [`${vacant} vacant`]),
      ...(expired === 0 ? [] : [`${expired} with ${oneOrMany(expired, labels.term)}`]),
    ];
    const facts = attention.length === 0 ? '' : `; ${attention.join(', ')}`;
    return `${count(circles, labels.circle)} with ${count(roles, labels.role)}${facts}.`;
  },
  chartOf: (parts: { readonly name: string }) => `${capital(labels.circle)}s of ${parts.name}`,
});

/** The words of a chart in some language. */
export type ChartWords = ReturnType<typeof chartEn>;

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function oneOrMany(expired: number, term: string): string {
  return expired === 1 ? `an expired ${term}` : `expired ${plural(term)}`;
}
