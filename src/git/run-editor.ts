/** Opens a file in the person's own editor and waits until it is closed. */
import { spawn } from 'node:child_process';
import { type Environment, findProgram } from './find-program.ts';

/** Where an editor is named, the first one wins: as git and gh look for it, with a name of our own before. */
const NAMES = ['CIRCLES_EDITOR', 'GIT_EDITOR', 'VISUAL', 'EDITOR'] as const;

/** What is there on most machines, the easiest first. */
const USUAL = ['nano', 'micro', 'vim', 'vi'];

/**
 * The editor that the surroundings name, perhaps with arguments (`code --wait`); where none is named and somebody sits at a
 * `terminal`, one that is usually there; else undefined.
 */
export function editorIn(environment: Environment, terminal: boolean): string | undefined {
  const named = NAMES.map((name) => environment[name]?.trim()).find((value) => value !== undefined && value !== '');
  if (named !== undefined || !terminal) return named;
  if (process.platform === 'win32') return 'notepad';
  return USUAL.find((name) => findProgram(name, environment) !== undefined);
}

/** Runs `editor` on `file` through a shell, since its name may hold arguments. The exit code is that of the editor; `null` when it could not be started. */
export function runEditor(editor: string, file: string, environment: Environment): Promise<number | null> {
  const isWindows = process.platform === 'win32';
  const [program, args] = isWindows
    ? [`${editor} "${file}"`, []]
    : ['/bin/sh', ['-c', `${editor} "$1"`, 'circles', file]];
  return new Promise((resolve) => {
    const child = spawn(program, args, { env: environment, stdio: 'inherit', shell: isWindows });
    child.on('error', () => resolve(null));
    child.on('close', resolve);
  });
}
