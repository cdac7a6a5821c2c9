/** Where a use-case works: the repository, the last recorded state, and the files as they lie there now. */

import type { RecordedState } from '../changes/recorded-state.ts';
import { diskTree } from '../disk/disk-tree.ts';
import { recover } from '../git/recover.ts';
import { openRepository, type Repository } from '../git/repository.ts';
import { readIdentity } from '../git/seen-store.ts';
import { assemble } from '../load/assemble.ts';
import { type FileTree, memoryTree } from '../load/file-tree.ts';
import { type Loaded, load } from '../load/load.ts';
import { readEntry } from '../load/read-entry.ts';
import { continueEn } from '../messages/en/continue.ts';
import { workplaceEn } from '../messages/en/workplace.ts';
import type { IsoDate } from '../model/calendar.ts';
import { digestOf } from '../model/digest.ts';
import { CirclesError } from '../model/errors.ts';
import type { Entry, Organisation } from '../model/organisation.ts';
import { shortWords } from '../model/short-words.ts';
import { type Verification, verify } from '../trust/verify.ts';

/** What every writing use-case starts from. */
export interface Workplace {
  readonly repository: Repository;
  /** The commit that is checked out; undefined before the first. */
  readonly head: string | undefined;
  /** The files of that commit. */
  readonly committed: FileTree;
  /** The files as they lie in the folder. */
  readonly present: FileTree;
  readonly loaded: Loaded;
  readonly verification: Verification;
  /** What the records say holds now, with people under the names that the committed files give them. */
  readonly state: RecordedState;
  /** The organisation of {@link state}. */
  readonly organisation: Organisation;
  readonly today: IsoDate;
}

/**
 * Opens the organisation around `cwd`; `todayIn` says which day it is in a time zone.
 * Throws `CirclesError` `not-a-repository`, `no-organisation` (no circles.yaml at the root) or `not-founded`.
 */
export async function openWorkplace(cwd: string, todayIn: (timezone: string) => IsoDate): Promise<Workplace> {
  return readWorkplace(await openRepository(cwd), todayIn);
}

/** Like {@link openWorkplace}, for a command that writes: what an interrupted recording left behind is finished first. */
export async function openWorkplaceToWrite(cwd: string, todayIn: (timezone: string) => IsoDate): Promise<Workplace> {
  const repository = await openRepository(cwd);
  await recover(repository);
  void ahead(repository.identity());
  return readWorkplace(repository, todayIn);
}

async function readWorkplace(repository: Repository, todayIn: (timezone: string) => IsoDate): Promise<Workplace> {
  const { commit: head } = await repository.head();
  const asked = ahead(head === undefined ? Promise.resolve(memoryTree({})) : repository.treeAt(head));
  const present = diskTree(repository.root);
  const loaded = load(present);
  if (!loaded.hasOrganisation)
    throw new CirclesError('no-organisation', workplaceEn.noOrganisation({ folder: repository.root }));
  const committed = await asked;
  const today = todayIn(loaded.organisation.settings.timezone);
  const verification = verify(committed, { today });
  if (verification.organisation === undefined) throw new CirclesError('not-founded', workplaceEn.notFounded());
  refuseUnaccepted(repository, verification);
  const state = withNames(verification, committed);
  return { repository, head, committed, present, loaded, verification, state, organisation: state.organisation, today };
}

/** What git is asked before it is needed, so that it answers while the files are read; trouble is told to whoever needs the answer. */
function ahead<Answer>(asked: Promise<Answer>): Promise<Answer> {
  asked.catch(() => undefined);
  return asked;
}

/** Nobody works, and nothing is signed, for a group founded anew that this copy has not accepted by hand. */
function refuseUnaccepted(repository: Repository, { organisation, continued }: Verification): void {
  const known = continued.length === 0 ? undefined : readIdentity(repository);
  if (organisation === undefined || known === undefined || !continued.includes(known)) return;
  const words = { known: shortWords(known), found: shortWords(organisation) };
  throw new CirclesError('organisation-continued', continueEn.notAccepted(words));
}

/** The same place with its files read once more. */
export function readFilesAgain(place: Workplace): Workplace {
  const present = diskTree(place.repository.root);
  return { ...place, present, loaded: load(present) };
}

/** Records hold no names of people; where the committed file is the recorded one, it says them. */
export function withNames({ state }: Verification, committed: FileTree): RecordedState {
  const entries = [...state.organisation.entries.values()].map((entry) => named(entry, state, committed));
  return { ...state, organisation: assemble(entries) };
}

function named(entry: Entry, state: RecordedState, committed: FileTree): Entry {
  const bytes = entry.kind === 'person' ? committed.read(entry.path) : undefined;
  if (bytes === undefined || digestOf(bytes) !== state.digests.get(entry.path)) return entry;
  return readEntry(entry.path, bytes).entry ?? entry;
}
