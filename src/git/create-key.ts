/** Makes a signing key for a person who has none. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../disk/make-folder.ts';
import { gitEn } from '../messages/en/git.ts';
import { CirclesError } from '../model/errors.ts';
import { publicKeyOf } from './public-key.ts';
import type { SigningKey } from './signing-key.ts';
import { runSshKeygen, signingError } from './ssh-keygen.ts';

/**
 * Makes an ed25519 key without a passphrase as `folder/name` (mode 0600) and `folder/name.pub`.
 * Throws `key-exists` and leaves the old one, `ssh-keygen-missing`, and the errors of the disk.
 */
export async function createKey(folder: string, name: string): Promise<SigningKey> {
  const keyFile = join(folder, name);
  if (existsSync(keyFile)) throw new CirclesError('key-exists', gitEn.keys.exists({ file: keyFile }));
  makeFolder(folder, 0o700);
  const args = ['-q', '-t', 'ed25519', '-N', '', '-C', 'circles', '-f', keyFile];
  const { code, stderr } = await runSshKeygen({ args, cwd: folder, terminal: false });
  if (code !== 0) throw signingError(keyFile, stderr);
  return { keyFile, publicKey: await publicKeyOf(keyFile) };
}
