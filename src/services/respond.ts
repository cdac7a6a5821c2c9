/** What one person says of a proposal: one signed file for each person and version, that nobody else replaces. */

import { sign } from '../git/sign.ts';
import { type ProposalWords, proposalsEn } from '../messages/en/proposals.ts';
import { labelsOf } from '../messages/labels.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { CircleId } from '../model/circle.ts';
import { CirclesError } from '../model/errors.ts';
import { circleName, personName } from '../model/organisation.ts';
import { activeKeys, type PersonId } from '../model/person.ts';
import { type Answer, type Response, responseName, type WrittenNomination } from '../model/proposal.ts';
import { pathOf } from '../schema/kinds.ts';
import { writeDocument } from '../schema/write-yaml.ts';
import { hearersIn } from '../trust/later-objections.ts';
import { NAMESPACES } from '../trust/namespaces.ts';
import { shortName } from './is-called.ts';
import type { OpenProposal } from './proposals.ts';
import { type BesideRecording, recordBeside } from './record-beside.ts';
import type { Signer } from './signer.ts';
import type { Workplace } from './workplace.ts';
import { writtenFields } from './written-fields.ts';

/** What is said; what is undefined was not said and stays as it was. */
export interface Said {
  readonly question?: string | undefined;
  readonly reaction?: string | undefined;
  /** Whom they name, for each role that is to be filled. */
  readonly nominations?: readonly WrittenNomination[] | undefined;
  readonly answer?: Answer | undefined;
  readonly argument?: string | undefined;
  readonly aim?: string | undefined;
  readonly until?: IsoDate | undefined;
  readonly moreTime?: IsoDate | undefined;
  /** The day of the meeting in which it was heard. */
  readonly meeting?: IsoDate | undefined;
  /** The circles that met. */
  readonly metIn?: readonly CircleId[] | undefined;
}

/** Whose answer it is, and who signs it. */
export interface Speaking {
  readonly person: PersonId;
  readonly signer: PersonId;
}

/** An answer ready to be signed. */
export interface PlannedResponse {
  readonly person: PersonId;
  readonly path: string;
  readonly bytes: Uint8Array;
}

type Place = Pick<Workplace, 'organisation' | 'verification' | 'today'>;

/** Plans an answer. Throws `CirclesError` for what can't count: of somebody who is not asked, or consent where the circle meets. */
export function planResponse(
  place: Place,
  open: OpenProposal,
  { said, speaking }: { readonly said: Said; readonly speaking: Speaking },
): PlannedResponse {
  refuseSaid(place, open, { said, speaking });
  const { person, signer } = speaking;
  const { version, folder } = open;
  const { dated, closes, review, title, text, links, files } = open.proposal;
  const before = open.answers.find(({ name }) => name === responseName({ person, version }))?.response;
  const fields = writtenFields({
    ...{ schema: 'circles/response/v1', organisation: place.verification.organisation, version },
    ...{ dated, closes, review, title, text, links, files, person },
    'heard-by': signer === person ? undefined : signer,
    meeting: said.meeting,
    'met-in': said.metIn === undefined ? undefined : [...new Set([...(before?.['met-in'] ?? []), ...said.metIn])],
    questions: grown(before?.questions, said.question),
    reactions: grown(before?.reactions, said.reaction),
    nominations: renamed(before?.nominations, said.nominations),
    ...standingNow(before, said),
    withdrawn: takenBack(before, said),
    'more-time': said.moreTime ?? before?.['more-time'],
    date: place.today,
  });
  const path = pathIn(folder, { person, version });
  return { person, path, bytes: new TextEncoder().encode(writeDocument(path, fields)) };
}

function grown(before: readonly string[] = [], more: string | undefined): readonly string[] {
  return more === undefined ? before : [...before, more];
}

/** The latest name for each role stands. */
function renamed(
  before: readonly WrittenNomination[] = [],
  now: readonly WrittenNomination[] = [],
): readonly WrittenNomination[] {
  const roles = new Set(now.map(({ role }) => role));
  return [...before.filter(({ role }) => !roles.has(role)), ...now].sort((a, b) => (a.role < b.role ? -1 : 1));
}

function pathIn(folder: string, response: Pick<Response, 'person' | 'version'>): string {
  const [, circle = '', , name = ''] = folder.split('/');
  return pathOf('response', { circle, folder: name, id: responseName(response) });
}

