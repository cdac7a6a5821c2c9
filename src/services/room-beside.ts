/** A room beside a folder in which it is made ready, so that it comes to its place whole or not at all. */
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diskError, errorCode } from '../disk/disk-error.ts';
import { makeFolder } from '../disk/make-folder.ts';
import { isRecordingUnderWay, takeRecordingLock } from '../git/recording-lock.ts';

/** A room that nobody else enters. */
export interface Room {
  /** An empty folder. */
  readonly inside: string;
  /** Takes the room away, with what is still in it. */
  leave(): void;
}

const NAME = '.circles-join-';
/** Milliseconds within which whoever makes a room has put the lock into it. */
const UNTIL_LOCKED = 5_000;

/** Makes a room beside `folder`, and takes away those whose makers were ended. Throws `CirclesError` with what the disk says. */
export function roomBeside(folder: string): Room {
  const above = dirname(folder);
  try {
    makeFolder(above);
    for (const name of readdirSync(above)) if (isAbandoned(above, name)) tryToTakeAway(join(above, name));
    const room = mkdtempSync(join(above, NAME));
    const lock = takeRecordingLock(lockIn(room));
    const inside = join(room, 'inside');
    makeFolder(inside);
    return {
      inside,
      leave: () => {
        lock.release();
        takeAway(room);
      },
    };
  } catch (error) {
    throw diskError(error, folder);
  }
}

function lockIn(room: string): string {
  return join(room, 'lock');
}

function isAbandoned(above: string, name: string): boolean {
  if (!name.startsWith(NAME)) return false;
  const room = join(above, name);
  if (existsSync(lockIn(room))) return !isRecordingUnderWay(lockIn(room));
  const made = statSync(room, { throwIfNoEntry: false })?.mtimeMs;
  return made !== undefined && Date.now() - made > UNTIL_LOCKED;
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
