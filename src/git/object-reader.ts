/** Reads many objects of a repository through one `git cat-file --batch`, and believes none whose content does not fit its id. */
import { gitEn } from '../messages/en/git.ts';
import { CirclesError } from '../model/errors.ts';
import type { RepositoryPlace } from './find-repository.ts';
import { isObjectId, type ObjectFormat, type ObjectType, objectIdOf } from './object-id.ts';
import { gitFailed, startGit } from './run-git.ts';

/** One object: its kind and its exact bytes. */
export interface GitObject {
  readonly type: ObjectType;
  readonly bytes: Buffer;
}

/** An open conversation with git about objects. */
export interface ObjectReader {
  /** The objects named, by id. Throws `object-missing` and `object-damaged`. */
  read(ids: readonly string[]): Promise<ReadonlyMap<string, GitObject>>;
  /** Ends the conversation. */
  close(): Promise<void>;
}

interface Question {
  readonly awaited: Set<string>;
  readonly answers: Map<string, GitObject>;
  readonly resolve: (answers: ReadonlyMap<string, GitObject>) => void;
  readonly reject: (error: Error) => void;
}

const ARGS = ['cat-file', '--batch'] as const;
const TYPES: readonly ObjectType[] = ['blob', 'tree', 'commit', 'tag'];

/** Opens a reader; call `close` when done. */
export function openObjectReader(place: RepositoryPlace): ObjectReader {
  const child = startGit(place, ARGS);
  const complaints: Buffer[] = [];
  let question: Question | undefined;
  const fail = (error: Error): void => question?.reject(error);
  const parse = objectParser((id, object) => {
    if (question !== undefined) settle(question, place.objectFormat, { id, object });
  });
  child.stdout?.on('data', (part: Buffer) => {
    try {
      parse(part);
    } catch (error) {
      fail(error instanceof Error ? error : gitFailed(ARGS, part));
    }
  });
  child.stderr?.on('data', (part: Buffer) => complaints.push(part));
  child.stdin?.on('error', () => undefined); // its end is reported by `close`
  child.on('error', fail);
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  ended.then(() => fail(gitFailed(ARGS, Buffer.concat(complaints)))).catch(fail);

  return {
    read: (ids) =>
      new Promise((resolve, reject) => {
        const awaited = new Set(ids);
        if (awaited.size === 0) return resolve(new Map());
        question = { awaited, answers: new Map(), resolve, reject };
        child.stdin?.write([...awaited].map((id) => `${requireId(id)}\n`).join(''));
      }),
    close: () => {
      child.stdin?.end();
      return ended;
    },
  };
}

/** `bytes` when they are what `id` names; throws `object-damaged`. */
export function requireObject(format: ObjectFormat, id: string, object: GitObject): GitObject {
  if (objectIdOf(format, object.type, object.bytes) !== id) throw damaged(id);
  return object;
}

/** The error for an object that cannot be what it says. */
export function damaged(id: string): CirclesError {
  return new CirclesError('object-damaged', gitEn.repository.objectDamaged({ id }));
}

function requireId(id: string): string {
  if (!isObjectId(id)) throw damaged(id);
  return id;
}

interface Answer {
  readonly id: string;
  readonly object: GitObject | undefined;
}

function settle(question: Question, format: ObjectFormat, answer: Answer): void {
  const { id, object } = answer;
  if (object === undefined) throw new CirclesError('object-missing', gitEn.repository.objectMissing({ id }));
  if (!question.awaited.delete(id)) throw damaged(id);
  question.answers.set(id, requireObject(format, id, object));
  if (question.awaited.size === 0) question.resolve(question.answers);
}

/** Cuts the stream of `cat-file --batch` (`id type size`, the bytes, a line feed) into objects; undefined for a missing one. */
function objectParser(found: (id: string, object: GitObject | undefined) => void): (part: Buffer) => void {
  let parts: Buffer[] = [];
  let length = 0;
  let needed = 1;
  return (part) => {
    parts.push(part);
    length += part.length;
    if (length < needed) return;
    const rest = takeObjects(Buffer.concat(parts), found);
    parts = [rest.bytes];
    length = rest.bytes.length;
    needed = rest.needed;
  };
}

/** Takes every whole object off `bytes`; says what is left and how many bytes the next object needs in all. */
function takeObjects(
  bytes: Buffer,
  found: (id: string, object: GitObject | undefined) => void,
): { readonly bytes: Buffer; readonly needed: number } {
  let start = 0;
  for (;;) {
    const header = headerAt(bytes, start);
    const end = header.next + (header.type === undefined ? 0 : header.size + 1);
    if (end > bytes.length) return { bytes: bytes.subarray(start), needed: end - start };
    const { id, type } = header;
    found(id, type === undefined ? undefined : { type, bytes: bytes.subarray(header.next, end - 1) });
    start = end;
  }
}

interface Header {
  readonly id: string;
  /** Undefined when git has no such object. */
  readonly type: ObjectType | undefined;
  readonly size: number;
  /** Where the bytes begin; behind the end of what is here when the line is not whole yet. */
  readonly next: number;
}

function headerAt(bytes: Buffer, start: number): Header {
  const lineEnd = bytes.indexOf(10, start);
  if (lineEnd < 0) return { id: '', type: undefined, size: 0, next: bytes.length + 1 };
  const line = bytes.toString('latin1', start, lineEnd);
  const [id = '', kind, size] = line.split(' ');
  const type = TYPES.find((one) => one === kind);
  if (type === undefined && kind !== 'missing') throw gitFailed(ARGS, Buffer.from(line));
  return { id, type, size: Number(size ?? 0), next: lineEnd + 1 };
}
