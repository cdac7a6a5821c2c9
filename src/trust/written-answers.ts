/** Consent without a meeting is proved by the signed answers beside the record: one for each person who is said to have consented. */
import type { RecordedState } from '../changes/recorded-state.ts';
import type { FileTree } from '../load/file-tree.ts';
import { readResponse } from '../load/read-proposal.ts';
import { addDays } from '../model/calendar.ts';
import type { CircleConsent, DecisionRecord } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import { activeKeys, type PersonId } from '../model/person.ts';
import { type ProposalLinks, type Response, responseName, timeWishedIn } from '../model/proposal.ts';
import { sameValue } from '../model/value.ts';
import { takenOut } from './copies.ts';
import { hearersIn } from './later-objections.ts';
import { NAMESPACES } from './namespaces.ts';
import type { Replay } from './replay.ts';
import { verifySignature } from './sshsig/index.ts';
import type { Step } from './step.ts';
import type { VerifyFinding } from './verify-finding.ts';

/** What is said to have been consented to in writing and was not, and what somebody objected to in writing and was adopted. */
export function writtenFindings(tree: FileTree, step: Step, played: Replay): readonly VerifyFinding[] {
  const { record, folder } = step.dossier;
  const { evidence = [], proposed, outcome } = record;
  if (proposed === undefined || outcome !== 'adopted') return [];
  const answers = evidence.length === 0 ? [] : answersTo(tree, step, proposed);
  const written = record.consents.filter(({ since }) => since !== undefined);
  const excused = takenOutOf(step, proposed, played);
  const about = { code: 'async-unlawful', file: `${folder}/decision.yaml`, decision: folder } as const;
  const circle = record.consents[0]?.circle ?? '';
  return [
    ...written.flatMap((consent) => unansweredIn(consent, answers, { record, excused })),
    ...against(record, answers).map((fault) => ({ circle, ...fault })),
  ].map((parts) => ({ ...about, parts }));
}

type Fault = Omit<Extract<VerifyFinding, { code: 'async-unlawful' }>['parts'], 'circle'>;

/** What those who were asked said, and what does not go with adopting it then. Who was not asked keeps nobody from it. */
export function against(record: DecisionRecord, answers: readonly Response[]): readonly Fault[] {
  const asked = new Set(record.consents.flatMap(({ eligible }) => eligible));
  const written = record.consents.filter(({ since }) => since !== undefined);
  const inWriting = new Set(written.flatMap(({ eligible }) => eligible));
  return answers.flatMap((response): readonly Fault[] => {
    const { answer, person: detail } = response;
    if (asked.has(detail) && answer === 'objection') return [{ reason: 'objected', detail }];
    if (!inWriting.has(detail)) return [];
    if (answer === 'meeting') return [{ reason: 'called', detail }];
    const time = timeWishedIn(response);
    return time === undefined || record.decided >= time ? [] : [{ reason: 'more-time', detail: time }];
  });
}

/** Who consented to other words, on other terms or in a meeting has not consented to these in writing. */
function isAbout(response: Response, since: string, record: DecisionRecord): boolean {
  const bytes = (all: DecisionRecord['files']) =>
    all.map(({ path, before, after }) => [path, before, after].join()).sort();
  const { title, text, review, dated, date, closes = dated, meeting } = response;
  return (
    meeting === undefined &&
    sameValue([title, text ?? null, review ?? null], [record.title, record.text ?? null, record.review ?? null]) &&
    sameValue(bytes(response.files), bytes(record.files)) &&
    sameValue(linksIn(response.links ?? {}), linksIn(record)) &&
    dated === since &&
    closes <= record.decided &&
    dated <= addDays(date, CLOCKS) &&
    date <= addDays(record.decided, CLOCKS)
  );
}

/** What is said of earlier decisions; the order of the objections that are answered says nothing. */
function linksIn({ supersedes, corrects, answers = [] }: ProposalLinks) {
  return [supersedes ?? null, corrects ?? null, [...answers].sort()];
}

