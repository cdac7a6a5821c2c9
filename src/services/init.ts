/** Starts an organisation: folder, repository, key, founding files and the signed founding record. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Draft, emptyDraft } from '../decisions/draft.ts';
import { diskTree } from '../disk/disk-tree.ts';
import { writeFiles } from '../disk/write-files.ts';
import { createKey } from '../git/create-key.ts';
import { initRepository, type Repository } from '../git/repository.ts';
import { writeIdentity } from '../git/seen-store.ts';
import { findSigningKey, keysFolder, type SigningKey } from '../git/signing-key.ts';
import { memoryTree } from '../load/file-tree.ts';
import { load } from '../load/load.ts';
import { initEn } from '../messages/en/init.ts';
import type { IsoDate } from '../model/calendar.ts';
import { digestOf } from '../model/digest.ts';
import { CirclesError } from '../model/errors.ts';
import type { Organisation } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import { emptyState } from '../trust/replay-state.ts';
import { verify } from '../trust/verify.ts';
import { besideFiles } from './beside-files.ts';
import { anew, type ContinuedPast, continuedPast } from './continue.ts';
import { filesToFound, type ToFound } from './files-to-found.ts';
import { foundingRound } from './founding-round.ts';
import { type MadeTraces, madeTraces } from './made-traces.ts';
import { type RecordedDecision, type RecordingPlace, recordDecision } from './record-decision.ts';
import { repositoryAround } from './repository-around.ts';
import type { Signer } from './signer.ts';
import type { GroupWords } from './template.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

/** What a group says when it starts, and where. */
export interface InitWishes {
  readonly folder: string;
  readonly cwd: string;
  /** Without keys yet; the first founder is the one who signs. Not looked at where the files are there already. */
  readonly words: GroupWords;
  /** Over existing files: who signs, by name or id; else the one whose key lies here, or the only one there is. */
  readonly person?: string | undefined;
  readonly template: string;
  /** The identity of the group that is founded anew, because nobody has a key of it any more: its digest or six words. */
  readonly continues?: string | undefined;
  /** The day on which everybody consented to starting together; undefined when they have not. */
  readonly consented?: IsoDate | undefined;
  readonly today: IsoDate;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signingKey?: string | undefined;
  readonly terminal: boolean;
  readonly salt: () => string;
  readonly date?: string | undefined;
}

/** What was founded. */
export interface Founded {
  readonly root: string;
  readonly organisation: Organisation;
  /** Identity of the organisation: the digest of its founding record. */
  readonly identity: string;
  readonly signer: PersonId;
  readonly key: SigningKey;
  readonly keyIsNew: boolean;
  /** People whose keys stood in the files and could not prove themselves; they are asked for again. */
  readonly keysTakenOut: readonly PersonId[];
  readonly records: readonly RecordedDecision[];
  /** True when the front page was made; a README that was there is the group's own and stays as it is. */
  readonly pageIsNew: boolean;
  /** What groups of this kind have to mind, as the template says. */
  readonly mind?: string | undefined;
}

/** What would be founded. */
export interface InitPreview {
  readonly root: string;
  readonly repositoryIsNew: boolean;
  readonly keyIsNew: boolean;
  /** Every file that would be written, sorted; the record itself comes on top. */
  readonly files: readonly string[];
}

/** The organisation that is founded in `folder` already; undefined when there is none. */
export async function foundedHere(folder: string, today: IsoDate): Promise<Organisation | undefined> {
  if (!existsSync(join(folder, 'circles.yaml'))) return undefined;
  const repository = await repositoryAround(folder);
  const head = repository === undefined ? undefined : await repository.head();
  if (repository === undefined || head?.commit === undefined) return undefined;
  const verification = verify(await repository.treeAt(head.commit), { today });
  return verification.organisation === undefined ? undefined : load(diskTree(folder)).organisation;
}

/** Looks what would be founded. Throws as {@link initOrganisation}; writes nothing. */
export async function previewInit(wishes: InitWishes): Promise<InitPreview> {
  refuseLaterConsent(wishes);
  const root = resolve(wishes.cwd, wishes.folder);
  const repository = await repositoryAround(root);
  const key = await findSigningKey(wishes.env, repository, wishes.signingKey);
  await continuedPast(wishes, { repository, own: key });
  const { files, mind, beside: more } = filesToFound(root, wishes, key?.publicKey);
  const beside = besideFiles({ root, files, today: wishes.today, mind, more });
  return {
    root,
    repositoryIsNew: repository === undefined,
    keyIsNew: key === undefined,
    files: [...files.keys(), ...beside.keys()].sort(),
  };
}

