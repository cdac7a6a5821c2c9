/** Writes a result to the file a person named. */
import { basename, dirname, resolve } from 'node:path';
import { writeFiles } from '../disk/write-files.ts';
import type { Context } from './context.ts';

/**
 * Writes `content` to `file`, seen from the context's folder; `-` is standard output.
 * @throws CirclesError when the disk stands against it; then the old file is as it was.
 */
export function writeOutput(context: Context, file: string, content: string | Uint8Array): void {
  if (file === '-') {
    context.stdout.write(content);
    return;
  }
  const place = resolve(context.cwd, file);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  writeFiles(dirname(place), new Map([[basename(place), bytes]]));
}
