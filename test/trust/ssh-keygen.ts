/** The real `ssh-keygen`, as the tests of this room ask it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder that goes away when the test file is done. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'circles-trust-'));
  folders.push(folder);
  return folder;
}

/** Makes a key of any type; gives the path of its private half. */
export function makeKey(folder: string, name: string, options: readonly string[]): string {
  const path = join(folder, name);
  execFileSync('ssh-keygen', ['-q', '-N', '', '-C', `${name} of a test`, '-f', path, ...options]);
  return path;
}

/** What to sign, with further options. */
export interface Signed {
  readonly message: Uint8Array;
  readonly options?: readonly string[];
}

/** The armour that `ssh-keygen -Y sign` writes. */
export function sign(key: string, namespace: string, given: Uint8Array | Signed): string {
  const { message, options = [] } = given instanceof Uint8Array ? { message: given } : given;
  return execFileSync('ssh-keygen', ['-q', '-Y', 'sign', '-f', key, '-n', namespace, ...options], {
    input: message,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}

/** The line in `<key>.pub`. */
export function publicLine(key: string): string {
  return readFileSync(`${key}.pub`, 'utf8');
}

/** A signature as it is handed over, and what it is said to be of. */
export interface Handed {
  readonly armor: string | Uint8Array;
  readonly message: Uint8Array;
  readonly namespace: string;
}

/** The verdict of `ssh-keygen -Y check-novalidate` on one signature. */
export function holds(handed: Handed): boolean {
  return verdictsOn([handed])[0] ?? false;
}

/** The verdict of `ssh-keygen -Y check-novalidate` on each signature. One shell asks them all: to start programs from a small one is cheap. */
export function verdictsOn(handed: readonly Handed[]): readonly boolean[] {
  const folder = scratch();
  const questions = handed.map(({ armor, message, namespace }, number) => {
    writeFileSync(join(folder, `${number}.sig`), armor);
    writeFileSync(join(folder, `${number}.txt`), message);
    return `ssh-keygen -Y check-novalidate -n '${namespace}' -s ${number}.sig <${number}.txt >/dev/null 2>&1; echo $?`;
  });
  const answers = execFileSync('sh', ['-s'], { cwd: folder, input: questions.join('\n'), encoding: 'utf8' });
  return answers.trimEnd().split('\n').map(isGood);
}

/** 255 is how `ssh-keygen` refuses; anything else but 0 means that it was never asked. */
function isGood(code: string): boolean {
  if (code !== '0' && code !== '255') throw new Error(`ssh-keygen ended with ${code}`);
  return code === '0';
}

/** The numbers 0 to `length`, every `step`-th. */
export function every(length: number, step = 1): readonly number[] {
  return Array.from({ length: Math.ceil(length / step) }, (_, index) => index * step);
}
