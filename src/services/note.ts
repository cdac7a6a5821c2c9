/** A notice: a fact about one person that ends, pauses, resumes or corrects; from words to a draft without a round. */

import { type Draft, emptyDraft } from '../decisions/draft.ts';
import { type NoteWords, noteEn } from '../messages/en/note.ts';
import { labelsOf } from '../messages/labels.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { Circle, Role, Term } from '../model/circle.ts';
import { nearest } from '../model/did-you-mean.ts';
import { CirclesError } from '../model/errors.ts';
import { circleName, memberOf } from '../model/organisation.ts';
import type { Person, PersonId } from '../model/person.ts';
import { plainName } from '../model/plain-name.ts';
import { rolesOfKind, termState } from '../model/term.ts';
import { foundingOf } from '../rules/founding.ts';
import { pathOf } from '../schema/kinds.ts';
import { appendItem, setValue } from '../schema/splice-yaml.ts';
import { withoutSeat as withoutSeatOf } from './circle-text.ts';
import { decidedText } from './edits.ts';
import { findRole } from './find-by-name.ts';
import { takenUpAgain } from './take-up-again.ts';
import type { WantedFiles } from './undecided.ts';
import type { Workplace } from './workplace.ts';

/** What can be noted. */
export const FACTS = ['left', 'on-leave', 'back', 'resigned', 'renamed', 'trained'] as const;

/** One of {@link FACTS}. */
export type FactName = (typeof FACTS)[number];

/** A fact as it was said. */
export interface NoticeWishes {
  readonly person: Person;
  readonly fact: FactName;
  /** The role, the new name or the training. */
  readonly thing: string | undefined;
  /** The day it happened; with `resigned` the last day in the role (inclusive). */
  readonly on: IsoDate;
  readonly recorder: PersonId;
  /** Who comes back: paths of terms that are taken up although somebody else holds the role now. */
  readonly beside?: readonly string[];
}

/** The draft of a notice. Throws `CirclesError` when it is not so, or can't be noted. */
export function noticeDraft(place: Workplace, wishes: NoticeWishes): Draft {
  const { fact, on, thing, person } = wishes;
  const words = wordsFor(place);
  if (on > place.today && fact !== 'resigned') throw new CirclesError('in-future', words.inFuture({ date: on }));
  if (THINGLESS.includes(fact) && thing !== undefined)
    throw new CirclesError('usage', words.thingTooMuch({ fact, thing }));
  if (!THINGLESS.includes(fact) && thing === undefined)
    throw new CirclesError('usage', words.thingMissing({ fact, id: person.id }));
  const { wanted, about = '' } = EDITS[fact](place, { ...wishes, thing: thing ?? '' });
  return {
    ...emptyDraft(place.today, wishes.recorder),
    title: words.titles[fact]({ id: person.id, thing: about }),
    decided: dayOfRecord(place, wishes),
    method: 'own',
    wanted,
  };
}

/** The day it happened, where that lies between the founding and today; of a training the record's day, as its own stands in the file. */
function dayOfRecord({ loaded, today }: Workplace, { fact, on }: NoticeWishes): IsoDate {
  const founding = foundingOf(loaded.organisation)?.record;
  const isBetween = on <= today && (founding === undefined || on >= founding.decided);
  return isBetween && fact !== 'trained' ? on : today;
}

const THINGLESS: readonly FactName[] = ['left', 'on-leave', 'back'];

interface Edit {
  readonly wanted: WantedFiles;
  /** What the title tells besides the person. */
  readonly about?: string;
}

type Said = NoticeWishes & { readonly thing: string };

const EDITS: Readonly<Record<FactName, (place: Workplace, said: Said) => Edit>> = {
  left: leaving,
  'on-leave': goingOnLeave,
  back: comingBack,
  resigned: resigning,
  renamed: renaming,
  trained: training,
};

/** Everything ends in one record: the status, every seat, every term that is not over. */
function leaving(place: Workplace, { person, on }: Said): Edit {
  if (person.status === 'left') throw new CirclesError('left-already', wordsFor(place).leftAlready(person));
  const circles = [...place.organisation.circles.values()];
  const seats = circles.filter((circle) => memberOf(circle, person.id) !== undefined);
  const terms = circles.flatMap((circle) => standingTerms(place, circle, person.id));
  return {
    wanted: together([
      withStatus(place, person, 'left'),
      ...seats.map((circle) => withoutSeat(place, circle, person.id)),
      ...terms.map((term) => withEnd(place, term, on)),
    ]),
  };
}

/** Only the status changes: seats, roles and terms stay as they are, so that coming back restores exactly what was. */
function goingOnLeave(place: Workplace, { person }: Said): Edit {
  if (person.status === 'left') throw new CirclesError('left-already', wordsFor(place).leftAlready(person));
  if (person.status === 'on-leave') throw new CirclesError('away-already', wordsFor(place).awayAlready(person));
  return { wanted: withStatus(place, person, 'on-leave') };
}

