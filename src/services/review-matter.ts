/** What one round of a review decides: agreements that are kept, ended or started over, and roles whose holders carry on. */
import { type ReviewWords, reviewEn } from '../messages/en/review.ts';
import { labelsOf } from '../messages/labels.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { CircleId, Policy, Role } from '../model/circle.ts';
import { circleName } from '../model/organisation.ts';
import { addToBacklog, type BesideFiles } from './backlog.ts';
import { continuedTerm, keptPolicy, retiredPolicy } from './edits.ts';
import type { WantedFiles } from './undecided.ts';
import type { Workplace } from './workplace.ts';

/** Agreements and roles of one circle. */
export interface ReviewMatter {
  readonly kind: 'review';
  readonly circle: CircleId;
  readonly keep: readonly Policy[];
  readonly retire: readonly Policy[];
  /** They hold until something new is agreed, and come up as a topic. */
  readonly startOver: readonly Policy[];
  /** Roles whose holders carry on for another term. */
  readonly carryOn: readonly Role[];
}

/** The files of the round, and its exact words where no file carries them. Throws as the edits of each do. */
export function reviewTaken(
  place: Workplace,
  matter: ReviewMatter,
  /** `review` is the last day of what is kept (inclusive); without it the usual time of the group. */
  held: { readonly decided: IsoDate; readonly review?: IsoDate | undefined },
): { readonly wanted: WantedFiles; readonly text?: string } {
  const { decided, review } = held;
  const wanted = [
    ...matter.keep.map((policy) => keptPolicy(place, policy, { decided, review })),
    ...matter.retire.map((policy) => retiredPolicy(place, policy)),
    ...matter.carryOn.map((role) => continuedTerm(place, role, { last: review, today: place.today })),
  ];
  const text = matter.startOver.map(({ title }) => wordsFor(place).startOver({ title })).join('\n');
  return { wanted: new Map(wanted.flatMap((files) => [...files])), ...(text === '' ? {} : { text }) };
}

/** What the round is called when nobody gave it a title. */
export function reviewTitle(place: Workplace, { circle, keep, retire, startOver, carryOn }: ReviewMatter): string {
  const titles = (things: readonly { readonly title: string }[]) => things.map(({ title }) => title);
  return wordsFor(place).title({
    circle: circleName(place.organisation, circle),
    keep: titles(keep),
    retire: titles(retire),
    startOver: titles(startOver),
    carryOn: titles(carryOn),
  });
}

/** What is started over stands among the topics of the circle from then on. */
export function reviewTopics(place: Workplace, { circle, startOver }: ReviewMatter): BesideFiles {
  const words = wordsFor(place);
  return addToBacklog(
    place,
    circle,
    startOver.map(({ title }) => ({
      title: words.startOverTopic({ title }),
      kind: 'explore',
      source: 'review',
      added: place.today,
    })),
  );
}

function wordsFor({ organisation }: Pick<Workplace, 'organisation'>): ReviewWords {
  return reviewEn(labelsOf(organisation.settings.labels));
}
