/** Writes a result to the file a person named. */
import { resolve } from 'node:path';
import { writeOutputFile } from '../disk/write-output-file.ts';
import type { Context } from './context.ts';

/**
 * Writes `content` to `file`, seen from the context's folder; `-` and `/dev/stdout` are standard output.
 * @throws CirclesError when the disk stands against it; then the old file is as it was.
 */
export function writeOutput(context: Context, file: string, content: string | Uint8Array): void {
  if (file === '-' || file === '/dev/stdout') {
    context.stdout.write(content);
    return;
  }
  writeOutputFile(
    resolve(context.cwd, file),
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  );
}
