/** The same round as one command line, for minutes and for scripts; rounds with objections are too long for it. */
import type { Draft } from '../../decisions/draft.ts';
import type { ConsentWishes, Matter } from '../../services/consent.ts';
import type { ReviewMatter } from '../../services/review-matter.ts';
import { lifeParts } from './life-line.ts';

/** The command line; undefined when the round had more than fits: objections, concerns, notes, or views of absent members. */
export function consentLine(draft: Draft, wishes: ConsentWishes): string | undefined {
  if (draft.objections.length > 0 || wishes.views?.size || wishes.concerns?.length) return undefined;
  if (wishes.notes !== undefined) return undefined;
  const names = isReview(wishes.matter) ? REVIEW_NAMES : CONSENT_NAMES;
  const parts = [
    'circles',
    ...subject(draft, wishes.matter),
    ...(wishes.linkOptions ?? []),
    ...option('circle', wishes.circle),
    ...outcomeParts(draft),
    ...(draft.outcome === 'adopted' ? ['--consent all'] : []),
    ...(draft.absent.length === 0 ? [] : [`--absent ${draft.absent.join(',')}`]),
    ...option(names.review, wishes.review),
    ...option(names.driver, wishes.driver),
    `--decided ${draft.decided}`,
  ];
  return parts.join(' ');
}

/** What `circles propose` takes on one line; anything else has a command of its own. */
const PROPOSED: ReadonlySet<Matter['kind']> = new Set(['edits', 'once', 'policy', 'keep', 'retire', 'join', 'extend']);

/** The same proposal as one command line; undefined when it is none that fits on one. */
export function proposeLine(
  draft: Draft,
  wishes: Pick<ConsentWishes, 'matter' | 'circle' | 'review' | 'driver' | 'linkOptions'>,
  closes: string | undefined,
): string | undefined {
  const { matter } = wishes;
  if (matter.kind === 'life' || !PROPOSED.has(matter.kind)) return undefined;
  return [
    ...['circles', 'propose', quoted(draft.title), ...matterParts(matter), ...(wishes.linkOptions ?? [])],
    ...option('circle', wishes.circle),
    ...option('review', wishes.review),
    ...option('driver', wishes.driver),
    ...option('closes', closes),
  ].join(' ');
}

/** What some options are called in `circles consent`, and in `circles review`. */
const CONSENT_NAMES = { review: 'review', driver: 'driver' };
const REVIEW_NAMES = { review: 'until', driver: 'seen' };

function isReview({ kind }: Matter): boolean {
  return kind === 'review' || kind === 'reword';
}

function subject(draft: Draft, matter: Matter): readonly string[] {
  if (matter.kind === 'life') return [...lifeParts(matter.step, quoted), `--title ${quoted(draft.title)}`];
  if (isReview(matter)) return ['review', ...matterParts(matter)];
  return ['consent', quoted(draft.title), ...matterParts(matter)];
}

function option(name: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`--${name} ${quoted(value)}`];
}

function outcomeParts({ outcome, links }: Draft): readonly string[] {
  const back = links.back === undefined ? [] : [`--back ${links.back}`];
  if (outcome === 'referred') return [`--refer ${links.to ?? ''}`, ...back];
  if (outcome === 'deferred') return ['--deferred', ...back];
  return outcome === 'dropped' ? ['--dropped'] : [];
}

function matterParts(matter: Exclude<Matter, { kind: 'life' }>): readonly string[] {
  switch (matter.kind) {
    case 'edits':
      return (matter.only ?? []).map((thing) => `--only ${quoted(thing)}`);
    case 'founding':
      return ['--founding'];
    case 'once':
      return ['--once', `--text ${quoted(matter.text)}`];
    case 'policy':
      return [`--policy ${quoted(matter.title)}`, `--text ${quoted(matter.text)}`];
    case 'keep':
    case 'retire':
      return [`--${matter.kind} ${idsOf(matter.policies)}`];
    case 'reword':
      return [`--amend ${idsOf([matter.policy])}`, `--text ${quoted(matter.text)}`];
    case 'review':
      return reviewParts(matter);
    case 'join':
      return [`--join ${quoted(matter.person ?? matter.name)}`];
    case 'extend':
      return [`--extend ${matter.role.circle}/${matter.role.id}`, `--until ${matter.until}`];
    case 'practice':
      return [`--take-up ${matter.practice}`];
    default:
      return matter satisfies never;
  }
}

function reviewParts({ keep, retire, startOver, carryOn }: ReviewMatter): readonly string[] {
  const lists = { keep, retire, 'start-over': startOver, 'carry-on': carryOn };
  return Object.entries(lists).flatMap(([name, things]) => (things.length === 0 ? [] : [`--${name} ${idsOf(things)}`]));
}

function idsOf(things: readonly { readonly circle: string; readonly id: string }[]): string {
  return things.map(({ circle, id }) => `${circle}/${id}`).join(',');
}

/** Quoted for a POSIX shell. */
function quoted(text: string): string {
  return /^[\w.,/-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
