/** Who decides a matter: a role alone, else the circle whose domain it is, else whoever agreed on it before, else the circle that decides for all. */
import type { EverydayWords } from '../messages/en/everyday-words.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { CircleId } from '../model/circle.ts';
import { circlesUpwards, generalOf, type Organisation } from '../model/organisation.ts';
import { agreedClaims, type Claim, claimsOf } from './claims.ts';
import { type RankedClaim, rankClaims } from './rank-claims.ts';

/** What is asked. */
export interface Question {
  /** As people say it. */
  readonly text: string;
  readonly words: EverydayWords;
  readonly today: IsoDate;
  /** Look in this circle, and from there upwards; everywhere unless given. */
  readonly circle?: CircleId | undefined;
}

/** Who decides, and why. */
export interface Answer {
  /** Undefined only where there is no circle at all. */
  readonly circle: CircleId | undefined;
  /** Where it is said; undefined where nobody says so: what is not handed on stays where all is decided. */
  readonly claim?: RankedClaim;
  /** How many circles say the same word for word. */
  readonly times: number;
  /** Agreements that guide it, of the deciding circle and those above it, the nearest first. */
  readonly guides: readonly RankedClaim[];
  /** What else may have been meant. */
  readonly others: readonly RankedClaim[];
}

/** From this part of the best score on, something else may have been meant. */
const CLOSE = 0.7;

/** More would help nobody to choose. */
const MOST = 2;

/** Answers the question; says so where nothing fits. */
export function whoDecides(organisation: Organisation, question: Question): Answer {
  const claims = claimsOf(organisation, question);
  const [best, ...rest] = ranked(organisation, question, claims);
  const agreed = rankClaims(question.text, agreedClaims(organisation), question.words);
  const claim = best ?? inCircles(agreed, scopeOf(organisation, question))[0];
  const circle = claim?.circle ?? generalOf(organisation)?.id;
  const upwards = circle === undefined ? [] : circlesUpwards(organisation, circle);
  return {
    circle,
    ...(claim === undefined ? {} : { claim }),
    times: claims.filter(({ text, role }) => role !== undefined && text === claim?.text).length,
    guides: inCircles(agreed, upwards)
      .filter(({ path }) => path !== claim?.path)
      .slice(0, MOST),
    others: best === undefined ? [] : othersThan(best, rest),
  };
}

/** In the circle that is asked about first, then in those above it; everywhere at once where none is named. */
function ranked(organisation: Organisation, question: Question, claims: readonly Claim[]): readonly RankedClaim[] {
  const { text, words, circle } = question;
  if (circle === undefined) return rankClaims(text, claims, words);
  for (const id of scopeOf(organisation, question)) {
    const own = rankClaims(
      text,
      claims.filter((claim) => claim.circle === id),
      words,
    );
    if (own.length > 0) return own;
  }
  return [];
}

function scopeOf(organisation: Organisation, { circle }: Question): readonly CircleId[] {
  return circle === undefined ? [...organisation.circles.keys()] : circlesUpwards(organisation, circle);
}

function inCircles(claims: readonly RankedClaim[], circles: readonly CircleId[]): readonly RankedClaim[] {
  return claims.filter(({ circle }) => circles.includes(circle));
}

/** One for each circle or role that is not the answer already. */
function othersThan(best: RankedClaim, rest: readonly RankedClaim[]): readonly RankedClaim[] {
  const seen = new Set([holderOf(best)]);
  const others = rest.filter((claim) => {
    const isNew = claim.score >= best.score * CLOSE && claim.text !== best.text && !seen.has(holderOf(claim));
    if (isNew) seen.add(holderOf(claim));
    return isNew;
  });
  return others.slice(0, MOST);
}

function holderOf({ circle, role = '' }: Claim): string {
  return `${circle}/${role}`;
}
