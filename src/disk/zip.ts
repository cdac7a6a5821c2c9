/** Packs files into a .zip without compressing them: every system opens it by a double click, and the same files always give the same bytes. */
import { crc32 } from 'node:zlib';

/** Files to pack, by path with `/` between names; they lie in the archive in this order. */
export type PackedFiles = ReadonlyMap<string, Uint8Array>;

/** More files, or more bytes, need another form of the archive. */
const MOST_FILES = 65_534;
const MOST_BYTES = 0xfffffffe;

const VERSION = 20; // the first with folders
const UTF8 = 0x0800;
const FIRST_DAY = 0x0021; // 1 January 1980: nothing tells when it was packed
const MADE_ON_UNIX = 0x0300 | VERSION;
const PLAIN_FILE = 0o100644 * 0x10000;

/** The bytes of the archive; undefined when it would be too large. Source: PKWARE APPNOTE.TXT 6.3, sections 4.3 and 4.4. */
export function zipOf(files: PackedFiles): Uint8Array | undefined {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of files) {
    const name = Buffer.from(path, 'utf8');
    const about = aboutFile(name, content);
    const local = Buffer.concat([numbers([0x04034b50, 4]), about, name, content]);
    directory.push(directoryEntry({ about, name, offset }));
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  if (files.size > MOST_FILES || offset + listed.length > MOST_BYTES) return undefined;
  const end = numbers(
    [0x06054b50, 4],
    [0, 4],
    [files.size, 2],
    [files.size, 2],
    [listed.length, 4],
    [offset, 4],
    [0, 2],
  );
  return Buffer.concat([...parts, listed, end]);
}

/** What both lists say of a file: how it is stored, from when it is, its checksum, its sizes, how long its name is. */
function aboutFile(name: Buffer, content: Uint8Array): Buffer {
  const stored = [[VERSION, 2] as const, [UTF8, 2] as const, [0, 2] as const, [0, 2] as const, [FIRST_DAY, 2] as const];
  const size = [content.length, 4] as const;
  return numbers(...stored, [crc32(content), 4], size, size, [name.length, 2], [0, 2]);
}

function directoryEntry(file: { readonly about: Buffer; readonly name: Buffer; readonly offset: number }): Buffer {
  const begin = numbers([0x02014b50, 4], [MADE_ON_UNIX, 2]);
  const rest = numbers([0, 2], [0, 2], [0, 2], [PLAIN_FILE, 4], [file.offset, 4]);
  return Buffer.concat([begin, file.about, rest, file.name]);
}

/** Numbers with their lengths in bytes, the lowest byte first. */
function numbers(...fields: readonly (readonly [number, number])[]): Buffer {
  return Buffer.concat(
    fields.map(([value, length]) => {
      const bytes = Buffer.alloc(length);
      bytes.writeUIntLE(value, 0, length);
      return bytes;
    }),
  );
}
