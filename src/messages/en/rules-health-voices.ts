/** English words of the rules about how the group decides and speaks: advice of a coach, in numbers without names. */
import type { Labels } from '../labels.ts';
import type { RuleWords } from '../rule-parts.ts';
import { count, fromToday, longDay } from './dates.ts';
import { roleWord } from './rules-roles.ts';

type Rounds = 'rubber-stamped' | 'never-objected' | 'decisions-at-the-top' | 'matter-comes-back';
type Meetings = 'facilitator-brings-most' | 'proposals-by-one-person' | 'speaking-uneven' | 'backlog-old';

/** In the group's own words. */
export function healthVoicesEn(labels: Labels): Pick<RuleWords, Rounds | Meetings> {
  return { ...roundsEn(labels), ...MEETINGS };
}

function roundsEn(labels: Labels): Pick<RuleWords, Rounds> {
  return {
    'rubber-stamped': {
      title: 'A selection looks at more than one name.',
      why: `It may well be the best choice; but a selection in which only one name comes up says little about what the ${labels.role} needs now.`,
      question: `What does the ${labels.role} need today, and who has grown towards it?`,
      what: (parts) =>
        `${parts.circle}, ${roleWord(labels, parts)}: ${parts.person} was selected again ${parts.times} times in a row, and nobody else was named.`,
      next: ({ at }) =>
        `Next time, agree on what it needs first, and let everybody write down a name before anybody speaks: \`circles select ${at}\`.`,
    },
    'never-objected': {
      title: 'Now and then somebody objects.',
      why: 'Perhaps all went well. An objection is what makes a proposal better, and where none ever comes it is worth asking whether it is safe to bring one.',
      question: 'What would have to be different for you to say "I object" here?',
      what: ({ decisions, circle }) =>
        `In ${count(decisions, labels.decision)} by consent${circle === undefined ? '' : ` in ${circle}`} nobody has objected.`,
      next: () =>
        `Ask that in a closing round. Whoever has doubts about something decided can still say so: \`circles object DECISION\`.`,
    },
    'decisions-at-the-top': {
      title: `${capital(labels.circle)}s decide for themselves what is theirs.`,
      why: `What a ${labels.circle} could decide for itself is decided far from those who do it, and the centre has no time for what only it can do.`,
      question: 'Which of these would those who carry them out rather have decided themselves?',
      what: ({ circle, number, all, days }) =>
        `${number} of the ${all} ${labels.decision}s of the last ${days} days were made in ${circle}.`,
      next: () =>
        'Look through them for what belongs further out, and hand that over: `circles circle hand-over THING --to CIRCLE`.',
    },
    'matter-comes-back': {
      title: `Matters do not go to and fro between two ${labels.circle}s.`,
      why: `Often it is one question behind all of them: whose domain it is.`,
      question: 'If we had to draw the line between the two domains today, where would it run?',
      what: ({ circle, other, number }) =>
        `Within a year ${number} matters were passed on between ${circle} and ${other}.`,
      next: ({ id }) =>
        `Put the line between the two on an agenda: \`circles backlog ${id} add "Whose domain is it?"\`.`,
    },
  };
}

const MEETINGS: Pick<RuleWords, Meetings> = {
  'facilitator-brings-most': {
    title: `Whoever facilitates seldom brings the proposal too.`,
    why: 'It is hard to hear an objection to what one has written oneself.',
    question: 'Who else could bring this, or facilitate while it is discussed?',
    what: ({ circle, number, all }) =>
      `${circle}: ${number} of ${all} things decided in the meetings of the last year were brought by whoever facilitated.`,
    next: () => `For such an item, let somebody else facilitate, and write it into the minutes.`,
  },
  'proposals-by-one-person': {
    title: 'Proposals come from several people.',
    why: `Where one person writes nearly everything, the others slowly turn into an audience, and that person gets tired.`,
    question: 'What would you bring if you knew that somebody helped you write it down?',
    what: ({ circle, number, all }) =>
      `${circle}: ${number} of ${all} proposals of the last year were brought by one person.`,
    next: ({ id }) =>
      `Collect topics in a round, and let whoever names one bring it: \`circles backlog ${id} add "A topic" --by NAME\`.`,
  },
  'speaking-uneven': {
    title: 'Everybody speaks.',
    why: 'Rounds are there so that each voice is heard once before any is heard twice.',
    question: 'In which part of our meetings do you say least of what you think?',
    what: ({ circle, meetings, days }) =>
      `${circle}: in ${count(meetings, 'meeting')} of the last ${days} days few people spoke much of the time.`,
    next: ({ id }) => `Hold more in rounds. The numbers, without names: \`circles report voices ${id}\`.`,
  },
  'backlog-old': {
    title: 'No topic waits for more than three months.',
    why: `Whoever brought it waits for an answer; perhaps it has settled itself.`,
    question: 'What keeps us from it: is it too big, or no longer needed?',
    what: ({ circle, number, title, since, today }) =>
      `${circle}: ${count(number, 'topic waits', 'topics wait')} for more than 90 days; "${title}" since ${longDay(since)} (${fromToday(since, today)}).`,
    next: ({ id }) => `Take it up at the next meeting, or take it away: \`circles backlog ${id}\` shows what waits.`,
  },
};

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
