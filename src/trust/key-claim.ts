/** A person's claim to a key, signed by that very key, and the one line in which it travels by mail. */
import type { Digest } from '../model/decision-record.ts';
import type { PersonId } from '../model/person.ts';
import { NAMESPACES } from './namespaces.ts';
import { isPersonId } from './person-id.ts';
import { decodeBase64 } from './sshsig/base64.ts';
import { readEnvelope } from './sshsig/envelope.ts';
import { KEY_TYPES, type KeyFault, parsePublicKey, type SignatureFault, verifyBlob } from './sshsig/index.ts';

/** Who claims which key, in which organisation. */
export interface Claim {
  /** Digest of the founding record. */
  readonly organisation: Digest;
  readonly person: PersonId;
  /** `ssh-ed25519 AAAA…` without a comment. */
  readonly key: string;
}

/** A claim with its proof: the signature over {@link claimText} by that key, as one line of base64 (see `blobOf`). */
export interface ProvenClaim extends Claim {
  readonly proof: string;
}

/** Why a claim is not proven. */
export type ClaimFault =
  /** The person's id or the organisation's digest is not spelled as one. */
  | 'claim-malformed'
  /** The proof is a good one, by another key. */
  | 'claim-key-differs'
  | SignatureFault
  | KeyFault;

/** Why a text is not a key line. */
export type KeyLineFault =
  /** It does not begin as one. */
  | 'line-malformed'
  /** It is one of a later format. */
  | 'line-version'
  /** It begins as one, and something is missing, or other words have got into it. */
  | 'line-incomplete'
  | KeyFault;

const DIGEST = 'sha256:[0-9a-f]{64}';
const FORMAT = 'circles-key-1';
/** `SSHSIG` and the version's first bytes in base64: where the proof begins once the spaces are gone. */
const PROOF_START = 'U1NIU0lHAAAA';
const ORGANISATION = new RegExp(`^${DIGEST}$`);
const TYPES = KEY_TYPES.map((type) => type.replaceAll('.', '\\.')).join('|');
const LINE = new RegExp(
  `^${FORMAT}(?<person>[a-z0-9-]+)(?<organisation>${DIGEST})(?<type>${TYPES})(?<rest>AAAA[A-Za-z0-9+/=]+)$`,
);
/** RSA keys and signatures of 16384 bits fit in. */
const LONGEST_LINE = 40_000;

/** The exact text that the key signs, in the namespace `key@circles`. */
export function claimText(claim: Claim): string {
  return `circles/key/v1\norganisation: ${claim.organisation}\nperson: ${claim.person}\nkey: ${claim.key}\n`;
}

/** True only when `proof` is the claim of exactly this key to exactly this person in exactly this organisation. */
export function verifyClaim(
  claim: ProvenClaim,
): { readonly ok: true } | { readonly ok: false; readonly reason: ClaimFault; readonly detail?: string } {
  if (!isPersonId(claim.person) || !ORGANISATION.test(claim.organisation))
    return { ok: false, reason: 'claim-malformed' };
  const message = Buffer.from(claimText(claim));
  const verdict = verifyBlob({ blob: claim.proof, message, namespace: NAMESPACES.key });
  if (!verdict.ok) return verdict;
  return verdict.key === claim.key ? { ok: true } : { ok: false, reason: 'claim-key-differs' };
}

/** The claim as one line of ASCII: `circles-key-1 <person> <organisation> <key type> <key> <proof>`, without a line feed. */
export function formatKeyLine(claim: ProvenClaim): string {
  return [FORMAT, claim.person, claim.organisation, claim.key, claim.proof].join(' ');
}

/**
 * Reads a key line as it comes out of a mail: broken anywhere, indented, quoted with `>`. Apart from that nothing may be
 * missing and nothing may stand beside it. It does not say that the proof is true: {@link verifyClaim} does.
 */
export function parseKeyLine(
  text: string,
):
  | { readonly ok: true; readonly claim: ProvenClaim }
  | { readonly ok: false; readonly reason: KeyLineFault; readonly detail?: string } {
  if (text.length > LONGEST_LINE) return { ok: false, reason: 'line-malformed' };
  const words = text.replace(/^[^\S\n]*(?:>[^\S\n]*)+/gm, '').trim();
  const version = /^circles-key-(\d+)\s/.exec(words)?.[1];
  if (version === undefined) return { ok: false, reason: 'line-malformed' };
  if (version !== '1') return { ok: false, reason: 'line-version' };
  const { person = '', organisation = '', type, rest } = LINE.exec(words.replace(/\s+/g, ''))?.groups ?? {};
  const parts = type === undefined || rest === undefined ? undefined : splitProof(type, rest);
  if (parts === undefined || !isPersonId(person)) return { ok: false, reason: 'line-incomplete' };
  const key = parsePublicKey(parts.key);
  if (!key.ok) return key;
  return { ok: true, claim: { person, organisation, key: key.key, proof: parts.proof } };
}

/** Where the key's base64 ends and the proof's begins; a proof that is cut off at the end is caught here. */
function splitProof(type: string, rest: string): { readonly key: string; readonly proof: string } | undefined {
  const at = rest.indexOf(PROOF_START);
  if (at < 0) return undefined;
  const proof = rest.slice(at);
  const bytes = decodeBase64(proof);
  if (bytes === undefined || !readEnvelope(bytes).ok) return undefined;
  return { key: `${type} ${rest.slice(0, at)}`, proof };
}
