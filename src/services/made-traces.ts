/** What a founding has made so far, so that one that fails leaves nothing half-made and nothing of the user's is touched. */
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeFiles } from '../disk/write-files.ts';
import type { SigningKey } from '../git/signing-key.ts';

/** The traces of one founding. */
export interface MadeTraces {
  /** To be called before `folder` is made: it and what is missing above it go again. */
  readonly folder: (folder: string) => void;
  /** To be called when something was made that goes with this path. */
  readonly path: (path: string) => void;
  readonly key: (key: SigningKey) => void;
  /** To be called before files under `root` are written over: they get these bytes back. */
  readonly former: (root: string, files: ReadonlyMap<string, Uint8Array>) => void;
  /** To be called before new files are written under `root`. */
  readonly files: (root: string, paths: readonly string[]) => void;
  /** From here on nothing is taken back: what was made stands on its own. */
  readonly keep: () => void;
  /** Takes everything back, the last first. */
  readonly takeBack: () => void;
}

/** Starts with nothing made. */
export function madeTraces(): MadeTraces {
  const undo: (() => void)[] = [];
  const path = (made: string): void => {
    undo.push(() => rmSync(made, { recursive: true, force: true }));
  };
  return {
    path,
    folder: (folder) => {
      if (!existsSync(folder)) path(topMissing(folder));
    },
    key: ({ keyFile }) => {
      if (keyFile === undefined) return;
      path(keyFile);
      path(`${keyFile}.pub`);
    },
    former: (root, files) => {
      undo.push(() => writeFiles(root, files));
    },
    files: (root, paths) => {
      const fresh = paths.filter((one) => !existsSync(join(root, one)));
      undo.push(() => writeFiles(root, new Map(fresh.map((one) => [one, null]))));
    },
    keep: () => {
      undo.length = 0;
    },
    takeBack: () => {
      for (const step of undo.reverse()) step();
    },
  };
}

function topMissing(folder: string): string {
  let top = folder;
  while (dirname(top) !== top && !existsSync(dirname(top))) top = dirname(top);
  return top;
}
