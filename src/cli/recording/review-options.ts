/** What `circles review` was asked for, as flags say it. */
import { reviewEn } from '../../messages/en/review.ts';
import { labelsOf } from '../../messages/labels.ts';
import { addPeriod, type IsoDate } from '../../model/calendar.ts';
import { CirclesError } from '../../model/errors.ts';
import type { ConsentWishes } from '../../services/consent.ts';
import { findCircle, findPerson, findPolicy } from '../../services/find-by-name.ts';
import { readForm } from '../../services/form-file.ts';
import { sectionOf } from '../../services/form-values.ts';
import { objectionsIn } from '../../services/objection-form.ts';
import { askedInReview, type ReviewRound, roundsNamed, roundsOfSeason } from '../../services/review-round.ts';
import { type ReviewDue, reviewsDue } from '../../services/reviews-due.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { Invocation } from '../invocation.ts';
import { periodOption } from '../period-option.ts';
import { type Answers, answersFrom, dayOf, dayOption, namesIn } from './answer-options.ts';

/** How far a season looks ahead. */
const SEASON = 'P3M';

/** What is due, and until when was looked. */
export interface DueUntil {
  readonly due: readonly ReviewDue[];
  readonly until: IsoDate;
  readonly circle: string | undefined;
}

/** What is due as the flags narrow it. */
export function dueFrom(invocation: Invocation, place: Workplace): DueUntil {
  const named = invocation.text('circle');
  const circle = named === undefined ? undefined : findCircle(place.organisation, named).id;
  const usual = invocation.flag('season') ? SEASON : place.organisation.settings.governance.warn_before;
  const until = addPeriod(place.today, periodOption(invocation, 'within') ?? usual);
  return { due: reviewsDue(place, { until, circle }), until, circle };
}

/** The rounds that the flags name; undefined when they name none. */
export function roundsFrom(
  invocation: Invocation,
  place: Workplace,
  { due }: Pick<DueUntil, 'due'>,
): readonly ReviewRound[] | undefined {
  const names = (option: string) => invocation.texts(option).flatMap(namesIn);
  const [keep, retire, startOver, carryOn] = [names('keep'), names('retire'), names('startOver'), names('carryOn')];
  if (keep.length + retire.length + startOver.length + carryOn.length > 0) {
    const until = dayOption(invocation, 'until', place.today);
    return roundsNamed(place, { keep, retire, startOver, carryOn, until }, due);
  }
  return invocation.flag('season') ? roundsOfSeason(place, due) : undefined;
}

/** Other words for an agreement; undefined when that was not asked for. Throws `CirclesError` `text-missing` or `too-much`. */
export function amendFrom(
  invocation: Invocation,
  { organisation }: Workplace,
  words: string | undefined,
): ConsentWishes['matter'] | undefined {
  const named = invocation.text('amend');
  if (named === undefined) return undefined;
  const said = reviewEn(labelsOf(organisation.settings.labels));
  const others = ['keep', 'retire', 'startOver', 'carryOn'].some((option) => invocation.texts(option).length > 0);
  if (others || invocation.flag('season')) throw new CirclesError('too-much', said.amendAlone());
  const text = words ?? invocation.text('text');
  if (text === undefined || text.trim() === '') throw new CirclesError('text-missing', said.textMissing());
  return { kind: 'reword', policy: findPolicy(organisation, named), text: text.trim() };
}

/** Everything about a round but its matter. */
export type RoundAnswers = Pick<
  ConsentWishes,
  'consenting' | 'absent' | 'objections' | 'decided' | 'driver' | 'outcome'
>;

/** Who consented in a circle; each is asked only where they have a say. Throws `CirclesError` `answers-missing`. */
export function answersIn(invocation: Invocation, place: Workplace, circle: string): RoundAnswers {
  const { organisation, today } = place;
  const said = reviewEn(labelsOf(organisation.settings.labels));
  const answers = answersFrom(invocation, organisation);
  const asked = askedInReview(place, circle);
  const file = invocation.text('objectionFile');
  const reader = { person: (name: string) => findPerson(organisation, name).id, today };
  if (answers.consenting === undefined) {
    const names = asked.map((id) => organisation.people.get(id)?.name ?? id);
    const { name } = findCircle(organisation, circle);
    throw new CirclesError('answers-missing', said.answersMissing({ circle: name, names, ids: asked }));
  }
  return {
    outcome: 'adopted',
    ...heardHere(answers, asked),
    objections: file === undefined ? [] : objectionsIn(sectionOf(readForm(file, ['objections'])), reader),
    decided: dayOption(invocation, 'decided', today) ?? today,
    driver: invocation.text('seen'),
  };
}

function heardHere({ consenting = [], absent }: Answers, asked: readonly string[]) {
  const here = (people: readonly string[]) => people.filter((id) => asked.includes(id));
  return { consenting: consenting === 'all' ? consenting : here(consenting), absent: here(absent) };
}

/** The day by which something is looked at again. Throws `CirclesError` `next-missing`. */
export function nextDay(invocation: Invocation, { organisation, today }: Workplace): IsoDate {
  const text = invocation.text('next');
  const said = reviewEn(labelsOf(organisation.settings.labels));
  if (text === undefined) throw new CirclesError('next-missing', said.nextMissing());
  return dayOf(text, { name: '--next', today });
}
