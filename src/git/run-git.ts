/** Runs git so that neither the surroundings nor the repository can bend what it does. */
import { type ChildProcess, spawnSync } from 'node:child_process';
import { gitEn } from '../messages/en/git.ts';
import { CirclesError } from '../model/errors.ts';
import { type Environment, findProgram } from './find-program.ts';
import { type ProgramCall, type ProgramResult, runProgram, startProgram } from './run-program.ts';

/** Where git works: always named in full, never looked for by git itself. */
export interface GitPlace {
  /** The absolute git directory of this work tree. */
  readonly gitDir: string;
  /** The absolute root of the work tree. */
  readonly root: string;
}

/** What may be said about one call of git beyond its arguments. */
export interface GitOptions {
  readonly input?: Uint8Array | string;
  /** As in `ProgramCall`. */
  readonly inputFile?: string;
  /** Set for this call alone, over the cleaned environment. */
  readonly environment?: Environment;
  /** Exit codes that are an answer; only 0 when absent. */
  readonly codes?: readonly number[];
  /** Settings for this call alone, such as `gpg.format=ssh`. */
  readonly config?: readonly string[];
  /** As in `ProgramCall`. */
  readonly terminal?: boolean;
}

/** Settings that take every program out of reach that a repository could name. */
const HARDENED = ['safe.bareRepository=explicit', 'core.fsmonitor=false', 'core.hooksPath=/dev/null'];

/** What the user says about the network, and where their own settings lie; a repository cannot set these. */
const KEPT: ReadonlySet<string> = new Set([
  'GIT_ASKPASS',
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_NOSYSTEM',
  'GIT_CONFIG_SYSTEM',
  'GIT_EXEC_PATH',
  'GIT_PROXY_COMMAND',
  'GIT_SSH',
  'GIT_SSH_COMMAND',
  'GIT_SSH_VARIANT',
  'GIT_SSL_CAINFO',
  'GIT_SSL_CAPATH',
  'GIT_SSL_NO_VERIFY',
  'GIT_TERMINAL_PROMPT',
]);

/** The environment without every `GIT_` name that could point git elsewhere, in one language. */
export function cleanEnvironment(environment: Environment): Environment {
  const kept = Object.entries(environment).filter(([name]) => !/^GIT_/i.test(name) || KEPT.has(name.toUpperCase()));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', LANGUAGE: 'C' };
}

/**
 * Runs git at `place` and hands back its bytes.
 * Throws `git-missing`, and `git-failed` with git's own first words when the exit code is none of `codes`.
 */
export async function runGit(
  place: GitPlace,
  args: readonly string[],
  options: GitOptions = {},
): Promise<ProgramResult> {
  const result = await spawnGit(callFor(place, args, options));
  return checked(result, args, options.codes);
}

/** As `runGit`, for the one place that cannot wait: a file of a tree that was not read beforehand. */
export function runGitSync(place: GitPlace, args: readonly string[], options: GitOptions = {}): ProgramResult {
  const call = callFor(place, args, options);
  const { status, stdout, stderr, error } = spawnSync(gitProgram(), call.args, {
    cwd: call.cwd,
    env: call.environment,
    input: call.input,
    maxBuffer: Number.MAX_SAFE_INTEGER,
    windowsHide: true,
  });
  if (error !== undefined) throw error;
  return checked({ code: status, stdout, stderr }, args, options.codes);
}

/** Starts a git at `place` that is spoken with through pipes. */
export function startGit(place: GitPlace, args: readonly string[], options: GitOptions = {}): ChildProcess {
  return startProgram(gitProgram(), { ...callFor(place, args, options), input: new Uint8Array() });
}

/** Runs git with nothing added; for the few calls that have to find the repository or its hooks as git itself does. */
export function spawnGit(call: ProgramCall): Promise<ProgramResult> {
  return runProgram(gitProgram(), call);
}

/** The `CirclesError` for a call of git that did not go well. */
export function gitFailed(args: readonly string[], output: Uint8Array): CirclesError {
  const said = firstWords(output, isOwnWord);
  const command = args[0] ?? '';
  if (/No space left on device|Out of diskspace|Disk quota exceeded|File too large/.test(said))
    return new CirclesError('disk-full', gitEn.repository.noRoom({ command }));
  if (/Read-only file system/.test(said))
    return new CirclesError('disk-read-only', gitEn.repository.readOnly({ command }));
  return new CirclesError('git-failed', gitEn.repository.failed({ command, said }));
}

/** git gives advice about settings beside what it has to say. */
function isOwnWord(line: string): boolean {
  return !line.startsWith('hint:');
}

/** What a program complained about, on one line, without control characters; only the lines that `counts` lets through. */
export function firstWords(said: Uint8Array, counts: (line: string) => boolean = () => true): string {
  const lines = Buffer.from(said).toString('utf8').split('\n');
  const words = lines.map((line) => line.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim()).filter((line) => line !== '');
  return words.filter(counts).slice(0, 5).join(' · ').slice(0, 600);
}

function callFor(place: GitPlace, args: readonly string[], options: GitOptions): ProgramCall {
  const settings = [...HARDENED, ...(options.config ?? [])].flatMap((setting) => ['-c', setting]);
  const fixed = [
    '--no-replace-objects',
    '--literal-pathspecs',
    `--git-dir=${place.gitDir}`,
    `--work-tree=${place.root}`,
  ];
  return {
    args: [...fixed, ...settings, ...args],
    cwd: place.root,
    environment: {
      ...cleanEnvironment(process.env),
      GIT_GRAFT_FILE: '/dev/null',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_NO_LAZY_FETCH: '1',
      ...options.environment,
    },
    ...(options.input === undefined ? {} : { input: Buffer.from(options.input) }),
    ...(options.inputFile === undefined ? {} : { inputFile: options.inputFile }),
    ...(options.terminal === undefined ? {} : { terminal: options.terminal }),
  };
}

function checked(result: ProgramResult, args: readonly string[], codes: readonly number[] = [0]): ProgramResult {
  if (result.code === null || !codes.includes(result.code)) throw gitFailed(args, result.stderr);
  return result;
}

let program: string | undefined;

function gitProgram(): string {
  program ??= findProgram('git', process.env);
  if (program === undefined) throw new CirclesError('git-missing', gitEn.repository.missing());
  return program;
}
