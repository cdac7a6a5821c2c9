/** English words of the rules about meetings and what is written down of them. */
import type { Labels } from '../labels.ts';
import type { NamedVoiceParts, RuleWords } from '../rule-parts.ts';
import { count, day } from './dates.ts';

type Area = 'minutes-unconsented' | 'voices-named' | 'facilitator-proposed';

/** Meetings, in the group's own words. */
export function minutesRulesEn(labels: Labels): Pick<RuleWords, Area> {
  return {
    'minutes-unconsented': {
      title: 'The next meeting consents to the minutes of the last one.',
      why: 'By then everybody still knows whether that is what was said.',
      question: 'What do we remember differently?',
      what: ({ circle, date, number }) =>
        number === 1
          ? `${circle}: nobody has consented to the minutes of ${day(date)}.`
          : `${circle}: nobody has consented to the minutes of ${count(number, 'meeting')}, the last of them on ${day(date)}.`,
      next: ({ id }) => `At the next meeting the minutes of last time come first: \`circles meeting ${id}\`.`,
    },
    'facilitator-proposed': {
      title: `Who leads the round did not bring the proposal.`,
      why: `Whoever wants something hears objections less well. Often it can't be helped; then somebody else may lead that one item.`,
      what: ({ circle, person, item, date }) =>
        `${circle}, ${day(date)}: ${person} brought "${item}" and was the ${labels.facilitator} when it was decided.`,
      next: () => `Next time let somebody else lead the round on it.`,
    },
    'voices-named': {
      title: 'It is written down who said what only as far as the group agreed.',
      why: 'People speak freely where they know what is kept of it.',
      what: whatOf,
      next: (parts) =>
        parts.problem === 'minutes'
          ? `Write in ${parts.file} what was said, without names. Or agree on keeping names: "voices: named" under "governance" in circles.yaml.`
          : `To take out what people said there: \`circles redact ${parts.id} --account\`. Or agree on keeping it, under "governance" in circles.yaml.`,
    },
  };
}

function whatOf(parts: NamedVoiceParts): string {
  switch (parts.problem) {
    case 'minutes':
      return `${parts.circle}: the minutes of ${day(parts.date)} say who said what, and the group agreed on keeping none of that.`;
    case 'objection':
      return `"${parts.decision}": the account says who objected, and the group agreed on keeping no names.`;
    case 'argument':
      return `"${parts.decision}": the account keeps an argument word for word, and the group agreed on its own restatement only.`;
    case 'nominations':
      return `"${parts.decision}": the account says who nominated whom, and the group agreed on keeping the reasons only.`;
  }
}
