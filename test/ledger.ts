/** An organisation held in memory: records planned by the tool itself, signed with the actors' keys, and altered at will before they are signed. */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { CONSENT_ROUNDS, type Draft, emptyDraft } from '../src/decisions/draft.ts';
import { planDecision } from '../src/decisions/plan.ts';
import { type FileMode, type FileTree, memoryTree } from '../src/load/file-tree.ts';
import type { IsoDate } from '../src/model/calendar.ts';
import type { Digest } from '../src/model/decision-record.ts';
import { digestOf } from '../src/model/digest.ts';
import type { PersonId, PersonKey } from '../src/model/person.ts';
import type { Fields } from '../src/model/value.ts';
import { readYaml } from '../src/schema/read-document.ts';
import { writeDocument } from '../src/schema/write-yaml.ts';
import { SELECTION_ROUNDS } from '../src/services/select.ts';
import { withNames } from '../src/services/workplace.ts';
import { claimText } from '../src/trust/key-claim.ts';
import { NAMESPACES } from '../src/trust/namespaces.ts';
import { emptyState } from '../src/trust/replay-state.ts';
import { blobOf } from '../src/trust/sshsig/index.ts';
import { type Verification, type VerifyOptions, verify } from '../src/trust/verify.ts';
import { armorWith, wire } from './trust/made-signature.ts';

/** Every file of a tree, by path. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** An organisation at one moment. */
export interface World {
  readonly files: Files;
  /** Paths that are something else than a plain file. */
  readonly modes?: ReadonlyMap<string, FileMode>;
  /** For which day it is verified. */
  readonly today: IsoDate;
  /** Which actor's key each person signs with, where it is not the one of their own name. */
  readonly keys: ReadonlyMap<PersonId, string>;
}

/** A record that is planned and not signed yet. */
export interface Unsigned {
  readonly folder: string;
  readonly record: Fields;
  /** The other files: governed ones, copies and the account; `null` where one goes. */
  readonly files: ReadonlyMap<string, Uint8Array | null>;
}

/** How a record comes about where it is not as usual. */
export interface Making {
  /** Who signs; the recorder alone when absent. */
  readonly signers?: readonly PersonId[];
  /** Alters what was planned; the signatures fit what comes out. */
  readonly alter?: (made: Unsigned) => Unsigned;
  readonly namespace?: string;
  /** The records it follows, when not all heads. */
  readonly previous?: readonly Digest[];
}

/** What an episode says of a decision; the rest is as in an ordinary round of consent. */
export type Decided = Partial<Draft> & Pick<Draft, 'title' | 'decided'> & { readonly by: PersonId };

/** A day after everything that happens in the tests. */
export const TODAY = '2027-03-01';

/** The draft of an ordinary decision: everybody who is asked consents. */
export function draftOf(decided: Decided): Draft {
  const { by, ...rest } = decided;
  const { decided: day } = decided;
  return { ...emptyDraft(day, by), recorded: day, consenting: 'all', rounds: roundsFor(decided), ...rest };
}

function roundsFor({ method = 'consent', outcome, objections = [] }: Decided): readonly string[] {
  if (method !== 'consent' && method !== 'selection') return [];
  const rounds = method === 'selection' ? SELECTION_ROUNDS : CONSENT_ROUNDS;
  if (outcome !== undefined && outcome !== 'adopted') return rounds.slice(0, -1);
  return objections.length === 0 ? rounds : [...rounds, 'integrate', 'consent'];
}

/** The world after one more decision. */
export function decide(world: World, decided: Decided, making: Making = {}): World {
  const { alter = (made) => made, signers = [decided.by] } = making;
  const { folder, record, files } = alter(planned(world, decided, making.previous));
  const path = `${folder}/decision.yaml`;
  const bytes = encode(writeDocument(path, record));
  const signatures = signers.map((person): [string, Uint8Array] => [
    `${folder}/${person}.sig`,
    signature(world.keys.get(person) ?? person, bytes, making.namespace),
  ]);
  return withFiles(world, new Map([...files, [path, bytes], ...signatures]));
}

/** A record as the tool plans it, unsigned. */
export function planned(world: World, decided: Decided, previous?: readonly Digest[]): Unsigned {
  const tree = treeOf(world);
  const verification = verifyWorld(world);
  const folders = new Set([...world.files.keys()].map((path) => path.split('/').slice(0, 4).join('/')));
  const draft = draftOf(decided);
  const plan = planDecision(draft, {
    state: verification.organisation === undefined ? emptyState() : withNames(verification, tree),
    organisation: verification.organisation,
    heads: previous ?? verification.heads,
    salt: saltOf(draft.title),
    isTaken: (folder) => folders.has(folder),
  });
  const path = `${plan.folder}/decision.yaml`;
  const files = new Map([...plan.files].filter(([other]) => other !== path));
  return { folder: plan.folder, record: fieldsIn(plan.bytes), files };
}

