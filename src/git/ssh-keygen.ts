/** Finds ssh-keygen, runs it, and puts its complaints into words with a way out. */
import { join } from 'node:path';
import { gitEn } from '../messages/en/git.ts';
import { CirclesError } from '../model/errors.ts';
import { findProgram, isProgram } from './find-program.ts';
import { cleanEnvironment, firstWords, spawnGit } from './run-git.ts';
import { type ProgramResult, runProgram } from './run-program.ts';

/** A key that is not on a terminal may wait that long for its owner's touch, in milliseconds. */
const TOUCH_MS = 60_000;

/** One run of ssh-keygen. */
export interface KeygenCall {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly input?: Uint8Array;
  /** True when somebody sits at a terminal who can be asked for a passphrase; otherwise it never asks. */
  readonly terminal: boolean;
}

/** The absolute path of ssh-keygen: on PATH, else the one that came with git. Throws `ssh-keygen-missing`. */
export async function sshKeygen(): Promise<string> {
  const program = findProgram('ssh-keygen', process.env) ?? (await besideGit());
  if (program === undefined) throw new CirclesError('ssh-keygen-missing', gitEn.keys.noProgram());
  return program;
}

/** Runs ssh-keygen to its end, whatever that is. */
export async function runSshKeygen(call: KeygenCall): Promise<ProgramResult> {
  const asking = call.terminal ? {} : { SSH_ASKPASS_REQUIRE: 'never', SSH_ASKPASS: undefined, DISPLAY: undefined };
  const limit = call.terminal ? {} : { timeout: TOUCH_MS };
  const environment = { ...cleanEnvironment(process.env), ...asking };
  return runProgram(await sshKeygen(), { ...call, ...limit, environment });
}

/** What keeps `key` from signing. */
export function signingError(key: string, stderr: Uint8Array): CirclesError {
  const said = Buffer.from(stderr).toString('utf8');
  const words = gitEn.keys;
  if (/UNPROTECTED PRIVATE KEY|bad permissions/i.test(said))
    return new CirclesError('signing-key-open', words.openToOthers({ file: key }));
  if (/passphrase/i.test(said)) return new CirclesError('signing-key-locked', words.locked({ key }));
  if (/agent|No private key|Couldn't find key/i.test(said))
    return new CirclesError('signing-key-not-at-hand', words.notWithAgent({ key }));
  if (/No such file/i.test(said)) return new CirclesError('signing-key-missing', words.missing({ file: key }));
  return new CirclesError('signing-key-unusable', words.unusable({ key, said: firstWords(stderr) }));
}

/** git for Windows brings ssh-keygen along, in `usr/bin` beside the folder of git's own programs. */
async function besideGit(): Promise<string | undefined> {
  const args = ['--exec-path'];
  const { stdout } = await spawnGit({ args, cwd: process.cwd(), environment: cleanEnvironment(process.env) });
  const folder = stdout.toString('utf8').trimEnd();
  const name = process.platform === 'win32' ? 'ssh-keygen.exe' : 'ssh-keygen';
  return ['.', '../../bin', '../../../usr/bin'].map((way) => join(folder, way, name)).find(isProgram);
}
