/** What `circles-cli/sshsig` offers to other projects; docs/sshsig.md describes it. It needs node:crypto and nothing else. */
export { explain } from './explain.ts';
export { fingerprint } from './fingerprint.ts';
export { KEY_TYPES, type PublicKey, parsePublicKey } from './public-key.ts';
export type { Fault, KeyFault, KeyType, Refusal, SignatureFault } from './verdict.ts';
export { type Expected, parseSignature, type Signature, verify } from './verify.ts';
export type { Valid } from './verify-signature.ts';