/** From leave; or, within a month, from having left: that takes up again what the leaving ended. */
function comingBack(place: Workplace, { person, beside }: Said): Edit {
  if (person.status === 'left') {
    const wanted = takenUpAgain(place, person.id, beside);
    if (wanted === undefined) throw new CirclesError('left-already', wordsFor(place).leftAlready(person));
    return { wanted };
  }
  if (person.status === 'active') throw new CirclesError('not-away', wordsFor(place).notAway(person));
  return { wanted: withStatus(place, person, 'active') };
}

/** Who steps back from a link gives up its seat in the circle above too, unless another link role keeps it. */
function resigning(place: Workplace, { person, thing, on }: Said): Edit {
  const { organisation } = place;
  const role = findRole(organisation, thing);
  const circle = organisation.circles.get(role.circle);
  const terms = circle === undefined ? [] : standingTerms(place, circle, person.id);
  const ending = terms.filter((term) => term.role === role.id);
  const names = { name: person.name, role: role.title, circle: circleName(organisation, role.circle) };
  if (circle === undefined || ending.length === 0) throw new CirclesError('not-held', wordsFor(place).notHeld(names));
  const parents = linkEnds({ circle, role, terms }) ? linkedParents(place, circle, person.id) : [];
  return {
    wanted: together([
      ...ending.map((term) => withEnd(place, term, on)),
      ...parents.map((parent) => withoutSeat(place, parent, person.id)),
    ]),
    about: `${names.role}, ${names.circle}`,
  };
}

function linkEnds({ circle, role, terms }: { circle: Circle; role: Role; terms: readonly Term[] }): boolean {
  const links = [...rolesOfKind(circle, 'leader'), ...rolesOfKind(circle, 'delegate')].map(({ id }) => id);
  return links.includes(role.id) && !terms.some((term) => term.role !== role.id && links.includes(term.role));
}

function linkedParents({ organisation }: Workplace, circle: Circle, person: PersonId): readonly Circle[] {
  return [...organisation.circles.values()].filter((other) => memberOf(other, person)?.link === circle.id);
}

function renaming(place: Workplace, { person, thing }: Said): Edit {
  const name = thing.trim();
  if (name === person.name || name === '') throw new CirclesError('same-name', wordsFor(place).sameName(person));
  const path = pathOf('person', person);
  return { wanted: written(path, setValue(decidedText(place, path), ['name'], name)) };
}

function training(place: Workplace, { person, thing, on }: Said): Edit {
  const { id, title } = findTraining(place, thing);
  const path = pathOf('person', person);
  const text = decidedText(place, path);
  const index = person.training.findIndex(({ requirement }) => requirement === id);
  const wanted =
    index === -1
      ? appendItem(text, ['training'], { requirement: id, completed: on })
      : setValue(text, ['training', index, 'completed'], on);
  return { wanted: written(path, wanted), about: title };
}

function findTraining(place: Workplace, words: string): { readonly id: string; readonly title: string } {
  const known = [...place.organisation.entries.values()]
    .filter((entry) => entry.kind === 'training-requirement')
    .map(({ id, value }) => ({ id, title: String(value.title ?? id) }));
  const wanted = plainName(words);
  const found = known.find(({ id, title }) => id === wanted || plainName(title) === wanted);
  if (found !== undefined) return found;
  const ids = known.map(({ id }) => id);
  const near = nearest(words, [...ids, ...known.map(({ title }) => title)]);
  throw new CirclesError('unknown-training', wordsFor(place).unknownTraining({ words, near, known: ids }));
}

/** Terms of the person that are not over; one whose early end is set already keeps it. */
export function standingTerms({ today }: Pick<Workplace, 'today'>, circle: Circle, person: PersonId): readonly Term[] {
  const over = ['ended', 'succeeded'];
  return [...circle.terms.values()]
    .filter((term) => term.person === person && term.ended === undefined)
    .filter((term) => !over.includes(termState(circle, term, today)));
}

function withStatus(place: Workplace, person: Person, status: Person['status']): WantedFiles {
  const path = pathOf('person', person);
  return written(path, setValue(decidedText(place, path), ['status'], status));
}

function withoutSeat(place: Workplace, circle: Circle, person: PersonId): WantedFiles {
  const path = pathOf('circle', { circle: circle.id });
  return written(path, withoutSeatOf(decidedText(place, path), person));
}

function withEnd(place: Workplace, term: Term, on: IsoDate): WantedFiles {
  const path = pathOf('term', term);
  return written(path, setValue(decidedText(place, path), ['ended'], on));
}

function together(files: readonly WantedFiles[]): WantedFiles {
  return new Map(files.flatMap((one) => [...one]));
}

function written(path: string, text: string): WantedFiles {
  return new Map([[path, new TextEncoder().encode(text)]]);
}

function wordsFor({ organisation }: Pick<Workplace, 'organisation'>): NoteWords {
  return noteEn(labelsOf(organisation.settings.labels));
}
