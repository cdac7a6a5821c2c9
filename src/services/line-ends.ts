/** Files that are as they were decided but for what an editor leaves at the ends of lines: nobody has to decide about that. */
import type { FileTree } from '../load/file-tree.ts';
import type { Digest } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import { kindOf } from '../schema/kinds.ts';

/** The bytes without the line ends of Windows and without a byte order mark; undefined where they have neither, or are no text. */
function withPlainEnds(bytes: Uint8Array): Uint8Array | undefined {
  if (!bytes.includes(CR) && bytes[0] !== MARK) return undefined;
  const text = new TextDecoder().decode(bytes);
  return new TextEncoder().encode(text.replace(/\r\n/g, '\n'));
}

const CR = 0x0d;
const MARK = 0xef;

/** The bytes that were decided, where `bytes` differ from them in nothing else. */
export function asDecided(bytes: Uint8Array, decided: Digest | undefined): Uint8Array | undefined {
  const plain = decided === undefined ? undefined : withPlainEnds(bytes);
  return plain !== undefined && digestOf(plain) === decided ? plain : undefined;
}

/** People's files, which nobody else tidies, as they were decided, where only that differs. What was decided is asked for only when it may be so. */
export async function lineEndsPutBack(
  tree: FileTree,
  decided: () => Promise<ReadonlyMap<string, Digest>>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = tree.list().flatMap(({ path }): [string, Uint8Array][] => {
    const bytes = kindOf(path)?.kind === 'person' ? tree.read(path) : undefined;
    return bytes === undefined || withPlainEnds(bytes) === undefined ? [] : [[path, bytes]];
  });
  if (files.length === 0) return new Map();
  const digests = await decided();
  return new Map(
    files.flatMap(([path, bytes]): [string, Uint8Array][] => {
      const plain = asDecided(bytes, digests.get(path));
      return plain === undefined ? [] : [[path, plain]];
    }),
  );
}
