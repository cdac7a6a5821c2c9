/** What a key that has ended signed on records from before its time: kept when it retired, of no weight when it was stolen. */
import { expect, test } from 'vitest';
import { withKeys } from '../group.ts';
import { claimedKey, decide, folderOf, signature, verifyWorld, type World, withFiles } from '../ledger.ts';
import { wholeWorld } from '../organisation.ts';

const RECORD = 'Keys of Ben, Cleo, Dan and Yamada';

/** Cleo signs the record that brought her key, and then the key ends. */
function signedLater(ended: 'retired' | 'revoked' | undefined): World {
  const world = wholeWorld();
  const folder = folderOf(world, RECORD);
  const bytes = world.files.get(`${folder}/decision.yaml`) ?? new Uint8Array();
  const signed = withFiles(world, new Map([[`${folder}/cleo.sig`, signature('cleo', bytes)]]));
  if (ended === undefined) return signed;
  const identity = verifyWorld(world).organisation ?? '';
  const keys = [{ ...claimedKey(identity, 'cleo'), ended }, claimedKey(identity, 'cleo', 'cleo-2')];
  return decide(signed, {
    title: 'A key of cleo ends',
    by: 'ana',
    decided: '2026-06-01',
    wanted: new Map([withKeys(signed, 'cleo', keys)]),
  });
}

test.each([
  [undefined, ['ana', 'cleo']],
  ['retired', ['ana', 'cleo']],
  ['revoked', ['ana']],
] as const)('a later signature by a key that is now %s', (ended, signers) => {
  const { findings, records } = verifyWorld(signedLater(ended));
  expect(findings).toEqual([]);
  expect(records.find(({ title }) => title === RECORD)?.signers).toEqual(signers);
});
