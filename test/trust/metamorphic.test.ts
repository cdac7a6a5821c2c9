/** The verdict is on what lies in the tree: how it got there, and on which machine it is read, changes nothing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRepository } from '../../src/git/repository.ts';
import { findSignable, signRecorded } from '../../src/services/sign-records.ts';
import { openWorkplaceToWrite } from '../../src/services/workplace.ts';
import { type Verification, verify } from '../../src/trust/verify.ts';
import { TODAY, verifyWorld } from '../ledger.ts';
import { wholeWorld } from '../organisation.ts';
import { filesOf, realOrganisation } from '../real-organisation.ts';
import { actor, repositoryAt, type TestRepository, temporaryFolder } from '../repository.ts';

const GOVERNED = /^(circles\.yaml$|people\/|circles\/)/;

/** What must not differ. */
const verdictOf = ({ organisation, findings, governed, covered, records, heads }: Verification) => ({
  organisation,
  findings,
  governed,
  covered,
  records,
  heads,
});

async function verdictAt(root: string) {
  const repository = await openRepository(root);
  return verdictOf(verify(await repository.treeAt('HEAD'), { today: TODAY }));
}

const expected = verdictOf(verifyWorld(wholeWorld()));

describe('the organisation in a real repository', () => {
  let kept: TestRepository;
  const folder = mkdtempSync(join(tmpdir(), 'circles-organisation-'));
  beforeAll(async () => {
    kept = await realOrganisation(folder);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const copied = (name: string, ...options: readonly string[]): TestRepository => {
    const root = join(temporaryFolder(), name);
    kept.git('clone', '--quiet', ...options, `file://${kept.root}`, root);
    return repositoryAt(root);
  };

  test('has, byte for byte, the records and signatures of the one in memory', async () => {
    const repository = await openRepository(kept.root);
    const files = [...filesOf(await repository.treeAt('HEAD'))].filter(([path]) => GOVERNED.test(path));
    expect(new Map(files.map(([path, bytes]) => [path, Buffer.from(bytes).toString()]))).toEqual(
      new Map(
        [...wholeWorld().files]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([path, bytes]) => [path, Buffer.from(bytes).toString()]),
      ),
    );
    expect(expected.findings).toEqual([]);
    expect(await verdictAt(kept.root)).toEqual(expected);
  });

  test('signed once more with a newer key: the old signature stays, and the record in force', async () => {
    const { root } = copied('signed');
    const place = await openWorkplaceToWrite(root, () => TODAY);
    const signable = findSignable(place, 'Label allergens');
    expect(signable.signers).toContain('ben');
    const signer = { person: 'ben', key: actor('ben-2').key, terminal: false };
    await expect(signRecorded([signable], { place, signer })).rejects.toMatchObject({ code: 'signed-already' });
    expect(await verdictAt(root)).toEqual(expected);
  });

  test('squashed into one commit by somebody else', async () => {
    const copy = copied('squashed');
    const tree = copy.git('rev-parse', 'HEAD^{tree}');
    copy.git('reset', '--quiet', '--soft', copy.git('commit-tree', tree, '-m', 'All at once'));
    expect(await verdictAt(copy.root)).toEqual(expected);
  });

  test('rebased, amended and picked', async () => {
    const copy = copied('rebased');
    copy.git('checkout', '--quiet', '-b', 'other', 'HEAD~3');
    copy.git('commit', '--quiet', '--allow-empty', '-m', 'Something between');
    copy.git('cherry-pick', 'main~3..main~1');
    copy.git('checkout', '--quiet', 'main');
    copy.git('rebase', '--quiet', 'other');
    copy.git('commit', '--quiet', '--amend', '--no-edit', '--reset-author', '-m', 'Another message');
    expect(await verdictAt(copy.root)).toEqual(expected);
  });

  test('merged from two sides', async () => {
    const copy = copied('merged');
    copy.git('checkout', '--quiet', '-b', 'side', 'main~2');
    copy.git('commit', '--quiet', '--allow-empty', '-m', 'On the side');
    copy.git('merge', '--quiet', '--no-ff', '-m', 'Together', 'main');
    expect(await verdictAt(copy.root)).toEqual(expected);
  });

  test('cloned at depth 1', async () => {
    const copy = copied('shallow', '--depth', '1');
    expect(copy.git('rev-list', '--count', 'HEAD')).toBe('1');
    expect(await verdictAt(copy.root)).toEqual(expected);
  });

  test('checked out with other line ends and attributes', async () => {
    const copy = copied('crlf', '--config', 'core.autocrlf=true', '--config', 'core.eol=crlf');
    copy.write('.git/info/attributes', '* text eol=crlf ident\n');
    copy.git('rm', '--quiet', '-r', '--cached', '.');
    copy.git('reset', '--quiet', '--hard');
    expect(copy.read('circles.yaml')).toContain('\r\n');
    expect(await verdictAt(copy.root)).toEqual(expected);
  });

  test('in a linked work tree', async () => {
    const copy = copied('linked-from');
    const linked = join(temporaryFolder(), 'linked');
    copy.git('worktree', 'add', '--quiet', '--detach', linked);
    expect(await verdictAt(linked)).toEqual(expected);
  });

  test.each(['Asia/Tokyo', 'America/Los_Angeles'])('read in %s', async (zone) => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    try {
      expect(await verdictAt(kept.root)).toEqual(expected);
    } finally {
      process.env.TZ = before;
    }
  });

  test('in a repository that counts by SHA-256', async () => {
    const root = join(temporaryFolder(), 'sha256');
    const copy = repositoryAt(root);
    kept.git('init', '--quiet', '-b', 'main', '--object-format=sha256', root);
    const repository = await openRepository(kept.root);
    for (const [path, bytes] of filesOf(await repository.treeAt('HEAD'))) copy.write(path, bytes);
    copy.git('add', '--all');
    copy.git('commit', '--quiet', '-m', 'All of it');
    expect(copy.git('rev-parse', 'HEAD')).toHaveLength(64);
    expect(await verdictAt(root)).toEqual(expected);
  });
});
