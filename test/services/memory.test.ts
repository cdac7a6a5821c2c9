/** What a copy remembers of the last time: an older state put in its place is noticed, and what people do in good faith is not. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRepository } from '../../src/git/repository.ts';
import { readIdentity, readSeen } from '../../src/git/seen-store.ts';
import { rememberMove } from '../../src/services/memory.ts';
import { type Finished, runCircles } from '../cli/run-circles.ts';
import { repositoryAt, type TestRepository, temporaryFolder } from '../repository.ts';

const FOUND = ['--name', 'Maple', '--mission', 'To cook.', '--person', 'Ana', '--person', 'Ben', '--no-input'];
const OVEN = 'circles/general/decisions/2026-12-01-buy-an-oven';
const MAIN = 'refs/heads/main';

/** A group with one decision, made once; each test works in a copy of it. */
const origin = mkdtempSync(join(tmpdir(), 'circles-memory-'));
const env = { XDG_CONFIG_HOME: join(origin, '.config'), CIRCLES_TODAY: '2026-12-01' };
const circlesIn = (cwd: string, ...line: readonly string[]) => runCircles(line, { cwd, env });

beforeAll(async () => {
  expect((await circlesIn(origin, 'init', 'maple', ...FOUND)).code).toBe(0);
  await oven((...line) => circlesIn(join(origin, 'maple'), ...line));
}, 60_000);
afterAll(() => rmSync(origin, { recursive: true }));

describe('an older state put in place of the newest', { timeout: 60_000 }, () => {
  it('is noticed, can be mended as it says, and can be accepted', async () => {
    const { maple, circles } = group();
    expect((await circles('verify')).code).toBe(0);
    maple.git('reset', '--quiet', '--hard', 'HEAD~1');
    expect(codesOf(await circles('verify', '--json'))).toEqual([['seen-missing', OVEN]]);
    expect((await circles('restore', OVEN)).code).toBe(0);
    maple.git('add', '.');
    maple.git('commit', '--quiet', '-m', 'Back');
    expect((await circles('verify')).code).toBe(0);
    maple.git('reset', '--quiet', '--hard', 'HEAD~1');
    expect((await circles('verify')).code).toBe(1);
    expect((await circles('verify')).code).toBe(1);
    expect((await circles('verify', '--forget')).code).toBe(0);
    expect((await circles('verify')).code).toBe(0);
  });

  it('is noticed when one signature goes, and when nothing of the old commits is left', async () => {
    const { maple, circles } = group();
    expect((await circles('verify')).code).toBe(0);
    maple.git('rm', '--quiet', '--', `${OVEN}/account.yaml`);
    maple.git('commit', '--quiet', '--amend', '--no-edit', '--allow-empty');
    maple.git('reflog', 'expire', '--expire=now', '--all');
    maple.git('gc', '--quiet', '--prune=now');
    expect(codesOf(await circles('verify', '--json'))).toEqual([['account-differs', `${OVEN}/account.yaml`]]);
    maple.git('rm', '--quiet', '-r', '--', OVEN);
    maple.git('commit', '--quiet', '--amend', '--no-edit', '--allow-empty');
    expect(codesOf(await circles('verify', '--json'))).toEqual([['seen-missing', OVEN]]);
  });

  it('is what undoing makes, and then it is not missed', async () => {
    const { circles } = group();
    expect((await circles('verify')).code).toBe(0);
    expect((await circles('undo')).code).toBe(0);
    expect((await circles('verify')).code).toBe(0);
  });

  it('stays noticed when something else is undone', async () => {
    const { maple, circles } = group();
    await circles('verify');
    maple.git('reset', '--quiet', '--hard', 'HEAD~1');
    await circles('consent', '-q', '--once', 'Buy a pot', '--text', 'One pot.', '--consent', 'all');
    expect(codesOf(await circles('verify', '--json'))).toEqual([['seen-missing', OVEN]]);
    expect((await circles('undo')).code).toBe(0);
    expect(codesOf(await circles('verify', '--json'))).toEqual([['seen-missing', OVEN]]);
  });

  it('is told when a record with a fault hides it no longer', async () => {
    const { maple, circles } = group();
    await circles('verify');
    const armor = maple.read(`${OVEN}/ana.sig`);
    maple.write(`${OVEN}/ben.sig`, armor.replace('U', 'V'));
    maple.git('add', '.');
    maple.git('commit', '--quiet', '-m', 'Junk');
    expect((await circles('verify')).code).toBe(1);
    maple.git('rm', '--quiet', `${OVEN}/ben.sig`);
    maple.git('commit', '--quiet', '-m', 'Junk out');
    expect((await circles('verify')).code).toBe(0);
  });
});

