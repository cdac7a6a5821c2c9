/** Five people share at the same moment, each in a process of their own: nobody is left out, and all have the same in the end. */
import { type ChildProcess, execFile, execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { at, copyVillage, PEOPLE, type Person, settle, type Village } from '../schedules/five-people.ts';

const CIRCLES = fileURLToPath(new URL('../../bin/circles.js', import.meta.url));
/** How often somebody shares again when told to. */
const FEW = 3;

interface Ended {
  readonly code: ChildProcess['exitCode'];
  readonly said: string;
}

let model: Village;

beforeAll(async () => {
  const room = mkdtempSync(join(tmpdir(), 'circles-at-once-'));
  model = await settle(inside(room), { people: PEOPLE, signatures: 1 });
  return () => rmSync(room, { recursive: true, force: true });
}, 60_000);

function inside(room: string): string {
  mkdirSync(join(room, 'village'));
  return join(room, 'village');
}

function copiedVillage(): Village {
  const room = mkdtempSync(join(tmpdir(), 'circles-at-once-'));
  onTestFinished(() => {
    for (const path of everythingUnder(room)) chmodSync(path, 0o700);
    rmSync(room, { recursive: true, force: true });
  });
  return copyVillage(model, inside(room));
}

/** Runs `circles share` as one of them, in a process of its own. */
function shareAlone({ room }: Village, who: Person, starter: readonly string[] = []): Promise<Ended> {
  const [program = '', ...words] = [...starter, process.execPath, CIRCLES, 'share'];
  const home = join(room, who);
  const env = { PATH: process.env.PATH, HOME: home, GIT_CONFIG_NOSYSTEM: '1', TZ: 'UTC', CIRCLES_TODAY: '2026-12-02' };
  return new Promise((resolve) => {
    const child = execFile(program, words, { cwd: join(home, 'maple'), env }, (_error, out, err) => {
      resolve({ code: child.exitCode, said: `${out}${err}` });
    });
  });
}

/** Shares again when told to; hands back what went otherwise than it may. */
async function shareUntilIn(village: Village, who: Person): Promise<readonly string[]> {
  const odd: string[] = [];
  for (let tries = 0; tries < FEW; tries++) {
    const { code, said } = await shareAlone(village, who);
    if (code === 0) return odd;
    if (code !== 2 || !said.includes('circles share')) odd.push(`${who}: ${code}\n${said}`);
  }
  return [...odd, `${who} did not get in`];
}

async function record(five: Village, who: Person, ...line: readonly string[]): Promise<void> {
  const finished = await at(five, who, line);
  expect(finished, finished.err).toMatchObject({ code: 0 });
}

function treeOf({ room }: Village, who: Person): string {
  return git(join(room, who, 'maple'), 'rev-parse', 'HEAD^{tree}');
}

function git(folder: string, ...words: readonly string[]): string {
  return execFileSync('git', words, { cwd: folder, encoding: 'utf8' }).trimEnd();
}

function everythingUnder(folder: string): readonly string[] {
  const inner = readdirSync(folder, { withFileTypes: true });
  return [
    folder,
    ...inner.flatMap((one) => (one.isDirectory() ? everythingUnder(join(folder, one.name)) : [join(folder, one.name)])),
  ];
}

describe('five at the same moment', () => {
  it('all get in within a few tries, and end with the same', { timeout: 120_000 }, async () => {
    const five = copiedVillage();
    const selected = ['select', 'secretary', '--person', 'ben', '--reason', 'A clear hand.', '--until', 'in a year'];
    await record(five, 'ana', ...selected, '--consent', 'all');
    for (const who of PEOPLE.slice(1)) {
      const agreement = ['consent', '--policy', `By ${who}`, '--text', `As ${who} said.`, '--consent', 'all'];
      await record(five, who, ...agreement);
    }
    const all = () => Promise.all(PEOPLE.map((who) => shareUntilIn(five, who)));
    expect(await all()).toEqual(PEOPLE.map(() => []));
    expect(await all()).toEqual(PEOPLE.map(() => []));
    expect(new Set(PEOPLE.map((who) => treeOf(five, who))).size).toBe(1);
    for (const who of PEOPLE) expect(await at(five, who, ['verify'])).toMatchObject({ code: 0 });
    const policies = readdirSync(join(five.room, 'ana/maple/circles/general/policies'));
    expect(policies.filter((name) => name.startsWith('by-'))).toHaveLength(PEOPLE.length - 1);
  });
});

describe('a folder that may only be read', () => {
  const reader = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override,-fowner', '--inh-caps=-all'] : [];

  async function behind(): Promise<{ readonly five: Village; readonly maple: string; readonly hub: string }> {
    const five = copiedVillage();
    await record(five, 'ana', 'consent', '--policy', 'By ana', '--text', 'As said.', '--consent', 'all');
    await record(five, 'ana', 'share');
    await record(five, 'ben', 'consent', '--policy', 'By ben', '--text', 'As said.', '--consent', 'all');
    return { five, maple: join(five.room, 'ben/maple'), hub: join(five.room, 'hub.git') };
  }

  /** Every path with its bytes; what git only keeps to itself is left out. */
  function contents(folder: string): ReadonlyMap<string, string> {
    const files = everythingUnder(folder).filter((path) => statSync(path).isFile());
    return new Map(files.map((path) => [path, readFileSync(path, 'latin1')]));
  }

  it('is told, with nothing changed here or there', { timeout: 60_000 }, async () => {
    const { five, maple, hub } = await behind();
    const before = [contents(maple), contents(hub)];
    for (const path of everythingUnder(maple)) chmodSync(path, statSync(path).mode & ~0o222);
    const { code, said } = await shareAlone(five, 'ben', reader);
    expect(said).toMatch(/^circles: You may not write \S+\. Nothing was (?:written|changed)\.\n\S/);
    expect(code).toBe(2);
    expect([contents(maple), contents(hub)]).toEqual(before);
    for (const path of everythingUnder(maple)) chmodSync(path, statSync(path).mode | 0o200);
    expect(await shareAlone(five, 'ben')).toMatchObject({ code: 0 });
  });

  it('is told too when only the files of the group are protected', { timeout: 60_000 }, async () => {
    const { five, maple, hub } = await behind();
    const own = everythingUnder(join(maple, 'circles'));
    const state = () => [git(maple, 'rev-parse', 'HEAD'), git(maple, 'status', '--porcelain'), contents(hub)];
    const before = state();
    for (const path of own) chmodSync(path, statSync(path).mode & ~0o222);
    const { code, said } = await shareAlone(five, 'ben', reader);
    expect(said).toMatch(/^circles: You may not write \S+\. Nothing was (?:written|changed)\.\n\S/);
    expect(code).toBe(2);
    expect(state()).toEqual(before);
    for (const path of own) chmodSync(path, statSync(path).mode | 0o200);
    expect(await shareAlone(five, 'ben')).toMatchObject({ code: 0 });
  });
});
