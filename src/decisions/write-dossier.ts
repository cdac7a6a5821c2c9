/** The files of a dossier: the record, the account, and a copy of every file that was adopted. */
import { toRecord } from '../changes/recorded-change.ts';
import type { DecisionRecord, RecordedFile } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import { filesTakenOut } from '../model/files-taken-out.ts';
import { rootOf } from '../model/organisation.ts';
import { freeId, SLUG_LENGTH, slugOf } from '../model/slug.ts';
import { writeDocument } from '../schema/write-yaml.ts';
import { accountOf } from './account.ts';
import type { DecisionPlan, Derived, PlanContext } from './decision-plan.ts';
import type { Draft } from './draft.ts';
import { recordBytes } from './record-bytes.ts';

/** Writes everything down; the bytes of the record are final here. */
export function writeDossier(draft: Draft, context: PlanContext, derived: Derived): DecisionPlan {
  const { wanted } = derived;
  const adopts = draft.outcome === 'adopted';
  const folder = folderOf(draft, context, derived);
  const governance = context.state.organisation.settings.governance;
  const account = encode(writeDocument(`${folder}/account.yaml`, accountOf(draft, governance, context.salt)));
  const record: DecisionRecord = {
    ...wordsOf(draft, derived),
    ...(context.organisation === undefined ? {} : { organisation: context.organisation }),
    account: digestOf(account),
    ...evidenceOf(draft),
    previous: [...context.heads].sort(),
    changes: adopts ? wanted.changes.map(toRecord) : [],
    files: adopts ? wanted.files : [],
  };
  const path = `${folder}/decision.yaml`;
  const bytes = recordBytes(path, record);
  const files = adopts ? governedFiles(draft, folder, wanted.files) : [];
  return {
    record,
    changes: wanted.changes,
    after: adopts ? wanted.after : context.state.organisation,
    folder,
    bytes,
    files: new Map([
      ...files,
      ...filesTakenOut(record),
      ...(draft.settled ?? []).map((settled) => [settled, null] as const),
      ...answerFiles(draft, folder),
      [`${folder}/account.yaml`, account],
      [path, bytes],
    ]),
  };
}

function evidenceOf({ written }: Draft): Pick<DecisionRecord, 'evidence'> {
  const digests = [...(written?.answers.values() ?? [])].map(({ bytes }) => digestOf(bytes)).sort();
  return digests.length === 0 ? {} : { evidence: digests };
}

function answerFiles({ written }: Draft, folder: string): readonly (readonly [string, Uint8Array])[] {
  return [...(written?.answers ?? [])].flatMap(([name, { bytes, signature }]) => [
    [`${folder}/evidence/${name}.yaml`, bytes] as const,
    [`${folder}/evidence/${name}.sig`, signature] as const,
  ]);
}

/** A day, a hyphen and a slug. */
const FOLDER_LENGTH = 'YYYY-MM-DD-'.length + SLUG_LENGTH;

/** `circles/<circle>/decisions/<day>-<title>`; with `-2` and so on where that is taken. */
function folderOf(draft: Draft, context: PlanContext, { wanted, consents }: Derived): string {
  const touched = wanted.changes.find((change) => change.circle !== undefined)?.circle;
  const formed = wanted.files.map((file) => circleOf(file.path)).find((circle) => circle !== undefined);
  const redacted = circleOf(draft.links.redacts?.[0]?.path ?? '');
  const { circles } = context.state.organisation;
  const home = redacted !== undefined && circles.has(redacted) ? redacted : (touched ?? formed);
  const circle = consents[0]?.circle ?? (draft.method === 'set-up' ? undefined : home);
  const root = rootOf(draft.method === 'set-up' ? wanted.after : context.state.organisation)?.id ?? '';
  const slug = slugOf(draft.title, SLUG_LENGTH) || 'decision';
  const decisions = `circles/${circle ?? root}/decisions`;
  const isTaken = (name: string) => context.isTaken(`${decisions}/${name}`);
  return `${decisions}/${freeId(`${draft.decided}-${slug}`, isTaken, FOLDER_LENGTH)}`;
}

function circleOf(path: string): string | undefined {
  return /^circles\/([^/]+)\//.exec(path)?.[1];
}

type Words = Omit<DecisionRecord, 'account' | 'evidence' | 'previous' | 'changes' | 'files' | 'organisation'>;

function wordsOf(draft: Draft, derived: Derived): Words {
  return {
    schema: 'circles/decision/v1',
    title: draft.title,
    kind: derived.kind,
    outcome: draft.outcome,
    decided: draft.decided,
    recorded: draft.recorded,
    recorders: draft.recorders,
    method: draft.method,
    ...(draft.text === undefined ? {} : { text: draft.text }),
    consents: derived.consents,
    rounds: draft.rounds,
    objections: draft.objections.map(({ integrated, version, measure }) => ({
      ...(integrated === undefined ? {} : { integrated }),
      ...(version === undefined ? {} : { version }),
      ...(measure === undefined ? {} : { measure }),
    })),
    ...(derived.settles === undefined ? {} : { settles: derived.settles }),
    ...(draft.review === undefined ? {} : { review: draft.review }),
    ...draft.links,
  };
}

/** What was adopted, and a copy of each file beside the record; of people no copy, so that a name can leave. */
function governedFiles(
  draft: Draft,
  folder: string,
  files: readonly RecordedFile[],
): readonly (readonly [string, Uint8Array | null])[] {
  return files.flatMap(({ path }) => {
    const bytes = draft.wanted.get(path) ?? null;
    const copy = bytes === null || path.startsWith('people/') ? [] : [[`${folder}/adopted/${path}`, bytes] as const];
    return [[path, bytes] as const, ...copy];
  });
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