describe('what people do with git in good faith', { timeout: 60_000 }, () => {
  it('squash, amend and another branch change nothing', async () => {
    const { maple, circles } = group();
    expect((await circles('verify')).code).toBe(0);
    maple.git('reset', '--quiet', '--soft', 'HEAD~1');
    maple.git('commit', '--quiet', '--amend', '-m', 'All in one');
    expect((await circles('verify')).code).toBe(0);
    maple.git('switch', '--quiet', '-c', 'Main');
    maple.git('rm', '--quiet', '-r', OVEN);
    maple.git('commit', '--quiet', '-m', 'Elsewhere');
    expect((await circles('verify')).code).toBe(0);
    maple.git('switch', '--quiet', 'main');
    expect((await circles('verify')).code).toBe(0);
  });

  it('linked work trees share it, a past version has none, a fresh copy starts anew', async () => {
    const { folder, maple, circles } = group();
    expect((await circles('verify')).code).toBe(0);
    maple.git('switch', '--quiet', '--detach', 'HEAD~1');
    expect((await circles('verify')).code).toBe(0);
    expect((await circles('verify', '--at', 'main')).code).toBe(0);
    const linked = join(folder, 'linked');
    maple.git('worktree', 'add', '--quiet', linked, 'main');
    repositoryAt(linked).git('reset', '--quiet', '--hard', 'HEAD~1');
    expect((await circlesIn(linked, 'verify')).code).toBe(1);
    const copy = join(folder, 'copy');
    maple.git('clone', '--quiet', '.', copy);
    expect((await circlesIn(copy, 'verify')).code).toBe(0);
    expect(existsSync(join(linked, '.git', 'circles'))).toBe(false);
  });

  it('a bare repository is refused in words, a work tree of it is not', async () => {
    const { folder, maple } = group();
    const bare = join(folder, 'bare.git');
    maple.git('clone', '--quiet', '--bare', '.', bare);
    const refused = await circlesIn(bare, 'verify');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('git clone');
    const tree = join(folder, 'tree');
    repositoryAt(bare).git('worktree', 'add', '--quiet', tree, 'main');
    expect((await circlesIn(tree, 'verify')).code).toBe(0);
    expect(readdirSync(join(bare, 'circles', 'seen'))).toHaveLength(1);
  });
});

