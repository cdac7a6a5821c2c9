/** English words of the rules about people, whom they speak for and what they have learned. */
import type { Labels } from '../labels.ts';
import type { RuleParts, RuleWords } from '../rule-parts.ts';
import type { PeopleRuleParts } from '../rule-parts-people.ts';
import { roleWord } from './rules-roles.ts';

type Area = keyof PeopleRuleParts;
type Voices = 'links-same-organisation' | 'representative-overloaded';

/** People, in the group's own words. */
export function peopleRulesEn(labels: Labels): Pick<RuleWords, Area> {
  return { ...leavingEn(labels), ...voicesEn(labels), ...takingPartEn(labels) };
}

function leavingEn(labels: Labels): Pick<RuleWords, 'removed-person-asked' | 'removal-steps-missing'> {
  return {
    'removed-person-asked': {
      title: `On the end of somebody's own seat the other ${labels.member}s decide.`,
      why: 'Who is to leave is heard first and last, but nobody can be asked to consent to that.',
      what: ({ decision, person, circle }) =>
        `"${decision}": ${person} was counted among those who decide in ${circle}, and it was about ${person}'s own seat.`,
      next: () => 'Hold the round again without their consent, and record it with `circles consent`.',
    },
    'removal-steps-missing': {
      title: 'What comes before somebody is asked to leave is agreed while all is well.',
      why: 'When it happens nobody is calm enough to agree on how, and whoever it is about can’t trust it.',
      what: () => `No ${labels.policy} on membership or on conflicts says step by step what is tried first.`,
      next: () =>
        'Agree on three or four steps and list them under "steps:" in it: `circles add policy "When we are at odds"`.',
    },
  };
}

function voicesEn(labels: Labels): Pick<RuleWords, Voices> {
  return {
    'links-same-organisation': {
      title: `The two links of a ${labels.circle} do not speak for the same organisation.`,
      why: 'The link is double so that two are heard; two of one house easily say the same.',
      question: `Whose voice from the ${labels.circle} does the parent not hear now?`,
      what: ({ circle, organisation }) =>
        `The ${labels.leader} and the ${labels.delegate} of ${circle} both speak for ${organisation}.`,
      next: ({ id }) =>
        `Ask whether the others in the ${labels.circle} are heard enough: \`circles select ${id}/delegate\`.`,
    },
    'representative-overloaded': {
      title: `Nobody speaks for one organisation in more than three ${labels.circle}s of a department.`,
      why: 'One person is then one whole organisation for everybody, and it does not learn with them.',
      what: ({ person, organisation, circles, department }) =>
        `${person} speaks for ${organisation} in ${circles} ${labels.circle}s of ${department}.`,
      next: ({ organisation }) =>
        `Ask ${organisation} who else could come, and take them in: \`circles consent --join NAME\`.`,
    },
  };
}

function takingPartEn(labels: Labels): Pick<RuleWords, 'training-missing' | 'person-without-circle'> {
  return {
    'training-missing': {
      title: `Who holds a ${labels.role} has the training it asks for.`,
      why: 'It was agreed because something goes wrong without it; whoever lacks it was promised the time to learn it.',
      question: 'What would help them to find the time for it?',
      what: (parts) => trainingWhat(labels, parts),
      next: ({ personId, id }) => `Find a day for it. When it is done: \`circles note ${personId} trained ${id}\`.`,
    },
    'person-without-circle': {
      title: `Where it is agreed how people take part, everybody has a seat in some ${labels.circle}.`,
      why: `Who sits in no ${labels.circle} is bound by much and asked about nothing.`,
      what: ({ person }) => `${person} takes part and sits in no ${labels.circle}.`,
      next: ({ person, personId }) =>
        `Ask ${person} where they would like to be, and take them in with \`circles consent\`; or note that they have left: \`circles note ${personId} left\`.`,
    },
  };
}

function trainingWhat(labels: Labels, parts: RuleParts['training-missing']): string {
  return 'at' in parts
    ? `${parts.circle}, ${roleWord(labels, parts)}: ${parts.person} has not had the training "${parts.training}" that this ${labels.role} asks for.`
    : `${parts.person} has not had the training "${parts.training}" that everybody here has.`;
}
