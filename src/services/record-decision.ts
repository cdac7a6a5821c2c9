/** Records a decision: plans it, signs it, verifies the planned files in memory, and commits all of it or nothing. */

import type { DecisionPlan, PlanContext } from '../decisions/decision-plan.ts';
import type { Draft } from '../decisions/draft.ts';
import { planDecision } from '../decisions/plan.ts';
import { record } from '../git/record-transaction.ts';
import type { Repository } from '../git/repository.ts';
import { sign } from '../git/sign.ts';
import { type FileTree, overlay } from '../load/file-tree.ts';
import { type VerifyWords, verifyEn } from '../messages/en/verify.ts';
import { workplaceEn } from '../messages/en/workplace.ts';
import { labelsOf } from '../messages/labels.ts';
import { digestOf } from '../model/digest.ts';
import { CirclesError } from '../model/errors.ts';
import type { PersonId } from '../model/person.ts';
import { refreshed } from '../render/front-page.ts';
import { NAMESPACES } from '../trust/namespaces.ts';
import { verify } from '../trust/verify.ts';
import type { VerifyFinding } from '../trust/verify-finding.ts';
import { verifyWords } from '../trust/verify-words.ts';
import type { Signer } from './signer.ts';
import type { Workplace } from './workplace.ts';

const FRONT_PAGE = 'README.md';

/** The part of a workplace that recording needs; the founding has no organisation yet. */
export type RecordingPlace = Pick<Workplace, 'repository' | 'head' | 'committed' | 'present' | 'state' | 'today'> & {
  readonly verification: Pick<Workplace['verification'], 'organisation' | 'heads'>;
};

/** Everything that recording needs besides the draft. */
export interface Recording {
  readonly place: RecordingPlace;
  readonly signer: Signer;
  /** Random text for the account. */
  readonly salt: string;
  /** When, as an ISO date and time; now when absent. */
  readonly date?: string | undefined;
  /** Files beside the governed ones that go into the same commit, such as the front page. */
  readonly beside?: ReadonlyMap<string, Uint8Array | null>;
}

/** What was recorded. */
export interface RecordedDecision {
  readonly plan: DecisionPlan;
  readonly commit: string;
  /** Set when the commit stands but files could not follow yet; the next command finishes them. */
  readonly unfinished: CirclesError | undefined;
}

/** The context for planning a record on top of what is recorded at this place. */
export function planContext(place: RecordingPlace, salt: string): PlanContext {
  const folders = new Set(place.committed.list().map((file) => file.path.split('/').slice(0, 4).join('/')));
  const { organisation, heads } = place.verification;
  return { state: place.state, organisation, heads, salt, isTaken: (folder) => folders.has(folder) };
}

/** Plans and records. Throws `CirclesError` for everything that keeps the record from being lawful; then nothing is written. */
export async function recordDecision(draft: Draft, recording: Recording): Promise<RecordedDecision> {
  const plan = planDecision(draft, planContext(recording.place, recording.salt));
  return recordPlan(plan, recording);
}

/** Signs and records a plan. */
export async function recordPlan(plan: DecisionPlan, recording: Recording): Promise<RecordedDecision> {
  const { place, signer } = recording;
  const armor = await sign(plan.bytes, { key: signer.key, namespace: NAMESPACES.decision, terminal: signer.terminal });
  const signature: [string, Uint8Array] = [`${plan.folder}/${signer.person}.sig`, new TextEncoder().encode(armor)];
  const beside = recording.beside ?? freshPage(plan, place);
  const files = new Map<string, Uint8Array | null>([...beside, ...plan.files, signature]);
  refuseFaults(plan, overlay(place.committed, files), recording);
  const done = await record(place.repository, {
    files,
    title: plan.record.title,
    trailers: { 'Circles-Decision': plan.folder, 'Circles-Record': digestOf(plan.bytes) },
    author: await authorOf(place.repository, nameOf(plan, recording), signer.person),
    ...(recording.date === undefined ? {} : { date: recording.date }),
    key: signer.key,
    expectedHead: place.head,
    terminal: signer.terminal,
  });
  return { plan, ...done };
}

/** The front page with its block as it will be; not touched when somebody is at work on it. */
function freshPage(plan: DecisionPlan, place: RecordingPlace): ReadonlyMap<string, Uint8Array> {
  const [committed, present] = [place.committed.read(FRONT_PAGE), place.present.read(FRONT_PAGE)];
  if (committed === undefined || present === undefined || Buffer.compare(committed, present) !== 0) return new Map();
  const page = refreshed(new TextDecoder().decode(present), plan.after, place.today);
  return page === undefined ? new Map() : new Map([[FRONT_PAGE, new TextEncoder().encode(page)]]);
}

/** A fault in the new record, in what it reaches or in its paths refuses it; undecided files elsewhere stop nobody. */
function refuseFaults(plan: DecisionPlan, planned: FileTree, { place }: Recording): void {
  const { findings } = verify(planned, { today: place.today });
  const [first] = findings.filter((finding) => concerns(finding, plan));
  if (first === undefined) return;
  const words: VerifyWords = verifyEn(labelsOf(place.state.organisation.settings.labels));
  throw new CirclesError(`refused-${first.code}`, workplaceEn.refused(verifyWords(first, words)));
}

function concerns(finding: VerifyFinding, plan: DecisionPlan): boolean {
  return finding.decision !== undefined || plan.files.has(finding.file) || !finding.code.startsWith('not-recorded');
}

function nameOf(plan: DecisionPlan, { place, signer }: Recording): string {
  const before = place.state.organisation.people.get(signer.person)?.name;
  if (before !== undefined) return before;
  const added = plan.changes.find((change) => change.change === 'person-added' && change.id === signer.person);
  const name = added?.patch.op === 'add' ? added.patch.value.name : undefined;
  return typeof name === 'string' ? name : signer.person;
}

/** Name from the person's file; e-mail git's own where set, else one that is nobody's. */
export async function authorOf(
  repository: Repository,
  name: string,
  person: PersonId,
): Promise<{ name: string; email: string }> {
  const { email } = await repository.identity();
  return { name, email: email ?? `${person}@circles.invalid` };
}
