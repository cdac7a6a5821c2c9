/** Packs one decision with everything a stranger needs to check it by hand: its record, all it rests on, copies, signatures and keys. */
import type { FileTree } from '../load/file-tree.ts';
import type { Digest } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import { compareText } from '../model/finding.ts';
import { personName } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import { allowedSigners, type Signer } from '../trust/allowed-signers.ts';
import { orderChain } from '../trust/chain.ts';
import { type Dossier, readDossiers } from '../trust/dossier.ts';
import type { StandingObjection } from '../trust/later-objections.ts';
import type { RecordStatus } from '../trust/levels.ts';
import { NAMESPACES } from '../trust/namespaces.ts';
import { verifySignature } from '../trust/sshsig/index.ts';
import type { Step } from '../trust/step.ts';
import type { Verification } from '../trust/verify.ts';
import type { Workplace } from './workplace.ts';

/** A record in the bundle, and whose signatures on it count. */
export interface BundledRecord extends RecordStatus {
  readonly dossier: Dossier;
}

/** A signature in the bundle that counts. */
export interface BundledSignature {
  readonly path: string;
  /** The file it is over. */
  readonly over: string;
  readonly signer: PersonId;
  readonly key: string;
  readonly namespace: string;
  readonly armor: Uint8Array;
}

/** A record that came later and says something of this one. */
export interface LaterRecord {
  readonly how: 'disowns' | 'supersedes' | 'corrects';
  readonly title: string;
  readonly decided: string;
}

