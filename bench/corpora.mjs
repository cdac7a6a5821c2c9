/** The organisations that are measured, made when they are first asked for. */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundled } from '../scripts/bundled.mjs';
import { ROOT, TODAY } from './measure.mjs';

const SEED = 42;

/** A room for one run: home for the commands, and the organisations. Taken away by `close`. */
export function openRoom() {
  const home = mkdtempSync(join(tmpdir(), 'circles-bench-'));
  let made;
  const words = async (...args) => {
    made ??= await bundled('bench/generate/main.ts', home);
    made.main(ROOT, ...args);
  };
  const at = async (name, ...args) => {
    const folder = join(home, name);
    if (existsSync(folder)) return folder;
    mkdirSync(folder);
    await words(folder, '--seed', String(SEED), '--today', TODAY, ...args);
    return folder;
  };
  return {
    home,
    /** An organisation of so many files. Days stand in quotes, because two of the peers take a bare one for something else. */
    organisation: (files) => at(`organisation-${files}`, '--files', String(files), '--quoted-days'),
    /** One with a past in git. */
    withPast: (files, commits) =>
      at(`past-${files}-${commits}`, '--files', String(files), '--commits', String(commits)),
    bundled: (file) => bundled(file, home),
    close: () => rmSync(home, { recursive: true, force: true }),
  };
}
