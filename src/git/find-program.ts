/** Finds programs by PATH alone, never in the folder we stand in. */
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** Where settings of the process are looked up, as in `process.env`. */
export type Environment = { readonly [name: string]: string | undefined };

/** The absolute path of the program `name`, or undefined; entries of PATH that are not absolute are passed over. */
export function findProgram(name: string, environment: Environment): string | undefined {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  const folders = (environment.PATH ?? environment.Path ?? '').split(delimiter).filter(isAbsolute);
  return folders.map((folder) => join(folder, file)).find(isProgram);
}

/** Whether `file` is there and may be run. */
export function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
