/** Whatever is given, the answer is a verdict from the closed list with a sentence of its own, never an exception. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signaturesEn } from '../../src/messages/en/signatures.ts';
import type { ClaimFault, KeyLineFault } from '../../src/trust/key-claim.ts';
import { parseKeyLine, verifyClaim } from '../../src/trust/key-claim.ts';
import { parsePublicKey, verifyBlob, verifySignature } from '../../src/trust/sshsig/index.ts';
import { armorWith, blobWith, ed25519Parts, STATEMENT, securityKeyParts, wire } from './made-signature.ts';

/** Fails to compile when a code has no sentence. */
const SENTENCES: Readonly<Record<ClaimFault | KeyLineFault, (part: { readonly detail?: string }) => string>> =
  signaturesEn;

const WHOLE = [blobWith(ed25519Parts()), blobWith(securityKeyParts(1))];
const TYPES = [
  'ssh-ed25519',
  'sk-ssh-ed25519@openssh.com',
  'ecdsa-sha2-nistp256',
  'ecdsa-sha2-nistp521',
  'ssh-rsa',
  'ssh-dss',
];

const anyType = fc.constantFrom(...TYPES);
const strings = fc.array(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('nistp256', 'ssh:')), {
  maxLength: 3,
});

/** A key blob whose frame is right and whose inside is anything. */
const anyKey = fc
  .tuple(anyType, strings, fc.uint8Array({ maxLength: 3 }))
  .map(([type, parts, after]) => Buffer.concat([wire(type), ...parts.map((part) => wire(part)), after]));

function expectRefusal(result: {
  readonly ok: boolean;
  readonly reason?: ClaimFault | KeyLineFault;
  readonly detail?: string;
}) {
  expect(result.ok).toBe(false);
  if (result.reason === undefined) throw new Error('a refusal without a reason');
  const detail = result.detail === undefined ? {} : { detail: result.detail };
  expect(SENTENCES[result.reason](detail)).toMatch(/^[A-Z].*\.$/);
  expect(result.detail ?? 'none').toMatch(/^[\x21-\x7e]{1,80}$/);
}

test('any key inside a signature', () => {
  fc.assert(
    fc.property(anyKey, anyType, strings, (publicKey, algorithm, parts) => {
      const make = () => Buffer.concat([wire(algorithm), ...parts.map((part) => wire(part))]);
      expectRefusal(verifySignature({ ...STATEMENT, armor: armorWith({ publicKey, make }) }));
    }),
    { numRuns: 2000 },
  );
});

test('a good signature cut, lengthened or overwritten anywhere', () => {
  const change = fc.record({ at: fc.nat(400), bytes: fc.uint8Array({ minLength: 1, maxLength: 6 }), over: fc.nat(8) });
  fc.assert(
    fc.property(fc.constantFrom(...WHOLE), change, (whole, { at, bytes, over }) => {
      const from = Math.min(at, whole.length);
      const changed = Buffer.concat([whole.subarray(0, from), bytes, whole.subarray(from + over)]);
      fc.pre(!changed.equals(whole));
      expectRefusal(verifyBlob({ ...STATEMENT, blob: changed.toString('base64') }));
    }),
    { numRuns: 2000 },
  );
});

test('any text at all', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom('', ...TYPES, 'circles-key-1 '),
      (text, front) => {
        const given = `${front}${text}`;
        expectRefusal(verifySignature({ ...STATEMENT, armor: given }));
        expectRefusal(verifySignature({ ...STATEMENT, armor: Buffer.from(given) }));
        expectRefusal(parsePublicKey(given));
        expectRefusal(parseKeyLine(given));
        expectRefusal(verifyClaim({ organisation: given, person: given, key: given, proof: given }));
      },
    ),
    { numRuns: 2000 },
  );
});

test('no sentence says a word that the project never says', () => {
  const all = Object.values(SENTENCES).map((sentence) => sentence({ detail: 'x' }));
  expect(all.join(' ')).not.toMatch(
    /\b(vote|veto|approve|reject|block|commit|branch|merge|push|pull|hash|digest|yaml|schema)/i,
  );
});
