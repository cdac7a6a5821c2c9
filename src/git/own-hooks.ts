/** Runs the checks that a repository keeps for itself before anything is recorded, as `git commit` would. */
import { gitEn } from '../messages/en/git.ts';
import { CirclesError } from '../model/errors.ts';
import type { Environment } from './find-program.ts';
import { cleanEnvironment, firstWords, type GitPlace, spawnGit } from './run-git.ts';

/** One run of a hook. */
export interface HookRun {
  readonly name: 'pre-commit' | 'commit-msg';
  readonly args: readonly string[];
  /** The private index and who records, as `GIT_*`. */
  readonly environment: Environment;
}

/** Runs a hook if the repository has it. Throws `hook-refused` with its words when it ends with anything but 0. */
export async function runOwnHook(place: GitPlace, hook: HookRun): Promise<void> {
  const args = ['hook', 'run', '--ignore-missing', hook.name, ...(hook.args.length > 0 ? ['--', ...hook.args] : [])];
  const environment = { ...cleanEnvironment(process.env), GIT_EDITOR: ':', ...hook.environment };
  const { code, stdout, stderr } = await spawnGit({ args, cwd: place.root, environment });
  if (code === 0) return;
  const said = firstWords(Buffer.concat([stderr, stdout]));
  throw new CirclesError('hook-refused', gitEn.recording.hookRefused({ hook: hook.name, said }));
}
