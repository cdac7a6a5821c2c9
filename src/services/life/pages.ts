/** The files that one decision writes: each edit goes on from the one before it. */
import { decidedText, type Files } from '../edits.ts';
import type { WantedFiles } from '../undecided.ts';

/** Files as they are to be. Reading throws `CirclesError` `undecided-edits` where somebody has changed a file since it was decided. */
export interface Pages {
  readonly read: (path: string) => string;
  readonly edit: (path: string, change: (text: string) => string) => void;
  readonly write: (path: string, text: string) => void;
  readonly remove: (path: string) => void;
  /** True when the path is written by this decision already. */
  readonly has: (path: string) => boolean;
  readonly wanted: () => WantedFiles;
}

/** Starts with the files as they were decided. */
export function pagesFor(files: Files): Pages {
  const texts = new Map<string, string | null>();
  const read = (path: string) => texts.get(path) ?? decidedText(files, path);
  return {
    read,
    edit: (path, change) => {
      texts.set(path, change(read(path)));
    },
    write: (path, text) => {
      texts.set(path, text);
    },
    remove: (path) => {
      decidedText(files, path);
      texts.set(path, null);
    },
    has: (path) => texts.has(path),
    wanted: () => new Map([...texts].map(([path, text]) => [path, text === null ? null : encode(text)])),
  };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
