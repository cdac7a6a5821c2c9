/** A repository as the house sees it, in every shape git gives it, and against those that set traps. */
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { diskTree } from '../../src/disk/disk-tree.ts';
import { initRepository, openRepository } from '../../src/git/repository.ts';
import { cleanEnvironment } from '../../src/git/run-git.ts';
import { fileTreeContract } from '../contracts/file-tree.ts';
import { repositoryAt, type TestRepository, temporaryFolder, temporaryRepository } from '../repository.ts';
import { codeOf } from './recording.ts';

const FILES = {
  'circles.yaml': 'name: Maple\n',
  'circles/küche/circle.yaml': 'a: 1\n',
  'circles/a b.yaml': '\r\n',
  'empty.yaml': '',
};
const path = process.env.PATH ?? '';

afterEach(() => {
  process.env.PATH = path;
});

describe('openRepository', () => {
  it('finds the root from any folder within, through links too', async () => {
    const test = temporaryRepository({ files: FILES });
    const link = join(temporaryFolder(), 'link');
    symlinkSync(join(test.root, 'circles'), link);
    for (const start of [test.root, join(test.root, 'circles/küche'), link]) {
      const repository = await openRepository(start);
      expect([repository.root, repository.gitDir, repository.commonDir]).toEqual([
        test.root,
        join(test.root, '.git'),
        join(test.root, '.git'),
      ]);
    }
  });

  it('knows a linked work tree and a git directory that lies elsewhere', async () => {
    const test = temporaryRepository({ files: FILES });
    const linked = join(temporaryFolder(), 'linked');
    test.git('worktree', 'add', '--quiet', '-b', 'other', linked);
    const repository = await openRepository(linked);
    expect(repository.root).toBe(linked);
    expect(repository.gitDir).toBe(join(test.root, '.git/worktrees/linked'));
    expect(repository.commonDir).toBe(join(test.root, '.git'));
    expect((await repository.head()).branch).toBe('refs/heads/other');
    const apart = temporaryFolder();
    temporaryRepository().git('clone', '--quiet', `--separate-git-dir=${apart}/store`, test.root, join(apart, 'tree'));
    expect((await openRepository(join(apart, 'tree'))).gitDir).toBe(join(apart, 'store'));
  });

  it('says what to do where there is none', async () => {
    const nowhere = temporaryFolder();
    expect(await codeOf(openRepository(nowhere))).toBe('not-a-repository');
    expect(await codeOf(openRepository(join(nowhere, 'missing')))).toBe('folder-missing');
    mkdirSync(join(nowhere, '.git'));
    expect(await codeOf(openRepository(nowhere))).toBe('not-a-repository');
    writeFileSync(join(nowhere, '.git/HEAD'), 'ref: refs/heads/main\n');
    expect(await codeOf(openRepository(nowhere))).toBe('not-a-repository');
    await expect(openRepository(nowhere)).rejects.toMatchObject({ hint: expect.stringContaining('circles init') });
  });

  it('does not trust a repository of another user', async () => {
    const test = temporaryRepository({ files: FILES });
    if (process.getuid?.() !== 0) return expect((await openRepository(test.root)).root).toBe(test.root);
    test.git('config', 'alias.x', 'status');
    const { chownSync } = await import('node:fs');
    for (const place of ['.', '.git']) chownSync(join(test.root, place), 65_534, 65_534);
    await expect(openRepository(test.root)).rejects.toMatchObject({
      code: 'repository-foreign',
      hint: expect.stringContaining('safe.directory'),
    });
  });

  it('says when git is missing or too old', async () => {
    const test = temporaryRepository({ files: FILES });
    const folder = temporaryFolder();
    const script = '#!/bin/sh\nif [ "$7" = version ]; then echo git version 2.37.9; else exit 129; fi\n';
    writeFileSync(join(folder, 'git'), script, { mode: 0o755 });
    const { execFileSync } = await import('node:child_process');
    const { build } = await import('esbuild');
    const entry = join(folder, 'open.mjs');
    const resolveDir = join(import.meta.dirname, '../../src/git');
    const contents = `import { openRepository } from './repository.ts'; try { await openRepository(${JSON.stringify(test.root)}); console.log('fine'); } catch (error) { console.log(error.code); }`;
    await build({
      stdin: { contents, resolveDir, loader: 'ts' },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: entry,
    });
    const said = (PATH: string) =>
      execFileSync(process.execPath, [entry], { env: { ...process.env, PATH }, encoding: 'utf8' });
    expect(said(`${folder}:${path}`)).toBe('git-too-old\n');
    expect(said(join(folder, 'nothing'))).toBe('git-missing\n');
    expect(said(path)).toBe('fine\n');
  });
});

