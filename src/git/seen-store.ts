/** Remembers, beside the repository, what was last seen of each branch and which organisation it belongs to. All linked work trees share it. */
import { hash } from 'node:crypto';
import { lstatSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { diskError, errorCode } from '../disk/disk-error.ts';
import { replaceFile } from '../disk/replace-file.ts';
import { diskEn } from '../messages/en/disk.ts';
import { seenEn } from '../messages/en/seen.ts';
import type { Digest } from '../model/decision-record.ts';
import { CirclesError } from '../model/errors.ts';
import { compareText } from '../model/finding.ts';
import { type Fields, isFields, type Value } from '../model/value.ts';
import { dossierOf, type SeenFiles } from '../trust/seen.ts';
import type { RepositoryPlace } from './find-repository.ts';

/** Where it is kept: the git directory that all work trees share. */
export type SeenPlace = Pick<RepositoryPlace, 'commonDir'>;

/** Raised when the meaning of a field changes; another version is refused. */
const VERSION = 1;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** A hundred thousand files of decisions stay far below. */
const LARGEST = 64 * 1024 * 1024;

/** What was last seen of a branch, by its full name; undefined when nothing was. Throws `seen-unreadable`, or what the disk says. */
export function readSeen(place: SeenPlace, branch: string): SeenFiles | undefined {
  const file = fileOf(place, branch);
  const value = read(file);
  if (value === undefined) return undefined;
  const files = value.branch === branch && isFields(value.files) ? value.files : undefined;
  const entries = Object.entries(files ?? {});
  if (files === undefined || !entries.every(isSeenFile)) throw unreadable(file);
  return new Map(entries.filter(isSeenFile));
}

function isSeenFile(entry: [string, Value]): entry is [string, Digest] {
  return dossierOf(entry[0]) !== undefined && isDigest(entry[1]);
}

function isDigest(value: Value | undefined): value is Digest {
  return typeof value === 'string' && DIGEST.test(value);
}

/** Remembers what was seen of a branch, in place of what was remembered of it; undefined forgets it. Throws what the disk says. */
export function writeSeen(place: SeenPlace, branch: string, files: SeenFiles | undefined): void {
  const sorted = files === undefined ? undefined : [...files].sort(([a], [b]) => compareText(a, b));
  write(fileOf(place, branch), sorted === undefined ? undefined : { branch, files: Object.fromEntries(sorted) });
}

/** The identity that this repository is known to have; undefined before anybody verified it. Throws as `readSeen`. */
export function readIdentity(place: SeenPlace): Digest | undefined {
  const file = identityFile(place);
  const value = read(file);
  if (value === undefined) return undefined;
  if (!isDigest(value.organisation)) throw unreadable(file);
  return value.organisation;
}

/** Remembers the identity; undefined forgets it. Throws what the disk says. */
export function writeIdentity(place: SeenPlace, organisation: Digest | undefined): void {
  write(identityFile(place), organisation === undefined ? undefined : { organisation });
}

function identityFile({ commonDir }: SeenPlace): string {
  return join(commonDir, 'circles', 'identity.json');
}

/** Names of branches may differ by case alone, or one be a folder of another; their digests do not. */
function fileOf({ commonDir }: SeenPlace, branch: string): string {
  return join(commonDir, 'circles', 'seen', `${hash('sha256', branch, 'hex').slice(0, 32)}.json`);
}

function read(file: string): Fields | undefined {
  const text = textOf(file);
  if (text === undefined) return undefined;
  const value = parsed(text);
  if (!isFields(value) || value.version !== VERSION) throw unreadable(file);
  return value;
}

function textOf(file: string): string | undefined {
  try {
    const stats = lstatSync(file, { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    return stats.isFile() && stats.size <= LARGEST ? readFileSync(file, 'utf8') : '';
  } catch (error) {
    switch (errorCode(error)) {
      case 'ENOTDIR':
        return undefined;
      case 'EACCES':
        throw new CirclesError('disk-no-permission', diskEn.unreadable({ path: file }), error);
      default:
        throw diskError(error, file);
    }
  }
}

function parsed(text: string): Value | undefined {
  try {
    return JSON.parse(text) as Value;
  } catch {
    return undefined;
  }
}

function write(file: string, value: object | undefined): void {
  if (value === undefined) {
    forget(file);
    return;
  }
  replaceFile(file, Buffer.from(`${JSON.stringify({ version: VERSION, ...value }, null, 1)}\n`));
}

function forget(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw diskError(error, file);
  }
}

function unreadable(file: string): CirclesError {
  return new CirclesError('seen-unreadable', seenEn.unreadable({ file }));
}
