/** Recording: all of it or nothing, and nothing of anybody else's. */
import { chmodSync, existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { record } from '../../src/git/record-transaction.ts';
import { initRepository, openRepository } from '../../src/git/repository.ts';
import { actor, repositoryAt, type TestRepository, temporaryFolder, temporaryRepository } from '../repository.ts';
import { codeOf, planOf } from './recording.ts';

const START = {
  'circles.yaml': 'name: Maple\n',
  'circles/kitchen/circle.yaml': 'name: Kitchen\n',
  'notes.txt': 'one\n',
};
const POLICY = 'circles/kitchen/policies/allergens.yaml';

function headOf(repository: TestRepository): string {
  return repository.git('rev-parse', 'HEAD');
}

/** Nothing of a recording is left in the git directory or beside the files. */
function expectTidy(repository: TestRepository): void {
  const folder = join(repository.git('rev-parse', '--absolute-git-dir'), 'circles');
  expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
  expect(
    repository
      .git('ls-files', '--others')
      .split('\n')
      .filter((path) => path.includes('circles-new')),
  ).toEqual([]);
}

describe('record', () => {
  it('writes files and one signed commit that git itself verifies', async () => {
    const test = temporaryRepository({ files: START });
    const repository = await openRepository(join(test.root, 'circles'));
    const before = headOf(test);
    const { commit, unfinished } = await record(
      repository,
      planOf(before, { [POLICY]: 'title: Labels\n', 'notes.txt': null }),
    );
    expect(unfinished).toBeUndefined();
    expect(headOf(test)).toBe(commit);
    expect(test.git('rev-parse', 'HEAD^')).toBe(before);
    expect(test.git('status', '--porcelain')).toBe('');
    expect(test.read(POLICY)).toBe('title: Labels\n');
    expect(existsSync(join(test.root, 'notes.txt'))).toBe(false);
    expect(test.git('log', '-1', '--format=%s|%an|%ae|%cn|%aI|%cI|%(trailers:key=Circles-Decision,valueonly)')).toBe(
      'Allergens are always labelled|ana|ana@circles.invalid|ana|2026-12-01T19:30:00+01:00|2026-12-01T19:30:00+01:00|kitchen/2026-12-01-allergens\n',
    );
    const signers = join(temporaryFolder(), 'signers');
    writeFileSync(signers, `ana ${actor('ana').key.publicKey}\n`);
    expect(test.git('-c', `gpg.ssh.allowedSignersFile=${signers}`, 'log', '-1', '--format=%G?')).toBe('G');
    expect(test.git('reflog', '-1', '--format=%gs')).toBe('circles: Allergens are always labelled');
    expectTidy(test);
  });

  it('gives the same commit for the same plan', async () => {
    const ids = await Promise.all(
      [1, 2].map(async () => {
        const repository = await initRepository(join(temporaryFolder(), 'new', 'place'));
        return (await record(repository, planOf(undefined, { 'circles.yaml': 'name: Maple\n' }))).commit;
      }),
    );
    expect(ids[0]).toBe(ids[1]);
  });

  it('founds a repository that has no commit, in both object formats', async () => {
    for (const objectFormat of ['sha1', 'sha256'] as const) {
      const test = temporaryRepository({ objectFormat });
      const { commit } = await record(
        await openRepository(test.root),
        planOf(undefined, { 'a/b.yaml': 'x\n', c: 'y\n' }),
      );
      expect(headOf(test)).toBe(commit);
      expect(test.git('status', '--porcelain')).toBe('');
      expect(test.git('log', '--format=%P')).toBe('');
    }
  });

  it('leaves unrelated staged, unstaged and untracked work as it is', async () => {
    const test = temporaryRepository({ files: { ...START, 'staged.txt': 'a\n', 'both.txt': 'a\n' } });
    test.write('staged.txt', 'b\n');
    test.write('both.txt', 'b\n');
    test.write('added.txt', 'b\n');
    test.git('add', '--all');
    test.git('rm', '--cached', '--quiet', 'notes.txt');
    test.write('both.txt', 'c\n');
    test.write('untracked.txt', 'u\n');
    const status = test.git('status', '--porcelain');
    const { commit } = await record(await openRepository(test.root), planOf(headOf(test), { [POLICY]: 'x\n' }));
    expect(test.git('status', '--porcelain')).toBe(status);
    expect(test.git('show', '--name-only', '--format=', commit)).toBe(POLICY);
    expect(test.read('both.txt')).toBe('c\n');
  });

  it('takes files that are edited, staged or there already as planned', async () => {
    const test = temporaryRepository({ files: START });
    test.write('circles.yaml', 'name: Oak\n');
    test.write(POLICY, 'x\n');
    test.git('add', POLICY);
    await record(
      await openRepository(test.root),
      planOf(headOf(test), { [POLICY]: 'x\n', 'circles.yaml': 'name: Oak\n' }),
    );
    expect(test.git('status', '--porcelain')).toBe('');
  });

  it('works in a linked work tree and leaves the main one alone', async () => {
    const test = temporaryRepository({ files: START });
    const linked = repositoryAt(join(temporaryFolder(), 'linked tree'));
    test.git('worktree', 'add', '--quiet', '-b', 'other', linked.root);
    const main = headOf(test);
    const { commit } = await record(await openRepository(linked.root), planOf(main, { [POLICY]: 'x\n' }));
    expect(headOf(linked)).toBe(commit);
    expect(linked.git('status', '--porcelain')).toBe('');
    expect(headOf(test)).toBe(main);
    expectTidy(linked);
    expectTidy(test);
  });

  it('keeps exact bytes whatever attributes and settings ask for', async () => {
    const test = temporaryRepository({ files: { ...START, '.gitattributes': '*.yaml text eol=crlf ident\n' } });
    test.git('config', 'core.autocrlf', 'true');
    await record(await openRepository(test.root), planOf(headOf(test), { [POLICY]: 'a\r\nb\n$Id$\n' }));
    expect(test.git('cat-file', 'blob', `HEAD:${POLICY}`)).toBe('a\r\nb\n$Id$');
    expect(test.read(POLICY)).toBe('a\r\nb\n$Id$\n');
  });

  it('keeps a title from adding lines of its own', async () => {
    const test = temporaryRepository({ files: START });
    const plan = planOf(headOf(test), { [POLICY]: 'x\n' }, { title: 'Labels\n\nCircles-Decision: forged' });
    await record(await openRepository(test.root), plan);
    expect(test.git('log', '-1', '--format=%(trailers:key=Circles-Decision,valueonly)')).toBe(
      'kitchen/2026-12-01-allergens\n',
    );
  });
});

describe('record refuses, and changes nothing', () => {
  async function refused(
    test: TestRepository,
    files: { readonly [path: string]: string | null } = { [POLICY]: 'x\n' },
  ) {
    const repository = await openRepository(test.root);
    const state = () => [
      test.git('rev-parse', 'HEAD'),
      test.git('status', '--porcelain'),
      test.git('ls-files', '--stage'),
    ];
    const before = state();
    const code = await codeOf(record(repository, planOf((await repository.head()).commit, files), { patience: 100 }));
    expect(state()).toEqual(before);
    expectTidy(test);
    return code;
  }

  it('a path that is staged with other bytes', async () => {
    const test = temporaryRepository({ files: START });
    test.write('circles.yaml', 'name: Staged\n');
    test.git('add', 'circles.yaml');
    test.write('circles.yaml', 'name: Oak\n');
    expect(await refused(test, { 'circles.yaml': 'name: Oak\n' })).toBe('path-staged');
  });

  it('a path where something unrelated lies', async () => {
    const test = temporaryRepository({ files: START });
    test.write(POLICY, 'mine\n');
    expect(await refused(test)).toBe('path-in-the-way');
    expect(test.read(POLICY)).toBe('mine\n');
  });

  it('a path whose folder is a file or a link', async () => {
    const test = temporaryRepository({ files: START });
    test.write('circles/kitchen/policies', 'a file where a folder is needed\n');
    expect(await refused(test)).toBe('path-unsafe');
    const linked = temporaryRepository({ files: START });
    const outside = temporaryFolder();
    symlinkSync(outside, join(linked.root, 'circles/kitchen/policies'));
    expect(await refused(linked)).toBe('path-unsafe');
    expect(readdirSync(outside)).toEqual([]);
  });

  it('paths that lead out of the folder or into git', async () => {
    const test = temporaryRepository({ files: START });
    for (const path of ['../x', 'a/../../x', '.git/hooks/post-commit', '.GIT/config', 'a//b', '/etc/x', 'C:/x'])
      expect(await refused(test, { [path]: 'x\n' })).toBe('path-unsafe');
  });

  it('while a merge, a rebase or a cherry-pick is under way', async () => {
    for (const begin of [['merge'], ['rebase'], ['cherry-pick']]) {
      const test = temporaryRepository({ files: START });
      test.git('switch', '--quiet', '-c', 'other');
      test.write('notes.txt', 'two\n');
      test.git('commit', '--quiet', '-am', 'two');
      test.git('switch', '--quiet', 'main');
      test.write('notes.txt', 'three\n');
      test.git('commit', '--quiet', '-am', 'three');
      expect(() => test.git(...begin, 'other')).toThrow();
      expect(await refused(test)).toBe('unfinished-work');
    }
  });

  it('when a past version is checked out', async () => {
    const test = temporaryRepository({ files: START });
    test.git('checkout', '--quiet', '--detach');
    expect(await refused(test)).toBe('detached-head');
  });

  it('when the branch is not where the plan was made', async () => {
    const test = temporaryRepository({ files: START });
    const old = headOf(test);
    test.git('commit', '--quiet', '--allow-empty', '-m', 'meanwhile');
    const repository = await openRepository(test.root);
    expect(await codeOf(record(repository, planOf(old, { [POLICY]: 'x\n' })))).toBe('moved-meanwhile');
  });

  it('when the branch moves while a hook runs, and leaves the other commit', async () => {
    const test = temporaryRepository({ files: START });
    hook(
      test,
      'commit-msg',
      'unset GIT_INDEX_FILE; git -c user.name=x -c user.email=x@x commit --quiet --no-verify --allow-empty -m meanwhile',
    );
    const repository = await openRepository(test.root);
    expect(await codeOf(record(repository, planOf(headOf(test), { [POLICY]: 'x\n' })))).toBe('moved-meanwhile');
    expect(test.git('log', '-1', '--format=%s')).toBe('meanwhile');
    expect(test.git('status', '--porcelain')).toBe('');
    expectTidy(test);
  });

  it('while another git holds the index or the branch', async () => {
    const test = temporaryRepository({ files: START });
    writeFileSync(join(test.root, '.git/index.lock'), '');
    expect(await refused(test)).toBe('index-held');
    const other = temporaryRepository({ files: START });
    writeFileSync(join(other.root, '.git/refs/heads/main.lock'), '');
    expect(await refused(other)).toBe('branch-held');
  });

  it('when nothing would change', async () => {
    expect(await refused(temporaryRepository({ files: START }), { 'notes.txt': 'one\n' })).toBe('nothing-to-record');
  });

  it('when the caller finds a fault in the planned tree', async () => {
    const test = temporaryRepository({ files: START });
    const repository = await openRepository(test.root);
    const verify = (tree: { read(path: string): Uint8Array | undefined }) => {
      throw new Error(
        Buffer.from(tree.read(POLICY) ?? []).toString() + Buffer.from(tree.read('notes.txt') ?? []).toString(),
      );
    };
    await expect(record(repository, planOf(headOf(test), { [POLICY]: 'x\n' }), { verify })).rejects.toThrow('x\none\n');
    expectTidy(test);
  });

  it('when the key cannot sign', async () => {
    const test = temporaryRepository({ files: START });
    const key = { keyFile: join(test.root, 'no-such-key'), publicKey: actor('ana').key.publicKey };
    const plan = planOf(headOf(test), { [POLICY]: 'x\n' }, { key });
    const code = await codeOf(record(await openRepository(test.root), plan));
    expect(code).toMatch(/^signing-key-/);
    expect(existsSync(join(test.root, POLICY))).toBe(false);
    expectTidy(test);
  });

  it('when the room for the files cannot be had', async () => {
    const test = temporaryRepository({ files: START });
    const long = `circles/kitchen/policies/${'a'.repeat(250)}.yaml`; // fits as a name, but its neighbour on the way does not
    const repository = await openRepository(test.root);
    await expect(record(repository, planOf(headOf(test), { [POLICY]: 'x\n', [long]: 'x\n' }))).rejects.toThrow(
      /ENAMETOOLONG/,
    );
    expect(test.git('status', '--porcelain')).toBe('');
    expect(existsSync(join(test.root, 'circles/kitchen/policies'))).toBe(false);
    expectTidy(test);
  });

  it("what the repository's own check refuses", async () => {
    const test = temporaryRepository({ files: START });
    hook(test, 'pre-commit', 'git diff --cached --name-only; echo "no labels today"; exit 1');
    const repository = await openRepository(test.root);
    await expect(record(repository, planOf(headOf(test), { [POLICY]: 'x\n' }))).rejects.toMatchObject({
      code: 'hook-refused',
      message: expect.stringMatching(/allergens\.yaml · no labels today/),
    });
    hook(test, 'pre-commit', 'exit 0');
    hook(test, 'commit-msg', 'grep -q Circles-Record "$1" && exit 1');
    expect(await refused(test)).toBe('hook-refused');
  });

  it('a check that changes what is recorded', async () => {
    const test = temporaryRepository({ files: START });
    hook(test, 'pre-commit', 'echo more > extra.txt && git add extra.txt && rm extra.txt');
    expect(await refused(test)).toBe('hook-altered');
  });
});

describe("record and the repository's own checks", () => {
  it('runs them where core.hooksPath says, on the planned files only', async () => {
    const test = temporaryRepository({ files: START });
    test.git('config', 'core.hooksPath', 'my hooks');
    test.write('my hooks/pre-commit', '#!/bin/sh\ngit diff --cached --name-only > .git/seen\n');
    test.write('my hooks/commit-msg', '#!/bin/sh\necho "Signed-off-by: ana" >> "$1"\n');
    test.git('add', '--all');
    chmodSync(join(test.root, 'my hooks/pre-commit'), 0o755);
    chmodSync(join(test.root, 'my hooks/commit-msg'), 0o755);
    await record(await openRepository(test.root), planOf(headOf(test), { [POLICY]: 'x\n' }));
    expect(test.read('.git/seen')).toBe(`${POLICY}\n`);
    expect(test.git('log', '-1', '--format=%(trailers:key=Signed-off-by,valueonly)')).toBe('ana\n');
  });

  it('runs no other hook and no program that the settings name', async () => {
    const test = temporaryRepository({ files: START });
    const evil = join(test.root, '.git/evil');
    writeFileSync(evil, '#!/bin/sh\ntouch "$(dirname "$0")/ran"\nexit 1\n', { mode: 0o755 });
    for (const name of ['post-commit', 'reference-transaction', 'post-index-change', 'prepare-commit-msg'])
      hook(test, name, `"${evil}"`);
    test.git('config', 'gpg.ssh.program', evil);
    test.git('config', 'core.fsmonitor', evil);
    const repository = await openRepository(test.root);
    await record(repository, planOf((await repository.head()).commit, { [POLICY]: 'x\n' }));
    await repository.status();
    expect(existsSync(join(test.root, '.git/ran'))).toBe(false);
  });
});

function hook(test: TestRepository, name: string, script: string): void {
  const folder = join(test.root, '.git', 'hooks');
  test.write(`.git/hooks/${name}`, `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
}
