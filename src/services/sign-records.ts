/** Adds a person's signature to records: those in force stand firmer, and those that wait come into force when enough have signed. */
import type { RecordPlan } from '../git/record-plan.ts';
import { record } from '../git/record-transaction.ts';
import { sign } from '../git/sign.ts';
import { overlay } from '../load/file-tree.ts';
import { signEn } from '../messages/en/sign.ts';
import { labelsOf } from '../messages/labels.ts';
import type { DecisionRecord } from '../model/decision-record.ts';
import { nearest } from '../model/did-you-mean.ts';
import { digestOf } from '../model/digest.ts';
import { CirclesError } from '../model/errors.ts';
import { personName } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import { readDossiers } from '../trust/dossier.ts';
import { NAMESPACES } from '../trust/namespaces.ts';
import { type Missing, movedIntoPlace, type WaitingDossier, waitingDossiers } from '../trust/waiting-dossier.ts';
import { authorOf } from './author-of.ts';
import { freshPage } from './fresh-page.ts';
import { isCalled } from './is-called.ts';
import { judgeDossier } from './judge-dossier.ts';
import { judgePlanned, unknownNameIn } from './judge-planned.ts';
import type { Signer } from './signer.ts';
import { type Workplace, withNames } from './workplace.ts';

/** A record that can be signed. */
export interface Signable {
  /** Where its files lie now. */
  readonly folder: string;
  readonly record: DecisionRecord;
  readonly bytes: Uint8Array;
  readonly signers: readonly PersonId[];
  /** Set when it waits for signatures and is not in force. */
  readonly waiting: WaitingDossier | undefined;
}

/** Every record in force and every one that waits; those that wait come first. */
export function signables({
  committed,
  verification,
}: Pick<Workplace, 'committed' | 'verification'>): readonly Signable[] {
  const inForce = new Set(verification.records.map((status) => status.folder));
  const waiting = waitingDossiers(committed).map(
    (one): Signable => ({ ...one, folder: one.waitingFolder, waiting: one }),
  );
  const recorded = readDossiers(committed)
    .readable.filter((dossier) => inForce.has(dossier.folder))
    .map(
      ({ folder, record: said, bytes, signatures }): Signable => ({
        folder,
        record: said,
        bytes,
        signers: [...signatures.keys()],
        waiting: undefined,
      }),
    );
  return [...waiting, ...recorded];
}

/** The part of a workplace that is looked at to see what waits. */
export type WaitingPlace = Pick<Workplace, 'committed' | 'verification' | 'today'>;

/**
 * What waits for this person: what they consented to and have not signed, and what needs the signature of somebody like them. A waiting
 * decision that others have overtaken waits for nobody: no signature can bring it into force.
 */
export function unsignedBy(place: WaitingPlace, person: PersonId): readonly Signable[] {
  return signables(place).filter(({ record: said, signers, waiting }) => {
    if (signers.includes(person)) return false;
    const consented = said.consents.some(({ consent = [], present = [] }) => [...consent, ...present].includes(person));
    if (waiting === undefined) return consented;
    const missing = missingFor(place, waiting);
    return missing !== undefined && (consented || missing.some(({ persons }) => persons.includes(person)));
  });
}

/** Whose signatures a waiting decision still needs, by their ids; undefined where no signature can bring it into force any more. */
export function missingFor(
  { committed, today }: Pick<WaitingPlace, 'committed' | 'today'>,
  waiting: WaitingDossier,
): readonly Missing[] | undefined {
  const files = movedIntoPlace(committed, waiting);
  const tree = overlay(committed, files);
  const { fault, missing } = judgeDossier(tree, waiting.folder, { today, base: committed });
  return fault === undefined && unknownNameIn(tree, { files }).fault === undefined ? missing : undefined;
}

/** The record that is called so. Throws `CirclesError` `unknown-decision` or `several-decisions`. */
export function findSignable(place: Workplace, words: string): Signable {
  const all = signables(place);
  const said = signEn(labelsOf(place.organisation.settings.labels));
  const fitting = all.filter((one) => isCalled(one, words));
  const [first, ...others] = fitting;
  if (first === undefined) {
    const near = nearest(
      words,
      all.map((one) => one.record.title),
    );
    throw new CirclesError('unknown-decision', said.unknown({ words, near }));
  }
  if (others.length === 0) return first;
  throw new CirclesError('several-decisions', said.several({ words, folders: fitting.map((one) => one.folder) }));
}

