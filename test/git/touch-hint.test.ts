/** A hardware key waits in silence, so that its owner is told to touch it. */
import { expect, test, vi } from 'vitest';
import { sign } from '../../src/git/sign.ts';
import { gitEn } from '../../src/messages/en/git.ts';
import { newEd25519, wire } from '../trust/made-signature.ts';

const SK = 'sk-ssh-ed25519@openssh.com';

test.each([
  [SK, [wire(SK), wire(newEd25519().point), wire('ssh:')], 1],
  ['ssh-ed25519', [wire('ssh-ed25519'), wire(newEd25519().point)], 0],
] as const)('%s', async (type, parts, times) => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const key = { keyFile: undefined, publicKey: `${type} ${Buffer.concat(parts).toString('base64')}` };
  await expect(sign(Buffer.from('text'), { key, namespace: 'decision@circles', terminal: false })).rejects.toThrow();
  expect(written.mock.calls.filter(([text]) => text === `${gitEn.keys.touch}\n`)).toHaveLength(times);
  written.mockRestore();
});
