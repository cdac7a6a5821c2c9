/** Finds the key that a person signs with, in the order in which they may have named it. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { errorCode } from '../disk/disk-error.ts';
import { gitEn } from '../messages/en/git.ts';
import { CirclesError } from '../model/errors.ts';
import { compareText } from '../model/finding.ts';
import type { Environment } from './find-program.ts';
import { publicKeyLine, publicKeyOf } from './public-key.ts';
import type { Repository } from './repository.ts';
import { runGit } from './run-git.ts';
import { lastOf, readSettings } from './settings.ts';

/** A key to sign with. */
export interface SigningKey {
  /** The absolute path of the key; undefined when only a key agent has it. */
  readonly keyFile: string | undefined;
  /** Type and base64, without a comment. */
  readonly publicKey: string;
}

/** The folder in which `circles keys create` keeps keys: under `XDG_CONFIG_HOME`, `APPDATA` on Windows, else `~/.config`. */
export function keysFolder(environment: Environment): string {
  const home = environment.HOME ?? environment.USERPROFILE ?? homedir();
  const windows = process.platform === 'win32' ? environment.APPDATA : undefined;
  return join(environment.XDG_CONFIG_HOME || windows || join(home, '.config'), 'circles', 'keys');
}

/**
 * The first of `findSigningKeys`; undefined when there is none.
 */
export async function findSigningKey(
  environment: Environment,
  repository: Repository | undefined,
  explicit?: string,
): Promise<SigningKey | undefined> {
  return (await findSigningKeys(environment, repository, explicit))[0];
}

/**
 * The keys a person may sign with, the one meant most first: `explicit` alone, else `CIRCLES_SIGNING_KEY` alone, else git's
 * `user.signingkey` when `gpg.format` is ssh, then those made by `circles keys create`, by name.
 * A key is named by its file, or by `key::ssh-…` or `ssh-…` when an agent has it. Throws `signing-key-missing` for a file that is not there.
 */
export async function findSigningKeys(
  environment: Environment,
  repository: Repository | undefined,
  explicit?: string,
): Promise<readonly SigningKey[]> {
  const named = explicit ?? (environment.CIRCLES_SIGNING_KEY || undefined);
  if (named !== undefined) return [await namedKey(named, environment)];
  const configured = repository === undefined ? undefined : await configuredKey(repository);
  const files = [...(configured === undefined ? [] : [configured]), ...createdKeys(keysFolder(environment))];
  return Promise.all(files.map((file) => namedKey(file, environment)));
}

async function namedKey(named: string, environment: Environment): Promise<SigningKey> {
  const literal = publicKeyLine(named.replace(/^key::/, ''));
  if (literal !== undefined) return { keyFile: undefined, publicKey: literal };
  const home = environment.HOME ?? environment.USERPROFILE ?? homedir();
  const keyFile = resolve(named.replace(/^~(?=[/\\])/, home));
  if (!(statSync(keyFile, { throwIfNoEntry: false })?.isFile() ?? false))
    throw new CirclesError('signing-key-missing', gitEn.keys.missing({ file: keyFile }));
  return { keyFile, publicKey: await publicKeyOf(keyFile) };
}

async function configuredKey(repository: Repository): Promise<string | undefined> {
  const settings = await readSettings(repository);
  if (lastOf(settings, 'gpg.format') !== 'ssh' || !lastOf(settings, 'user.signingkey')) return undefined;
  const args = ['config', '--null', '--type=path', '--get', 'user.signingkey'];
  const { code, stdout } = await runGit(repository, args, { codes: [0, 1] });
  const value = stdout.toString('utf8').replace(/\0$/, '');
  if (code !== 0 || value === '') return undefined;
  return publicKeyLine(value.replace(/^key::/, '')) === undefined ? resolve(repository.root, value) : value;
}

function createdKeys(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => existsSync(join(folder, `${name}.pub`)))
      .sort(compareText)
      .map((name) => join(folder, name));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
