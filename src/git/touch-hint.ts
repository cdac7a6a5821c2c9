/** Says that a hardware key waits for its owner: ssh-keygen waits in silence. */
import { gitEn } from '../messages/en/git.ts';
import type { SigningKey } from './signing-key.ts';

/** To be called right before something is signed; of other keys nothing is said. */
export function touchHint({ publicKey }: Pick<SigningKey, 'publicKey'>): void {
  if (publicKey.startsWith('sk-')) process.stderr.write(`${gitEn.keys.touch}\n`);
}
