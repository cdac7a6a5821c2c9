/** English words of the rules about circles, their aims and their domains. */
import type { Labels } from '../labels.ts';
import type { RuleWords, TreeParts } from '../rule-parts.ts';
import { fromToday, list, longDay } from './dates.ts';

type Area =
  | 'circle-tree'
  | 'aim-missing'
  | 'domain-missing'
  | 'domain-duplicate'
  | 'helping-circle-incomplete'
  | 'helping-circle-ended'
  | 'circle-holds-nothing';

/** The circles, in the group's own words. */
export function structureRulesEn(labels: Labels): Pick<RuleWords, Area> {
  return {
    'circle-tree': {
      title: `The ${labels.circle}s of a layer form one tree.`,
      why: `Each ${labels.circle} has its aim and domain from exactly one other; otherwise nobody can say who decides.`,
      what: (parts) => treeWhat(labels, parts),
      next: (parts) => treeNext(labels, parts),
    },
    'aim-missing': {
      title: `Each active ${labels.circle} has an aim.`,
      why: 'Consent asks whether something gets in the way of the aim; without one the question has no answer.',
      what: ({ circle }) => `${circle} has no aim.`,
      next: () => 'Write what it sets out to do under "aim:" in its file, and agree on it: `circles consent`.',
    },
    'domain-missing': {
      title: `Each active ${labels.circle} has a domain.`,
      why: `The domain says what the ${labels.circle} may decide about without asking.`,
      what: ({ circle }) => `${circle} has no domain: nothing says what it decides about.`,
      next: () => 'Write what it decides about under "domain:" in its file, and agree on it: `circles consent`.',
    },
    'domain-duplicate': {
      title: `Each domain item belongs to exactly one ${labels.circle}.`,
      why: `When two ${labels.circle}s decide about the same thing, neither knows whose decision holds.`,
      what: ({ circle, other, item }) => `"${item}" is in the domain of ${circle} and of ${other}.`,
      next: ({ circle, other }) =>
        `Agree whose it is, and take it out of the domain of ${circle} or of ${other}: \`circles consent\`.`,
    },
    ...lifeRules(labels),
  };
}

function lifeRules(
  labels: Labels,
): Pick<RuleWords, 'helping-circle-incomplete' | 'helping-circle-ended' | 'circle-holds-nothing'> {
  return {
    'helping-circle-incomplete': {
      title: `A helping ${labels.circle} has an end, a mandate and a way to report.`,
      why: `It is for one thing and a time; without these nobody knows when it is over, what it may do, and who hears of it.`,
      question: 'How shall we know that it is done?',
      what: ({ circle, missing }) =>
        `${circle} is a helping ${labels.circle} and has no ${list(missing.map((field) => NEEDS[field]))}.`,
      next: ({ missing }) =>
        `Write ${list(missing.map((field) => `"${field}:"`))} in its file, and agree on it: \`circles consent\`.`,
    },
    'helping-circle-ended': {
      title: `A helping ${labels.circle} ends on its last day.`,
      why: 'What was meant for a time goes on by itself, and nobody has consented to that.',
      question: 'What did it find out, and who should hear of it?',
      what: ({ circle, ends, today }) => `The last day of ${circle} was ${longDay(ends)} (${fromToday(ends, today)}).`,
      next: ({ id }) =>
        `Hear its report and close it: \`circles circle dissolve ${id}\`. Or give it more time: write a later day after "ends:" in its file, and record it with \`circles consent\`.`,
    },
    'circle-holds-nothing': {
      title: `A paused or dissolved ${labels.circle} holds nothing.`,
      why: `Nobody looks after what it holds: it belongs to the ${labels.circle} above, or where it was handed over.`,
      what: ({ circle, status, what }) => `${circle} is ${status} and still ${HELD[what](labels)}.`,
      next: () => 'Give it another home in the files, and agree on it: `circles consent`.',
    },
  };
}

const NEEDS = { ends: 'last day', mandate: 'mandate', information: 'way to report' } as const;

const HELD = {
  domain: () => 'decides about something',
  policy: (labels: Labels) => `has a ${labels.policy} in force`,
  role: (labels: Labels) => `has somebody in a ${labels.role}`,
} as const;

function treeWhat(labels: Labels, parts: TreeParts): string {
  switch (parts.problem) {
    case 'none':
      return `There is no ${labels.circle} yet.`;
    case 'second-root':
      return `${parts.circle} has no parent, and ${parts.root} is already the ${labels.circle} the others hang from.`;
    case 'loop':
      return `${list(parts.circles)} hang from each other in a ring, so no parent is above them.`;
    case 'layer':
      return `${parts.circle} and its parent ${parts.parent} are in different layers.`;
  }
}

function treeNext(labels: Labels, parts: TreeParts): string {
  switch (parts.problem) {
    case 'none':
      return 'Start one: `circles init` makes it with all that it needs.';
    case 'second-root':
      return 'Write its parent under "parent:" in its file, or list it as the root of its own layer in circles.yaml.';
    case 'loop':
      return 'Write a parent from outside the ring under "parent:" in the file of one of them.';
    case 'layer':
      return `Choose a parent in its own layer, or change its layer. People link layers; ${labels.circle}s do not hang across them.`;
  }
}
