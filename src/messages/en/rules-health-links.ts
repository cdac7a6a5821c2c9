/** English words of the rules about who holds the links, for how long and for whom: advice of a coach. */
import type { HealthParts } from '../health-parts.ts';
import type { Labels } from '../labels.ts';
import type { RuleWords } from '../rule-parts.ts';
import { count, day, list } from './dates.ts';
import { roleWord } from './rules-roles.ts';

type Terms = 'founder-persists' | 'role-review-missing' | 'selection-late';
type Seats = 'links-of-one-household' | 'links-uneven' | 'organisation-concentrated' | 'sectors-few' | 'layers-apart';

/** In the group's own words. */
export function healthLinksEn(labels: Labels): Pick<RuleWords, Terms | Seats> {
  return { ...termsEn(labels), ...seatsEn(labels) };
}

function termsEn(labels: Labels): Pick<RuleWords, Terms> {
  return {
    'founder-persists': {
      title: 'Those who founded the group make room in its links.',
      why: 'What somebody has held from the first day seems to belong to them; the group learns to live without its founders while they are still there.',
      question: 'What would have to be written down or shown, so that somebody else could do it?',
      what: (parts) =>
        `${parts.circle}, ${roleWord(labels, parts)}: ${parts.person} has been in the group since it was founded, and holds this for the ${ordinal(parts.terms)} ${labels.term}.`,
      next: ({ at }) =>
        `Think early of who could learn it beside them; at the next selection: \`circles select ${at}\`.`,
    },
    'role-review-missing': {
      title: `Who holds a ${labels.role} for long is told how it goes.`,
      why: `Feedback is what a ${labels.role} grows by; without it small troubles wait until the selection.`,
      question: 'When did somebody last tell them what goes well, and what could go better?',
      what: ({ circle, roles }) =>
        `${circle}: ${list(roles.map((role) => roleWord(labels, role)))} ${roles.length === 1 ? 'has' : 'have'} been in the same hands for more than a year, and nobody has looked at it together.`,
      next: ({ at }) =>
        `Take an hour for it, and write down only that it was done: \`circles review ${at} --reviewers 3 --next "in a year"\`.`,
    },
    'selection-late': {
      title: `One ${labels.term} follows the other.`,
      why: `In between nobody held the ${labels.role}, or somebody carried on without being asked to.`,
      question: 'Who noticed that the time had come, and what would have helped to notice it earlier?',
      what: (parts) =>
        `${parts.circle}, ${roleWord(labels, parts)}: for ${count(parts.days, 'day')} from ${day(parts.from)} there was no ${labels.term}, until ${day(parts.start)}.`,
      next: () => 'Select some weeks before the end: `circles terms --within P60D` shows what ends.',
    },
  };
}

function seatsEn(labels: Labels): Pick<RuleWords, Seats> {
  return {
    'links-of-one-household': {
      title: `${capital(labels.leader)} and ${labels.delegate} live in different households.`,
      why: 'The link is double so that two are heard; people who share a home have mostly talked before.',
      question: `Whose voice from the ${labels.circle} does the parent not hear now?`,
      what: ({ circle, leader, delegate }) =>
        `${circle}: ${leader} (${labels.leader}) and ${delegate} (${labels.delegate}) are of one household.`,
      next: ({ at }) => `At the next selection, look for somebody else for one of the two: \`circles select ${at}\`.`,
    },
    'links-uneven': {
      title: 'Links are shared out among all groups of people.',
      why: `Whoever is rarely a link is rarely heard where ${labels.circle}s come together.`,
      question: 'What makes it easier for some of us than for others to say yes to a link?',
      what: ({ aspect, group, members, links }) =>
        `Of those who say something of their ${aspect}, ${members} % of the ${labels.member}s and ${links} % of the links say "${group}".`,
      next: () => 'Talk about times, care and travel before the next selections; `circles terms` shows what ends when.',
    },
    'organisation-concentrated': {
      title: 'No single organisation holds many of the seats where a network comes together.',
      why: 'A network that hears one house more than the others slowly becomes a part of it.',
      question: 'Which organisations would speak up more if somebody of theirs sat here?',
      what: (parts) => concentratedWhat(labels, parts),
      next: ({ circle }) =>
        `Ask at the next selections for ${circle} who else could go; \`circles terms\` shows what ends when.`,
    },
    'sectors-few': {
      title: 'The centre of a network hears at least three sectors.',
      why: 'Problems that no sector can solve alone need public, business, community and others at one table.',
      question: 'Who is touched by what we want to change, and does not sit here?',
      what: ({ sectors }) =>
        sectors === 0
          ? `No organisation of a known sector has a seat in the centre.`
          : `Organisations of only ${count(sectors, 'sector')} have a seat in the centre.`,
      next: () =>
        'Write "sector:" into the files in organisations/ where that is missing, then `circles consent`, and invite those whom the centre does not hear yet.',
    },
    'layers-apart': {
      title: 'The people of the layers meet.',
      why: `Layers are linked by people: where hardly anybody sits in both, topics and places do not hear of each other.`,
      question: 'How does somebody from one layer hear what moves the other?',
      what: ({ apart, people }) => `${apart} of ${people} people sit in ${labels.circle}s of one layer only.`,
      next: () =>
        `Invite some of them to a ${labels.circle} of the other layer: \`circles consent --join NAME --circle CIRCLE\`.`,
    },
  };
}

function concentratedWhat(labels: Labels, parts: HealthParts['organisation-concentrated']): string {
  return parts.problem === 'mission'
    ? `${parts.circle}: ${parts.seats} of ${parts.all} seats are held for ${parts.organisation}.`
    : `${parts.circle}: ${parts.organisation} holds ${parts.seats} of the seats that link ${labels.circle}s.`;
}

function ordinal(number: number): string {
  return (
    ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'][number - 1] ?? `${number}th`
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
