/** English words of the rules about the tree of circles, their size and their signs of life. */
import type { Labels } from '../labels.ts';
import type { RuleWords } from '../rule-parts.ts';
import type { CircleRuleParts } from '../rule-parts-circles.ts';
import { count, fromToday, longDay } from './dates.ts';

type Area = keyof CircleRuleParts;
type Tree = 'central-circle-misplaced' | 'circle-misplaced' | 'circle-depth' | 'hub-decides';

/** The tree of circles, in the group's own words. */
export function circleRulesEn(labels: Labels): Pick<RuleWords, Area> {
  return { ...treeEn(labels), ...sizeEn(labels) };
}

function treeEn(labels: Labels): Pick<RuleWords, Tree> {
  return {
    'central-circle-misplaced': {
      title: `On top is the mission ${labels.circle} or, where there is none, the general ${labels.circle}.`,
      why: `What is not handed on stays with the ${labels.circle} on top; it has to be one that can hold all of it.`,
      what: ({ circle, problem }) => CENTRE[problem](labels, circle),
      next: () => 'Correct "type:" or "parent:" in its file, and agree on it: `circles consent`.',
    },
    'circle-misplaced': {
      title: `A ${labels.circle} hangs from one that has a domain to give it a part of.`,
      why: `A ${labels.circle} has its domain from the one above, and a ${labels.circle} past the general one is not heard there.`,
      what: ({ circle, parent, type }) => `${circle} hangs from ${parent}, which is a ${type} ${labels.circle}.`,
      next: () =>
        `Write the general ${labels.circle}, or one below it, after "parent:" in its file, and agree on it: \`circles consent\`.`,
    },
    'circle-depth': {
      title: `Not more than five ${labels.circle}s hang one below the other.`,
      why: 'What is said at the bottom passes many people before it is heard on top.',
      what: ({ circle, depth }) => `${circle} is the ${labels.circle} number ${depth} from the top.`,
      next: ({ id }) =>
        `Ask whether it could hang further up, or be a ${labels.role} instead: \`circles chart --circle ${id}\`.`,
    },
    'hub-decides': {
      title: `A hub or a gathering recommends, and decides nothing for others.`,
      why: 'Who comes changes from time to time; nobody could say whose consent it was.',
      what: ({ circle, type, what }) => `${circle} is a ${type} and decides about "${what}".`,
      next: () =>
        'Make it a recommendation ("authority: recommend", of an agreement "binding: false"), or give it another home; then `circles consent`.',
    },
  };
}

function sizeEn(labels: Labels): Pick<RuleWords, Exclude<Area, Tree>> {
  return {
    'mission-circle-missing': {
      title: `An organisation of several ${labels.circle}s has a mission ${labels.circle} after its first year.`,
      why: 'The questions of the week crowd out those of the years, unless somebody has the time for them.',
      what: ({ circles }) => `${count(circles, labels.circle)}, and none whose matter is the years ahead.`,
      next: () =>
        `Talk about who could keep the mission in sight, with some from outside; a ${labels.circle} with "type: mission" on top is one way.`,
    },
    'general-circle-children': {
      title: `Two to five ${labels.circle}s hang from the general ${labels.circle}.`,
      why: `Each brings its ${labels.leader} and its ${labels.delegate}: with one there is nothing to hold together, with many nobody is heard.`,
      what: ({ circle, children }) =>
        `${count(children, labels.circle)} hang${children === 1 ? 's' : ''} from ${circle}.`,
      next: ({ children, most }) =>
        children > most
          ? `Ask which of them belong together below one ${labels.circle}: \`circles chart\` shows them.`
          : `Ask what else is big enough for a ${labels.circle} of its own, or decide together in one: \`circles chart\` shows them.`,
    },
    'circle-size': {
      title: `A ${labels.circle} has three to eight ${labels.member}s who take part.`,
      why: 'Rounds need enough people to see more than one sees, and few enough that each is heard.',
      question: 'With how many of us does a meeting feel alive?',
      what: ({ circle, people }) => `${circle} has ${count(people, labels.member)} who take part now.`,
      next: ({ id, people, least }) =>
        people < least
          ? `Ask who could join, or hand its matters to the ${labels.circle} above: \`circles circle dissolve ${id}\`.`
          : `Ask which part could become a ${labels.circle} of its own: \`circles circle create\`.`,
    },
    'circle-idle': {
      title: `A ${labels.circle} that works meets or decides from time to time.`,
      why: 'Others count on it for what is in its domain, and nobody else may decide about that.',
      question: `What would be missing if this ${labels.circle} ended today?`,
      what: ({ circle, last, today }) =>
        `The last that was heard of ${circle} is from ${longDay(last)} (${fromToday(last, today)}).`,
      next: ({ id }) =>
        `Meet (\`circles meeting ${id}\`), let it rest (\`circles circle pause ${id}\`), or end it (\`circles circle dissolve ${id}\`).`,
    },
  };
}

const CENTRE = {
  root: (labels: Labels, circle: string) =>
    `${circle} is the ${labels.circle} all others hang from, and its type is none that holds an organisation.`,
  mission: (labels: Labels, circle: string) => `${circle} is the mission ${labels.circle}, and hangs from another one.`,
  general: (labels: Labels, circle: string) =>
    `${circle} is the general ${labels.circle}, and hangs from one that is no mission ${labels.circle}.`,
} as const;
