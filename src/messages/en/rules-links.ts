/** English words of the rules about links, and about who may hold what. */
import type { Labels } from '../labels.ts';
import type { RuleWords } from '../rule-parts.ts';
import type { LinkRuleParts } from '../rule-parts-links.ts';
import { count, list } from './dates.ts';
import { roleWord } from './rules-roles.ts';

type Area = keyof LinkRuleParts;
type Centre = 'general-circle-members' | 'mission-circle-members' | 'mission-circle-inward';
type Apart = 'leader-facilitates' | 'facilitator-keeps-records' | 'role-shared';

/** Links and holders, in the group's own words. */
export function linkRulesEn(labels: Labels): Pick<RuleWords, Area> {
  return { ...centreEn(labels), ...apartEn(labels), ...holdersEn(labels) };
}

function centreEn(labels: Labels): Pick<RuleWords, Centre> {
  return {
    'general-circle-members': {
      title: `In the general ${labels.circle} sit the links of its ${labels.circle}s and those it selected itself.`,
      why: `It is where the ${labels.circle}s meet; who sits there for nobody has a say that the others do not have.`,
      what: ({ circle, person }) => `${person} has a seat in ${circle}, and holds no link and no ${labels.role} there.`,
      next: ({ id }) =>
        `Agree on what the seat is for, or take it out of the members in circles/${id}/circle.yaml; then \`circles consent\`.`,
    },
    'mission-circle-members': {
      title: `The ${labels.delegate}s of stakeholder ${labels.circle}s sit in the mission ${labels.circle}.`,
      why: 'There the years ahead are decided, and they are who has to live with it.',
      what: ({ person, circle, mission, ...role }) =>
        `${person} is ${roleWord(labels, role)} of ${circle} and has no seat in ${mission}.`,
      next: ({ mission, personId, at }) =>
        `${mission} takes them in: add {person: ${personId}, link: ${at.replace(/\/.*/, '')}} to its members, then \`circles consent\`.`,
    },
    'mission-circle-inward': {
      title: `In the mission ${labels.circle} sits somebody from outside.`,
      why: 'Who works inside every day sees the year through it; somebody from outside sees what changes around you.',
      what: ({ circle }) => `Everybody in ${circle} also sits in another ${labels.circle}.`,
      next: () => 'Ask whom you would like to think along for a year, and take them in: `circles consent --join NAME`.',
    },
  };
}

function apartEn(labels: Labels): Pick<RuleWords, Apart> {
  return {
    'leader-facilitates': {
      title: `${capital(labels.leader)} and ${labels.facilitator} are two people.`,
      why: 'Who has the result in mind finds it hard to see that every voice is heard. It is allowed all the same.',
      what: ({ circle, person }) => `${person} is both ${labels.leader} and ${labels.facilitator} of ${circle}.`,
      next: ({ id }) => `Ask who else would like to learn it: \`circles select ${id}/facilitator\`.`,
    },
    'facilitator-keeps-records': {
      title: `${capital(labels.facilitator)} and ${labels.secretary} are two people.`,
      why: 'Nobody can look at the people and at the page at once. It is allowed all the same.',
      what: ({ circle, person }) => `${person} is both ${labels.facilitator} and ${labels.secretary} of ${circle}.`,
      next: ({ id }) => `Ask who else would like to learn one of them: \`circles select ${id}/secretary\`.`,
    },
    'role-shared': {
      title: `A ${labels.role} has one holder, unless it says that it is for more.`,
      why: `Where several hold a ${labels.role}, each can think that another one does it.`,
      what: (parts) =>
        `${parts.circle}, ${roleWord(labels, parts)}: held by ${list(parts.people)}, and meant for ${count(parts.most, 'person', 'people')}.`,
      next: ({ at }) =>
        `Split it into two, select one of them (\`circles select ${at}\`), or write "holders:" into its file and agree on that.`,
    },
  };
}

function holdersEn(labels: Labels): Pick<RuleWords, Exclude<Area, Centre | Apart>> {
  return {
    'selection-missing': {
      title: `Who holds a ${labels.role} was selected, and a record tells it.`,
      why: `A ${labels.role} is given by consent, for reasons; without a record nobody can say who consented.`,
      what: (parts) => `${parts.circle}, ${roleWord(labels, parts)}: no record tells of ${parts.person}'s selection.`,
      next: ({ at }) =>
        `Record it with those who consented: \`circles consent --only ${at}\`. Or select: \`circles select ${at}\`.`,
    },
    'leader-unconfirmed': {
      title: `A ${labels.circle} consents to its ${labels.leader}.`,
      why: `Who leads is heard only where those who are led have said yes, whoever proposed them.`,
      what: (parts) =>
        `${parts.person} became ${roleWord(labels, parts)} of ${parts.circle} without the consent of ${parts.circle}.`,
      next: ({ at }) => `Ask at its next meeting, and record it: \`circles select ${at}\`.`,
    },
    'holder-not-member': {
      title: `Who holds a ${labels.role} of a ${labels.circle} is a ${labels.member} of it.`,
      why: `Without a seat they are bound by what the ${labels.circle} decides, and not asked.`,
      what: (parts) =>
        `${parts.person} holds the ${labels.role} ${roleWord(labels, parts)} of ${parts.circle} and is not a ${labels.member} of it.`,
      next: ({ person, personId, circleId, at }) =>
        `Take ${person} in (add ${personId} to the members in circles/${circleId}/circle.yaml, then \`circles consent\`), or select somebody else: \`circles select ${at}\`.`,
    },
    'funding-officer-missing': {
      title: `A ${labels.circle} that lives on other people's money has a funding officer.`,
      why: 'What nobody looks after runs out, and it is noticed when it has.',
      what: ({ circle }) => `${circle} has no funding officer.`,
      next: ({ id }) =>
        `Describe the ${labels.role} with "kind: funding-officer" (\`circles add role "Funding officer" --circle ${id}\`), and select somebody: \`circles select ${id}/funding-officer\`.`,
    },
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