/** What is packed, before it is told in words. */
export interface BundledDecision {
  /** What the folder and the file are called. */
  readonly name: string;
  /** The decision. */
  readonly decision: BundledRecord;
  /** All records it reaches and itself, and those that disowned one or took something out of it, in the order of the chain: the founding first. */
  readonly records: readonly BundledRecord[];
  /** Records from before the group was founded anew, in their order: they decide nothing any more, and come without signatures. */
  readonly earlier: readonly Dossier[];
  /** Identity of the organisation. */
  readonly organisation: Digest;
  /** Copies of files it adopted, by their paths in the bundle. */
  readonly adopted: readonly string[];
  /** Files of people it wrote; they are not copied. */
  readonly people: readonly string[];
  /** Objections that came afterwards, by day. */
  readonly objections: readonly StandingObjection[];
  /** Decisions after it that disown, replace or correct it. */
  readonly later: readonly LaterRecord[];
  /** All signatures that count, on the records and on the objections that came after the decision. */
  readonly signatures: readonly BundledSignature[];
  /** Names of the people who signed, by id. */
  readonly names: ReadonlyMap<PersonId, string>;
  /** Everything but what is made from it, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

type Place = Pick<Workplace, 'committed' | 'verification' | 'organisation'>;

/** Gathers it from the newest recorded state. The same state gives the same bytes. What was said in the round and files about people stay out. */
export function bundledDecision(place: Place, decision: Dossier): BundledDecision {
  const { committed, verification, organisation } = place;
  const records = closureOf(verification, decision.digest);
  const earlier = earlierThan(records, committed);
  const own = records.find(({ dossier }) => dossier.digest === decision.digest);
  if (own === undefined) throw new Error(`${decision.folder} is not in force`);
  const objections = verification.objections.filter(({ folder }) => folder === decision.folder);
  const dossiers = [...earlier, ...records.map(({ dossier }) => dossier)];
  const copies = dossiers.flatMap((dossier) => copiesIn(dossier, committed));
  const signatures = [...records.flatMap(signaturesOn), ...objectionSignatures(decision, place)];
  const signers = signersOf(signatures);
  return {
    name: nameOf(decision),
    decision: own,
    records,
    earlier,
    organisation: verification.organisation ?? own.dossier.digest,
    adopted: copies.flatMap(([path]) => (path.startsWith(`${decision.folder}/`) ? [path] : [])),
    people: decision.record.files.flatMap(({ path }) => (path.startsWith('people/') ? [path] : [])),
    objections: [...objections].sort((a, b) => compareText(a.date, b.date) || compareText(a.person, b.person)),
    later: laterThan(own, verification.inForce),
    signatures,
    names: new Map(signers.map(({ id }) => [id, personName(organisation, id)])),
    files: sorted([
      ...dossiers.map(({ folder, bytes }) => [`${folder}/decision.yaml`, bytes] as const),
      ...copies,
      ...signatures.map(({ path, armor }) => [path, armor] as const),
      ...objectionTexts(decision, objections),
      ['allowed_signers', new TextEncoder().encode(allowedSigners(signers))],
    ]),
  };
}

function nameOf({ folder }: Dossier): string {
  const [, circle = '', , name = ''] = folder.split('/');
  return `${circle}-${name}`;
}

/** The record and all it reaches, with what was done to these since, in the order of the chain. */
function closureOf({ records, inForce }: Verification, digest: Digest): readonly BundledRecord[] {
  const all = inForce.map(({ dossier }) => dossier);
  const byDigest = new Map(all.map((dossier) => [dossier.digest, dossier]));
  const reached = new Set([digest]);
  for (const one of reached) {
    const dossier = byDigest.get(one);
    for (const before of dossier?.record.previous ?? []) reached.add(before);
    for (const other of all) if (dossier !== undefined && bearsOn(other, dossier)) reached.add(other.digest);
  }
  const statuses = new Map(records.map((status) => [status.folder, status]));
  return all.flatMap((dossier): BundledRecord[] => {
    const status = statuses.get(dossier.folder);
    return status === undefined || !reached.has(dossier.digest) ? [] : [{ ...status, dossier }];
  });
}

/** What the founding goes on from, where a group was founded anew. */
function earlierThan(records: readonly BundledRecord[], committed: FileTree): readonly Dossier[] {
  const all = orderChain(readDossiers(committed).readable).ordered;
  const known = new Set(records.map(({ dossier }) => dossier.digest));
  const byDigest = new Map(all.map((dossier) => [dossier.digest, dossier]));
  const reached = new Set(known);
  for (const one of reached) for (const before of byDigest.get(one)?.record.previous ?? []) reached.add(before);
  return all.filter(({ digest }) => reached.has(digest) && !known.has(digest));
}

/** What took something out of a record, or disowned it, belongs to what has to be known of it. */
function bearsOn({ record }: Dossier, { folder, digest }: Dossier): boolean {
  return (
    record.disowns?.includes(digest) === true ||
    record.redacts?.some(({ path }) => path.startsWith(`${folder}/`)) === true
  );
}

/** Every adopted copy that is here; one that was redacted is not. */
function copiesIn({ folder, record }: Dossier, tree: FileTree): readonly [string, Uint8Array][] {
  return record.files.flatMap(({ path, after }): [string, Uint8Array][] => {
    const copy = `${folder}/adopted/${path}`;
    const bytes = after === null || path.startsWith('people/') ? undefined : tree.read(copy);
    return bytes === undefined || digestOf(bytes) !== after ? [] : [[copy, bytes]];
  });
}

function signaturesOn({ dossier, signers }: BundledRecord): readonly BundledSignature[] {
  const over = `${dossier.folder}/decision.yaml`;
  const namespace = NAMESPACES.decision;
  return [...dossier.signatures].flatMap(([signer, armor]): BundledSignature[] => {
    const verdict = verifySignature({ message: dossier.bytes, namespace, armor });
    if (!verdict.ok || !signers.includes(signer)) return [];
    return [{ path: `${dossier.folder}/${signer}.sig`, over, signer, key: verdict.key, namespace, armor }];
  });
}

/** Who objected may have had no key; then whoever heard them signed. */
function objectionSignatures(decision: Dossier, { verification }: Place): readonly BundledSignature[] {
  const standing = verification.objections.filter(({ folder }) => folder === decision.folder);
  const namespace = NAMESPACES.response;
  return decision.objections.flatMap(({ person, bytes, signature: armor }): BundledSignature[] => {
    if (bytes === undefined || armor === undefined || !standing.some((one) => one.person === person)) return [];
    const verdict = verifySignature({ message: bytes, namespace, armor });
    const signer = verdict.ok ? verification.state.keyOwners.get(verdict.key) : undefined;
    if (!verdict.ok || signer === undefined) return [];
    const path = `${decision.folder}/${person}.objection`;
    return [{ path: `${path}.sig`, over: `${path}.yaml`, signer, key: verdict.key, namespace, armor }];
  });
}

function objectionTexts(
  decision: Dossier,
  standing: readonly StandingObjection[],
): readonly (readonly [string, Uint8Array])[] {
  return decision.objections.flatMap(({ person, bytes }) =>
    bytes !== undefined && standing.some((one) => one.person === person)
      ? [[`${decision.folder}/${person}.objection.yaml`, bytes] as const]
      : [],
  );
}

/** The keys with which something in here was signed, and no others: who signed nothing here is nobody's business. */
function signersOf(signatures: readonly BundledSignature[]): readonly Signer[] {
  const keys = new Map<PersonId, Set<string>>();
  for (const { signer, key } of signatures) keys.set(signer, (keys.get(signer) ?? new Set()).add(key));
  return [...keys]
    .sort(([a], [b]) => compareText(a, b))
    .map(([id, own]) => ({ id, keys: [...own].map((key) => ({ key })) }));
}

function laterThan(
  { disowned, replacedBy = [], correctedBy = [] }: RecordStatus,
  steps: readonly Step[],
): readonly LaterRecord[] {
  const by = [
    ...(disowned === undefined ? [] : [['disowns', disowned] as const]),
    ...replacedBy.map((folder) => ['supersedes', folder] as const),
    ...correctedBy.map((folder) => ['corrects', folder] as const),
  ];
  return by.flatMap(([how, folder]) =>
    steps.flatMap(({ dossier: { folder: other, record } }) =>
      other === folder ? [{ how, title: record.title, decided: record.decided }] : [],
    ),
  );
}

function sorted(files: readonly (readonly [string, Uint8Array])[]): ReadonlyMap<string, Uint8Array> {
  return new Map([...files].sort(([a], [b]) => compareText(a, b)));
}