fileTreeContract('a revision', async (files) => {
  const test = temporaryRepository();
  for (const [path, content] of Object.entries(files)) test.write(path, content);
  test.git('add', '--all');
  test.git('commit', '--quiet', '--allow-empty', '-m', 'all');
  return (await openRepository(test.root)).treeAt('HEAD');
});

describe('trees', () => {
  it.each(['sha1', 'sha256'] as const)('of a revision are what lies on disk (%s)', async (objectFormat) => {
    const test = temporaryRepository({ files: FILES, objectFormat });
    const repository = await openRepository(test.root);
    test.git('tag', '-a', 'v1', '-m', 'v1');
    const ids = ['HEAD', 'v1', 'HEAD^{tree}'].map((revision) => test.git('rev-parse', revision));
    const disk = diskTree(test.root);
    for (const revision of ['HEAD', 'v1', 'main', ...ids]) {
      const tree = await repository.treeAt(revision);
      expect(tree.list()).toEqual(disk.list());
      const bytes = tree.list().map((file) => Buffer.from(tree.read(file.path) ?? [1]));
      expect(bytes).toEqual(disk.list().map((file) => Buffer.from(disk.read(file.path) ?? [])));
      expect([tree.read('nothing'), tree.read('circles')]).toEqual([undefined, undefined]);
    }
  });

  it('read the rest only when asked', async () => {
    const test = temporaryRepository({ files: FILES });
    const tree = await (await openRepository(test.root)).treeAt('HEAD', (file) => file === 'circles.yaml');
    expect(tree.list()).toHaveLength(4);
    expect(Buffer.from(tree.read('circles/küche/circle.yaml') ?? []).toString()).toBe('a: 1\n');
  });

  it('tell links, programs and repositories inside from files', async () => {
    const test = temporaryRepository({ files: FILES });
    symlinkSync('circles.yaml', join(test.root, 'link'));
    test.write('program', 'x');
    chmodSync(join(test.root, 'program'), 0o755);
    test.git('add', '--all');
    test.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},inner`);
    const tree = await (await openRepository(test.root)).treeAt(test.git('write-tree'));
    const odd = tree.list().filter((file) => file.mode !== 'file');
    expect(odd).toEqual([
      { path: 'inner', mode: 'submodule' },
      { path: 'link', mode: 'symlink' },
      { path: 'program', mode: 'executable' },
    ]);
    expect(odd.map((file) => tree.read(file.path)?.length)).toEqual([undefined, undefined, 1]);
  });

  it('survive many files and large ones', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 100 }, (_, number) => [`many/${number}.yaml`, `${number}\n`.repeat(9 * number)]),
    );
    const test = temporaryRepository({ files: { ...files, 'large.bin': 'x'.repeat(3_000_000) } });
    const tree = await (await openRepository(test.root)).treeAt('HEAD');
    expect(tree.list()).toHaveLength(101);
    expect(tree.read('large.bin')?.length).toBe(3_000_000);
    expect(tree.read('many/99.yaml')?.length).toBe(3 * 9 * 99);
  });

  it('refuse an object whose content does not fit its name', async () => {
    for (const target of ['HEAD:circles.yaml', 'HEAD:circles', 'HEAD^{tree}', 'HEAD']) {
      const test = temporaryRepository({ files: FILES });
      const repository = await openRepository(test.root);
      const commit = test.git('rev-parse', 'HEAD');
      exchange(test, test.git('rev-parse', target), test.git('cat-file', '-t', target));
      const outcome = repository.treeAt(commit).then((tree) => tree.read('circles.yaml'));
      expect(['object-damaged', 'object-missing', 'git-failed'], target).toContain(await codeOf(outcome));
    }
  });

  it('refuse an exchanged file that is read late', async () => {
    const test = temporaryRepository({ files: FILES });
    const tree = await (await openRepository(test.root)).treeAt('HEAD', () => false);
    exchange(test, test.git('rev-parse', 'HEAD:circles.yaml'), 'blob');
    expect(() => tree.read('circles.yaml')).toThrow();
  });

  it('do not follow replaced objects or grafts', async () => {
    const test = temporaryRepository({ files: FILES });
    const repository = await openRepository(test.root);
    const first = test.git('rev-parse', 'HEAD');
    test.write('circles.yaml', 'name: Forged\n');
    test.git('commit', '--quiet', '-am', 'second');
    const second = test.git('rev-parse', 'HEAD');
    test.git('replace', `${first}:circles.yaml`, `${second}:circles.yaml`);
    writeFileSync(join(test.root, '.git/info/grafts'), `${second}\n`);
    expect(Buffer.from((await repository.treeAt(first)).read('circles.yaml') ?? []).toString()).toBe('name: Maple\n');
    expect(await repository.isAncestor(first, second)).toBe(true);
  });

  it('refuse names that no folder can have', async () => {
    const test = temporaryRepository({ files: FILES });
    const repository = await openRepository(test.root);
    const blob = Buffer.from(test.git('rev-parse', 'HEAD:circles.yaml'), 'hex');
    for (const name of ['a/b', '..', '.', '.git', '.GIT', '']) {
      const raw = join(temporaryFolder(), 'tree');
      writeFileSync(raw, Buffer.concat([Buffer.from(`100644 ${name}\0`), blob]));
      const id = test.git('hash-object', '-w', '-t', 'tree', '--literally', raw);
      expect(await codeOf(repository.treeAt(id)), name).toBe('object-damaged');
    }
  });

  it('say when a version or part of it is not here', async () => {
    const test = temporaryRepository({ files: FILES });
    const repository = await openRepository(test.root);
    for (const revision of ['nothing', '', '--all', '-n1', 'HEAD~5', 'a\nb', '\0'])
      expect(await codeOf(repository.treeAt(revision))).toBe('revision-unknown');
    expect(await codeOf(repository.treeAt('1'.repeat(40)))).toBe('object-missing');
  });
});

/** Puts an object with other content where git keeps `id`, with a sound wrapping. */
function exchange(test: TestRepository, id: string, type: string): void {
  const file = join(test.root, '.git/objects', id.slice(0, 2), id.slice(2));
  const forged = Buffer.from(type === 'blob' ? 'name: Forged\n' : '');
  rmSync(file);
  writeFileSync(file, deflateSync(Buffer.concat([Buffer.from(`${type} ${forged.length}\0`), forged])));
  expect(createHash('sha1').update(`${type} ${forged.length}\0`).update(forged).digest('hex')).not.toBe(id);
}

describe('questions', () => {
  it('about where it stands', async () => {
    const empty = await initRepository(join(temporaryFolder(), 'a', 'b'));
    expect(await empty.head()).toEqual({ commit: undefined, branch: 'refs/heads/main' });
    const test = temporaryRepository({ files: FILES });
    const repository = await openRepository(test.root);
    const commit = test.git('rev-parse', 'HEAD');
    expect(await repository.head()).toEqual({ commit, branch: 'refs/heads/main' });
    test.git('switch', '--quiet', '-c', 'küche/neu');
    expect(await repository.head()).toEqual({ commit, branch: 'refs/heads/küche/neu' });
    test.git('pack-refs', '--all');
    expect(await repository.head()).toEqual({ commit, branch: 'refs/heads/küche/neu' });
    test.git('symbolic-ref', 'refs/heads/other', 'refs/heads/main');
    test.git('symbolic-ref', 'HEAD', 'refs/heads/other');
    expect((await repository.head()).commit).toBe(commit);
    test.git('checkout', '--quiet', '--detach');
    expect(await repository.head()).toEqual({ commit, branch: undefined });
    expect(await repository.resolve('main')).toBe(commit);
    expect(await repository.resolve('HEAD:circles.yaml')).toBeUndefined();
  });

  it('about what changed', async () => {
    const test = temporaryRepository({ files: { ...FILES, 'gone.txt': 'x', 'staged gone.txt': 'x' } });
    test.write('circles.yaml', 'edited');
    test.write('new staged.txt', 'x');
    test.git('add', 'new staged.txt');
    test.write('new staged.txt', 'y');
    test.write('new/ün\ntracked.txt', 'x');
    test.git('rm', '--quiet', 'staged gone.txt');
    rmSync(join(test.root, 'gone.txt'));
    expect(await (await openRepository(test.root)).status()).toEqual({
      staged: ['new staged.txt', 'staged gone.txt'],
      unstaged: ['circles.yaml', 'gone.txt', 'new staged.txt'],
      untracked: ['new/ün\ntracked.txt'],
      unmerged: [],
    });
  });

  it('about history', async () => {
    const test = temporaryRepository({ files: FILES });
    const repository = await openRepository(test.root);
    const base = test.git('rev-parse', 'HEAD');
    const commitOn = (branch: string): string => {
      test.git('switch', '--quiet', '-c', branch, base);
      test.git('commit', '--quiet', '--allow-empty', '-m', branch);
      return test.git('rev-parse', 'HEAD');
    };
    const [one, two] = [commitOn('one'), commitOn('two')];
    test.git('update-ref', 'refs/remotes/origin/one', one);
    test.git('tag', 'first', one);
    expect(await repository.mergeBase(one, two)).toBe(base);
    expect(await repository.isAncestor(base, one)).toBe(true);
    expect(await repository.isAncestor(one, two)).toBe(false);
    expect(await repository.refsContaining(one)).toEqual([
      'refs/heads/one',
      'refs/remotes/origin/one',
      'refs/tags/first',
    ]);
    test.git('switch', '--quiet', '--orphan', 'apart');
    test.git('commit', '--quiet', '--allow-empty', '-m', 'apart');
    expect(await repository.mergeBase(one, test.git('rev-parse', 'HEAD'))).toBeUndefined();
    expect(repository.isShallow).toBe(false);
    const copy = join(temporaryFolder(), 'copy');
    test.git('clone', '--quiet', '--depth=1', '--branch=one', `file://${test.root}`, copy);
    expect((await openRepository(copy)).isShallow).toBe(true);
  });

  it('about settings', async () => {
    const test = temporaryRepository({ files: FILES });
    const repository = await openRepository(test.root);
    expect(await repository.identity()).toEqual({ name: undefined, email: undefined });
    test.git('config', 'user.name', 'Ana Ruiz');
    test.git('config', 'user.email', '');
    const [asked, opened] = [repository, await openRepository(test.root)].map((one) => one.identity());
    expect(await asked, 'a command asks once').toEqual({ name: undefined, email: undefined });
    expect(await opened).toEqual({ name: 'Ana Ruiz', email: '' });
    expect(await repository.config('circles.nothing')).toBeUndefined();
  });
});

