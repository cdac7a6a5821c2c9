/** A stolen key in the organisation of the tests: what somebody else signed as Ben, and the decision that disowns it. */
import type { Fields } from '../src/model/value.ts';
import { policy, withKeys } from './group.ts';
import { claimedKey, type Decided, decide, digestFor, verifyWorld, type World } from './ledger.ts';

/** The agreement that somebody else recorded with Ben's key. */
export const FORGED = 'Open all night';
/** What was agreed once, with no file. */
export const FORGED_ONCE = 'Give Mallory 500 euros';

const NIGHT = policy('kitchen', 'night', 'The kitchen is open all night.');

/** Somebody else signs as Ben: an agreement, and a one-off that names no file. */
export function forged(world: World, signers: readonly string[] = ['ben']): World {
  const agreed = decide(
    world,
    { title: FORGED, by: 'ben', decided: '2026-05-20', wanted: new Map([NIGHT]) },
    { signers },
  );
  return decide(agreed, {
    title: FORGED_ONCE,
    by: 'ben',
    circle: 'kitchen',
    decided: '2026-05-21',
    text: 'Mallory gets 500 euros.',
  });
}

/** Ben's keys once the one he signs with is revoked; more keys where somebody brought some. */
export function revokedKeys(world: World, more: readonly Fields[] = []): readonly [string, Uint8Array] {
  const identity = identityOf(world);
  return withKeys(world, 'ben', [
    { ...claimedKey(identity, 'ben'), ended: 'retired' },
    { ...claimedKey(identity, 'ben', 'ben-2'), ended: 'revoked' },
    ...more,
  ]);
}

/** The decision that revokes Ben's key and disowns both forged records, with all that belongs to it. */
export function disowning(world: World, titles: readonly string[] = [FORGED, FORGED_ONCE]): Decided {
  return {
    title: 'A stolen key of ben',
    by: 'ana',
    circle: 'general',
    decided: '2026-06-01',
    wanted: new Map<string, Uint8Array | null>([revokedKeys(world), [NIGHT[0], null]]),
    links: { disowns: titles.map((title) => digestFor(world, title)) },
    disowned: ['kitchen'],
  };
}

/** The lawful way, from the theft to the end of it. */
export function disowned(world: World): World {
  const after = forged(world);
  return decide(after, disowning(after));
}

/** The identity of the organisation. */
export function identityOf(world: World): string {
  return verifyWorld(world).organisation ?? '';
}
