/** A thousand decisions with three signatures each, in memory: what verification is measured on. */
import { createPublicKey, hash, type KeyObject } from 'node:crypto';
import { planDecision } from '../src/decisions/plan.ts';
import { type FileTree, memoryTree } from '../src/load/file-tree.ts';
import { addDays } from '../src/model/calendar.ts';
import { digestOf } from '../src/model/digest.ts';
import { forgetAll } from '../src/model/memory.ts';
import type { PersonId } from '../src/model/person.ts';
import { blobOf } from '../src/trust/sshsig/armor.ts';
import { decodeBase64 } from '../src/trust/sshsig/base64.ts';
import { readEnvelope, signedBytes } from '../src/trust/sshsig/envelope.ts';
import { takeStep } from '../src/trust/step.ts';
import { verify } from '../src/trust/verify.ts';
import { policy } from '../test/group.ts';
import { draftOf, saltOf, signature, verifyWorld } from '../test/ledger.ts';
import { told } from '../test/organisation.ts';
import { STORY } from '../test/story.ts';

/** What `node:crypto` is given for one signature. */
export interface BareSignature {
  readonly key: KeyObject;
  readonly data: Buffer;
  readonly signature: Buffer;
}

/** The ledger, the same signatures bare, and the verification to measure. */
export interface LongLedger {
  readonly records: number;
  readonly signed: readonly BareSignature[];
  readonly verify: () => ReturnType<typeof verify>;
}

const DECISIONS = 1000;
const START = '2026-03-01';
/** Who records in each circle, and how many agreements it has: the later ones amend the earlier ones. */
const CIRCLES: readonly (readonly [string, readonly PersonId[]])[] = [
  ['kitchen', ['ana', 'ben', 'cleo']],
  ['garden', ['ben', 'dan', 'yamada']],
  ['house', ['cleo', 'dan', 'yamada']],
];
const AGREEMENTS = 100;

/** Makes the ledger; the same one each time. */
export function longLedger(): LongLedger {
  const begun = told(STORY.slice(0, 9));
  const files = new Map(begun.files);
  const { organisation, heads, state: first } = verifyWorld(begun);
  const tree: FileTree = { list: () => [], read: (path) => files.get(path) };
  const copies = { tree, base: undefined, named: new Set<string>(), takenOut: new Set<string>() };
  let state = first;
  let previous = heads;
  for (let index = 0; index < DECISIONS; index++) {
    const [circle, members] = CIRCLES[index % CIRCLES.length] ?? ['', []];
    const decided = addDays(START, Math.floor(index / 4));
    const [by = ''] = members;
    const [path, bytes] = policy(circle, `agreement-${Math.floor(index / 3) % AGREEMENTS}`, `We agree on ${index}.`);
    const draft = draftOf({ title: `Agreement ${index}`, by, decided, wanted: new Map([[path, bytes]]) });
    const salt = saltOf(draft.title);
    const plan = planDecision(draft, { state, organisation, heads: previous, salt, isTaken: () => false });
    for (const [at, content] of plan.files) if (content !== null) files.set(at, content);
    const signatures = new Map(members.map((person) => [person, signature(person, plan.bytes)]));
    for (const [person, armor] of signatures) files.set(`${plan.folder}/${person}.sig`, armor);
    const { folder, record } = plan;
    const dossier = { folder, circle, record, signatures, objections: [], strays: [] };
    state = takeStep({ ...dossier, bytes: plan.bytes, digest: digestOf(plan.bytes) }, state, copies).after;
    previous = [digestOf(plan.bytes)];
  }
  const whole = memoryTree(Object.fromEntries(files));
  const records = [...files.keys()].filter((path) => path.endsWith('/decision.yaml')).length;
  const verifyAnew = () => {
    forgetAll(); // as a command that has just begun
    return verify(whole, { today: '2027-03-01' });
  };
  return { records, signed: bareSignatures(files), verify: verifyAnew };
}

function bareSignatures(files: ReadonlyMap<string, Uint8Array>): readonly BareSignature[] {
  const keys = new Map<string, KeyObject>();
  return [...files].flatMap(([path, armor]) => {
    if (!path.endsWith('.sig')) return [];
    const message = files.get(path.replace(/[^/]+$/, 'decision.yaml')) ?? new Uint8Array();
    const envelope = readEnvelope(decodeBase64(blobOf(armor) ?? '') ?? Buffer.alloc(0));
    if (!envelope.ok) return [];
    const x = envelope.publicKey.subarray(-32).toString('base64url');
    const key = keys.get(x) ?? createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    keys.set(x, key);
    const data = signedBytes(envelope, hash(envelope.hash, message, 'buffer'));
    return [{ key, data, signature: Buffer.from(envelope.signature.subarray(-64)) }];
  });
}
