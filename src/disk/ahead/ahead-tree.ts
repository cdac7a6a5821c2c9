/** A large folder on disk that two threads read: one is ahead and reads most of the files, the other makes sense of what was read. */
import { SHARE_ENV, Worker } from 'node:worker_threads';
import type { FileTree, Glanced, Sweep, TreeFile } from '../../load/file-tree.ts';
import { type Found, filesUnder, foundIn, glanceAt, passing } from '../disk-tree.ts';
import { holdsCopies, type Passed, walk } from '../walk.ts';
import { emptied, type Ring, ringIn, ringMemory } from './ring.ts';
import type { Ahead } from './worker.ts';

/** A thread that says nothing for so long, in milliseconds, is no help. */
const PATIENCE = 1000;

/** Who reads ahead. */
export interface Help {
  /** The folder below the root where most of the files lie, and which is no link. */
  readonly folder: string;
  /** The file of the thread. */
  readonly worker: URL;
}

/**
 * Like `passingTree`, with a thread that starts right now and reads one folder, while the first one reads what lies beside it. What the
 * thread can't do is done without it. Only the first sweep is helped, and whoever asks for the list before it walks once more.
 */
export function aheadTree(root: string, help: Help): FileTree {
  let ring = startAhead(root, help);
  let found: Found | undefined;
  const all = () => (found ??= filesUnder({ root, leftOut: holdsCopies }));
  const sweep: Sweep = (look) => {
    const { shown, show, showRead } = showing(root, look);
    const helper = ring;
    ring = undefined;
    walk({ root, leftOut: (folder) => folder === help.folder || holdsCopies(folder) }, show);
    if (helper === undefined || !emptied(helper, showRead, PATIENCE)) {
      const seen = new Set(shown.map(({ path }) => path));
      walk({ root, from: help.folder, leftOut: holdsCopies }, (path, mode) => {
        if (!seen.has(path)) show(path, mode);
      });
    }
    found = foundIn(shown);
  };
  return { ...passing(root, all), sweep };
}

/** Undefined where no thread may be started. It is not asked why it failed, and not waited for. */
function startAhead(root: string, { folder, worker }: Help): Ring | undefined {
  const memory = ringMemory();
  const workerData: Ahead = { root, folder, memory };
  try {
    new Worker(worker, { workerData, env: SHARE_ENV }).on('error', () => undefined).unref();
    return ringIn(memory);
  } catch {
    return undefined;
  }
}

function showing(root: string, look: Parameters<Sweep>[0]) {
  const shown: TreeFile[] = [];
  const showRead = (path: string, mode: TreeFile['mode'], glanced: Glanced | undefined): void => {
    const file = { path, mode };
    shown.push(file);
    look(file, () => glanced ?? glanceAt(`${root}/${path}`));
  };
  const show: Passed = (path, mode) => showRead(path, mode, undefined);
  return { shown, show, showRead };
}
