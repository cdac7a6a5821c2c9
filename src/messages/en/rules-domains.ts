/** English words of the rules about domains: what looks alike, what comes from where, and what is lent. */
import type { Labels } from '../labels.ts';
import type { RuleParts, RuleWords } from '../rule-parts.ts';
import type { DomainRuleParts } from '../rule-parts-domains.ts';
import { fromToday, longDay } from './dates.ts';

type Area = keyof DomainRuleParts;

/** Domains, in the group's own words. */
export function domainRulesEn(labels: Labels): Pick<RuleWords, Area> {
  return { ...borders(labels), ...sources(labels) };
}

function borders(labels: Labels): Pick<RuleWords, 'domain-overlap' | 'hand-over-open'> {
  return {
    'domain-overlap': {
      title: `The domains of neighbouring ${labels.circle}s do not overlap.`,
      why: `Where two ${labels.circle}s both think that something is theirs, it is decided twice, or by nobody.`,
      question: 'Whom do people ask about it now, and is it always the same?',
      what: ({ circle, item, other, otherItem, tag }) =>
        tag === undefined
          ? `"${item}" of ${circle} looks like "${otherItem}" of ${other}.`
          : `"${item}" of ${circle} and "${otherItem}" of ${other} both have the tag "${tag}".`,
      next: ({ circle, other }) =>
        `Ask ${circle} and ${other} where the border is, and write it into their domains: \`circles consent\`.`,
    },
    'hand-over-open': {
      title: 'What is lent has a day on which it comes back.',
      why: 'Without a day nobody asks for it again, and after a year nobody knows whose it is.',
      what: lentWhat,
      next: ({ to }) =>
        `Agree on a day ("until:"), take it back, or give it for good, so that it stands in the domain of ${to}; then \`circles consent\`.`,
    },
  };
}

function sources(
  labels: Labels,
): Pick<RuleWords, 'domain-source-unknown' | 'circle-unconfirmed' | 'policy-outside-domain'> {
  return {
    'domain-source-unknown': {
      title: `What a ${labels.circle} says it has from its parent is in the parent's domain.`,
      why: `A ${labels.circle} can hand on only what it has.`,
      what: ({ circle, item, from, parent }) =>
        parent === ''
          ? `"${item}" of ${circle} is from "${from}", and no ${labels.circle} is above it.`
          : `"${item}" of ${circle} is from "${from}", which is nothing in the domain of ${parent}.`,
      next: ({ parent }) =>
        parent === ''
          ? 'Take "from:" out of its file, and agree on it: `circles consent`.'
          : `Write the "id:" of an item of ${parent} after "from:", and agree on it: \`circles consent\`.`,
    },
    'circle-unconfirmed': {
      title: `A new ${labels.circle} confirms its aim and its domain.`,
      why: `The ${labels.circle} above has set them; those who are to work by them have not consented to them yet.`,
      what: ({ circle, since, today }) =>
        `${circle} was created on ${longDay(since)} (${fromToday(since, today)}) and is still forming.`,
      next: ({ id }) => `At its first meeting: \`circles circle confirm ${id}\`.`,
    },
    'policy-outside-domain': {
      title: `A ${labels.policy} falls under the domain of the ${labels.circle} that agreed on it.`,
      why: `What is outside the domain is another ${labels.circle}'s to decide.`,
      what: ({ circle, policy, item }) =>
        `${circle}: "${policy}" falls under "${item}", which ${circle} does not decide about.`,
      next: near,
    },
  };
}

function lentWhat({ circle, item, to, until, today }: RuleParts['hand-over-open']): string {
  return until === undefined
    ? `"${item}" of ${circle} is lent to ${to} without a last day.`
    : `"${item}" of ${circle} was lent to ${to} until ${longDay(until)} (${fromToday(until, today)}), and still is.`;
}

function near({ nearest, circle }: RuleParts['policy-outside-domain']): string {
  const say = 'Correct "domain:" in its file, and agree on it: `circles consent`.';
  return nearest === undefined ? `Ask whether it belongs to ${circle}. ${say}` : `Did you mean ${nearest}? ${say}`;
}
