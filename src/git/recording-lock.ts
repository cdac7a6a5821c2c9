/** Lets only one process at a time record in a repository, also across its linked work trees. */
import { randomUUID } from 'node:crypto';
import { closeSync, linkSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { diskError, errorCode } from '../disk/disk-error.ts';
import { makeFolder } from '../disk/make-folder.ts';
import { gitEn } from '../messages/en/git.ts';
import { CirclesError } from '../model/errors.ts';

/** A lock that is held. */
export interface RecordingLock {
  release(): void;
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as the system counts; tells it from a later one with the same number. Empty where it cannot be known. */
  readonly began: string;
  /** Tells two locks of one process apart. */
  readonly mark: string;
}

/** A lock of another computer, whose processes cannot be looked at, is believed for a quarter of an hour. */
const BELIEVED_MS = 15 * 60_000;

/** How a lock ends that is being made: in its mark, a UUID. */
const MARKED = /\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Takes the lock in the git directory that all work trees share; one whose process has ended is taken over.
 * Throws `recording-under-way` when another process holds it.
 */
export function takeRecordingLock(commonDir: string): RecordingLock {
  const file = lockFile(commonDir);
  const mine: Holder = { pid: process.pid, host: hostname(), began: beganAt(process.pid), mark: randomUUID() };
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
  if (holder === undefined) return age < 5_000;
  if (holder.host !== hostname()) return age < BELIEVED_MS;
  return isAlive(holder.pid) && beganAt(holder.pid) === holder.began;
}

function holderOf(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** Field 22 of `/proc/<pid>/stat` (proc(5)), counted behind the name, which may hold spaces. */
function beganAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
