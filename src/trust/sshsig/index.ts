/** Strict checking of SSH signatures on node:crypto, as the rest of the house needs it; `published.ts` is what others get. */
export { armorOf, blobOf } from './armor.ts';
export { KEY_TYPES, type PublicKey, parsePublicKey } from './public-key.ts';
export type { KeyFault, KeyType, Refusal, SignatureFault } from './verdict.ts';
export {
  type Statement,
  type Valid,
  type Verdict,
  verifierOf,
  verifyBlob,
  verifySignature,
} from './verify-signature.ts';