/** Founds. Throws `CirclesError` when the folder can't be used; then nothing remains of what was made on the way. */
export async function initOrganisation(wishes: InitWishes): Promise<Founded> {
  refuseLaterConsent(wishes);
  const traces = madeTraces();
  try {
    return await found(wishes, traces);
  } catch (error) {
    traces.takeBack();
    throw error;
  }
}

async function found(wishes: InitWishes, traces: MadeTraces): Promise<Founded> {
  const root = resolve(wishes.cwd, wishes.folder);
  const around = await repositoryAround(root);
  const own = await findSigningKey(wishes.env, around, wishes.signingKey);
  const past = await continuedPast(wishes, { repository: around, own });
  const { founder } = filesToFound(root, wishes, own?.publicKey);
  const repository = around ?? (await newRepository(root, traces));
  const key = own ?? (await newKey(wishes, founder, traces));
  const toFound = filesToFound(root, wishes, key.publicKey);
  const signer: Signer = { person: founder, key, terminal: wishes.terminal };
  const pageIsNew = !existsSync(join(root, 'README.md'));
  const founding = await recordFounding(repository, { wishes, signer, toFound, past }, traces);
  if (around !== undefined) traces.keep();
  // Who founds anew has accepted it by doing so; every other copy accepts it by hand.
  if (past !== undefined) writeIdentity(repository, digestOf(founding.plan.bytes));
  const after = await openWorkplace(root, () => wishes.today);
  const confirmed = wishes.consented === undefined ? [] : [await confirm(wishes, after, signer)];
  return {
    root,
    organisation: after.organisation,
    identity: after.verification.organisation ?? '',
    signer: founder,
    key,
    keyIsNew: own === undefined,
    keysTakenOut: toFound.keysTakenOut,
    records: [founding, ...confirmed],
    pageIsNew,
    mind: toFound.mind,
  };
}

function refuseLaterConsent({ consented, today }: InitWishes): void {
  if (consented !== undefined && consented > today)
    throw new CirclesError('consented-later', initEn.consentedLater({ date: consented, today }));
}

async function newRepository(root: string, traces: MadeTraces): Promise<Repository> {
  traces.folder(root);
  traces.path(join(root, '.git'));
  return initRepository(root);
}

/** Nothing is ever recorded unsigned, so who has no key gets one. */
async function newKey({ env }: InitWishes, founder: PersonId, traces: MadeTraces): Promise<SigningKey> {
  traces.folder(keysFolder(env));
  const key = await createKey(keysFolder(env), founder);
  traces.key(key);
  return key;
}

interface Founding {
  readonly wishes: InitWishes;
  readonly signer: Signer;
  readonly toFound: ToFound;
  readonly past: ContinuedPast | undefined;
}

async function recordFounding(
  repository: Repository,
  { wishes, signer, toFound, past }: Founding,
  traces: MadeTraces,
): Promise<RecordedDecision> {
  const { root } = repository;
  const { files, altered, mind, beside: more } = toFound;
  const beside = besideFiles({ root, files, today: wishes.today, mind, more });
  traces.files(root, [...files.keys(), ...beside.keys()]);
  if (altered.size > 0) {
    traces.former(root, altered);
    writeFiles(root, new Map([...altered.keys()].flatMap((path) => [[path, files.get(path) ?? null] as const])));
  }
  const place = await emptyPlace(repository, wishes.today, past);
  const recording = { signer, salt: wishes.salt(), date: wishes.date, place, beside };
  const draft = foundingDraft(wishes, files, signer);
  return recordDecision(past === undefined ? draft : anew(draft, past), recording);
}

function confirm(wishes: InitWishes, place: Workplace, signer: Signer): Promise<RecordedDecision> {
  const draft = foundingRound(place, { recorder: signer.person, decided: wishes.consented ?? wishes.today });
  return recordDecision(draft, { place, signer, salt: wishes.salt(), date: wishes.date });
}

function foundingDraft(wishes: InitWishes, files: ReadonlyMap<string, Uint8Array>, signer: Signer): Draft {
  const settings = files.get('circles.yaml');
  const name =
    settings === undefined
      ? wishes.words.name
      : load(memoryTree({ 'circles.yaml': settings })).organisation.settings.name;
  return {
    ...emptyDraft(wishes.today, signer.person),
    title: initEn.foundingTitle({ name }),
    decided: wishes.consented ?? wishes.today,
    method: 'set-up',
    wanted: files,
  };
}

async function emptyPlace(
  repository: Repository,
  today: IsoDate,
  past: ContinuedPast | undefined,
): Promise<RecordingPlace> {
  const { commit: head } = await repository.head();
  const committed = head === undefined ? memoryTree({}) : await repository.treeAt(head);
  return {
    repository,
    head,
    committed,
    present: diskTree(repository.root),
    today,
    state: emptyState(),
    verification: { organisation: undefined, heads: past?.heads ?? [] },
  };
}
