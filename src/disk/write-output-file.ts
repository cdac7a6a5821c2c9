/** Writes a result to wherever a person named: a file anywhere, whole, or a device or a pipe, as it comes. */
import { closeSync, constants, openSync, realpathSync, statSync, writeSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { diskEn } from '../messages/en/disk.ts';
import { CirclesError } from '../model/errors.ts';
import { diskError, errorCode } from './disk-error.ts';
import { writeFiles } from './write-files.ts';

/** What programs call the streams that they were given. */
const STREAM = /^\/(?:dev|proc)\//;

/**
 * Writes `content` to the absolute path `place`, through links to what they name.
 * Throws `CirclesError` `path-is-folder`, or when the disk stands against it; then a file is as it was.
 */
export function writeOutputFile(place: string, content: Uint8Array): void {
  try {
    write(place, content);
  } catch (error) {
    // a folder that is there and lets nothing be made in it, as below /proc
    if (errorCode(error) === 'ENOENT')
      throw new CirclesError('disk-no-permission', diskEn.noPermission({ path: place }));
    throw diskError(error, place);
  }
}

function write(place: string, content: Uint8Array): void {
  const there = statSync(place, { throwIfNoEntry: false });
  if (there?.isDirectory() === true) throw new CirclesError('path-is-folder', diskEn.isFolder({ path: place }));
  if (there !== undefined && (!there.isFile() || STREAM.test(place))) {
    writeThrough(place, content);
    return;
  }
  const real = there === undefined ? place : realpathSync(place);
  writeFiles(dirname(real), new Map([[basename(real), content]]));
}

function writeThrough(place: string, content: Uint8Array): void {
  const descriptor = openSync(place, constants.O_WRONLY | constants.O_APPEND);
  try {
    for (let written = 0; written < content.length; ) written += writeSync(descriptor, content, written);
  } finally {
    closeSync(descriptor);
  }
}
