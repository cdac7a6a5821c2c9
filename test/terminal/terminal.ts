/** A real terminal (tmux) with the built tool in it: keys go in, screens come out. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, onTestFinished } from 'vitest';
import { PROJECT } from '../source-texts.ts';

/** How long something may take to appear on a busy machine. */
const PATIENCE_MS = 20_000;

/** A group on disk, founded and confirmed, that can be copied for each test. */
export interface Room {
  readonly home: string;
  readonly group: string;
  /** Runs the tool without a terminal and hands back what it printed. */
  readonly circles: (...words: readonly string[]) => string;
}

/** What can be done at the terminal. */
export interface Terminal {
  /** Types one key: a letter, or a name of tmux such as `Enter`. */
  readonly key: (name: string) => void;
  /** Types words, letter by letter. */
  readonly type: (words: string) => void;
  /** What stands there, without spaces at the ends of lines and without empty lines at its end. */
  readonly screen: () => string;
  /** Waits until `text` stands there, and hands back the screen once it no longer changes. */
  readonly until: (text: string) => Promise<string>;
  /** Ends the running program as a crash would: it can tidy nothing up. */
  readonly kill: () => void;
  readonly resize: (columns: number, rows: number) => void;
}

/** Groups that were founded already, by their people. */
const models = new Map<string, string>();
afterAll(() => {
  for (const home of models.values()) takeAway(home);
});

function takeAway(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

/** A group of these people in a new folder that goes away after the test; it is founded once and copied. */
export function openRoom(people: readonly string[]): Room {
  const model = models.get(people.join()) ?? found(people);
  models.set(people.join(), model);
  const home = newFolder();
  onTestFinished(() => takeAway(home));
  cpSync(model, home, { recursive: true, preserveTimestamps: true });
  const group = join(home, 'maple');
  return { home, group, circles: (...words) => run(home, group, words) };
}

function newFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'circles-terminal-')));
}

function found(people: readonly string[]): string {
  const home = newFolder();
  const bin = join(home, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'circles'), `#!/bin/sh\nexec "${process.execPath}" "${PROJECT}bin/circles.js" "$@"\n`);
  chmodSync(join(bin, 'circles'), 0o755);
  const named = people.flatMap((name) => ['--person', name]);
  run(home, home, ['init', 'maple', '--name', 'Maple Street', '--mission', 'To cook.', ...named, '--no-input', '-q']);
  run(home, join(home, 'maple'), ['consent', '--founding', '--consent', 'all', '--no-input', '-q']);
  return home;
}

function run(home: string, cwd: string, words: readonly string[]): string {
  return execFileSync(join(home, 'bin/circles'), words, {
    cwd,
    env: environment(home),
    encoding: 'utf8',
    stdio: 'pipe',
  });
}

function environment(home: string): NodeJS.ProcessEnv {
  return {
    PATH: `${join(home, 'bin')}:${dirname(process.execPath)}:${process.env.PATH ?? ''}`,
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    CIRCLES_TODAY: '2026-12-01',
  };
}

/** What a terminal is opened with. */
export interface Wishes {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Opens a terminal in the folder of the group, and closes it after the test. Throws when there is no tmux. */
export function openTerminal({ home, group }: Room, { columns = 80, rows = 24, env = {} }: Wishes = {}): Terminal {
  const socket = join(home, `tmux-${columns}-${Object.keys(env).join('-')}`);
  const settings = { ...environment(home), ...env };
  const tmux = (...words: readonly string[]): string => {
    const { status, stdout, stderr, error } = spawnSync('tmux', ['-f', '/dev/null', '-S', socket, ...words], {
      env: settings,
      encoding: 'utf8',
    });
    if (error !== undefined) throw new Error(`these tests need the program tmux (Debian: apt install tmux): ${error}`);
    if (status !== 0) throw new Error(`tmux ${words.join(' ')}: ${stderr}`);
    return stdout;
  };
  const shell = ['env', `PS1=$ `, 'sh', '-i'];
  tmux('new-session', '-d', '-s', 't', '-x', String(columns), '-y', String(rows), '-c', group, ...shell);
  onTestFinished(() => void spawnSync('tmux', ['-S', socket, 'kill-server']));
  const screen = () => tmux('capture-pane', '-p', '-t', 't').replaceAll(/ +$/gm, '').trimEnd();
  return {
    key: (name) => void tmux('send-keys', '-t', 't', name),
    type: (words) => void tmux('send-keys', '-t', 't', '-l', '--', words),
    screen,
    until: (text) => settled(screen, text),
    kill: () => {
      const [shellPid = ''] = tmux('list-panes', '-t', 't', '-F', '#{pane_pid}').split('\n');
      const children = execFileSync('ps', ['-o', 'pid=', '--ppid', shellPid], { encoding: 'utf8' });
      for (const pid of children.split(/\s+/).filter((word) => word !== '')) process.kill(Number(pid), 'SIGKILL');
    },
    resize: (width, height) => void tmux('resize-window', '-t', 't', '-x', String(width), '-y', String(height)),
  };
}

/** Lines are broken at other places on other terminals, within words too, so the text is looked for without regard to that. */
async function settled(screen: () => string, text: string): Promise<string> {
  const flat = (shown: string) => shown.replaceAll(/\s+/g, '');
  const end = Date.now() + PATIENCE_MS;
  let before = '';
  for (;;) {
    const now = screen();
    if (now === before && flat(now).includes(flat(text))) return now;
    if (Date.now() > end) throw new Error(`this did not appear: ${text}\n\n${now}`);
    before = now;
    await sleep(40);
  }
}
