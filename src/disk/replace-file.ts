/** Puts one file in its place whole, however many processes do so at the same moment. */
import { randomUUID } from 'node:crypto';
import { closeSync, constants, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { diskError } from './disk-error.ts';
import { makeFolder } from './make-folder.ts';

const NEW_FILE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;

/** Writes `content` beside `file` and moves it into its place: the last one wins, and nobody ever reads half of it. Throws as `diskError` says. */
export function replaceFile(file: string, content: Uint8Array): void {
  const beside = `${file}.${randomUUID()}`;
  try {
    makeFolder(dirname(file));
    writeWhole(beside, content);
    renameSync(beside, file);
  } catch (error) {
    discard(beside);
    throw diskError(error, file);
  }
}

/** What stood in the way of writing it may stand in the way here too; the first reason is the one that is told. */
function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {}
}

function writeWhole(file: string, content: Uint8Array): void {
  const descriptor = openSync(file, NEW_FILE, 0o666);
  try {
    for (let written = 0; written < content.length; ) written += writeSync(descriptor, content, written);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