/** What stands now: the answer given, else the one that was there. */
function standingNow(before: Response | undefined, said: Said): object {
  if (said.answer === undefined) {
    // who names somebody has asked at home
    if (before?.answer === 'asking-at-home' && said.nominations !== undefined) return {};
    return { answer: before?.answer, argument: before?.argument, aim: before?.aim, until: before?.until };
  }
  const { answer, argument, until } = said;
  switch (answer) {
    case 'objection':
      return { answer, argument, aim: said.aim ?? 'not-found-yet' };
    case 'meeting':
      return { answer, argument };
    case 'asking-at-home':
      return { answer, until };
    default:
      return { answer };
  }
}

/** An objection that gives way to another answer, or to other words, is kept as one that was taken back: nothing said is lost. */
function takenBack(before: Response | undefined, { answer, argument: now }: Said): Response['withdrawn'] {
  const { withdrawn = [], argument = '', aim = 'not-found-yet' } = before ?? {};
  const gives = before?.answer === 'objection' && answer !== undefined && (answer !== 'objection' || now !== argument);
  return gives ? [...withdrawn, { argument, aim }] : withdrawn;
}

interface Saying {
  readonly said: Said;
  readonly speaking: Speaking;
}

function refuseSaid(place: Place, open: OpenProposal, { said, speaking }: Saying): void {
  const words = wordsFor(place);
  const { title } = open.proposal;
  const name = personName(place.organisation, speaking.person);
  refuseHearer(place, open, { said, speaking });
  const reasons = (said.nominations ?? []).map(({ reason }) => reason);
  const spoken = [said.question, said.reaction, said.argument, said.aim, ...reasons].filter(
    (text) => text !== undefined,
  );
  if (spoken.some((text) => text.trim() === '')) throw new CirclesError('words-missing', words.wordsMissing());
  if (said.answer === undefined && said.moreTime === undefined && said.nominations === undefined) return;
  const circles = open.standing.circles.filter(({ asked }) => asked.includes(speaking.person));
  if (circles.length === 0) {
    const names = open.standing.circles.map(({ circle }) => circleName(place.organisation, circle));
    throw new CirclesError('not-asked', words.notYours({ name, circles: names }));
  }
  if (said.answer !== 'consent' || said.meeting !== undefined) return;
  if (open.broken.length > 0)
    throw new CirclesError('broken', words.broken({ title, name: shortName(open), files: open.broken }));
  if (open.overtaken.length > 0)
    throw new CirclesError('overtaken', words.overtaken({ title, name: shortName(open), files: open.overtaken }));
  if (circles.every(({ rule }) => rule === undefined)) {
    const names = circles.map(({ circle }) => circleName(place.organisation, circle));
    throw new CirclesError('consent-in-meeting', words.consentInMeeting({ title, circles: names }));
  }
}

/** In the place of a person without a key, and for what was said in a meeting, one of those who may record where they are asked. */
function refuseHearer({ organisation, today }: Place, open: OpenProposal, { said, speaking }: Saying): void {
  const { person, signer } = speaking;
  if (person === signer) return;
  const words = wordsFor({ organisation });
  const known = organisation.people.get(person);
  const name = personName(organisation, person);
  if (said.meeting === undefined && known !== undefined && activeKeys(known).length > 0)
    throw new CirclesError('signs-alone', words.signsAlone({ name }));
  const theirs = [...organisation.circles.values()].filter(({ members }) =>
    members.some((member) => member.person === person),
  );
  const ids = theirs.map(({ id }) => id);
  const hearers = [...new Set(hearersIn(organisation, ids, today))];
  if (hearers.includes(signer)) return;
  const parts = { name, hearers: hearers.map((id) => personName(organisation, id)), title: open.proposal.title };
  throw new CirclesError('not-hearer', words.notHearer(parts));
}

/** The file of an answer and its signature. */
export async function signedResponse(
  { path, bytes }: PlannedResponse,
  { key, terminal }: Pick<Signer, 'key' | 'terminal'>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const armor = await sign(bytes, { key, namespace: NAMESPACES.response, terminal });
  return new Map([
    [path, bytes],
    [path.replace(/\.yaml$/, '.sig'), new TextEncoder().encode(armor)],
  ]);
}

/** Where something beside what governs is recorded, by whom, and when. */
export interface BesideWork extends Pick<BesideRecording, 'signer' | 'date'> {
  readonly place: Workplace;
}

/** Signs and records an answer. */
export async function recordResponse(planned: PlannedResponse, title: string, { place, ...work }: BesideWork) {
  const files = await signedResponse(planned, work.signer);
  return recordBeside(place, { files, title: wordsFor(place).answerSubject({ title }), ...work });
}

function wordsFor({ organisation }: Pick<Workplace, 'organisation'>): ProposalWords {
  return proposalsEn(labelsOf(organisation.settings.labels));
}
