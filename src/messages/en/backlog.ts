/** What `circles backlog` says. */

import type { ItemKind } from '../../model/backlog.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { Labels } from '../labels.ts';
import { count, day, list } from './dates.ts';

/** A topic as it is shown. */
interface TopicParts {
  readonly number: number;
  readonly title: string;
  readonly kind: ItemKind;
  readonly minutes?: number | undefined;
  readonly by?: string | undefined;
  readonly due?: IsoDate | undefined;
}

/** In the group's own words. */
export function backlogEn(labels: Labels) {
  return {
    nothing: (p: { circle: string }) => `${p.circle}: no topic waits.`,
    nothingAnywhere: 'No topic waits anywhere. Add one: `circles backlog add "Buy a second oven"`.',
    topic: ({ number, title, kind, minutes, by, due }: TopicParts) => {
      const about = [
        kind,
        ...(minutes === undefined ? [] : [count(minutes, 'minute')]),
        ...(by === undefined ? [] : [by]),
        ...(due === undefined ? [] : [`by ${day(due)}`]),
      ];
      return `${number}. ${title} (${about.join(', ')})`;
    },
    added: (p: { title: string; circle: string }) => `Added to the topics of ${p.circle}: ${p.title}`,
    waitsAlready: (p: { title: string; circle: string }) => `${p.circle} has this topic already: ${p.title}`,
    done: (p: { title: string; circle: string }) => `Taken from the topics of ${p.circle}: ${p.title}`,
    addSubject: (p: { title: string }) => `Topic: ${p.title}`,
    doneSubject: (p: { title: string }) => `Topic done: ${p.title}`,
    dryRun: 'Nothing was written.',
    whichCircle: (p: { ids: readonly string[] }) => ({
      what: `It is not said which ${labels.circle} this is for.`,
      hint:
        p.ids.length === 0
          ? 'There is none yet; see how things stand: `circles status`.'
          : `Name it first, such as \`circles backlog ${p.ids[0] ?? 'general'} add "Buy a second oven"\`; there are ${list(p.ids)}.`,
    }),
    titleMissing: () => ({
      what: 'It is not said what the topic is.',
      hint: 'Write it in quotes: `circles backlog add "Buy a second oven"`.',
    }),
    whichTopic: () => ({
      what: 'It is not said which topic is done.',
      hint: 'Name it by its number or its words: `circles backlog done 1`.',
    }),
    tooMuch: (p: { words: string }) => ({
      what: `"${p.words}" is too much here.`,
      hint: 'Put a topic of several words in quotes: `circles backlog add "Buy a second oven"`.',
    }),
    minutesWrong: (p: { text: string }) => ({
      what: `"${p.text}" is not a number of minutes.`,
      hint: 'Say a whole number from 1 to 600, such as `--minutes 15`.',
    }),
    unknownTopic: (p: { words: string; near: string | undefined; count: number; circle: string }) => ({
      what: `${p.circle} has no topic ${/^\d+$/.test(p.words) ? p.words : `"${p.words}"`}.`,
      hint:
        p.near === undefined
          ? `There ${p.count === 1 ? 'is' : 'are'} ${count(p.count, 'topic')}; see them with \`circles backlog\`.`
          : `Did you mean "${p.near}"?`,
    }),
    unreadable: (p: { path: string }) => ({
      what: `${p.path} can't be read, so its topics are not known.`,
      hint: 'See what is wrong with it: `circles check`.',
    }),
  };
}

/** The words of `circles backlog`. */
export type BacklogWords = ReturnType<typeof backlogEn>;
