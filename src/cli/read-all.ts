/** Reads everything that comes through a pipe. */
import type { Input } from './surroundings.ts';

/** The whole text of a stream. */
export async function readAll(stream: Input): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(typeof part === 'string' ? Buffer.from(part) : part);
  return Buffer.concat(parts).toString('utf8');
}
