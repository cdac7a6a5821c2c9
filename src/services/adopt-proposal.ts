/** From a proposal and its answers to a decision: in writing once everybody had the time, or in a meeting. */

import type { Draft, DraftLinks, DraftObjection, Written } from '../decisions/draft.ts';
import { CONSENT_ROUNDS } from '../decisions/draft.ts';
import { type AsyncState, asyncConsent } from '../decisions/machines/async-consent.ts';
import { move } from '../decisions/machines/machine.ts';
import { type CircleStanding, countedSilent } from '../decisions/proposals/standing.ts';
import { type ProposalWords, proposalsEn } from '../messages/en/proposals.ts';
import { labelsOf } from '../messages/labels.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { CircleId } from '../model/circle.ts';
import type { Outcome } from '../model/decision-record.ts';
import { CirclesError } from '../model/errors.ts';
import { personName } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import { shortName } from './is-called.ts';
import { proposalText } from './proposal-text.ts';
import { filesIn, type OpenProposal } from './proposals.ts';
import { draftOf } from './propose.ts';
import { tellStanding } from './tell-standing.ts';
import { workedIn } from './worked-in.ts';
import type { Workplace } from './workplace.ts';

/** A round on a proposal that was held in a meeting. */
export interface MeetingRound {
  /** The circles that met. */
  readonly circles: readonly CircleId[];
  readonly consenting: readonly PersonId[] | 'all';
  readonly absent: readonly PersonId[];
  readonly objections: readonly DraftObjection[];
}

/** What is to become of a proposal. */
export interface AdoptWishes {
  readonly open: OpenProposal;
  readonly recorder: PersonId;
  readonly decided: IsoDate;
  readonly outcome: Outcome;
  readonly links: DraftLinks;
  readonly meeting: MeetingRound | undefined;
}

/** What somebody said in the meeting, for a proposal that waits for another circle. */
export interface HeardInMeeting {
  readonly person: PersonId;
  readonly answer: 'consent' | 'absent';
}

/** A decision, or answers that wait with the proposal until the other circles are done. */
export type Adoption =
  | { readonly kind: 'decision'; readonly draft: Draft }
  | { readonly kind: 'waits'; readonly heard: readonly HeardInMeeting[]; readonly others: readonly CircleId[] };

/** Throws `CirclesError` `not-yet` with how it stands, `objection-in-writing`, `overtaken`. */
export function adoption(place: Workplace, wishes: AdoptWishes): Adoption {
  const { open, meeting, outcome } = wishes;
  const { standing } = open;
  const words = wordsFor(place);
  refuseUnfit(place, open);
  refuseSelection(place, wishes);
  if (outcome !== 'adopted') return { kind: 'decision', draft: notAdopted(place, wishes) };
  if (meeting === undefined) {
    if (standing.state !== 'closed')
      throw new CirclesError(
        'not-yet',
        words.notYet({ ...tellStanding(open, place), objections: standing.objections.length }),
      );
    return { kind: 'decision', draft: draftFrom(place, wishes) };
  }
  const met = standing.circles.filter(({ circle }) => meeting.circles.includes(circle));
  refuseObjections(place, open);
  const others = standing.circles.filter((one) => !met.includes(one) && !one.done).map(({ circle }) => circle);
  if (others.length > 0) return { kind: 'waits', heard: heardIn(place, met, wishes), others };
  move(asyncConsent, inMeeting(standing.state), 'adopt');
  return { kind: 'decision', draft: draftFrom(place, wishes) };
}

/** A meeting is where a proposal goes that somebody calls there, or that the circle takes up there. */
function inMeeting(state: AsyncState): AsyncState {
  return state === 'called-to-meeting' ? state : move(asyncConsent, state, 'call-meeting');
}

/** What lies there is what was proposed, and what it was proposed for. */
function refuseUnfit(place: Workplace, open: OpenProposal): void {
  const { proposal, broken, overtaken } = open;
  const words = wordsFor(place);
  const { title } = proposal;
  const name = shortName(open);
  if (broken.length > 0) throw new CirclesError('broken', words.broken({ title, name, files: broken }));
  if (overtaken.length > 0) throw new CirclesError('overtaken', words.overtaken({ title, name, files: overtaken }));
}

/** Who takes a role comes out of the rounds of a selection. */
function refuseSelection(place: Workplace, { open, outcome }: AdoptWishes): void {
  const { selection, title } = open.proposal;
  if (selection === undefined || outcome !== 'adopted') return;
  throw new CirclesError('to-be-selected', wordsFor(place).toBeSelected({ title, name: shortName(open) }));
}

/**
 * What a selection takes over from the proposal under which people have named somebody. What they said in writing stays beside the
 * record only where the group keeps names, or where it names nobody. Throws `CirclesError` `objection-in-writing`.
 */
export function settledBySelection(
  place: Workplace,
  open: OpenProposal,
): Pick<Draft, 'links' | 'objections' | 'settled' | 'written'> {
  refuseObjections(place, open);
  const kept = place.organisation.settings.governance.nominations === 'named';
  const answers = open.answers.filter(({ response }) => kept || response.nominations.length === 0);
  return {
    links: { proposed: open.version },
    objections: workedIn(place, open),
    settled: filesIn(place, open.folder),
    written: writtenIn({ ...open, answers }, []),
  };
}

