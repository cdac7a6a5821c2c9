/** What `circles review` says. */
import type { IsoDate } from '../../model/calendar.ts';
import type { Labels } from '../labels.ts';
import { count, day, fromToday, list, longDay } from './dates.ts';

/** More titles than this are counted. */
const MOST_TITLES = 3;

interface DueParts {
  readonly title: string;
  readonly date: IsoDate;
  readonly today: IsoDate;
}

/** In the group's own words. */
export function reviewEn(labels: Labels) {
  const kept = (titles: readonly string[]) =>
    titles.length <= MOST_TITLES
      ? list(titles)
      : `${titles.slice(0, MOST_TITLES - 1).join(', ')} and ${titles.length - MOST_TITLES + 1} more`;
  return {
    heading: (p: { until: IsoDate }) => `To look at again until ${longDay(p.until)}`,
    nothing: (p: { until: IsoDate }) =>
      `Nothing has to be looked at again until ${longDay(p.until)}. Look further ahead: \`circles review --within P1Y\`.`,
    policy: ({ title, date, today }: DueParts) => `${title}: agreed until ${day(date)} (${fromToday(date, today)})`,
    term: ({ title, name, date, today }: DueParts & { name: string }) =>
      `${title}, ${name}: until ${day(date)} (${fromToday(date, today)})`,
    watched: ({ title, date, today, metric, threshold }: DueParts & { metric: string; threshold: string }) =>
      `${title}: an objection is watched, since ${day(date)} (${fromToday(date, today)}). ${metric}: ${threshold}. What did you see?`,
    role: ({ title, date, today }: DueParts) =>
      `How it goes in the ${labels.role} ${title}: by ${day(date)} (${fromToday(date, today)})`,
    circle: ({ date, today }: DueParts) => `How you work together: by ${day(date)} (${fromToday(date, today)})`,
    commands: {
      keep: (p: { id: string }) => `circles review --keep ${p.id}`,
      select: (p: { id: string }) => `circles select ${p.id}`,
      replace: (p: { circle: string; decision: string }) =>
        `circles consent --circle ${p.circle} --supersedes ${p.decision}`,
      hold: (p: { id: string }) => `circles review ${p.id}`,
      round: (p: { options: readonly string[] }) => `   circles review ${p.options.join(' ')} --consent all`,
    },
    season: (p: { things: number; rounds: number }) =>
      `A review season: ${count(p.things, 'thing')} in ${count(p.rounds, 'round')}`,
    seasonRound: (p: {
      number: number;
      circle: string;
      keep: readonly string[];
      carryOn: readonly string[];
      until: IsoDate;
    }) =>
      `${p.number}. ${p.circle}: ${p.keep.length > 0 ? `keep ${list(p.keep)}` : `carry on as ${list(p.carryOn)}`}, until ${day(p.until)}`,
    seasonLeft: (p: { things: number }) =>
      `${count(p.things, 'thing')} ${p.things === 1 ? 'needs' : 'need'} a round of its own: \`circles review\`.`,
    seasonAll: 'All of it as it stands here, where everybody consents: `circles review --season --consent all`.',
    title: (p: {
      circle: string;
      keep: readonly string[];
      retire: readonly string[];
      startOver: readonly string[];
      carryOn: readonly string[];
    }) => {
      const parts = [
        ...(p.keep.length === 0 ? [] : [`keep ${kept(p.keep)}`]),
        ...(p.retire.length === 0 ? [] : [`end ${kept(p.retire)}`]),
        ...(p.startOver.length === 0 ? [] : [`start over with ${kept(p.startOver)}`]),
        ...(p.carryOn.length === 0 ? [] : [`carry on as ${kept(p.carryOn)}`]),
      ];
      return `Review in ${p.circle}: ${parts.join('; ')}`;
    },
    rewordTitle: (p: { title: string }) => `Other words for ${p.title}`,
    startOver: (p: { title: string }) =>
      `We start over with "${p.title}". Until something new is agreed it holds as it is.`,
    startOverTopic: (p: { title: string }) => `Start over: ${p.title}`,
    answersMissing: (p: { circle: string; names: readonly string[]; ids: readonly string[] }) => ({
      what: `It is not said who consented. ${p.circle} asks ${list(p.names)}.`,
      hint: `Name them: \`--consent ${p.ids.join(',')}\`, or \`--consent all\` with \`--absent NAME\` for who was not there.`,
    }),
    nothingToReview: () => ({
      what: 'Nothing of that is due, so there is nothing to keep.',
      hint: 'Name it to look at it before its day: `circles review --keep kitchen/allergens`. What is due: `circles review`.',
    }),
    textMissing: () => ({
      what: 'The new words are missing.',
      hint: 'Give them with `--text "…"`, or `--text -` to type or pipe them in.',
    }),
    amendAlone: () => ({
      what: 'Other words for an agreement have a round of their own.',
      hint: 'Take one at a time: `circles review --amend kitchen/allergens --text "…" --consent all`.',
    }),
    /** Held at a terminal. */
    held: {
      title: (p: { circle: string }) => `Review, ${p.circle}`,
      step: 'Look again',
      says: [
        'Read it out. What did you see since it was agreed?',
        'Reactions, one after the other. Then: what do you want?',
      ],
      saysTerm: ['The term ends. Whoever holds it says first how it was.'],
      ask: 'What do you want?',
      ways: {
        keep: 'keep it for another time',
        amend: 'other words for it',
        retire: 'end it',
        'start-over': 'start over; it holds until something new is agreed',
        'carry-on': 'carry on for another term',
        select: 'a selection, at its own time',
        later: 'not today',
      },
      seen: 'What did you see? (empty for nothing in particular)',
      newWords: (p: { title: string }) => `${p.title}: the new words in full`,
      explained:
        'Keeping, ending and starting over with several things is one round. Other words have a round of their own.',
      byItself: (p: { command: string }) => `It has a command of its own: \`${p.command}\``,
    },
    reviewersMissing: () => ({
      what: 'It is not said how many people looked at it together.',
      hint: 'Say their number, without their names: `--reviewers 4`.',
    }),
    nextMissing: () => ({
      what: 'It is not said when it is looked at again.',
      hint: 'Give the day: `--next "in a year"`.',
    }),
    noted: (p: { subject: string; reviewers: number; next: IsoDate; today: IsoDate }) =>
      `Written down: ${p.subject} was looked at by ${count(p.reviewers, 'person', 'people')}; again by ${longDay(p.next)} (${fromToday(p.next, p.today)}).`,
    heldSubject: (p: { subject: string }) => `Review: ${p.subject}`,
    wordsKept: (p: { path: string }) =>
      `What was said lies in ${p.path}, on this computer only. Give it to the people concerned by hand.`,
    heldTwice: (p: { path: string }) => ({
      what: `A review of that day is written down already: ${p.path}.`,
      hint: 'Correct that file, or give another day: `--decided 2026-12-01`.',
    }),
    privateShared: () => ({
      what: 'private/ holds a file that is shared with everybody, so words about people are not put there.',
      hint: 'Take it out of what is shared: `git rm --cached -r private`, and record that.',
    }),
    dryRun: 'Nothing was written.',
  };
}

/** The words of `circles review`. */
export type ReviewWords = ReturnType<typeof reviewEn>;
