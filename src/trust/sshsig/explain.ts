/** The reasons for a refusal in plain English. They travel with the module, so they stand here and name no tool but OpenSSH. */
import type { Fault, Refusal } from './verdict.ts';

const named = (detail: string | undefined): string => (detail === undefined ? '' : ` (${detail})`);

const SENTENCES: Readonly<Record<Fault, (detail?: string) => string>> = {
  'key-malformed': () =>
    'The public key is not whole: it is one line, "type base64 comment", in its one exact spelling.',
  'key-private': () => 'This is the private half of a key. Give the line of the file that ends in .pub.',
  'key-dsa': () => 'DSA keys are no longer safe and not taken.',
  'key-certificate': (detail) => `This is a certificate${named(detail)}, not a plain key.`,
  'key-type-unknown': (detail) => `Keys of this type are not taken${named(detail)}.`,
  'key-too-short': (detail) => `The RSA key is too short${named(detail)}: it needs 2048 bits.`,
  'key-too-long': (detail) => `The RSA key is too long${named(detail)}: it may have 16384 bits.`,
  'key-not-on-curve': () => 'The public key is damaged: its numbers are no point of the curve.',
  'key-weak': () => 'With this public key anybody can make signatures, so they prove nothing.',
  'key-application': (detail) => `The security key was made for something other than SSH${named(detail)}.`,
  'armor-malformed': () => 'The text is not byte for byte what ssh-keygen -Y sign writes.',
  'signature-malformed': () => 'The signature is cut off, has something added, or is no SSH signature.',
  'version-unknown': (detail) => `The signature has a later version of the format${named(detail)}.`,
  'namespace-differs': (detail) => `The signature was made for another purpose${named(detail)}.`,
  'reserved-used': () => 'The signature uses a field that has no meaning yet.',
  'hash-unknown': (detail) => `The signature names an unknown hash${named(detail)}: sha256 and sha512 are taken.`,
  sha1: () => 'The signature was made with SHA-1, which can be forged.',
  'algorithm-differs': (detail) => `The signature names an algorithm that its key does not have${named(detail)}.`,
  'touch-missing': () => 'The security key was not touched for this signature.',
  'signature-wrong': () => 'The signature does not fit: it was not made over these bytes by this key.',
  'signer-differs': (detail) => `Another key signed${named(detail)}.`,
};

/** One English sentence for a refusal. It has printable ASCII only, whatever the signature held. */
export function explain(refusal: Refusal<Fault>): string {
  return SENTENCES[refusal.reason](refusal.detail);
}
