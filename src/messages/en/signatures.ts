/** What is wrong with a key, a signature, a key claim or a key line, in words; one sentence for each code of the trust floor. */

/** A printable word out of the key or signature; `undefined` where it had none that may be shown. */
interface Part {
  readonly detail?: string;
}

const named = (detail: string | undefined): string => (detail === undefined ? '' : ` (${detail})`);

/** Sentences by code. */
export const signaturesEn = {
  'key-malformed': () =>
    'This is not a whole public key. It is one line that begins with a word such as ssh-ed25519; copy all of it.',
  'key-private': () =>
    'This is the private half of a key. It must never leave its owner’s machine; give the line from the file that ends in .pub. If it has been sent to anybody, make a new key: circles keys create.',
  'key-dsa': () => 'This is a DSA key, which is no longer safe. Make a new one: circles keys create.',
  'key-certificate': ({ detail }: Part) =>
    `This is a certificate${named(detail)}, not a plain key. Give the key that it was made for.`,
  'key-type-unknown': ({ detail }: Part) =>
    `Keys of this type${named(detail)} are not taken. Ed25519 (also on a security key), ECDSA, and RSA from 2048 bits are; circles keys create makes one.`,
  'key-too-short': ({ detail }: Part) =>
    `This RSA key is too short${detail === undefined ? '' : ` (${detail} bits)`}; it needs 2048 bits. Make a new one: circles keys create.`,
  'key-too-long': ({ detail }: Part) =>
    `This RSA key is too long${detail === undefined ? '' : ` (${detail} bits)`}; 16384 bits is the most. Make a new one: circles keys create.`,
  'key-not-on-curve': () => 'This key is damaged: its numbers do not belong together. Copy it again from its owner.',
  'key-weak': () =>
    'With this key anybody could make signatures, not only its owner. Make a new one: circles keys create.',
  'key-application': ({ detail }: Part) =>
    `This security key was set up for something else${named(detail)}. Make one for SSH: ssh-keygen -t ed25519-sk.`,
  'armor-malformed': () =>
    'The signature file is not exactly what ssh-keygen writes: something was added, left out or wrapped anew. Put the original file back.',
  'signature-malformed': () =>
    'The signature is damaged: something is missing in it or was added. Put the original file back, or sign again.',
  'version-unknown': ({ detail }: Part) =>
    `The signature is in a later format${named(detail)} than this version of circles knows. A newer version may read it.`,
  'namespace-differs': ({ detail }: Part) =>
    `The signature was made for another purpose${named(detail)} and says nothing about this. Sign again with circles.`,
  'reserved-used': () => 'The signature uses a part of the format that has no meaning yet. Sign again with ssh-keygen.',
  'hash-unknown': ({ detail }: Part) =>
    `The signature was made in an unknown way${named(detail)}; only SHA-256 and SHA-512 are taken. Sign again with ssh-keygen.`,
  sha1: () =>
    'The signature was made with SHA-1, which can be forged. Sign again; OpenSSH from 7.2 does better by itself.',
  'algorithm-differs': ({ detail }: Part) =>
    `The signature says it was made in a way${named(detail)} that its key can’t. Sign again.`,
  'touch-missing': () =>
    'The security key was not touched for this signature, so nobody knows that its owner meant it. Sign again and touch the key.',
  'signature-wrong': () =>
    'The signature does not fit: the text was changed after signing, or another key signed. Put the original text back.',
  'claim-malformed': () =>
    'The key claim does not name a person and an organisation as circles writes them. Make it again: circles keys create.',
  'claim-key-differs': () =>
    'The proof was made by another key than the one beside it. Ask the owner for the line that circles keys create prints.',
  'line-malformed': () =>
    'This is not a key line. It begins with circles-key-1; circles keys create prints it on its owner’s machine.',
  'line-version': () =>
    'This key line comes from a newer version of circles. Update circles, or ask for a line from yours.',
  'line-incomplete': () =>
    'The key line is cut off, or other words have got into it. Copy all of it, from circles-key-1 to its last character, and nothing else.',
};
