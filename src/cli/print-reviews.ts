/** What is due for review, for people: by circle, with the command that settles each. */
import { type ReviewWords, reviewEn } from '../messages/en/review.ts';
import { labelsOf } from '../messages/labels.ts';
import { groupBy } from '../model/group-by.ts';
import { circleName, personName } from '../model/organisation.ts';
import { oneLine, terminalText } from '../render/escape.ts';
import type { ReviewRound } from '../services/review-round.ts';
import type { ReviewDue } from '../services/reviews-due.ts';
import type { Workplace } from '../services/workplace.ts';
import type { DueUntil } from './recording/review-options.ts';

/** The list. Safe to print. */
export function dueLines(place: Workplace, { due, until }: DueUntil): readonly string[] {
  const words = wordsFor(place);
  if (due.length === 0) return [words.nothing({ until })];
  const circles = groupBy(due, ({ circle }) => circle.id);
  return [
    words.heading({ until }),
    ...[...circles].flatMap(([circle, items]) => [
      '',
      circleName(place.organisation, circle),
      ...items.flatMap((item) => [`  ${dueLine(place, item)}`, `    ${commandFor(item, words)}`]),
    ]),
  ].map((line) => oneLine(line));
}

/** One thing in a sentence. */
export function dueLine(place: Workplace, item: ReviewDue): string {
  const words = wordsFor(place);
  const when = { date: item.date, today: place.today };
  switch (item.kind) {
    case 'policy':
      return words.policy({ title: item.policy.title, ...when });
    case 'term':
      return words.term({
        title: item.role.title,
        name: personName(place.organisation, item.term.person),
        ...when,
      });
    case 'watched':
      return words.watched({ title: item.watched.record.title, ...item.watched.measure, ...when });
    case 'role':
      return words.role({ title: item.circle.roles.get(item.subject)?.title ?? item.subject, ...when });
    case 'circle':
      return words.circle({ title: item.circle.name, ...when });
    default:
      return item satisfies never;
  }
}

/** What settles it, as it can be typed. */
export function commandFor(item: ReviewDue, { commands }: ReviewWords): string {
  const { id } = item.circle;
  switch (item.kind) {
    case 'policy':
      return commands.keep({ id: `${id}/${item.policy.id}` });
    case 'term':
      return commands.select({ id: `${id}/${item.role.id}` });
    case 'watched': {
      const { policy, folder } = item.watched;
      return policy === undefined
        ? commands.replace({ circle: id, decision: folder.replace(/^.*\//, '') })
        : commands.keep({ id: `${policy.circle}/${policy.id}` });
    }
    case 'role':
      return commands.hold({ id: `${id}/${item.subject}` });
    case 'circle':
      return commands.hold({ id });
    default:
      return item satisfies never;
  }
}

/** A season as it would be held. Safe to print. */
export function seasonLines(
  place: Workplace,
  rounds: readonly ReviewRound[],
  due: readonly ReviewDue[],
): readonly string[] {
  const words = wordsFor(place);
  const together = rounds.reduce((sum, { matter }) => sum + matter.keep.length + matter.carryOn.length, 0);
  const left = due.length - together;
  return [
    words.season({ things: due.length, rounds: rounds.length }),
    ...rounds.flatMap(({ matter, until = place.today }, index) => [
      '',
      words.seasonRound({
        number: index + 1,
        circle: circleName(place.organisation, matter.circle),
        keep: matter.keep.map(({ title }) => title),
        carryOn: matter.carryOn.map(({ title }) => title),
        until,
      }),
      words.commands.round({ options: roundOptions({ matter, until }) }),
    ]),
    ...(left === 0 ? [] : ['', words.seasonLeft({ things: left })]),
    ...(rounds.length === 0 ? [] : ['', words.seasonAll]),
  ].map((line) => terminalText(line));
}

function roundOptions({ matter, until }: ReviewRound): readonly string[] {
  const ids = (things: ReviewRound['matter']['keep'] | ReviewRound['matter']['carryOn']) =>
    things.map(({ circle, id }) => `${circle}/${id}`).join(',');
  return [
    ...(matter.keep.length === 0 ? [] : [`--keep ${ids(matter.keep)}`]),
    ...(matter.carryOn.length === 0 ? [] : [`--carry-on ${ids(matter.carryOn)}`]),
    ...(until === undefined ? [] : [`--until ${until}`]),
  ];
}

function wordsFor({ organisation }: Workplace): ReviewWords {
  return reviewEn(labelsOf(organisation.settings.labels));
}