/** A salt that is the same in each run. */
export function saltOf(title: string): string {
  return createHash('sha256').update(`salt of ${title}`).digest('hex').slice(0, 32);
}

/** The world with some files written over, taken away where `null`. */
export function withFiles(world: World, changed: ReadonlyMap<string, Uint8Array | string | null>): World {
  const files = new Map(world.files);
  for (const [path, content] of changed) {
    if (content === null) files.delete(path);
    else files.set(path, typeof content === 'string' ? encode(content) : content);
  }
  return { ...world, files };
}

/** The tree that is verified. */
export function treeOf({ files, modes }: World): FileTree {
  const tree = memoryTree(Object.fromEntries(files));
  if (modes === undefined) return tree;
  const listed = tree.list().map((file) => ({ ...file, mode: modes.get(file.path) ?? file.mode }));
  const readable = (path: string) => (modes.get(path) ?? 'file') === 'file' || modes.get(path) === 'executable';
  return { list: () => listed, read: (path) => (readable(path) ? tree.read(path) : undefined) };
}

/** Verifies a world on its day. */
export function verifyWorld(world: World, options?: Partial<VerifyOptions>): Verification {
  const known = options === undefined ? verified.get(world) : undefined;
  if (known !== undefined) return known;
  const verification = verify(treeOf(world), { today: world.today, ...options });
  if (options === undefined) verified.set(world, verification);
  return verification;
}

const verified = new WeakMap<World, Verification>();

/** The folder of the record with this title. Throws when there is none. */
export function folderOf(world: World, title: string): string {
  for (const [path, bytes] of world.files) {
    if (path.endsWith('/decision.yaml') && fieldsIn(bytes).title === title)
      return path.slice(0, -'/decision.yaml'.length);
  }
  throw new Error(`no record "${title}"`);
}

/** The digest of the record with this title. */
export function digestFor(world: World, title: string): Digest {
  return digestOf(bytesAt(world, `${folderOf(world, title)}/decision.yaml`));
}

/** The bytes at a path. Throws when there are none. */
export function bytesAt(world: World, path: string): Uint8Array {
  const bytes = world.files.get(path);
  if (bytes === undefined) throw new Error(`nothing at ${path}`);
  return bytes;
}

/** The text at a path. */
export function textAt(world: World, path: string): string {
  return new TextDecoder().decode(bytesAt(world, path));
}

/** A new file, as the tool writes it. */
export function made(path: string, value: Fields): readonly [string, Uint8Array] {
  return [path, encode(writeDocument(path, value))];
}

/** A file of the world with a piece of its text replaced. Throws when the piece is not there. */
export function replaced(
  world: World,
  path: string,
  [from, to]: readonly [string, string],
): readonly [string, Uint8Array] {
  const text = textAt(world, path);
  if (!text.includes(from)) throw new Error(`"${from}" is not in ${path}`);
  return [path, encode(text.replace(from, to))];
}

/** The signature file of an actor over the bytes of a record. */
export function signature(actor: string, message: Uint8Array, namespace: string = NAMESPACES.decision): Uint8Array {
  return encode(armored(actor, message, namespace));
}

/** The public key of an actor. */
export function publicKeyOf(actor: string): string {
  return `ssh-ed25519 ${keyBlob(actor).toString('base64')}`;
}

/** A key with the proof that its owner claims it. */
export function claimedKey(organisation: Digest, person: PersonId, actor: string = person): PersonKey & Fields {
  const key = publicKeyOf(actor);
  const text = encode(claimText({ organisation, person, key }));
  return { key, proof: blobOf(armored(actor, text, NAMESPACES.key)) ?? '' };
}

/** The bytes of a text. */
export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function fieldsIn(bytes: Uint8Array): Fields {
  return readYaml(new TextDecoder().decode(bytes)).value ?? {};
}

function armored(actor: string, message: Uint8Array, namespace: string): string {
  const { secret } = pairOf(actor);
  return armorWith({
    publicKey: keyBlob(actor),
    message,
    namespace,
    make: (signed) => Buffer.concat([wire('ssh-ed25519'), wire(sign(null, signed, secret))]),
  });
}

function keyBlob(actor: string): Buffer {
  return Buffer.concat([wire('ssh-ed25519'), wire(pairOf(actor).point)]);
}

const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
const pairs = new Map<string, { readonly secret: KeyObject; readonly point: Buffer }>();

/** The key that `actorKey` writes to disk for the same name. */
function pairOf(actor: string): { readonly secret: KeyObject; readonly point: Buffer } {
  const known = pairs.get(actor);
  if (known !== undefined) return known;
  const seed = createHash('sha256').update(`circles test actor ${actor}`).digest();
  const secret = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
  const point = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32);
  const pair = { secret, point };
  pairs.set(actor, pair);
  return pair;
}
