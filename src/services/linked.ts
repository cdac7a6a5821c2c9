/** Earlier decisions that a new one replaces, corrects or answers: by what people call them, to what a record names. */
import type { DraftLinks } from '../decisions/draft.ts';
import { consentEn } from '../messages/en/consent.ts';
import { labelsOf } from '../messages/labels.ts';
import type { CircleId } from '../model/circle.ts';
import { CirclesError } from '../model/errors.ts';
import type { Dossier } from '../trust/dossier.ts';
import { circlesLinked } from '../trust/links.ts';
import { contestedDecisions } from './contested.ts';
import { findDecision } from './find-decision.ts';
import { shortName } from './is-called.ts';
import type { Workplace } from './workplace.ts';

/** The options that name an earlier decision. */
export const LINK_OPTIONS = ['answers', 'supersedes', 'corrects'] as const;

type LinkOption = (typeof LINK_OPTIONS)[number];

/** What was said of earlier decisions. */
export interface Linked {
  readonly links: Pick<DraftLinks, LinkOption>;
  /** The circles that are asked because of it. */
  readonly asks: readonly CircleId[];
  /** The same as options, in names that always fit. */
  readonly options: readonly string[];
}

/**
 * Finds the decisions that were named. Throws `CirclesError` `not-contested`, `replaced-already`, `nothing-to-replace`, and what
 * finding a decision throws.
 */
export function linkedDecisions(
  place: Workplace,
  named: Readonly<Partial<Record<LinkOption, string | undefined>>>,
  circle: CircleId | undefined,
): Linked {
  const found = LINK_OPTIONS.flatMap((option) => {
    const words = named[option];
    return words === undefined ? [] : [{ option, dossier: findDecision(place, words) }];
  });
  let links: Linked['links'] = {};
  for (const { option, dossier } of found) links = { ...links, ...linkTo(place, option, dossier) };
  const { inForce } = place.verification;
  const past = {
    find: (digest: string) => inForce.find((step) => step.dossier.digest === digest),
    all: () => inForce,
  };
  const given = circle === undefined ? [] : [circle];
  return {
    links,
    asks: circlesLinked(links, { past, organisation: place.organisation, given }),
    options: found.map(({ option, dossier }) => `--${option} ${shortName(dossier)}`),
  };
}

function linkTo(place: Workplace, option: LinkOption, dossier: Dossier): Pick<DraftLinks, LinkOption> {
  if (option === 'answers') return { answers: openObjections(place, dossier) };
  const words = consentEn(labelsOf(place.organisation.settings.labels));
  const { title, outcome } = dossier.record;
  const [by] = place.verification.records.find(({ folder }) => folder === dossier.folder)?.replacedBy ?? [];
  if (by !== undefined)
    throw new CirclesError('replaced-already', words.replacedAlready({ title, by: shortName({ folder: by }) }));
  if (option === 'corrects') return { corrects: dossier.digest };
  if (outcome !== 'adopted' || dossier.digest === place.verification.organisation)
    throw new CirclesError('nothing-to-replace', words.nothingToReplace({ title }));
  return { supersedes: dossier.digest };
}

function openObjections(place: Workplace, { folder, record }: Dossier): readonly string[] {
  const contested = contestedDecisions(place).find((one) => one.folder === folder);
  if (contested !== undefined) return contested.answers;
  const words = consentEn(labelsOf(place.organisation.settings.labels));
  throw new CirclesError('not-contested', words.notContested({ title: record.title }));
}
