/** The thread that walks through a folder and reads its files, ahead of the one that makes sense of them. */
import { workerData } from 'node:worker_threads';
import { readInto } from '../read-bytes.ts';
import { holdsCopies, walk } from '../walk.ts';
import { filler, ringIn } from './ring.ts';

/** What the thread is given: it walks through one folder of `root`. */
export interface Ahead {
  readonly root: string;
  readonly folder: string;
  readonly memory: SharedArrayBuffer;
}

const { root, folder, memory } = workerData as Ahead;
const { add, end } = filler(ringIn(memory));

// What goes wrong here goes wrong again in the other thread, which can tell it.
try {
  walk({ root, from: folder, leftOut: holdsCopies }, (path, mode) => {
    const isRead = mode === 'file' && path.endsWith('.yaml');
    add(path, mode, isRead ? (room, start) => readInto(`${root}/${path}`, room, start) : undefined);
  });
  end(true);
} catch {
  end(false);
}
