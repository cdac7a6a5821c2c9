/** Signs bytes with `ssh-keygen -Y sign`, so that key agents and hardware keys work. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SigningKey } from './signing-key.ts';
import { runSshKeygen, signingError } from './ssh-keygen.ts';
import { touchHint } from './touch-hint.ts';

/** What is signed, and by what means. */
export interface Signing {
  readonly key: SigningKey;
  /** Keeps kinds of statements apart, such as `decision@circles`. */
  readonly namespace: string;
  /** True when somebody sits at a terminal who can be asked for a passphrase; otherwise nothing is ever asked. */
  readonly terminal: boolean;
}

/**
 * The armoured SSHSIG signature over exactly `message`.
 * Throws `ssh-keygen-missing`, `signing-key-missing`, `-open`, `-locked`, `-not-at-hand` or `-unusable`.
 */
export async function sign(message: Uint8Array, signing: Signing): Promise<string> {
  const { key, namespace, terminal } = signing;
  const folder = mkdtempSync(join(tmpdir(), 'circles-sign-'));
  try {
    const keyFile = key.keyFile ?? join(folder, 'key.pub');
    if (key.keyFile === undefined) writeFileSync(keyFile, `${key.publicKey}\n`);
    const args = ['-q', '-Y', 'sign', '-n', namespace, '-f', keyFile];
    touchHint(key);
    const { code, stdout, stderr } = await runSshKeygen({ args, cwd: folder, input: message, terminal });
    const signature = stdout.toString('latin1');
    if (code !== 0 || !isSignature(signature)) throw signingError(key.keyFile ?? key.publicKey, stderr);
    return signature;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Settings with which git signs a commit with `key`, whatever the user's own settings say; `program` is ssh-keygen. */
export function commitSigningConfig(key: SigningKey, program: string): readonly string[] {
  const named = key.keyFile ?? `key::${key.publicKey}`;
  return ['gpg.format=ssh', `gpg.ssh.program=${program}`, `user.signingkey=${named}`];
}

function isSignature(text: string): boolean {
  return text.startsWith('-----BEGIN SSH SIGNATURE-----\n') && text.endsWith('-----END SSH SIGNATURE-----\n');
}
