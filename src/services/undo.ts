/** Takes back what was recorded last, when nobody else has signed it, or a decision that still waits for signatures. */
import { subjectOf } from '../git/history.ts';
import { listTree } from '../git/read-tree.ts';
import { record } from '../git/record-transaction.ts';
import type { Repository } from '../git/repository.ts';
import { type Undone, undoLast } from '../git/undo-last.ts';
import { gitEn } from '../messages/en/git.ts';
import { signEn } from '../messages/en/sign.ts';
import { labelsOf } from '../messages/labels.ts';
import { CirclesError } from '../model/errors.ts';
import { personName } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import { kindOf } from '../schema/kinds.ts';
import type { WaitingDossier } from '../trust/waiting-dossier.ts';
import { authorOf } from './author-of.ts';
import { foldersAside, layAside } from './lay-aside.ts';
import { rememberMove } from './memory.ts';
import type { SigningWork } from './sign-records.ts';
import type { Workplace } from './workplace.ts';

/** What would be taken back. */
export interface LastRecord {
  readonly commit: string;
  readonly title: string;
  /** Governed files that stay as they are and become undecided changes. */
  readonly staying: readonly string[];
}

const IN_A_RECORD =
  /^circles\/[^/]+\/(?:decisions|proposals)\/[^/]+\/(?:decision\.yaml|([^/.]+)(?:\.objection)?\.sig)$/;

/** The last record, when it may be taken back by this person. Throws `CirclesError` `not-the-last` or `others-signed`. */
export async function lastRecord(place: Workplace, person: PersonId): Promise<LastRecord> {
  const { repository, head, organisation } = place;
  if (head === undefined) throw new CirclesError('not-the-last', gitEn.recording.notTheLast());
  const now = await blobsOf(repository, head);
  const before = await blobsOf(repository, await repository.resolve(`${head}^`));
  const changed = [...new Set([...now.keys(), ...before.keys()])].filter((path) => now.get(path) !== before.get(path));
  const known = new Set(before.values());
  const added = changed.filter((path) => IN_A_RECORD.test(path) && now.has(path));
  if (added.length === 0) throw new CirclesError('not-the-last', gitEn.recording.notTheLast());
  const fresh = added.filter((path) => !known.has(now.get(path) ?? ''));
  const others = fresh.flatMap((path) => IN_A_RECORD.exec(path)?.[1] ?? []).filter((signer) => signer !== person);
  if (others.length > 0) {
    const words = signEn(labelsOf(organisation.settings.labels));
    const names = [...new Set(others)].map((signer) => personName(organisation, signer));
    throw new CirclesError('others-signed', words.otherSigners({ names }));
  }
  const staying = changed.filter(isGoverned);
  return { commit: head, title: await subjectOf(repository, head), staying };
}

/** Takes it back: the dossier and the tool's own files go, what was changed in governed files stays. Throws as `undoLast`. */
export async function takeBack({ repository }: Workplace, { commit, title }: LastRecord): Promise<Undone> {
  const { branch } = await repository.head();
  if (branch !== undefined)
    await rememberMove(repository, { branch, from: commit, to: await repository.resolve(`${commit}^`) });
  return undoLast(repository, { commit, title, putsBack: (path) => !isGoverned(path) });
}

function isGoverned(path: string): boolean {
  return kindOf(path)?.governed === true;
}

async function blobsOf(repository: Repository, commit: string | undefined): Promise<ReadonlyMap<string, string>> {
  const entries = commit === undefined ? [] : await listTree(repository, commit);
  return new Map(entries.map(({ path, id }) => [path, id]));
}

/** A decision that waited for signatures and was taken back, with the folder in which it lies now. */
export interface Withdrawn {
  readonly folder: string;
  readonly unfinished: CirclesError | undefined;
}

/** Takes back a decision that waits: it lies whole in a folder of its own afterwards, and waits for nobody. Throws as `record`. */
export async function withdraw(waiting: WaitingDossier, { place, signer, date }: SigningWork): Promise<Withdrawn> {
  const { repository, committed, organisation, head } = place;
  const { waitingFolder, record: said } = waiting;
  const inside = committed.list().flatMap(({ path }) => (path.startsWith(`${waitingFolder}/`) ? [path] : []));
  const files = new Map(inside.map((path) => [path, committed.read(path) ?? null]));
  const aside = foldersAside(repository.root, [{ dossier: { folder: waitingFolder, record: said }, files }]);
  layAside(repository.root, aside);
  const { unfinished } = await record(repository, {
    files: new Map(inside.map((path) => [path, null])),
    title: signEn(labelsOf(organisation.settings.labels)).undone({ title: said.title }),
    trailers: {},
    author: await authorOf(repository, personName(organisation, signer.person), signer.person),
    date,
    key: signer.key,
    expectedHead: head,
    terminal: signer.terminal,
  });
  return { folder: aside[0]?.folder ?? '', unfinished };
}
