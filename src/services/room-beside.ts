/** A room beside a folder in which it is made ready, so that it comes to its place whole or not at all. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diskError, errorCode } from '../disk/disk-error.ts';
import { makeFolder } from '../disk/make-folder.ts';
import { isLiving, thisProcess } from '../git/living-process.ts';
import { digestOf } from '../model/digest.ts';

/** A room that nobody else enters. */
export interface Room {
  /** An empty folder. */
  readonly inside: string;
  /** Takes the room away, with what is still in it. */
  leave(): void;
}

/** Who made a room stands in its name, since that is there from the first moment on: process, when it began, computer. */
const NAME = /^\.circles-join-(\d+)-(\d*)-([0-9a-f]{8})-\w+$/;

/** Makes a room beside `folder`, and takes away those whose makers were ended. Throws `CirclesError` with what the disk says. */
export function roomBeside(folder: string): Room {
  const above = dirname(folder);
  try {
    makeFolder(above);
    for (const name of readdirSync(above)) if (isAbandoned(above, name)) tryToTakeAway(join(above, name));
    const { pid, began, host } = thisProcess();
    const room = mkdtempSync(join(above, `.circles-join-${pid}-${began}-${short(host)}-`));
    return { inside: room, leave: () => takeAway(room) };
  } catch (error) {
    throw diskError(error, folder);
  }
}

function isAbandoned(above: string, name: string): boolean {
  const [, pid, began = '', computer] = NAME.exec(name) ?? [];
  if (pid === undefined) return false;
  const made = statSync(join(above, name), { throwIfNoEntry: false })?.mtimeMs;
  if (made === undefined) return false;
  const { host } = thisProcess();
  const maker = { pid: Number(pid), began, host: computer === short(host) ? host : '' };
  return !isLiving(maker, Date.now() - made);
}

/** Names of computers may hold anything. */
function short(host: string): string {
  return digestOf(new TextEncoder().encode(host)).slice(-8);
}

function takeAway(room: string): void {
  rmSync(room, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}

/** A git that outlived its maker may still be writing there: then whoever comes next takes it away. */
function tryToTakeAway(room: string): void {
  try {
    takeAway(room);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}
