/** Reads one file of an organisation: bytes in, a value that follows its schema out, or what is wrong with it. */
import type { Digest } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import { memoryOf } from '../model/memory.ts';
import { checkSchema } from './check-schema.ts';
import { mayBeCut } from './cut-texts.ts';
import { decodeText, LARGEST_FILE, LARGEST_RECORD } from './decode-text.ts';
import { NO_FAULTS } from './fault.ts';
import { KINDS, type Kind } from './kinds.ts';
import { type Read, readFullYaml } from './read-full-yaml.ts';
import { readPlainYaml } from './read-plain-yaml.ts';

const SCHEMAS: ReadonlyMap<Kind, string | null> = new Map(KINDS.map((row) => [row.kind, row.schema]));

const remembered = memoryOf<Read>(({ value }) => value !== undefined);

/** The value of a file of this kind. `digest` is that of these very bytes, where the caller has it already. Never throws on content. */
export function readDocument(kind: Kind, bytes: Uint8Array, digest: Digest = digestOf(bytes)): Read {
  return remembered(`${kind} ${digest}`, () => readAnew(kind, bytes));
}

/** Like {@link readDocument}, for what is read once, bytes or a plain text: to know it again would cost a fifth of reading it. */
export function readAnew(kind: Kind, content: Uint8Array | string): Read {
  const limit = kind === 'decision' ? LARGEST_RECORD : LARGEST_FILE;
  const text = typeof content === 'string' ? content : decodeText(content, limit);
  if (typeof text !== 'string') return { faults: [text] };
  const size = typeof content === 'string' ? content.length : content.byteLength;
  const read = size > LARGEST_FILE ? readLarge(text, size) : readYaml(text);
  const schema = SCHEMAS.get(kind) ?? null;
  if (read.value === undefined || schema === null) return read;
  const faults = checkSchema(schema, read.value, text);
  if (faults.length > 0) return { faults };
  return mayBeCut(text) ? { ...read, mayBeCut: true } : read;
}

/** A large record is read only as the tool writes it: the full reader would take minutes for a few megabytes made to keep it busy. */
function readLarge(text: string, bytes: number): Read {
  const value = readPlainYaml(text);
  if (value !== undefined) return { value, faults: [] };
  const parts = { kib: Math.ceil(bytes / 1024), limit: LARGEST_FILE / 1024 };
  return { faults: [{ rule: 'yaml-invalid', code: 'too-large', parts, pointer: [] }] };
}

/** The mapping that a text holds: by the fast reader, or by the full one when anything in it is not plain. */
export function readYaml(text: string): Read {
  const plain = readPlainYaml(text);
  return plain === undefined ? readFullYaml(text) : { value: plain, faults: NO_FAULTS };
}