describe('the identity', { timeout: 60_000 }, () => {
  it('is known from the first time on; another one is told, and accepted only by its name', async () => {
    const { folder, maple, circles } = group();
    const first = wordsIn(await circles('verify'));
    expect((await circlesIn(folder, 'init', 'other', ...FOUND.with(3, 'To sing.'))).code).toBe(0);
    rmSync(join(maple.root, 'circles'), { recursive: true });
    rmSync(join(maple.root, 'people'), { recursive: true });
    cpSync(join(folder, 'other'), maple.root, { recursive: true, filter: (path) => !path.endsWith('.git') });
    maple.git('add', '--all');
    maple.git('commit', '--quiet', '-m', 'Another');
    const told = await circles('verify');
    expect(told.code).toBe(1);
    expect(told.out).toContain(first);
    const second = /verify --organisation ([a-z-]+)/.exec(told.out)?.[1] ?? '';
    expect(second).not.toBe(first);
    expect((await circles('verify', '--organisation', second)).out).toContain('--forget');
    expect(codesOf(await circles('verify', '--forget', '--json'))).toEqual([]);
    expect((await circles('verify')).code).toBe(0);
  });

  it('is forgotten with the founding that is undone', async () => {
    const { maple, circles } = group();
    maple.git('reset', '--quiet', '--hard', 'HEAD~1');
    await circles('verify');
    expect(readIdentity(await openRepository(maple.root))).toMatch(/^sha256:/);
    expect((await circles('undo')).code).toBe(0);
    expect(readIdentity({ commonDir: join(maple.root, '.git') })).toBeUndefined();
    expect(readSeen({ commonDir: join(maple.root, '.git') }, MAIN)).toBeUndefined();
  });

  it('that is none is a wrong call', async () => {
    const { circles } = group();
    for (const text of ['nonsense', 'sha256:12', 'bakoru', '']) {
      expect((await circles('verify', '--organisation', text)).code).toBe(2);
    }
    const identity = wordsIn(await circles('verify'));
    expect((await circles('verify', '--organisation', identity.replaceAll('-', ' ').toUpperCase())).code).toBe(0);
  });
});

