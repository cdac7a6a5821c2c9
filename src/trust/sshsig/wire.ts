/** The SSH wire format, read without ever throwing and without forgiving anything. Source: RFC 4251 section 5. */

/** Reads from front to end. After one fault every read gives nothing, and `done` stays false; so it is asked once, at the end. */
export interface WireReader {
  /** One byte; 0 after a fault. */
  byte(): number;
  /** A 32-bit number; 0 after a fault. */
  uint32(): number;
  /** So many bytes as they are. */
  bytes(length: number): Buffer;
  /** Bytes that are preceded by their number. */
  string(): Buffer;
  /** Bytes preceded by their number, as Latin-1 text. */
  text(): string;
  /** A whole number that is not negative, big-endian, without a leading zero byte; a longer spelling than needed is a fault. */
  natural(): Buffer;
  /** True when nothing was missing or misspelled and nothing is left over. */
  done(): boolean;
}

const NOTHING = Buffer.alloc(0);

/** Starts to read `source`; the buffers it gives are views into it. */
export function wireReader(source: Buffer): WireReader {
  let offset = 0;
  let sound = true;
  function fail(): Buffer {
    sound = false;
    return NOTHING;
  }
  function bytes(length: number): Buffer {
    if (!sound || length > source.length - offset) return fail();
    offset += length;
    return source.subarray(offset - length, offset);
  }
  function uint32(): number {
    if (!sound || source.length - offset < 4) {
      sound = false;
      return 0;
    }
    offset += 4;
    return source.readUInt32BE(offset - 4);
  }
  const string = (): Buffer => bytes(uint32());
  return {
    byte: () => bytes(1)[0] ?? 0,
    uint32,
    bytes,
    string,
    text: () => string().toString('latin1'),
    natural: () => magnitudeOf(string()) ?? fail(),
    done: () => sound && offset === source.length,
  };
}

/** `bytes` preceded by their number. */
export function wireString(bytes: Buffer): Buffer {
  const out = Buffer.allocUnsafe(4 + bytes.length);
  out.writeUInt32BE(bytes.length, 0);
  bytes.copy(out, 4);
  return out;
}

/** The number without the zero byte that keeps it positive; undefined when it is negative or spelled longer than needed. */
function magnitudeOf(number: Buffer): Buffer | undefined {
  const [first = 0x7f, second = 0] = number;
  if (first >= 0x80) return undefined;
  if (first !== 0) return number;
  return second >= 0x80 ? number.subarray(1) : undefined;
}
