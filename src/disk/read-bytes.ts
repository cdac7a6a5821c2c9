/** Reads one file from disk, never through a link. */
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { diskEn } from '../messages/en/disk.ts';
import { CirclesError } from '../model/errors.ts';
import { errorCode } from './disk-error.ts';

// Without waiting, in case somebody puts a pipe in the place of a file that was listed.
const READ_NO_LINK = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The most bytes that are read at all; no forge takes a larger file. */
const LARGEST = 128 * 1024 ** 2;

// A disk gives whole pieces of so many bytes: what ends a read before the end of a file ends it between two of them. So most files
// need not be asked whether there is more.
const PIECE = 512;

/** The bytes of a file; undefined where no plain file lies, or one larger than 128 MiB. @throws CirclesError `disk-no-permission`. */
export function readBytes(file: string): Uint8Array | undefined {
  return opened(file, (descriptor) => (fstatSync(descriptor).size > LARGEST ? undefined : readFileSync(descriptor)));
}

/**
 * How many bytes of a file now lie in `room` from `start` on; as many as have room there, where it is larger than that. Undefined where
 * no plain file lies. @throws CirclesError `disk-no-permission`.
 */
export function readInto(file: string, room: Uint8Array, start: number): number | undefined {
  return opened(file, (descriptor) => {
    let end = start;
    let more = 0;
    do {
      more = readSync(descriptor, room, end, room.length - end, null);
      end += more;
    } while (more > 0 && (end - start) % PIECE === 0 && end < room.length);
    return end - start;
  });
}

function opened<Taken>(file: string, take: (descriptor: number) => Taken): Taken | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, READ_NO_LINK);
    return take(descriptor);
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ELOOP') return undefined;
    throw unreadable(error, file);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** `error`, in words where somebody may not read `path`. */
export function unreadable(error: unknown, path: string): unknown {
  const refused = ['EACCES', 'EPERM'].includes(errorCode(error) ?? '');
  return refused ? new CirclesError('disk-no-permission', diskEn.unreadable({ path }), error) : error;
}