/** Days by which the calendars of two people may differ at one moment. */
const CLOCKS = 1;

interface Judged {
  readonly record: DecisionRecord;
  /** Whose answer was taken out since. */
  readonly excused: ReadonlySet<PersonId>;
}

function unansweredIn(
  { circle, consent = [], since = '' }: CircleConsent,
  answers: readonly Response[],
  { record, excused }: Judged,
) {
  const said = new Set(
    answers.flatMap((one) => (one.answer === 'consent' && isAbout(one, since, record) ? [one.person] : [])),
  );
  return consent
    .filter((person) => !said.has(person) && !excused.has(person))
    .map((detail) => ({ circle, reason: 'unanswered', detail }) as const);
}

/** The people whose answers to this version were taken out. */
function takenOutOf({ dossier }: Step, version: string, played: Replay): ReadonlySet<PersonId> {
  const { evidence = [], consents } = dossier.record;
  const path = (person: PersonId) => `${dossier.folder}/evidence/${responseName({ person, version })}.yaml`;
  const isGone = (person: PersonId) => evidence.some((digest) => played.takenOut.has(takenOut(path(person), digest)));
  return new Set(consents.flatMap(({ eligible }) => eligible).filter(isGone));
}

/** The answers to the version that was adopted, each signed by its person, or by who may hear one without a key. */
export function answersTo(tree: FileTree, step: Step, version: string): readonly Response[] {
  const folder = `${step.dossier.folder}/evidence/`;
  const paths = tree.list().flatMap(({ path }) => (path.startsWith(folder) && path.endsWith('.yaml') ? [path] : []));
  return paths
    .flatMap((path) => readAnswer(path, tree, step) ?? [])
    .filter((response) => response.version === version && response.organisation === step.organisation);
}

function readAnswer(path: string, tree: FileTree, step: Step): Response | undefined {
  const [bytes, armor] = [tree.read(path), tree.read(path.replace(/\.yaml$/, '.sig'))];
  if (bytes === undefined || armor === undefined) return undefined;
  if (step.dossier.record.evidence?.includes(digestOf(bytes)) !== true) return undefined;
  const response = readResponse(bytes);
  return response !== undefined && isSignedBy(response, { bytes, armor }, step) ? response : undefined;
}

/** An answer as it was signed. */
export interface SignedBytes {
  readonly bytes: Uint8Array;
  readonly armor: Uint8Array;
}

/** Where an answer is judged: who the people are, and whose keys. */
export interface Judging {
  readonly before: Pick<RecordedState, 'organisation'>;
}

/**
 * Whether the signature is that of the person, with a key that is active. For who has none, and for what was said in a meeting,
 * one of those who may record in a circle of theirs signs what they heard.
 */
export function isSignedBy(response: Response, { bytes, armor }: SignedBytes, { before }: Judging): boolean {
  const verdict = verifySignature({ message: bytes, namespace: NAMESPACES.response, armor });
  if (!verdict.ok) return false;
  const signer = response['heard-by'] ?? response.person;
  const { organisation } = before;
  const person = organisation.people.get(signer);
  if (person === undefined || !activeKeys(person).includes(verdict.key)) return false;
  return signer === response.person || mayHear(response, signer, before);
}

/** Whether somebody may sign what they heard of a person: who has no key, or was heard in a meeting, by who may record in a circle of theirs. */
export function mayHear(response: Response, hearer: PersonId, { organisation }: Judging['before']): boolean {
  const person = organisation.people.get(response.person);
  if (person === undefined) return false;
  if (response.meeting === undefined && activeKeys(person).length > 0) return false;
  const theirs = [...organisation.circles.values()].filter(({ members }) =>
    members.some((member) => member.person === response.person),
  );
  return hearersIn(
    organisation,
    theirs.map(({ id }) => id),
    response.date,
  ).includes(hearer);
}