/** An objection that was signed is worked in by a new version, or taken back by whoever raised it; no meeting passes over it. */
function refuseObjections(place: Workplace, open: OpenProposal): void {
  const { standing, proposal } = open;
  if (standing.objections.length === 0) return;
  const names = standing.objections.map(({ person }) => personName(place.organisation, person));
  throw new CirclesError(
    'objection-in-writing',
    wordsFor(place).objectionInWriting({ title: proposal.title, name: shortName(open), names }),
  );
}

/** Whom `all` means: who is asked in the circles that met, and not named absent. */
function consentingIn(met: readonly CircleStanding[], { consenting, absent }: MeetingRound): readonly PersonId[] {
  if (consenting !== 'all') return consenting;
  return [...new Set(met.flatMap(({ asked }) => asked))].filter((person) => !absent.includes(person));
}

/** Who has answered in writing has answered; only what others said is written down for them. */
function heardIn(
  place: Workplace,
  met: readonly CircleStanding[],
  { meeting, open }: AdoptWishes,
): readonly HeardInMeeting[] {
  if (meeting === undefined) return [];
  const consenting = consentingIn(met, meeting);
  const asked = [...new Set(met.flatMap((one) => one.asked))];
  const unnamed = asked.filter((person) => !consenting.includes(person) && !meeting.absent.includes(person));
  const words = wordsFor(place);
  if (unnamed.length > 0) {
    const names = unnamed.map((person) => personName(place.organisation, person));
    throw new CirclesError('voice-missing', words.unnamed({ names, ids: unnamed }));
  }
  const written = open.answers.filter(({ response }) => response.version === open.version);
  const own = (person: PersonId) =>
    written.find(({ response }) => response.person === person && response.meeting === undefined)?.response.answer;
  return asked.flatMap((person): readonly HeardInMeeting[] => {
    if (own(person) === 'consent') return [];
    return [{ person, answer: consenting.includes(person) ? 'consent' : 'absent' }];
  });
}

function draftFrom(place: Workplace, wishes: AdoptWishes): Draft {
  const { open, meeting, recorder, decided, links } = wishes;
  const { proposal, wanted, version, standing, folder } = open;
  const met = standing.circles.filter(({ circle }) => meeting?.circles.includes(circle) === true);
  const before = standing.circles.filter((one) => !met.includes(one));
  const named = meeting === undefined ? [] : consentingIn(met, meeting);
  const objections = [...workedIn(place, open), ...(meeting?.objections ?? [])];
  if (meeting === undefined) move(asyncConsent, standing.state, 'adopt');
  const written = writtenIn(open, before);
  if (written.since.size > 0 && Object.keys(links).length > 0)
    throw new CirclesError('not-in-writing', wordsFor(place).linksInWriting({ title: proposal.title }));
  return {
    ...draftOf(place, proposal, wanted),
    decided,
    recorders: [{ person: recorder }],
    consenting: [...new Set([...named, ...before.flatMap(({ consenting }) => consenting)])],
    absent: [...new Set([...(meeting?.absent ?? []), ...before.flatMap(({ absent }) => absent)])],
    objections,
    rounds: objections.length === 0 ? CONSENT_ROUNDS : [...CONSENT_ROUNDS, 'integrate', 'consent'],
    links: { ...proposal.links, ...links, proposed: version },
    written,
    settled: filesIn(place, folder),
  };
}

function writtenIn({ proposal, answers }: OpenProposal, circles: readonly CircleStanding[]): Written {
  const inWriting = circles.filter(({ met, rule }) => !met && rule !== undefined);
  return {
    since: new Map(inWriting.map(({ circle }) => [circle, proposal.dated])),
    silent: [...new Set(inWriting.flatMap(countedSilent))],
    answers: new Map(answers.map(({ name, bytes, signature }) => [name, { bytes, signature }])),
  };
}

/** What was dropped, handed on or put off keeps its words and what was said against it. */
function notAdopted(place: Workplace, wishes: AdoptWishes): Draft {
  const { open, recorder, decided, outcome, links, meeting } = wishes;
  const { proposal, wanted, standing, version, folder } = open;
  const still = standing.objections.map(
    ({ person: by, argument = '', aim = 'not-found-yet' }): DraftObjection => ({
      argument,
      aim,
      by,
      understood: argument,
    }),
  );
  const text = proposal.text ?? proposalText(wanted, place);
  const event = ({ dropped: 'drop', referred: 'refer', deferred: undefined, adopted: undefined } as const)[outcome];
  if (event !== undefined) move(asyncConsent, 'called-to-meeting', event);
  return {
    ...draftOf(place, proposal, wanted),
    ...{ outcome, decided, text, recorders: [{ person: recorder }], rounds: CONSENT_ROUNDS.slice(0, -1) },
    ...{ consenting: meeting?.consenting ?? 'all', absent: meeting?.absent ?? [] },
    // what was not adopted is not watched
    objections: [...workedIn(place, open).map(({ measure: _, ...one }) => one), ...still],
    links: { ...links, proposed: version },
    written: { ...writtenIn(open, []), since: new Map(), silent: [] },
    settled: filesIn(place, folder),
  };
}

function wordsFor({ organisation }: Pick<Workplace, 'organisation'>): ProposalWords {
  return proposalsEn(labelsOf(organisation.settings.labels));
}
