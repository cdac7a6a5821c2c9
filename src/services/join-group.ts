/** Gets the first copy of a group on this computer, and looks whether it is the group that was meant. */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { cloneShared } from '../git/remote.ts';
import { shareEn } from '../messages/en/share.ts';
import type { IsoDate } from '../model/calendar.ts';
import { CirclesError } from '../model/errors.ts';
import { shortWords, typedWords } from '../model/short-words.ts';
import { rememberPlace } from './memory.ts';
import { roomBeside } from './room-beside.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

/** Which group, and where to. */
export interface JoinWishes {
  readonly address: string;
  /** Taken from the address when absent. */
  readonly folder: string | undefined;
  readonly cwd: string;
  /** The identity it must have: the digest, or its six words. */
  readonly organisation: string | undefined;
  readonly todayIn: (timezone: string) => IsoDate;
  readonly terminal: boolean;
  /** Asked when the copy lies ready; `false` gives it up again. */
  readonly isRight: (place: Workplace, folder: string) => Promise<boolean>;
}

/** The copy, opened in its place; undefined when it was given up. */
export interface JoinedGroup {
  readonly folder: string;
  readonly place: Workplace;
}

/**
 * Gets the copy. It is made beside its place and moved there when it is the right one, so that a wrong one leaves nothing behind.
 * Throws `CirclesError` `folder-taken`, `nothing-there`, `not-that-group`, and what getting it throws.
 */
export async function joinGroup(wishes: JoinWishes): Promise<JoinedGroup | undefined> {
  const folder = resolve(wishes.cwd, wishes.folder ?? folderName(wishes.address));
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new CirclesError('folder-taken', shareEn.folderTaken({ folder }));
  const room = roomBeside(folder);
  try {
    const copy = join(room.inside, basename(folder));
    await cloneShared(addressFrom(wishes), copy, wishes.terminal);
    const place = await openCopy(copy, wishes);
    requireIdentity(place, wishes.organisation);
    if (!(await wishes.isRight(place, folder))) return undefined;
    rmSync(folder, { recursive: true, force: true }); // an empty folder, if any
    renameSync(copy, folder);
    const joined = await openWorkplace(folder, wishes.todayIn);
    await rememberPlace(joined);
    return { folder, place: joined };
  } finally {
    room.leave();
  }
}

/** A folder given as an address is meant from where the person stands. */
function addressFrom({ address, cwd }: JoinWishes): string {
  const folder = resolve(cwd, address);
  return /^[\w+.-]+:/.test(address) || !existsSync(folder) ? address : folder;
}

/** `git@host:groups/maple.git` becomes `maple`. */
function folderName(address: string): string {
  const name =
    address
      .replace(/[/\\]+$/, '')
      .split(/[/\\:]/)
      .at(-1) ?? '';
  return name.replace(/\.git$/, '') || 'group';
}

async function openCopy(copy: string, { address, todayIn }: JoinWishes): Promise<Workplace> {
  return openWorkplace(copy, todayIn).catch((error: unknown) => {
    if (!(error instanceof CirclesError) || !['no-organisation', 'not-founded'].includes(error.code)) throw error;
    throw new CirclesError('nothing-there', shareEn.nothingThere({ address }));
  });
}

function requireIdentity({ verification }: Workplace, wanted: string | undefined): void {
  const found = verification.organisation ?? '';
  if (wanted === undefined || wanted === found || typedWords(wanted) === shortWords(found)) return;
  throw new CirclesError('not-that-group', shareEn.notTheirs({ wanted, found: shortWords(found) }));
}
