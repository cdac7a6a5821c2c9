/** Records that others overtook, renewed: by whom, what becomes of other signatures, and what a dry run foresees. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { CirclesError } from '../../src/model/errors.ts';
import { type Renewal, type RenewalWishes, renewOvertaken } from '../../src/services/renew-overtaken.ts';
import type { Signer } from '../../src/services/signer.ts';
import { joinLines } from '../../src/trust/joining/join-lines.ts';
import { actorKey } from '../actor-keys.ts';
import { edited, policy } from '../group.ts';
import { type Decided, decide, made, treeOf, type World } from '../ledger.ts';
import { wholeWorld } from '../organisation.ts';

const windows = (title: string, words: string): Decided => ({
  title,
  by: 'ana',
  decided: '2026-06-02',
  wanted: new Map([policy('kitchen', 'windows', words)]),
});
const WINDOWS = windows('Open windows', 'The windows are open while we cook.');
const LATER = windows('Open them wide', 'The windows are wide open.');

/** What others recorded first, on which every decision of the kitchen rests. */
const BAKER: Decided = {
  title: 'A baker',
  by: 'cleo',
  decided: '2026-06-02',
  wanted: new Map([made('circles/kitchen/roles/baker.yaml', { title: 'Baker', purpose: 'Bakes.' })]),
};

function twoSigners(world: World): World {
  const wanted = new Map([
    edited(world, 'circles/kitchen/circle.yaml', { records: { by: ['member'], signatures: 2 } }),
  ]);
  const decided = { title: 'Two of us sign', by: 'ana', decided: '2026-06-01', wanted };
  return decide(world, decided, { signers: ['ana', 'cleo'] });
}

function renewed(base: World, ours: World, wishes: Partial<RenewalWishes> = {}): Promise<Renewal> {
  const theirs = decide(base, BAKER, { signers: ['ben', 'cleo'] });
  const lines = { base: treeOf(base), ours: treeOf(ours), theirs: treeOf(theirs) };
  const { today } = base;
  return renewOvertaken(joinLines(lines, today), {
    today,
    formerContents: () => Promise.resolve([]),
    signer: () => Promise.reject(new CirclesError('no-key', { what: 'No key.', hint: 'Make one.' })),
    dryRun: false,
    isSetAside: () => false,
    ...wishes,
  });
}

function signerOf(person: string): () => Promise<Signer> {
  const folder = mkdtempSync(join(tmpdir(), 'circles-renew-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { privateKeyPath: keyFile, publicKey } = actorKey(person, folder);
  return () => Promise.resolve({ person, key: { keyFile, publicKey }, terminal: false });
}

test('whose signature does not fit any more is told', async () => {
  const base = wholeWorld();
  const done = await renewed(base, decide(base, WINDOWS, { signers: ['ana', 'cleo'] }), { signer: signerOf('ana') });
  expect(done.renewed).toMatchObject([{ title: 'Open windows', missing: [], lost: ['cleo'] }]);
});

test('who has just signed is not asked again', async () => {
  const base = twoSigners(wholeWorld());
  const done = await renewed(base, decide(base, WINDOWS, { signers: ['ana', 'cleo'] }), { signer: signerOf('ana') });
  expect(done.renewed).toMatchObject([{ missing: [{ have: 1, need: 2, persons: ['ben', 'cleo'] }], lost: ['cleo'] }]);
});

test('one that somebody else signed is a question without a fault', async () => {
  const base = wholeWorld();
  const done = await renewed(base, decide(base, WINDOWS), { signer: signerOf('dan') });
  expect(done.questions).toMatchObject([
    { overtaken: { dossier: { record: { title: WINDOWS.title } } }, reason: undefined },
  ]);
});

test.each([
  ['in force, with what rests on it', wholeWorld, [[], []]],
  ['waiting for others', () => twoSigners(wholeWorld()), [['ben', 'cleo']]],
])('a dry run foresees it without a key: %s', async (_, start, missing) => {
  const base = start();
  const making = { signers: ['ana', 'cleo'] };
  const first = decide(base, WINDOWS, making);
  const ours = missing.length > 1 ? decide(first, LATER, making) : first;
  const done = await renewed(base, ours, { dryRun: true });
  expect(done.questions).toEqual([]);
  expect(done.renewed.map((one) => one.missing.flatMap(({ persons }) => persons))).toEqual(missing);
  await expect(renewed(base, ours)).rejects.toThrow('No key.');
});
