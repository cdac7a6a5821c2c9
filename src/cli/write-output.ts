/** Writes a result to the file a person named. */
import { basename, dirname, resolve } from 'node:path';
import { writeFiles } from '../disk/write-files.ts';
import type { Context } from './context.ts';

/**
 * Writes `text` to `file`, seen from the context's folder; `-` is standard output.
 * @throws CirclesError when the disk stands against it; then the old file is as it was.
 */
export function writeOutput(context: Context, file: string, text: string): void {
  if (file === '-') {
    context.stdout.write(text);
    return;
  }
  const place = resolve(context.cwd, file);
  writeFiles(dirname(place), new Map([[basename(place), new TextEncoder().encode(text)]]));
}
