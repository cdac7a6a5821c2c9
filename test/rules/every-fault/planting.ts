/** How faults are put into made-up organisations, and how they say where they stand. */
import { edit, extraRole, type Files, record, termPath } from './world.ts';

/** Puts one fault into the files, and says where: `file:line:column`. */
export type Fault = (files: Files) => string;

/** Line and column in a file. */
export type At = `${number}:${number}`;

/** Where a circle's own file lies. */
export const circleOf = (id: string) => `circles/${id}/circle.yaml`;

/** A file that says this. */
export const put =
  (path: string, text: string, at: At): Fault =>
  (files) => {
    files.set(path, text);
    return `${path}:${at}`;
  };

/** A role that nobody holds any more; found at the role. */
export const drop =
  (home: string, role: string): Fault =>
  (files) => {
    files.delete(termPath(home, role));
    return `circles/${home}/roles/${role}.yaml:1:1`;
  };

/** A file with other words in the place of those. */
export const change =
  (path: string, words: readonly [string, string], at: At): Fault =>
  (files) => {
    edit(files, path, words);
    return `${path}:${at}`;
  };

/** A role beside the four; found at its term. */
export const role =
  (home: string, more: Parameters<typeof extraRole>[2], at: At): Fault =>
  (files) => {
    extraRole(files, home, more);
    return `${termPath(home, more.id)}:${at}`;
  };

/** An adopted record with these lines from the eleventh on; `path` is `circle/record`. */
export const decided =
  (path: string, lines: readonly string[], at: At): Fault =>
  (files) => {
    const [home = '', id = ''] = path.split('/');
    return `${record(files, { home, id }, lines)}:${at}`;
  };

/** The line of a record that says who was asked. */
export const round = (home: string, more: string) => `consents: [{circle: ${home}, ${more}}]`;
