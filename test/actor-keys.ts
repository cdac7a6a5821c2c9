/** Keys that are derived from a name, so that every run signs with the same ones and goldens can hold real signatures. */
import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A key pair on disk, as `ssh-keygen -t ed25519 -N ''` leaves it. */
export interface ActorKey {
  readonly privateKeyPath: string;
  /** `ssh-ed25519 AAAA…` without a comment; also in `<privateKeyPath>.pub`. */
  readonly publicKey: string;
}

const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Writes the key of the actor `name` into `folder` (made when missing), with mode 0600. The same name gives the same bytes. */
export function actorKey(name: string, folder: string): ActorKey {
  const seed = createHash('sha256').update(`circles test actor ${name}`).digest();
  const der = Buffer.concat([PKCS8_ED25519, seed]);
  const spki = createPublicKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
  const point = spki.export({ format: 'der', type: 'spki' }).subarray(-32);
  const blob = Buffer.concat([string('ssh-ed25519'), string(point)]);
  const check = seed.subarray(0, 4);
  const secret = Buffer.concat([check, check, blob, string(Buffer.concat([seed, point])), string(name)]);
  const padding = Buffer.from([1, 2, 3, 4, 5, 6, 7]).subarray(0, -secret.length & 7);
  const header = [
    Buffer.from('openssh-key-v1\0'),
    string('none'),
    string('none'),
    string(''),
    Buffer.from([0, 0, 0, 1]),
  ];
  const file = Buffer.concat([...header, string(blob), string(Buffer.concat([secret, padding]))]).toString('base64');
  const lines = file.match(/.{1,70}/g) ?? [];
  const privateKeyPath = join(folder, name);
  const publicKey = `ssh-ed25519 ${blob.toString('base64')}`;
  mkdirSync(folder, { recursive: true });
  const pem = ['-----BEGIN OPENSSH PRIVATE KEY-----', ...lines, '-----END OPENSSH PRIVATE KEY-----', ''].join('\n');
  writeFileSync(privateKeyPath, pem, { mode: 0o600 });
  writeFileSync(`${privateKeyPath}.pub`, `${publicKey} ${name}\n`);
  return { privateKeyPath, publicKey };
}

/** Bytes or text preceded by their number, as SSH writes them. */
function string(content: string | Buffer): Buffer {
  const bytes = Buffer.from(content);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
