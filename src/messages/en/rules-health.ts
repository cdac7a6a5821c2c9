/** English words of the rules about how roles and links are shared out: advice of a coach, never a score. */
import type { HealthParts } from '../health-parts.ts';
import type { Labels } from '../labels.ts';
import type { RuleWords } from '../rule-parts.ts';
import { count, day } from './dates.ts';

type Area = 'person-overloaded' | 'power-concentrated' | 'leader-on-two-levels' | 'terms-bunched';

/** In the group's own words. */
export function healthRulesEn(labels: Labels): Pick<RuleWords, Area> {
  return {
    'person-overloaded': {
      title: `Nobody holds many more ${labels.role}s than the others.`,
      why: 'Much rests on one pair of shoulders: where it gets too much, several things stand still, and others do not get to learn it.',
      question: 'Which of these gives energy, which one costs it, and who would like to learn one of them?',
      what: ({ person, roles, circleRoles, middle }) =>
        `${person} holds ${count(roles, labels.role)}, ${circleRoles} of them to run ${labels.circle}s; half of those who hold any hold no more than ${middle}.`,
      next: ({ personId, at }) =>
        `Look at them together (\`circles terms --person ${personId}\`), and select somebody else for one: \`circles select ${at}\`.`,
    },
    'power-concentrated': {
      title: `${capital(labels.role)}s and links lie in many hands.`,
      why: `Who holds much hears much and shapes much, mostly without meaning to; the others slowly stop asking for a ${labels.role}.`,
      question: 'Who is rarely asked, and what would make it easy for them to say yes?',
      what: (parts) => concentratedWhat(labels, parts),
      next: () => 'At the next selections, ask who else could do it; `circles terms` shows what ends when.',
    },
    'leader-on-two-levels': {
      title: `Nobody leads a ${labels.circle} and the one above it.`,
      why: `What the ${labels.circle} above wants and what this one needs then meet in one head, and a second voice is lost.`,
      question: `What would each of the two ${labels.circle}s gain from a ${labels.leader} of its own?`,
      what: ({ circle, parent, person }) => `${person} is ${labels.leader} of ${circle} and of ${parent} above it.`,
      next: ({ at }) => `When the ${labels.term} ends, look for somebody else: \`circles select ${at}\`.`,
    },
    'terms-bunched': {
      title: `${capital(labels.term)}s do not all end at once.`,
      why: 'When everybody changes in the same weeks, what they know goes with them, and meetings are full of selections.',
      question: 'What would be lost if all of them handed over in the same week?',
      what: ({ number, all, first, last }) =>
        `${number} of ${count(all, labels.term)} end ${first === last ? `on ${day(first)}` : `between ${day(first)} and ${day(last)}`}.`,
      next: () => 'Choose different lengths at the next selections; `circles review --season` spreads the ends.',
    },
  };
}

function concentratedWhat(labels: Labels, parts: HealthParts['power-concentrated']): string {
  return parts.problem === 'links'
    ? `${count(parts.number, 'link')} between ${labels.circle}s ${parts.number === 1 ? 'is' : 'are'} held by ${count(parts.holders, 'person', 'people')}; one of them holds ${parts.most}.`
    : `${count(parts.number, labels.role)} are held, half of them by ${parts.half} of ${parts.people} people.`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
