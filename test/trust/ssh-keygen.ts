/** The real `ssh-keygen`, as the tests of this room ask it. */
import { execFile, execFileSync } from 'node:child_process';
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

let files = 0;

/** The verdict of `ssh-keygen -Y check-novalidate` on one signature. */
export function holds(
  folder: string,
  given: { readonly armor: string | Uint8Array; readonly message: Uint8Array; readonly namespace: string },
): Promise<boolean> {
  files += 1;
  const path = join(folder, `check-${files}.sig`);
  writeFileSync(path, given.armor);
  return new Promise((resolve) => {
    const child = execFile('ssh-keygen', ['-Y', 'check-novalidate', '-n', given.namespace, '-s', path], (error) =>
      resolve(error === null),
    );
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(given.message);
  });
}

/** The numbers 0 to `length`, every `step`-th. */
export function every(length: number, step = 1): readonly number[] {
  return Array.from({ length: Math.ceil(length / step) }, (_, index) => index * step);
}

/** Runs the work four at a time: processes wait for each other more than they compute. */
export async function inTurns<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < items.length; from += 4) {
    results.push(...(await Promise.all(items.slice(from, from + 4).map(work))));
  }
  return results;
}
