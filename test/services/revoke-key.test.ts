/** What somebody else did with a stolen key, put back: files, statuses, people and keys that came in with it. */
import { expect, it } from 'vitest';
import { findKey } from '../../src/services/find-key.ts';
import { revocation, revocationDraft } from '../../src/services/revoke-key.ts';
import { keysOfThief, signedWith } from '../../src/services/signed-with.ts';
import { type Workplace, withNames } from '../../src/services/workplace.ts';
import { edited, members, withKeys } from '../group.ts';
import { claimedKey, decide, made, publicKeyOf, treeOf, verifyWorld, type World } from '../ledger.ts';
import { wholeWorld } from '../organisation.ts';
import { identityOf } from '../stolen-key.ts';

type Place = Pick<Workplace, 'committed' | 'present' | 'verification' | 'state' | 'organisation' | 'today'>;

function placeOf(world: World): Workplace {
  const tree = treeOf(world);
  const verification = verifyWorld(world);
  const state = withNames(verification, tree);
  const place: Place = {
    committed: tree,
    present: tree,
    verification,
    state,
    organisation: state.organisation,
    today: '2026-06-01',
  };
  return place as Workplace;
}

/** As Ben: Mallory in the kitchen with a key, a second key for Ben, with that one an agreement less, and Ben on leave. */
function theft(): World {
  const world = wholeWorld();
  const identity = identityOf(world);
  const taken = decide(
    world,
    {
      title: 'Mallory joins',
      by: 'ben',
      decided: '2026-05-20',
      wanted: new Map([
        members(world, 'kitchen', ['ana', 'ben', 'cleo', 'eva', 'mallory']),
        made('people/mallory.yaml', { name: 'Mallory', keys: [claimedKey(identity, 'mallory')] }),
      ]),
    },
    { signers: ['ben'] },
  );
  const keys = [
    { ...claimedKey(identity, 'ben'), ended: 'retired' },
    claimedKey(identity, 'ben', 'ben-2'),
    claimedKey(identity, 'ben', 'thief'),
  ];
  const brought = decide(taken, {
    title: 'Another key',
    by: 'ben',
    decided: '2026-05-20',
    method: 'own',
    rounds: [],
    wanted: new Map([withKeys(taken, 'ben', keys)]),
  });
  const asThief = { ...brought, keys: new Map([...brought.keys, ['ben', 'thief']]) };
  const unlabelled = decide(asThief, {
    title: 'No labels',
    by: 'ben',
    decided: '2026-05-21',
    wanted: new Map([['circles/kitchen/policies/allergens.yaml', null]]),
  });
  return decide(unlabelled, {
    title: 'Ben is on leave',
    by: 'ben',
    decided: '2026-05-22',
    method: 'own',
    rounds: [],
    wanted: new Map([edited(unlabelled, 'people/ben.yaml', { status: 'on-leave' })]),
  });
}

it('puts everything back, and leaves what else the key signed', () => {
  const world = theft();
  const place = placeOf(world);
  expect(place.verification.findings).toEqual([]);
  const owned = findKey(place.organisation, publicKeyOf('ben-2'), 'all');
  const keys = keysOfThief(place.verification, owned.key);
  expect([...keys].sort()).toEqual(['ben-2', 'mallory', 'thief'].map(publicKeyOf).sort());
  const signed = signedWith(place.verification, keys, '2026-05-20');
  expect(signed.map(({ step }) => step.dossier.record.title).sort()).toEqual([
    'Another key',
    'Ben is on leave',
    'Mallory joins',
    'No labels',
  ]);
  const found = revocation(place, owned, { disowned: signed.map(({ step }) => step), decided: '2026-06-01' });
  expect([found.builtUpon, found.leftOpen]).toEqual([[], []]);
  const draft = revocationDraft(place, found, {
    recorder: 'ana',
    decided: '2026-06-01',
    consenting: 'all',
    absent: [],
  });
  const after = verifyWorld(decide(world, { ...draft, by: 'ana' }));
  expect(after.findings).toEqual([]);
  const { people, circles } = after.state.organisation;
  expect(people.get('ben')?.status).toBe('active');
  expect(people.get('ben')?.keys.map(({ ended }) => ended)).toEqual(['retired', 'revoked', 'revoked']);
  expect(people.get('mallory')).toMatchObject({ status: 'left', keys: [{ ended: 'revoked' }] });
  expect(circles.get('kitchen')?.members.map(({ person }) => person)).toEqual(['ana', 'ben', 'cleo', 'eva']);
  expect(circles.get('kitchen')?.policies.has('allergens')).toBe(true);
  expect(after.records.filter(({ disowned }) => disowned !== undefined)).toHaveLength(4);
});
