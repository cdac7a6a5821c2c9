/** Consent without a meeting is proved by the signed answers beside the record: one for each person who is said to have consented. */
import type { RecordedState } from '../changes/recorded-state.ts';
import type { FileTree } from '../load/file-tree.ts';
import { readResponse } from '../load/read-proposal.ts';
import type { CircleConsent, DecisionRecord } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import { activeKeys, type PersonId } from '../model/person.ts';
import type { Response } from '../model/proposal.ts';
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
  const inWriting = new Set(written.flatMap(({ eligible }) => eligible));
  const objected = answers.filter(
    ({ answer, person }) => answer === 'objection' || (answer === 'meeting' && inWriting.has(person)),
  );
  const isGone = evidence.some((digest) => [...played.takenOut].some((one) => isAnswerIn(one, folder, digest)));
  const same = answers.filter((response) => isAbout(response, record));
  const unanswered = isGone ? [] : written.flatMap((consent) => unansweredIn(consent, same));
  const about = { code: 'async-unlawful', file: `${folder}/decision.yaml`, decision: folder } as const;
  const circle = record.consents[0]?.circle ?? '';
  return [
    ...unanswered.map((parts) => ({ ...about, parts: { ...parts, reason: 'unanswered' } as const })),
    ...objected.map(({ person }) => ({ ...about, parts: { circle, reason: 'objected', detail: person } as const })),
  ];
}

/** Who consented to other words has not consented to these. */
function isAbout({ text, files }: Response, record: DecisionRecord): boolean {
  const bytes = (all: DecisionRecord['files']) =>
    all.map(({ path, before, after }) => [path, before, after].join()).sort();
  return text === record.text && JSON.stringify(bytes(files)) === JSON.stringify(bytes(record.files));
}

function isAnswerIn(name: string, folder: string, digest: string): boolean {
  return name.startsWith(takenOut(`${folder}/evidence/`, digest));
}

function unansweredIn(
  { circle, consent = [] }: CircleConsent,
  answers: readonly Response[],
): readonly { circle: string; detail: PersonId }[] {
  const said = new Set(answers.flatMap(({ person, answer }) => (answer === 'consent' ? [person] : [])));
  return consent.filter((person) => !said.has(person)).map((detail) => ({ circle, detail }));
}

/** The answers to the version that was adopted, each signed by its person, or by who may hear one without a key. */
function answersTo(tree: FileTree, step: Step, version: string): readonly Response[] {
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

function mayHear(response: Response, hearer: PersonId, { organisation }: Judging['before']): boolean {
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
