/** Lets only one process at a time record in a repository, also across its linked work trees. */
import { randomUUID } from 'node:crypto';
import { closeSync, linkSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { diskError, errorCode } from '../disk/disk-error.ts';
import { makeFolder } from '../disk/make-folder.ts';
import { gitEn } from '../messages/en/git.ts';
import { CirclesError } from '../model/errors.ts';
import { isLiving, type Living, thisProcess } from './living-process.ts';

/** A lock that is held. */
export interface RecordingLock {
  release(): void;
}

interface Holder extends Living {
  /** Tells two locks of one process apart. */
  readonly mark: string;
}

/** How a lock ends that is being made: in its mark, a UUID. */
const MARKED = /\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Takes the lock in the git directory that all work trees share; one whose process has ended is taken over.
 * Throws `recording-under-way` when another process holds it.
 */
export function takeRecordingLock(commonDir: string): RecordingLock {
  const file = lockFile(commonDir);
  const mine: Holder = { ...thisProcess(), mark: randomUUID() };
  try {
    makeFolder(join(commonDir, 'circles'));
    if (!create(file, mine)) takeOver(file, mine);
    tidy(file);
  } catch (error) {
    throw diskError(error, file);
  }
  return { release: () => (holderOf(file)?.mark === mine.mark ? rmSync(file, { force: true }) : undefined) };
}

/** Whether a living process holds the lock. */
export function isRecordingUnderWay(commonDir: string): boolean {
  const file = lockFile(commonDir);
  return statSync(file, { throwIfNoEntry: false }) !== undefined && isHeld(file);
}

function lockFile(commonDir: string): string {
  return join(commonDir, 'circles', 'recording.lock');
}

/** Only who holds the second lock may remove a dead first one, so that nobody removes the lock of a third. */
function takeOver(file: string, mine: Holder): void {
  const second = `${file}.takeover`;
  if (isHeld(file)) throw underWay(file);
  if (!create(second, mine)) {
    if (!isHeld(second)) rmSync(second, { force: true });
    throw underWay(file);
  }
  try {
    if (isHeld(file)) throw underWay(file);
    rmSync(file, { force: true });
    if (!create(file, mine)) throw underWay(file);
  } finally {
    rmSync(second, { force: true });
  }
}

function underWay(file: string): CirclesError {
  const holder = holderOf(file);
  const who = holder === undefined ? file : `process ${holder.pid} on ${holder.host}, ${file}`;
  return new CirclesError('recording-under-way', gitEn.recording.underWay({ who }));
}

/** Puts the lock in its place whole, so that whoever is killed meanwhile leaves none that cannot be read. False when one is there. */
function create(file: string, holder: Holder): boolean {
  const whole = `${file}.${holder.mark}`;
  try {
    writeFileSync(whole, JSON.stringify(holder), { flag: 'wx' });
    linkSync(whole, file);
    return true;
  } catch (error) {
    // gone means that who holds the lock has tidied up
    if (['EEXIST', 'ENOENT'].includes(errorCode(error) ?? '')) return false;
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'EMLINK'].includes(errorCode(error) ?? '')) throw error;
    return createInPlace(file, holder);
  } finally {
    rmSync(whole, { force: true });
  }
}

/** Where the disk has no second names for a file. */
function createInPlace(file: string, holder: Holder): boolean {
  const handle = openNew(file);
  if (handle === undefined) return false;
  try {
    writeFileSync(handle, JSON.stringify(holder));
    return true;
  } catch (error) {
    // on a full disk an empty lock would keep the next one waiting for nobody
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
}

/** Takes away what a process that was killed while it made its lock has left; for who holds the lock. */
function tidy(file: string): void {
  const left = readdirSync(dirname(file)).filter((name) => name.startsWith(`${basename(file)}.`) && MARKED.test(name));
  for (const name of left) rmSync(join(dirname(file), name), { force: true });
}

/** Undefined when the file is there already. */
function openNew(file: string): number | undefined {
  try {
    return openSync(file, 'wx');
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return undefined;
    throw error;
  }
}

function isHeld(file: string): boolean {
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  const holder = holderOf(file);
  // a lock that cannot be read is being written, or its writer was ended while writing
  return holder === undefined ? age < 5_000 : isLiving(holder, age);
}

function holderOf(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}
