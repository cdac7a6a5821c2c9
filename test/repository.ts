/** Real git repositories in temporary folders, for tests. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { actorKey } from './actor-keys.ts';

// Nothing of the machine's own git settings or keys reaches a test.
// Several files of tests share it; it goes with the room of the run.
const home = mkdtempSync(join(process.env.CIRCLES_TESTS_ROOM ?? tmpdir(), 'circles-home-'));
writeFileSync(join(home, '.gitconfig'), '');
Object.assign(process.env, {
  HOME: home,
  XDG_CONFIG_HOME: join(home, '.config'),
  GIT_CONFIG_GLOBAL: join(home, '.gitconfig'),
  GIT_CONFIG_NOSYSTEM: '1',
});
delete process.env.CIRCLES_SIGNING_KEY;
delete process.env.SSH_AUTH_SOCK;

/** A repository on disk and the means to look at it from outside. */
export interface TestRepository {
  /** The absolute root of the work tree; its path holds spaces and umlauts. */
  readonly root: string;
  /** Runs git in it and hands back what it printed, without the last line feed. Throws when git fails. */
  git(...args: readonly string[]): string;
  write(path: string, content: string | Uint8Array): void;
  read(path: string): string;
}

/** What a temporary repository holds at first. */
export interface RepositoryOptions {
  /** Files of its one commit; without them it has no commit. */
  readonly files?: { readonly [path: string]: string };
  readonly objectFormat?: 'sha1' | 'sha256';
}

/** The key and name of somebody who records in tests, as `record` wants them. */
export function actor(name: string): {
  readonly key: { readonly keyFile: string; readonly publicKey: string };
  readonly author: { readonly name: string; readonly email: string };
} {
  const { privateKeyPath, publicKey } = actorKey(name, join(home, 'keys'));
  return { key: { keyFile: privateKeyPath, publicKey }, author: { name, email: `${name}@circles.invalid` } };
}

/** An empty folder that goes away after the test. Its path holds a space and umlauts. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'circles-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const inner = join(folder, 'Büro der Gärtnerei');
  mkdirSync(inner);
  return inner;
}

/** A repository in a temporary folder, on branch `main`. One with the same files is made once and copied. */
export function temporaryRepository(options: RepositoryOptions = {}): TestRepository {
  const wanted = JSON.stringify(options);
  const model = models.get(wanted) ?? makeRepository(join(home, `model ${models.size}`), options);
  models.set(wanted, model);
  const root = join(temporaryFolder(), 'Straße');
  cpSync(model, root, { recursive: true, preserveTimestamps: true });
  return repositoryAt(root);
}

const models = new Map<string, string>();

function makeRepository(root: string, options: RepositoryOptions): string {
  const repository = repositoryAt(root);
  mkdirSync(root);
  // without its template git lays no examples of hooks into it, which would all be copied
  repository.git('init', '--quiet', '-b', 'main', '--template=', `--object-format=${options.objectFormat ?? 'sha1'}`);
  mkdirSync(join(root, '.git', 'info'));
  const files = Object.entries(options.files ?? {});
  for (const [path, content] of files) repository.write(path, content);
  if (files.length > 0) {
    repository.git('add', '--all');
    repository.git('commit', '--quiet', '-m', 'First');
  }
  return root;
}

/** The means to look at a repository that is there already, such as a linked work tree. */
export function repositoryAt(root: string): TestRepository {
  return {
    root,
    git: (...args) => {
      const person = ['-c', 'user.name=Test', '-c', 'user.email=test@circles.invalid'];
      return execFileSync('git', [...person, ...args], { cwd: root, encoding: 'utf8', stdio: 'pipe' }).replace(
        /\n$/,
        '',
      );
    },
    write: (path, content) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    },
    read: (path) => readFileSync(join(root, path), 'utf8'),
  };
}