describe('where it is kept', { timeout: 60_000 }, () => {
  it('what cannot be written is no fault, what cannot be read is told with the way out', async () => {
    const { maple, circles } = group();
    const place = join(maple.root, '.git', 'circles');
    rmSync(place, { recursive: true, force: true });
    writeFileSync(place, 'a file where a folder should be');
    expect((await circles('verify')).code).toBe(0);
    expect((await circles('verify', '--forget')).code).toBe(2);
    rmSync(place);
    expect((await circles('verify')).code).toBe(0);
    const [name = ''] = readdirSync(join(place, 'seen'));
    const file = join(place, 'seen', name);
    const good = readFileSync(file, 'utf8');
    for (const bad of hostile(good)) {
      writeFileSync(file, bad);
      const { code, err } = await circles('verify');
      expect([code, err.includes(`rm "${file}"`)]).toEqual([2, true]);
    }
    rmSync(file);
    symlinkSync('/dev/zero', file);
    expect((await circles('verify')).code).toBe(2);
    rmSync(file);
    expect((await circles('verify')).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(good);
  });

  it('a move that others make is followed', async () => {
    const { maple, circles } = group();
    await circles('verify');
    const repository = await openRepository(maple.root);
    const [to = '', from = ''] = [maple.git('rev-parse', 'HEAD~1'), maple.git('rev-parse', 'HEAD')];
    await rememberMove(repository, { branch: MAIN, from, to });
    expect([...(readSeen(repository, MAIN)?.keys() ?? [])].filter((path) => path.startsWith(OVEN))).toEqual([]);
    maple.git('reset', '--quiet', '--hard', to);
    expect((await circles('verify')).code).toBe(0);
    await rememberMove(repository, { branch: 'refs/heads/other', from, to });
    expect(readSeen(repository, 'refs/heads/other')).toBeUndefined();
  });

  it('what is signed anew to follow others is not missed as it was', async () => {
    const { folder, maple, circles } = group();
    const [hub, other] = [join(folder, 'hub.git'), join(folder, 'other')];
    maple.git('reset', '--quiet', '--hard', 'HEAD~1');
    maple.git('init', '--quiet', '--bare', '-b', 'main', hub);
    expect((await circles('share', '--to', hub)).code).toBe(0);
    maple.git('clone', '--quiet', hub, other);
    const selection = ['select', 'secretary', '--person', 'Ben', '--reason', 'He writes.', '--term', 'P6M'];
    expect((await circlesIn(other, ...selection, '--consent', 'all', '-q')).code).toBe(0);
    expect((await circlesIn(other, 'share')).code).toBe(0);
    repositoryAt(other).git('reset', '--quiet', '--hard', 'HEAD~1');
    expect((await circlesIn(other, 'verify')).code).toBe(1);
    await oven(circles);
    expect((await circles('verify')).code).toBe(0);
    const before = maple.read(`${OVEN}/decision.yaml`);
    expect((await circles('share')).code).toBe(0);
    expect(maple.read(`${OVEN}/decision.yaml`)).not.toBe(before);
    expect((await circles('verify')).code).toBe(0);
  });

  it('a group that was joined is known from then on', async () => {
    const { folder, maple } = group();
    const joining = ['join', maple.root, 'joined', '--person', 'Ben', '--no-input'];
    const { code, err } = await circlesIn(
      folder,
      ...joining,
      '--organisation',
      wordsIn(await circlesIn(maple.root, 'verify')),
    );
    expect([code, err]).toEqual([0, expect.any(String)]);
    const joined = join(folder, 'joined');
    expect(readIdentity({ commonDir: join(joined, '.git') })).toMatch(/^sha256:/);
    repositoryAt(joined).git('reset', '--quiet', '--hard', 'HEAD~1');
    expect(codesOf(await circlesIn(joined, 'verify', '--json'))).toEqual([['seen-missing', OVEN]]);
  });

  it('nothing is to be forgotten of a past version', async () => {
    const { circles } = group();
    expect((await circles('verify', '--forget', '--at', 'HEAD')).code).toBe(2);
    expect((await circles('verify', '--forget', '--base', 'HEAD')).code).toBe(2);
  });
});

describe('an earlier state that is named', { timeout: 60_000 }, () => {
  it('that is not in a shortened copy can be brought with what the hint says', async () => {
    const { folder, maple } = group();
    maple.git('branch', '--quiet', 'evening');
    maple.git('reset', '--quiet', '--hard', 'HEAD~1');
    const copy = join(folder, 'copy');
    execFileSync('git', ['clone', '--quiet', '--depth', '1', '--branch', 'evening', `file://${maple.root}`, copy]);
    const { code, err } = await circlesIn(copy, 'verify', '--base', 'origin/main');
    expect(code).toBe(2);
    const command = /`git ([^`]+)`/.exec(err)?.[1] ?? '';
    repositoryAt(copy).git(...command.split(' '), '--quiet');
    expect((await circlesIn(copy, 'verify', '--base', 'origin/main')).code).toBe(0);
  });
});

type Circles = (...line: readonly string[]) => Promise<Finished>;

function group(): {
  readonly folder: string;
  readonly maple: TestRepository;
  readonly circles: Circles;
} {
  const folder = temporaryFolder();
  const root = join(folder, 'maple');
  cpSync(join(origin, 'maple'), root, { recursive: true });
  return { folder, maple: repositoryAt(root), circles: (...line) => circlesIn(root, ...line) };
}

async function oven(circles: Circles): Promise<void> {
  const { code } = await circles('consent', '-q', '--once', 'Buy an oven', '--text', 'One oven.', '--consent', 'all');
  expect(code).toBe(0);
}

function codesOf({ out }: Finished): readonly (readonly [string, string])[] {
  const answer = JSON.parse(out) as { readonly findings: readonly { readonly code: string; readonly file: string }[] };
  return answer.findings.map(({ code, file }) => [code, file]);
}

function wordsIn({ out }: Finished): string {
  return /Identity: ([a-z-]+)/.exec(out)?.[1] ?? '';
}

/** Nothing in it, no JSON, another version, another branch, paths and digests that cannot be. */
function hostile(good: string): readonly string[] {
  return [
    '',
    '[]',
    '{"version":1}',
    good.replace('"version": 1', '"version": 2'),
    good.replace(MAIN, 'refs/heads/other'),
    good.replace('circles/general/decisions', '../general/decisions'),
    good.replace('sha256:', 'md5:'),
    good.replace('"sha256:', '["sha256:').replace(',', '],'),
    `{"version":1,"branch":"${MAIN}","files":{"__proto__":{}}}`,
  ];
}
