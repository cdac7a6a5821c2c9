/** Records a decision: plans it, signs it, verifies the planned files in memory, and commits all of it or nothing. */

import type { DecisionPlan, PlanContext } from '../decisions/decision-plan.ts';
import type { Draft } from '../decisions/draft.ts';
import { planDecision } from '../decisions/plan.ts';
import { record } from '../git/record-transaction.ts';
import { sign } from '../git/sign.ts';
import { workplaceEn } from '../messages/en/workplace.ts';
import { digestOf } from '../model/digest.ts';
import type { CirclesError } from '../model/errors.ts';
import { NAMESPACES } from '../trust/namespaces.ts';
import { type Missing, setAside, waitingFolderOf } from '../trust/waiting-dossier.ts';
import { authorOf } from './author-of.ts';
import { foundingDay } from './founding-round.ts';
import { freshPage } from './fresh-page.ts';
import { handedOn } from './handed-on.ts';
import { judgePlanned } from './judge-planned.ts';
import { refuseChanged } from './refuse-changed.ts';
import type { Signer } from './signer.ts';
import type { Workplace } from './workplace.ts';

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
  /** More files that nothing governs, such as a backlog: they go into the same commit, unless the decision waits for signatures. */
  readonly also?: ReadonlyMap<string, Uint8Array | null>;
}

/** What was recorded. */
export interface RecordedDecision {
  readonly plan: DecisionPlan;
  readonly commit: string;
  /** Set when the commit stands but files could not follow yet; the next command finishes them. */
  readonly unfinished: CirclesError | undefined;
  /** Set when too few have signed: where the decision waits, and whose signatures are missing. It is not in force. */
  readonly waiting: { readonly folder: string; readonly missing: readonly Missing[] } | undefined;
}

/** The context for planning a record on top of what is recorded at this place. */
export function planContext(place: RecordingPlace, salt: string): PlanContext {
  const folders = new Set(place.committed.list().map((file) => decisionFolder(file.path)));
  const { organisation, heads } = place.verification;
  const founded = organisation === undefined ? undefined : foundingDay(place.committed, organisation);
  return { state: place.state, organisation, heads, founded, salt, isTaken: (folder) => folders.has(folder) };
}

/** The folder of a decision that a path lies in, also of one that waits: two must not get the same name. */
function decisionFolder(path: string): string {
  const [top, circle, kind, name] = path.split('/');
  return [top, circle, kind === 'proposals' ? 'decisions' : kind, name].join('/');
}

/** Plans and records. Throws `CirclesError` for everything that keeps the record from being lawful; then nothing is written. */
export async function recordDecision(draft: Draft, recording: Recording): Promise<RecordedDecision> {
  const plan = planDecision(draft, planContext(recording.place, recording.salt));
  return recordPlan(plan, recordingOf(draft, recording));
}

/** The recording with what the draft brings along beside the governed files. */
export function recordingOf({ also = new Map() }: Pick<Draft, 'also'>, recording: Recording): Recording {
  return { ...recording, also: new Map([...(recording.also ?? []), ...also]) };
}

/**
 * Signs and records a plan. With too few signatures nothing governed changes: the dossier is set aside, and `waiting` says whose
 * are missing.
 */
export async function recordPlan(plan: DecisionPlan, recording: Recording): Promise<RecordedDecision> {
  const { place, signer } = recording;
  refuseChanged(plan.files, place);
  const armor = await sign(plan.bytes, { key: signer.key, namespace: NAMESPACES.decision, terminal: signer.terminal });
  const dossier = new Map([...plan.files, [`${plan.folder}/${signer.person}.sig`, new TextEncoder().encode(armor)]]);
  const files = new Map<string, Uint8Array | null>([
    ...(recording.beside ?? freshPage(plan.after, place)),
    ...(recording.also ?? []),
    ...handedOn({ present: place.present, organisation: place.state.organisation }, plan),
    ...dossier,
  ]);
  const { missing } = judgePlanned({ folder: plan.folder, files }, place);
  const { title } = plan.record;
  const waits = missing.length > 0;
  const done = await record(place.repository, {
    files: waits ? setAside(plan.folder, dossier) : files,
    title: waits ? workplaceEn.waitingTitle({ title }) : title,
    trailers: waits ? {} : { 'Circles-Decision': plan.folder, 'Circles-Record': digestOf(plan.bytes) },
    author: await authorOf(place.repository, nameOf(plan, recording), signer.person),
    ...(recording.date === undefined ? {} : { date: recording.date }),
    key: signer.key,
    expectedHead: place.head,
    terminal: signer.terminal,
  });
  return { plan, ...done, waiting: waits ? { folder: waitingFolderOf(plan.folder), missing } : undefined };
}

function nameOf(plan: DecisionPlan, { place, signer }: Recording): string {
  const before = place.state.organisation.people.get(signer.person)?.name;
  if (before !== undefined) return before;
  const added = plan.changes.find((change) => change.change === 'person-added' && change.id === signer.person);
  const name = added?.patch.op === 'add' ? added.patch.value.name : undefined;
  return typeof name === 'string' ? name : signer.person;
}