/** Who signs, and with what. */
export interface SigningWork {
  readonly place: Workplace;
  readonly signer: Signer;
  readonly date?: string | undefined;
}

/** What came of signing. */
export interface SignedRecords {
  readonly commit: string;
  readonly unfinished: CirclesError | undefined;
  /** For one that waited: whose signatures are still missing; none when it is in force now. */
  readonly missing: readonly Missing[];
}

/** Signs records in force, all of them in one step. Throws `CirclesError`, `signed-already` among others; then nothing is written. */
export async function signRecorded(chosen: readonly Signable[], work: SigningWork): Promise<SignedRecords> {
  for (const one of chosen) refuseSigned(one, work);
  const signatures = await Promise.all(chosen.map(async (one) => signatureFor(one, one.folder, work)));
  const files = new Map<string, Uint8Array | null>(signatures);
  for (const { folder } of chosen) judgePlanned({ folder, files }, work.place);
  const words = signEn(labelsOf(work.place.organisation.settings.labels));
  const title = words.commitTitle({ titles: chosen.map((one) => one.record.title) });
  return { ...(await written({ files, title, trailers: {} }, work)), missing: [] };
}

/** Signs a record that waits; when that completes it, it moves into place and what it decided is written. */
export async function signWaiting(waiting: WaitingDossier, work: SigningWork): Promise<SignedRecords> {
  const { place } = work;
  refuseSigned(waiting, work);
  const { folder, record: said, bytes } = waiting;
  const signature = await signatureFor(waiting, folder, work);
  const moved = new Map([...movedIntoPlace(place.committed, waiting), signature]);
  const { missing, verification } = judgePlanned({ folder, files: moved }, place);
  const words = signEn(labelsOf(place.organisation.settings.labels));
  if (missing.length > 0) {
    const files = new Map([[`${waiting.waitingFolder}${signature[0].slice(folder.length)}`, signature[1]]]);
    return {
      ...(await written({ files, title: words.commitTitle({ titles: [said.title] }), trailers: {} }, work)),
      missing,
    };
  }
  const after = withNames(verification, {
    ...place.committed,
    read: (path) => moved.get(path) ?? place.committed.read(path),
  });
  const files = new Map([...freshPage(after.organisation, place), ...moved]);
  const trailers = { 'Circles-Decision': folder, 'Circles-Record': digestOf(bytes) };
  return { ...(await written({ files, title: said.title, trailers }, work)), missing: [] };
}

/** A signature is never written over: one by a newer key proves less than the one by the key of that day, and the record falls. */
function refuseSigned({ record: said, signers }: Pick<Signable, 'record' | 'signers'>, work: SigningWork): void {
  const { organisation } = work.place;
  const { person } = work.signer;
  if (!signers.includes(person)) return;
  const words = signEn(labelsOf(organisation.settings.labels));
  const name = personName(organisation, person);
  throw new CirclesError('signed-already', words.signedAlready({ name, title: said.title }));
}

async function signatureFor(
  { bytes }: Pick<Signable, 'bytes'>,
  folder: string,
  { signer }: SigningWork,
): Promise<[string, Uint8Array]> {
  const { key, terminal, person } = signer;
  const armor = await sign(bytes, { key, namespace: NAMESPACES.decision, terminal });
  return [`${folder}/${person}.sig`, new TextEncoder().encode(armor)];
}

async function written(
  plan: Pick<RecordPlan, 'files' | 'title' | 'trailers'>,
  { place, signer, date }: SigningWork,
): Promise<Pick<SignedRecords, 'commit' | 'unfinished'>> {
  const { repository, organisation, head } = place;
  return record(repository, {
    ...plan,
    author: await authorOf(repository, personName(organisation, signer.person), signer.person),
    date,
    key: signer.key,
    expectedHead: head,
    terminal: signer.terminal,
  });
}
