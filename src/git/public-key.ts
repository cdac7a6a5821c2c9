/** Reads the public half out of a key file without asking for a passphrase. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { runSshKeygen, signingError } from './ssh-keygen.ts';

const PUBLIC_LINE = /^(?:ssh-|ecdsa-|sk-)[\w@.-]+ [A-Za-z0-9+/]+={0,3}/m;
const OPENSSH = /-----BEGIN OPENSSH PRIVATE KEY-----([A-Za-z0-9+/=\s]+)-----END OPENSSH PRIVATE KEY-----/;

/** Type and base64 of a public key line, without its comment; undefined when `text` is none. */
export function publicKeyLine(text: string): string | undefined {
  return PUBLIC_LINE.exec(text.trim())?.[0];
}

/**
 * The public key that belongs to `file`, which may hold a private key of any kind or a public one.
 * Throws the errors of a key that cannot be used.
 */
export async function publicKeyOf(file: string): Promise<string> {
  const text = readFileSync(file, 'utf8');
  const known = publicKeyLine(text) ?? fromOpenSsh(text) ?? fromBeside(file);
  if (known !== undefined) return known;
  const args = ['-y', '-P', '', '-f', file];
  const { code, stdout, stderr } = await runSshKeygen({ args, cwd: dirname(file), terminal: false });
  const line = code === 0 ? publicKeyLine(stdout.toString('utf8')) : undefined;
  if (line === undefined) throw signingError(file, stderr);
  return line;
}

function fromBeside(file: string): string | undefined {
  return existsSync(`${file}.pub`) ? publicKeyLine(readFileSync(`${file}.pub`, 'utf8')) : undefined;
}

/** The public part stands in clear at the front: magic, cipher, kdf, kdf options, count, public key (openssh PROTOCOL.key). */
function fromOpenSsh(text: string): string | undefined {
  const armour = OPENSSH.exec(text)?.[1];
  if (armour === undefined) return undefined;
  const bytes = Buffer.from(armour, 'base64');
  try {
    let at = 'openssh-key-v1\0'.length;
    for (let field = 0; field < 3; field++) at += 4 + bytes.readUInt32BE(at);
    const blob = stringAt(bytes, at + 4);
    return publicKeyLine(`${stringAt(blob, 0).toString('latin1')} ${blob.toString('base64')}`);
  } catch {
    return undefined;
  }
}

function stringAt(bytes: Buffer, at: number): Buffer {
  return bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at));
}
