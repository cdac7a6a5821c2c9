/** Whose key signed a commit is judged by the state before the records it carries, as with the signatures of records. */
import { describe, expect, it } from 'vitest';
import { type CarryingCommit, type ReportedCommit, reportCommits } from '../../src/trust/commit-report.ts';
import { encode, folderOf, publicKeyOf, signature, verifyWorld } from '../ledger.ts';
import { wholeWorld } from '../organisation.ts';
import { NEW_KEY } from '../story.ts';

const world = wholeWorld();
const { inForce: steps, state: end } = verifyWorld(world);
const FIRST = steps[0]?.dossier.folder ?? '';
const OVEN = folderOf(world, 'Buy an oven');
const ROTATION = folderOf(world, NEW_KEY);
const LAST = folderOf(world, 'Water in the morning is gone');

describe('the report on commits', () => {
  it.each([
    ['the founder', 'ana', [FIRST], { signature: 'known', person: 'ana' }],
    ['a member', 'ben', [OVEN], { signature: 'known', person: 'ben' }],
    ['the old key, which the record ends', 'ben', [ROTATION], { signature: 'known', person: 'ben' }],
    ['the new key, which the record brings', 'ben-2', [ROTATION], { signature: 'later', person: 'ben' }],
    ['the new key, on what was before it', 'ben-2', [OVEN], { signature: 'later', person: 'ben' }],
    ['the old key, on what came after it', 'ben', [LAST], { signature: 'ended', person: 'ben' }],
    ['the new key, once it was there', 'ben-2', [LAST], { signature: 'known', person: 'ben' }],
    [
      'one lump, with a key that was not there for all of it',
      'ben-2',
      [LAST, OVEN],
      { signature: 'later', person: 'ben' },
    ],
    ['somebody else', 'mallory', [OVEN], { signature: 'stranger', key: publicKeyOf('mallory') }],
  ] as const)('%s', (...[, who, folders, expected]) => {
    const [reported] = report(commitBy(who, folders));
    expect(reported).toMatchObject(expected);
    expect(new Set(reported?.records)).toEqual(new Set(folders));
  });

  it('names the records in the order of the chain', () => {
    expect(report(commitBy('ana', [LAST, FIRST]))[0]?.records).toEqual([FIRST, LAST]);
  });
});

function report(commit: CarryingCommit): readonly ReportedCommit[] {
  return reportCommits([commit], { steps, end, format: 'sha1' });
}

function commitBy(actor: string, folders: readonly string[]): CarryingCommit {
  const head = `tree ${'0'.repeat(40)}\nauthor X <x@x> 0 +0000\ncommitter X <x@x> 0 +0000\n`;
  const armor = new TextDecoder().decode(signature(actor, encode(`${head}\nWords\n`), 'git'));
  const seal = `gpgsig ${armor.trimEnd().replaceAll('\n', '\n ')}\n`;
  return { id: '1'.repeat(40), bytes: encode(`${head}${seal}\nWords\n`), folders };
}
