/** English words of the rules about roles, links and members. */
import type { Labels } from '../labels.ts';
import type { CircleParts, InactiveParts, LinkParts, RoleParts, RuleText, RuleWords } from '../rule-parts.ts';
import { fromToday, longDay } from './dates.ts';

type CircleRoles = 'leader-missing' | 'facilitator-missing' | 'secretary-missing' | 'delegate-missing';
type Links = 'double-link-same-person' | 'link-not-in-parent';
type Holders = 'role-vacant' | 'member-inactive';
type Area = CircleRoles | Links | Holders;

/** A role as people say it: the group's word for the four roles of a circle, its own title for any other. */
export function roleWord(labels: Labels, role: Pick<RoleParts, 'kind' | 'title'>): string {
  const { kind, title } = role;
  if (kind !== 'leader' && kind !== 'delegate' && kind !== 'facilitator' && kind !== 'secretary') return title;
  return title.toLowerCase() === kind ? labels[kind] : title;
}

/** Roles, links and members, in the group's own words. */
export function roleRulesEn(labels: Labels): Pick<RuleWords, Area> {
  return { ...circleRolesEn(labels), ...linksEn(labels), ...holdersEn(labels) };
}

function circleRolesEn(labels: Labels): Pick<RuleWords, CircleRoles> {
  return {
    'leader-missing': missing(labels, 'leader', {
      why: `The ${labels.leader} carries the parent's concerns into the ${labels.circle} and keeps its work in sight.`,
      question: 'What do we want somebody to keep in sight, and who does some of it already?',
    }),
    'facilitator-missing': missing(labels, 'facilitator', {
      why: `The ${labels.facilitator} sees to it that every voice is heard in every round.`,
      question: 'Who sees to it now that everybody is heard?',
    }),
    'secretary-missing': missing(labels, 'secretary', {
      why: `The ${labels.secretary} keeps the agenda, the records and the dates that come back.`,
      question: 'Where would somebody look who was not there last time?',
    }),
    'delegate-missing': {
      title: `Each ${labels.circle} below another has a ${labels.delegate}.`,
      why: `The ${labels.leader} speaks for the parent; the ${labels.delegate} carries the ${labels.circle}'s own voice up.`,
      question: `What does the ${labels.circle} above not hear from this one now?`,
      what: ({ circle, parent }) => `${circle} has no ${labels.delegate} in ${parent}.`,
      next: ({ id }) => `At the next meeting: \`circles select ${id}/delegate\`.`,
    },
  };
}

function linksEn(labels: Labels): Pick<RuleWords, Links> {
  return {
    'double-link-same-person': {
      title: `${capital(labels.leader)} and ${labels.delegate} of a ${labels.circle} are two people.`,
      why: 'One person carrying both directions is one voice; the link is double so that two are heard.',
      question: 'Which of the two voices is heard less when one person carries both?',
      what: ({ circle, person }) => `${person} is both ${labels.leader} and ${labels.delegate} of ${circle}.`,
      next: ({ id }) => `Select somebody else for one of the two: \`circles select ${id}/delegate\`.`,
    },
    'link-not-in-parent': {
      title: `The parent has confirmed the links of its ${labels.circle}s, and only those.`,
      why: 'A link is heard only where it has a seat; the seat is how the parent says yes to it.',
      question: 'What would the parent need to know to welcome them?',
      what: (parts) => linkWhat(labels, parts),
      next: (parts) => linkNext(parts),
    },
  };
}

function holdersEn(labels: Labels): Pick<RuleWords, Holders> {
  return {
    'role-vacant': {
      title: `Each ${labels.role} has a holder.`,
      why: `Somebody counted on this ${labels.role} when it was described; perhaps it is no longer needed.`,
      what: (parts) =>
        `${parts.circle}, ${roleWord(labels, parts)}: nobody has held it since ${longDay(parts.since)} (${fromToday(parts.since, parts.today)}).`,
      next: ({ at }) => `Select somebody (\`circles select ${at}\`), or end the ${labels.role} by consent.`,
    },
    'member-inactive': {
      title: `Who is away or has left holds no ${labels.role} and no seat.`,
      why: 'Others rely on somebody who does not take part now, and a round would wait for them.',
      what: (parts) => inactiveWhat(labels, parts),
      next: inactiveNext,
    },
  };
}

function missing(
  labels: Labels,
  kind: 'leader' | 'facilitator' | 'secretary',
  words: Pick<RuleText<CircleParts>, 'why' | 'question'>,
): RuleText<CircleParts> {
  return {
    title: `Each active ${labels.circle} has a ${labels[kind]}.`,
    ...words,
    what: ({ circle }) => `${circle} has no ${labels[kind]}.`,
    next: ({ id }) => `At the next meeting: \`circles select ${id}/${kind}\`.`,
  };
}

function linkWhat(labels: Labels, parts: LinkParts): string {
  const { person, circle, parent } = parts;
  return parts.problem === 'no-seat'
    ? `${person} is ${roleWord(labels, parts)} of ${circle} and has no seat in ${parent} yet.`
    : `${person} has a seat in ${parent} for ${circle}, and holds no link of ${circle} now.`;
}

function linkNext(parts: LinkParts): string {
  return parts.problem === 'no-seat'
    ? `${parts.parent} confirms it at its next meeting: add the seat {person: ${parts.personId}, link: ${parts.circleId}} to its members, then \`circles consent\`.`
    : `${parts.parent} thanks them and takes the seat out of its members (then \`circles consent\`), or ${parts.circle} selects again.`;
}

function inactiveWhat(labels: Labels, parts: InactiveParts): string {
  if (parts.problem === 'seat')
    return `${parts.person} has left and is still listed as a ${labels.member} of ${parts.circle}.`;
  const state = parts.status === 'left' ? 'has left' : 'is on leave';
  return `${parts.circle}, ${roleWord(labels, parts)}: ${parts.person} ${state} and still holds the ${labels.role}.`;
}

function inactiveNext(parts: InactiveParts): string {
  return parts.problem === 'seat'
    ? `End the seat: \`circles note ${parts.personId} left\` ends everything at once.`
    : `Select somebody else, if only for now: \`circles select ${parts.at}\`.`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
