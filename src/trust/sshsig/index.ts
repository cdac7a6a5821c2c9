/** Strict checking of SSH signatures on node:crypto: all that `circles-cli/sshsig` offers. It needs nothing else of this project. */
export { armorOf, blobOf } from './armor.ts';
export { KEY_TYPES, type PublicKey, parsePublicKey } from './public-key.ts';
export type { KeyFault, KeyType, Refusal, SignatureFault } from './verdict.ts';
export { type Statement, type Valid, type Verdict, verifyBlob, verifySignature } from './verify-signature.ts';
