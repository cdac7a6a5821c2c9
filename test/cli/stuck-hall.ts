/** A group in a folder of its own, in which somebody gets stuck and does what the tool tells them, word for word. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { type Finished, runCircles } from './run-circles.ts';

/** The group, and what can be done to it. */
export interface Hall {
  /** Where the next command is typed. */
  folder: string;
  today: string;
  /** Runs a line; with `keys` at a terminal, where they are typed. */
  type(line: string, keys?: string): Promise<Finished>;
  /** What another program prints. */
  said(line: string): string;
  /** Runs a line; it must succeed. */
  run(line: string): Promise<void>;
  /** The same with the key that was hidden. */
  hidden(line: string): Promise<void>;
  write(path: string, text: string): void;
  edit(path: string, from: string, to: string): void;
  git(...args: readonly string[]): void;
  tryGit(...args: readonly string[]): void;
  /** A path beside the group's folder. */
  beside(name: string): string;
  /** Something that was moved away comes back. */
  bring(from: string, to: string): void;
  leave(): void;
  goUp(): void;
  hideKey(): void;
  hideGit(): void;
  bringGit(): void;
  keyFile(): string;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}, 60_000);

const FOUND =
  'circles init maple --name "Maple Street" --mission "To cook together." --person Ana --person Ben --person Cleo --no-input';

let model: Promise<string> | undefined;

/** Ana, Ben and Cleo; the key of Ana lies here. Made once, and copied. */
export async function openHall(): Promise<Hall> {
  model ??= founded();
  const place = newPlace();
  cpSync(await model, place, { recursive: true });
  return hallAt(place);
}

async function founded(): Promise<string> {
  const place = newPlace();
  const hall = hallAt(place);
  hall.goUp();
  await hall.run(FOUND);
  return place;
}

function newPlace(): string {
  const place = mkdtempSync(join(tmpdir(), 'circles-stuck-'));
  folders.push(place);
  return place;
}

const PERSON = ['-c', 'user.name=Ana', '-c', 'user.email=ana@circles.invalid'];

function hallAt(place: string): Hall {
  const home = join(place, 'home');
  mkdirSync(home, { recursive: true });
  let config = join(home, '.config');
  let path = process.env.PATH ?? '';
  const hall: Hall = {
    folder: join(place, 'maple'),
    today: '2026-12-01',
    type: (line, keys) => typed(line, { cwd: hall.folder, home, config, path, today: hall.today, keys }),
    said: (line) => execFileSync('sh', ['-c', line], { cwd: hall.folder, encoding: 'utf8' }).trim(),
    run: async (line) => {
      const { code, out, err } = await hall.type(line);
      expect(code, `${line}\n${out}${err}`).toBe(0);
    },
    hidden: async (line) => {
      const mine = config;
      config = join(place, 'hidden');
      await hall.run(line);
      config = mine;
    },
    write: (file, text) => {
      mkdirSync(dirname(join(hall.folder, file)), { recursive: true });
      writeFileSync(join(hall.folder, file), text);
    },
    edit: (file, from, to) => {
      const text = readFileSync(join(hall.folder, file), 'utf8');
      expect(text).toContain(from);
      writeFileSync(join(hall.folder, file), text.replace(from, to));
    },
    git: (...args) => {
      execFileSync('git', [...PERSON, ...args], { cwd: hall.folder, stdio: 'pipe' });
    },
    tryGit: (...args) => {
      spawnSync('git', [...PERSON, ...args], { cwd: hall.folder });
    },
    beside: (name) => join(place, name),
    bring: (from, to) => {
      rmSync(join(place, to), { recursive: true, force: true });
      renameSync(join(place, from), join(place, to));
    },
    leave: () => {
      hall.folder = join(place, 'elsewhere');
      mkdirSync(hall.folder);
    },
    goUp: () => {
      hall.folder = place;
    },
    hideKey: () => renameSync(config, join(place, 'hidden')),
    hideGit: () => {
      path = join(place, 'nothing');
    },
    bringGit: () => {
      path = process.env.PATH ?? '';
    },
    keyFile: () => keyIn(join(config, 'circles', 'keys')),
  };
  return hall;
}

function keyIn(folder: string): string {
  const file = readdirSync(folder).find((name) => existsSync(join(folder, `${name}.pub`)));
  return join(folder, file ?? '');
}

interface At {
  readonly cwd: string;
  readonly home: string;
  readonly config: string;
  readonly path: string;
  readonly today: string;
  readonly keys: string | undefined;
}

const BIN = join(import.meta.dirname, '..', '..', 'bin', 'circles.js');

/** `circles` runs in this process, unless the PATH is another; everything else in a shell. */
async function typed(line: string, { cwd, home, config, path, today, keys }: At): Promise<Finished> {
  const env = { HOME: home, XDG_CONFIG_HOME: config, CIRCLES_TODAY: today, PATH: path, GIT_CONFIG_NOSYSTEM: '1' };
  const [program, ...words] = wordsOf(line);
  if (program !== 'circles') {
    const done = spawnSync('sh', ['-c', line], { cwd, env, encoding: 'utf8' });
    return { code: done.status ?? 1, out: done.stdout, err: done.stderr };
  }
  if (path === process.env.PATH)
    return runCircles(words, { cwd, env, ...(keys === undefined ? {} : { input: keys, terminal: true }) });
  const done = spawnSync(process.execPath, [BIN, ...words], { cwd, env, encoding: 'utf8' });
  return { code: done.status ?? 1, out: done.stdout, err: done.stderr };
}

/** As a shell takes it apart. */
export function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/g)].map(([word]) =>
    word.replace(/"([^"]*)"|'([^']*)'/g, (_, double?: string, single?: string) => double ?? single ?? ''),
  );
}
