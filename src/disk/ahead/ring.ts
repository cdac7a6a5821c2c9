/**
 * Files on their way from the thread that reads them to the one that makes sense of them: a ring of batches in memory that both share.
 * One fills them in turn, the other empties them in turn, and each waits where the other has not come so far.
 */
import type { FileMode, Glanced } from '../../load/file-tree.ts';
import { isPlainText } from '../../schema/decode-text.ts';

const BATCHES = 16;
const ROOM = 128 * 1024;
/** Files in a batch at the most. */
const MOST = 1024;
/** Bytes that are free where one more file is put into a batch: for its path, and most often for all of it. */
const FREE = 16 * 1024;

// What stands in the state of a batch, where it is not the number of the files that lie in it.
const EMPTY = 0;
const OVER = -1;
const GIVEN_UP = -2;

// What is told of each file: its mode, the bytes of its path, its own bytes or this, and whether they are plain text.
const TOLD = 4;
const UNREAD = -1;

const MODES = ['file', 'executable', 'symlink', 'submodule', 'other'] as const satisfies readonly FileMode[];

// So many bytes of each batch are for what is told; before all batches stand their states.
const HEAD = MOST * TOLD * Int32Array.BYTES_PER_ELEMENT;
const STATES = BATCHES * Int32Array.BYTES_PER_ELEMENT;

interface Batch {
  readonly told: Int32Array;
  readonly room: Buffer;
}

/** The ring in a piece of memory. */
export interface Ring {
  readonly states: Int32Array;
  readonly batches: readonly Batch[];
}

/** Memory for a ring: two megabytes. */
export function ringMemory(): SharedArrayBuffer {
  return new SharedArrayBuffer(STATES + BATCHES * (HEAD + ROOM));
}

export function ringIn(memory: SharedArrayBuffer): Ring {
  const batches = Array.from({ length: BATCHES }, (_, index) => {
    const start = STATES + index * (HEAD + ROOM);
    return { told: new Int32Array(memory, start, MOST * TOLD), room: Buffer.from(memory, start + HEAD, ROOM) };
  });
  return { states: new Int32Array(memory, 0, BATCHES), batches };
}

/** Puts bytes into `room` from `start` on and says how many; undefined where there are none. */
export type Put = (room: Uint8Array, start: number) => number | undefined;

/** The one who fills. */
export interface Filler {
  /** One more path; `put` for a file that shall be read, which is left to the other where it is too large. */
  readonly add: (path: string, mode: FileMode, put?: Put) => void;
  /** Nothing more comes: because that was all, or because the other has to see to the rest. */
  readonly end: (isAll: boolean) => void;
}

/** Fills batch by batch; waits where the other is a whole ring behind. */
export function filler({ states, batches }: Ring): Filler {
  let turn = 0;
  let count = 0;
  let end = 0;
  const handOver = (state: number) => {
    tell(states, turn % BATCHES, state);
    turn += 1;
    count = 0;
    end = 0;
    const next = turn % BATCHES;
    for (let state = Atomics.load(states, next); state !== EMPTY; state = Atomics.load(states, next))
      Atomics.wait(states, next, state);
  };
  const add: Filler['add'] = (path, mode, put) => {
    if (count === MOST || end + FREE > ROOM) handOver(count);
    const { told, room } = batches[turn % BATCHES] as Batch;
    const start = end + room.write(path, end);
    const length = lengthPut(room, start, put);
    const place = count * TOLD;
    told[place] = MODES.indexOf(mode);
    told[place + 1] = start - end;
    told[place + 2] = length;
    told[place + 3] = Number(isPlainText(room, start, start + length));
    end = start + Math.max(length, 0);
    count += 1;
  };
  return {
    add,
    end: (isAll) => {
      if (count > 0) handOver(count);
      tell(states, turn % BATCHES, isAll ? OVER : GIVEN_UP);
    },
  };
}

// What fills the room to its end may have been larger.
function lengthPut(room: Uint8Array, start: number, put: Put | undefined): number {
  const length = put?.(room, start) ?? UNREAD;
  return start + length < room.length ? length : UNREAD;
}

/** One path, and what its file holds, where it was read. */
export type Taken = (path: string, mode: FileMode, glanced: Glanced | undefined) => void;

/** Shows what comes; false when the rest did not come: given up, or nothing for `patience` milliseconds. */
export function emptied({ states, batches }: Ring, taken: Taken, patience: number): boolean {
  for (let turn = 0; ; turn = (turn + 1) % BATCHES) {
    const wait = Atomics.wait(states, turn, EMPTY, patience);
    const state = Atomics.load(states, turn);
    if (wait === 'timed-out' || state < 0) return state === OVER;
    showBatch(batches[turn] as Batch, state, taken);
    tell(states, turn, EMPTY);
  }
}

function showBatch({ told, room }: Batch, count: number, taken: Taken): void {
  let end = 0;
  for (let index = 0; index < count * TOLD; index += TOLD) {
    const start = end + (told[index + 1] ?? 0);
    const length = told[index + 2] ?? UNREAD;
    const path = room.toString('utf8', end, start);
    end = start + Math.max(length, 0);
    const isPlain = told[index + 3] === 1;
    const glanced = isPlain ? room.toString('latin1', start, end) : room.subarray(start, end);
    taken(path, MODES[told[index] ?? 0] ?? 'other', length === UNREAD ? undefined : glanced);
  }
}

function tell(states: Int32Array, batch: number, state: number): void {
  Atomics.store(states, batch, state);
  Atomics.notify(states, batch);
}
