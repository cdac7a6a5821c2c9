/** Which rounds a review takes: what was named, or everything that is due, circle by circle. */
import { eligibleIn } from '../changes/eligible.ts';
import { reviewEn } from '../messages/en/review.ts';
import { labelsOf } from '../messages/labels.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { CircleId, Policy, Role } from '../model/circle.ts';
import { CirclesError } from '../model/errors.ts';
import type { PersonId } from '../model/person.ts';
import { findPolicy, findRole } from './find-by-name.ts';
import type { ReviewMatter } from './review-matter.ts';
import { reviewGroups } from './review-season.ts';
import type { ReviewDue, TermDue } from './reviews-due.ts';
import type { Workplace } from './workplace.ts';

/** What is decided together, and until when what is kept holds; without a day for the usual time. */
export interface ReviewRound {
  readonly matter: ReviewMatter;
  readonly until: IsoDate | undefined;
}

/** What was named, by names or `all`. */
export interface NamedForReview {
  readonly keep: readonly string[];
  readonly retire: readonly string[];
  readonly startOver: readonly string[];
  readonly carryOn: readonly string[];
  readonly until: IsoDate | undefined;
}

/** One round for each circle. Throws `CirclesError` for names that fit nothing, or `nothing-to-review`. */
export function roundsNamed(
  place: Workplace,
  named: NamedForReview,
  due: readonly ReviewDue[],
): readonly ReviewRound[] {
  const { organisation } = place;
  const words = reviewEn(labelsOf(organisation.settings.labels));
  const policies = (names: readonly string[]): readonly Policy[] =>
    names.flatMap((name) => (name === 'all' ? duePolicies(due) : [findPolicy(organisation, name)]));
  const chosen = {
    keep: policies(named.keep),
    retire: policies(named.retire),
    startOver: policies(named.startOver),
    carryOn: named.carryOn.flatMap((name) => (name === 'all' ? dueRoles(due) : [findRole(organisation, name)])),
  };
  const circles = [...new Set(Object.values(chosen).flatMap((things) => things.map(({ circle }) => circle)))];
  if (circles.length === 0) throw new CirclesError('nothing-to-review', words.nothingToReview());
  const here =
    (circle: CircleId) =>
    <Thing extends { readonly circle: CircleId }>(things: readonly Thing[]) =>
      things.filter((thing) => thing.circle === circle);
  return circles.map((circle) => {
    const only = here(circle);
    const { keep, retire, startOver, carryOn } = chosen;
    const matter = { keep: only(keep), retire: only(retire), startOver: only(startOver), carryOn: only(carryOn) };
    return { matter: { kind: 'review', circle, ...matter }, until: named.until };
  });
}

/** The rounds of a season: everything that may be kept together, with ends spread over the year. */
export function roundsOfSeason(
  { organisation, today }: Pick<Workplace, 'organisation' | 'today'>,
  due: readonly ReviewDue[],
): readonly ReviewRound[] {
  const { governance } = organisation.settings;
  return reviewGroups(due, { decided: today, governance }).map(({ circle, policies, roles, until }) => ({
    matter: { kind: 'review', circle: circle.id, keep: policies, retire: [], startOver: [], carryOn: roles },
    until,
  }));
}

/** Everybody who is asked in a circle's review. */
export function askedInReview(
  { state, today }: Pick<Workplace, 'state' | 'today'>,
  circle: CircleId,
): readonly PersonId[] {
  return eligibleIn(circle, { state, changes: [], decided: today, recorded: today });
}

function duePolicies(due: readonly ReviewDue[]): readonly Policy[] {
  return due.flatMap((item) => (item.kind === 'policy' ? [item.policy] : []));
}

function dueRoles(due: readonly ReviewDue[]): readonly Role[] {
  return due.filter(mayBeCarriedOn).map(({ role }) => role);
}

function mayBeCarriedOn(item: ReviewDue): item is TermDue {
  return item.kind === 'term' && item.mayCarryOn;
}
