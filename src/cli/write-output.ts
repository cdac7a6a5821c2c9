/** Writes a result to the file a person named. */
import { existsSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { writeOutputFile } from '../disk/write-output-file.ts';
import { diskEn } from '../messages/en/disk.ts';
import { CirclesError } from '../model/errors.ts';
import { kindOf } from '../schema/kinds.ts';
import type { Context } from './context.ts';
import { findOrganisation } from './find-organisation.ts';
import { organisationPath } from './organisation-path.ts';

/**
 * Writes `content` to `file`, seen from the context's folder; `-` and `/dev/stdout` are standard output.
 * @throws CirclesError when the disk stands against it, or the file is one of the organisation's own; then the old file is as it was.
 */
export function writeOutput(context: Context, file: string, content: string | Uint8Array): void {
  if (file === '-' || file === '/dev/stdout') {
    context.stdout.write(content);
    return;
  }
  const place = resolve(context.cwd, file);
  if (isAgreed(existsSync(place) ? realpathSync(place) : place))
    throw new CirclesError('path-agreed', diskEn.agreed({ path: file }));
  writeOutputFile(place, typeof content === 'string' ? new TextEncoder().encode(content) : content);
}

/** Signatures and copies of what was adopted are of no kind, and can't be made again. */
const DOSSIER = /^circles\/[^/]+\/(?:decisions|proposals)\//;

/** Whether an organisation keeps something that it agreed on at this place: a slip of the pen must not cost it. */
function isAgreed(place: string): boolean {
  const root = findOrganisation(dirname(place));
  if (root === undefined) return false;
  const path = organisationPath(root, root, place).toLowerCase();
  return kindOf(path) !== undefined || DOSSIER.test(path);
}
