/** What `circles who-decides` answers. */
import type { Labels } from '../labels.ts';
import { list } from './dates.ts';
import { roleWord } from './rules-roles.ts';

/** The roles for which a group may have a word of its own. */
const KINDS = ['leader', 'delegate', 'facilitator', 'secretary'] as const;

/** Who decides alone, and what. */
interface AloneParts {
  readonly role: string;
  readonly circle: string;
  readonly holders: readonly string[];
  /** How many circles have such a role with the same words. */
  readonly circles: number;
  readonly text: string;
}

/** In the group's own words. */
export function whoDecidesEn(labels: Labels) {
  const called = (title: string) =>
    KINDS.map((kind) => roleWord(labels, { kind, title })).find((word) => word !== title) ?? title;
  return {
    nothingAsked: {
      what: 'It is not said what the question is about.',
      hint: 'Say it in a few words: `circles who-decides may we buy a new oven`.',
    },
    noCircle: {
      what: `There is no ${labels.circle} here that could decide.`,
      hint: 'See what is in the files: `circles check`.',
    },
    alone: ({ role, circle, holders, circles, text }: AloneParts) => {
      const of = circles > 1 ? `each ${labels.circle}` : circle;
      const held = holders.length === 0 || circles > 1 ? '' : ` (${list(holders)})`;
      return `The ${called(role)} of ${of}${held} decides alone: ${text}`;
    },
    consent: (p: { circle: string }) => `${p.circle} decides, by consent.`,
    selects: (p: { circle: string; role: string; of: string }) =>
      `${p.circle} selects the ${called(p.role)}${p.of === p.circle ? '' : ` of ${p.of}`}, by consent.`,
    recommends: (p: { circle: string }) => `${p.circle} recommends on this; it does not decide.`,
    unnamed: (p: { circle: string }) =>
      `No ${labels.circle} or ${labels.role} names this, so ${p.circle} decides, by consent: what is not handed on stays there.`,
    because: (p: { text: string }) => `Its file says: "${p.text}"`,
    unsure: 'Only a part of your question is met by these words: look whether they are what you mean.',
    limits: (p: { limits: string }) => `Where it ends: ${stopped(p.limits)}`,
    beyond: (p: { role: string; text: string }) =>
      `It goes beyond what the ${called(p.role)} decides alone: ${stopped(p.text)}`,
    vacant: (p: { circle: string; role: string }) =>
      `Nobody is ${called(p.role)} now; until somebody is, ${p.circle} decides, by consent.`,
    empty: (p: { circle: string; instead: string }) =>
      `Nobody sits in ${p.circle} yet; until then ${p.instead} decides, by consent.`,
    elsewhere: (p: { circle: string }) => `What is not handed on stays with ${p.circle}, by consent.`,
    guide: (p: { title: string; circle: string }) => `Guided by this ${labels.policy} of ${p.circle}: "${p.title}"`,
    askYours: (p: { role: string }) => `Ask the ${called(p.role)} of your ${labels.circle}.`,
    ask: (p: { people: readonly { name: string; role?: string }[] }) =>
      `Ask ${list(p.people.map(({ name, role }) => (role === undefined ? name : `${name} (${called(role)})`)))}.`,
    other: (p: { circle: string; role?: string | undefined; text: string }) =>
      `Or is it about this? ${p.role === undefined ? p.circle : `${called(p.role)}, ${p.circle}`}: "${p.text}"`,
  };
}

function stopped(text: string): string {
  return /[.!?…。]$/u.test(text) ? text : `${text}.`;
}