describe('what surrounds git cannot bend it', () => {
  it('inherited names', async () => {
    const test = temporaryRepository({ files: FILES });
    const trap = temporaryRepository({ files: { 'trap.yaml': 'x' } });
    const names = {
      GIT_DIR: join(trap.root, '.git'),
      GIT_WORK_TREE: trap.root,
      GIT_INDEX_FILE: '/nowhere',
      GIT_OBJECT_DIRECTORY: '/nowhere',
    };
    const count = {
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'core.bare',
      GIT_CONFIG_VALUE_0: 'true',
      GIT_NAMESPACE: 'x',
    };
    Object.assign(process.env, names, count);
    onTestFinished(() => {
      for (const name of Object.keys({ ...names, ...count })) delete process.env[name];
    });
    const repository = await openRepository(test.root);
    expect(repository.root).toBe(test.root);
    expect((await repository.treeAt('HEAD')).list()).toHaveLength(4);
    expect((await repository.status()).staged).toEqual([]);
    expect(cleanEnvironment({ git_dir: 'x', GIT_SSH_COMMAND: 'y', HOME: 'z' })).toEqual({
      GIT_SSH_COMMAND: 'y',
      HOME: 'z',
      LC_ALL: 'C',
      LANGUAGE: 'C',
    });
  });

  it('a bare repository that came along as files', async () => {
    const test = temporaryRepository({ files: FILES });
    const evil = join(test.root, 'evil');
    const mark = join(test.root, '.git/ran');
    test.git('init', '--quiet', '--bare', evil);
    const config = `[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = "${evil}"\n\tfsmonitor = "touch '${mark}'; false"\n\thooksPath = "${evil}/hooks"\n`;
    writeFileSync(join(evil, 'config'), config);
    const repository = await openRepository(evil);
    expect(repository.root).toBe(test.root);
    await repository.status();
    expect(existsSync(mark)).toBe(false);
    repositoryAt(evil).git('status');
    expect(existsSync(mark)).toBe(true); // the trap does work on a git that is not held back
  });

  it('a program called git in the folder', async () => {
    const test = temporaryRepository({ files: FILES });
    const mark = join(test.root, 'ran');
    writeFileSync(join(test.root, 'git'), `#!/bin/sh\ntouch '${mark}'\n`, { mode: 0o755 });
    process.env.PATH = `.:${path}`;
    await (await openRepository(test.root)).status();
    expect(readdirSync(test.root)).not.toContain('ran');
  });

  it('a moved store', async () => {
    const test = temporaryRepository({ files: FILES });
    renameSync(join(test.root, '.git'), join(test.root, 'store'));
    writeFileSync(join(test.root, '.git'), 'gitdir: store\n');
    expect((await openRepository(test.root)).gitDir).toBe(join(test.root, 'store'));
  });
});
