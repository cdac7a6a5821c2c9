/** Runs the checks that a repository keeps for itself before anything is recorded, as `git commit` would. */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { gitEn } from '../messages/en/git.ts';
import { CirclesError } from '../model/errors.ts';
import type { Environment } from './find-program.ts';
import type { RepositoryPlace } from './find-repository.ts';
import { cleanEnvironment, firstWords, spawnGit } from './run-git.ts';
import type { Settings } from './settings.ts';

/** The hooks that see a recording before it happens. */
export type HookName = 'pre-commit' | 'commit-msg';

/** False only where git would find no hook of that name: no file in the usual folder, and no setting that names another folder or a command. */
export function mayHaveHook({ commonDir }: RepositoryPlace, name: HookName, settings: Settings): boolean {
  const folder = join(commonDir, 'hooks');
  if ([name, `${name}.exe`].some((file) => lstatSync(join(folder, file), { throwIfNoEntry: false }))) return true;
  return [...settings.keys()].some((key) => key === 'core.hookspath' || key.startsWith('hook.'));
}

/** One run of a hook. */
export interface HookRun {
  readonly name: HookName;
  readonly args: readonly string[];
  /** The private index and who records, as `GIT_*`. */
  readonly environment: Environment;
}

/** Runs a hook if the repository has it. Throws `hook-refused` with its words when it ends with anything but 0. */
export async function runOwnHook(place: RepositoryPlace, hook: HookRun): Promise<void> {
  const args = ['hook', 'run', '--ignore-missing', hook.name, ...(hook.args.length > 0 ? ['--', ...hook.args] : [])];
  const environment = { ...cleanEnvironment(process.env), GIT_EDITOR: ':', ...hook.environment };
  const { code, stdout, stderr } = await spawnGit({ args, cwd: place.root, environment });
  if (code === 0) return;
  const said = firstWords(Buffer.concat([stderr, stdout]));
  throw new CirclesError('hook-refused', gitEn.recording.hookRefused({ hook: hook.name, said }));
}
