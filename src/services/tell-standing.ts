/** How a proposal stands, in words: one sentence that counts, and lines about who said what. */

import type { CircleStanding } from '../decisions/proposals/standing.ts';
import { type ProposalWords, proposalsEn } from '../messages/en/proposals.ts';
import { labelsOf } from '../messages/labels.ts';
import { circleName, personName } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import type { Response } from '../model/proposal.ts';
import { shortName } from './is-called.ts';
import type { OpenProposal } from './proposals.ts';
import type { Workplace } from './workplace.ts';

/** A standing in words. */
export interface ToldStanding {
  readonly title: string;
  /** What tells it apart from every other: `kitchen/quiet-hours`. */
  readonly name: string;
  /** "3 of 5 answered, 1 objection open, earliest adoption Tue 8 Dec 2026, in 7 days." */
  readonly summary: string;
  /** What stands against it, whose voice is missing, and what was asked; each in a line. */
  readonly lines: readonly string[];
}

type Place = Pick<Workplace, 'organisation' | 'today'>;

/** Tells it. */
export function tellStanding(open: OpenProposal, place: Place): ToldStanding {
  const { standing, proposal } = open;
  const words = proposalsEn(labelsOf(place.organisation.settings.labels));
  const named = (people: readonly PersonId[]) => people.map((id) => personName(place.organisation, id));
  const meets = standing.circles.filter(({ rule, met }) => rule === undefined && !met);
  const names = (circles: readonly CircleStanding[]) =>
    circles.map(({ circle }) => circleName(place.organisation, circle));
  const summary = words.summary({
    ...{ answered: standing.answered, asked: standing.asked, today: place.today, meets: names(meets) },
    ...{ objections: standing.objections.length, calls: standing.calls.length, earliest: standing.earliest },
  });
  const current = open.answers.flatMap(({ response }) => (response.version === open.version ? [response] : []));
  return {
    title: proposal.title,
    name: shortName(open),
    summary,
    lines: [
      ...standing.circles.flatMap((one) => circleLines(one, { words, place, current })),
      ...current.flatMap((response) => talkLines(response, words, named([response.person])[0] ?? '')),
      ...(open.overtaken.length === 0 ? [] : [words.overtakenLine({ files: open.overtaken })]),
      ...open.faulty.map((file) => words.faultyAnswer({ file })),
    ].map(onOneLine),
  };
}

/** What somebody wrote never begins a line of its own, where it would look like something that is told. */
function onOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

interface Telling {
  readonly words: ProposalWords;
  readonly place: Place;
  readonly current: readonly Response[];
}

function circleLines(one: CircleStanding, { words, place, current }: Telling): readonly string[] {
  const { today, organisation } = place;
  const names = (people: readonly PersonId[]) => people.map((id) => personName(organisation, id));
  const said = (person: PersonId) => current.find((response) => response.person === person);
  const circle = circleName(organisation, one.circle);
  const about = (person: PersonId) => ({
    name: names([person])[0] ?? '',
    argument: said(person)?.argument ?? '',
    until: said(person)?.until ?? today,
  });
  return [
    ...(one.consenting.length === 0 ? [] : [words.consents({ circle, names: names(one.consenting) })]),
    ...(one.nominating.length === 0 ? [] : [words.nominated({ circle, names: names(one.nominating) })]),
    ...one.objecting.map((person) => words.objects(about(person))),
    ...one.calling.map((person) => words.calls(about(person))),
    ...one.athome.map((person) => words.atHome({ ...about(person), today })),
    ...(one.silent.length === 0
      ? []
      : [words.silent({ circle, names: names(one.silent), counts: !one.met && one.rule?.silence === 'consents' })]),
    ...(one.opens === undefined || one.opens <= today ? [] : [words.opens({ circle, date: one.opens, today })]),
  ];
}

function talkLines({ questions, reactions }: Response, words: ProposalWords, name: string): readonly string[] {
  return [
    ...questions.map((text) => words.asks({ name, text })),
    ...reactions.map((text) => words.reacts({ name, text })),
  ];
}
