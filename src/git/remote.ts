/** The one place a group shares its repository at: getting what lies there, sending what is here, and making the first copy. */
import { accessSync, constants, rmSync } from 'node:fs';
import { diskError } from '../disk/disk-error.ts';
import { shareEn } from '../messages/en/share.ts';
import { CirclesError } from '../model/errors.ts';
import { findRepository } from './find-repository.ts';
import { isObjectId } from './object-id.ts';
import { cleanEnvironment, firstWords, type GitPlace, runGit, spawnGit } from './run-git.ts';
import type { ProgramResult } from './run-program.ts';
import { lastOf, readSettings, settingsChanged } from './settings.ts';

/** Where a branch is shared: the name of the remote in git's settings, its address, and the branch there. */
export interface SharedPlace {
  readonly remote: string;
  readonly address: string;
  /** The full name there, such as `refs/heads/main`. */
  readonly branch: string;
  /** The full name here of what was last seen there. */
  readonly seen: string;
}

/** Nothing that a far end says may start a program here. */
const CAREFUL = ['protocol.ext.allow=never', 'transfer.fsckObjects=true', 'fetch.recurseSubmodules=false'];

/** Where `branch` (its full name here) is shared, by git's own settings: its upstream, else the same name at `origin`; undefined when nowhere. */
export async function sharedPlaceOf(place: GitPlace, branch: string): Promise<SharedPlace | undefined> {
  const settings = await readSettings(place);
  const short = branch.replace(/^refs\/heads\//, '');
  const remote = lastOf(settings, `branch.${short}.remote`) ?? 'origin';
  const address = lastOf(settings, `remote.${remote}.url`);
  if (address !== undefined) refuseOddAddress(address);
  if (address === undefined || !/^[\w.-]+$/.test(remote)) return undefined;
  const there = lastOf(settings, `branch.${short}.merge`) ?? branch;
  return { remote, address, branch: there, seen: `refs/remotes/${remote}/${there.replace(/^refs\/heads\//, '')}` };
}

/** A place that git's settings do not know yet. Throws `address-odd`. */
export function newPlace(address: string, branch: string): SharedPlace {
  refuseOddAddress(address);
  return { remote: address, address, branch, seen: branch.replace('refs/heads/', 'refs/remotes/origin/') };
}

/** Writes down in git's settings that this repository is shared there, and that `commit` is what lies there. */
export async function rememberAddress(place: GitPlace, { address, seen }: SharedPlace, commit: string): Promise<void> {
  const known = lastOf(await readSettings(place), 'remote.origin.url');
  await runGit(place, ['remote', known === undefined ? 'add' : 'set-url', 'origin', address]);
  settingsChanged(place);
  await runGit(place, ['update-ref', '--end-of-options', seen, commit]);
}

/** Gets what lies at the shared place; undefined where nothing lies there yet. Throws `shared-place-unreachable`, and what the disk says. */
export async function fetchShared(
  place: GitPlace,
  shared: SharedPlace,
  terminal: boolean,
): Promise<string | undefined> {
  requireRoom(place);
  const refspec = `+${shared.branch}:${shared.seen}`;
  const args = ['fetch', '--quiet', '--no-tags', '--no-auto-maintenance', '--end-of-options', shared.remote, refspec];
  const { code, stderr } = await runGit(place, args, {
    ...asking(terminal),
    config: CAREFUL,
    codes: [0, 1, 128],
  });
  if (code === 0) return seenThere(place, shared);
  if (/couldn't find remote ref/.test(stderr.toString('latin1'))) return undefined;
  throw unreachable(shared.address, stderr);
}

/** The branch that a shared place showed when the copy was made; undefined where git has not kept it. */
export async function mainKnown(place: GitPlace, { remote }: SharedPlace): Promise<string | undefined> {
  const { stdout } = await runGit(place, ['symbolic-ref', '--quiet', `refs/remotes/${remote}/HEAD`], {
    codes: [0, 1, 128],
  });
  const name = stdout.toString('utf8').trimEnd();
  return name === '' ? undefined : name.replace(`refs/remotes/${remote}/`, 'refs/heads/');
}

/** The branch that a shared place shows to whoever gets a copy; undefined where it has none yet. Throws `shared-place-unreachable`. */
export async function mainThere(
  place: GitPlace,
  { remote, address }: SharedPlace,
  terminal: boolean,
): Promise<string | undefined> {
  const args = ['ls-remote', '--symref', '--end-of-options', remote, 'HEAD'];
  const { code, stdout, stderr } = await runGit(place, args, {
    ...asking(terminal),
    config: CAREFUL,
    codes: [0, 1, 128],
  });
  if (code !== 0) throw unreachable(address, stderr);
  return /^ref: (refs\/heads\/\S+)\tHEAD$/m.exec(stdout.toString('utf8'))?.[1];
}

/** What comes is kept in git's own folder; of one that may only be read git says so in its own words. */
function requireRoom({ gitDir }: GitPlace): void {
  try {
    accessSync(gitDir, constants.W_OK);
  } catch (error) {
    throw diskError(error, gitDir);
  }
}

/** The commit last seen at the shared place; undefined when none was. */
export async function seenThere(place: GitPlace, { seen }: SharedPlace): Promise<string | undefined> {
  const { stdout } = await runGit(place, ['rev-parse', '--verify', '--quiet', seen], { codes: [0, 1] });
  const id = stdout.toString('latin1').trimEnd();
  return isObjectId(id) ? id : undefined;
}

/** Sends `commit` to the shared place. `overtaken` when somebody else was there first. Throws `shared-place-unreachable` and `shared-place-refuses`. */
export async function sendShared(
  place: GitPlace,
  shared: SharedPlace,
  { commit, terminal }: { readonly commit: string; readonly terminal: boolean },
): Promise<'sent' | 'overtaken'> {
  const args = [
    'push',
    '--porcelain',
    '--no-follow-tags',
    '--end-of-options',
    shared.remote,
    `${commit}:${shared.branch}`,
  ];
  const { code, stdout, stderr } = await runGit(place, args, {
    ...asking(terminal),
    config: ['push.recurseSubmodules=no', 'protocol.ext.allow=never'],
    codes: [0, 1, 128],
  });
  if (code === 0) return 'sent';
  const said = `${stdout.toString('utf8')}\n${stderr.toString('utf8')}`;
  if (/\((?:fetch first|non-fast-forward|stale info)\)|cannot lock ref|failed to update ref/.test(said))
    return 'overtaken';
  if (/^!.*\(/m.test(said))
    throw new CirclesError(
      'shared-place-refuses',
      shareEn.refuses({ address: withoutPassword(shared.address), said: refusal(said) }),
    );
  throw unreachable(shared.address, stderr);
}

/** Makes `folder` a copy of what lies at `address`. On failure nothing is left of it. */
export async function cloneShared(address: string, folder: string, terminal: boolean): Promise<void> {
  refuseOddAddress(address);
  const config = [...CAREFUL, 'core.hooksPath=/dev/null', 'core.fsmonitor=false'];
  const args = [
    ...config.flatMap((setting) => ['-c', setting]),
    ...['clone', '--quiet', '--no-recurse-submodules', '--end-of-options', address, folder],
  ];
  const { environment = {}, ...rest } = asking(terminal);
  const call = { args, cwd: process.cwd(), environment: { ...cleanEnvironment(process.env), ...environment }, ...rest };
  const { code, stderr }: ProgramResult = await spawnGit(call);
  if (code === 0) return showNewest(await findRepository(folder));
  rmSync(folder, { recursive: true, force: true });
  throw unreachable(address, stderr);
}

/** A place that was made by hand may name a branch that nobody uses: then the one that is there is shown, `main` before others. */
async function showNewest(place: GitPlace): Promise<void> {
  const { code } = await runGit(place, ['rev-parse', '--verify', '--quiet', 'HEAD'], { codes: [0, 1] });
  if (code === 0) return;
  const { stdout } = await runGit(place, ['for-each-ref', '--format=%(refname:lstrip=3)', 'refs/remotes/origin']);
  const names = stdout
    .toString('utf8')
    .split('\n')
    .filter((name) => name !== '' && name !== 'HEAD');
  const branch = names.includes('main') ? 'main' : names[0];
  if (branch === undefined) return;
  await runGit(place, ['checkout', '--quiet', '-B', branch, '--track', `origin/${branch}`]);
}

/** Off a terminal nothing ever waits for a password. */
function asking(terminal: boolean) {
  if (terminal) return { terminal };
  const quiet = process.env.GIT_SSH_COMMAND ?? process.env.GIT_SSH ?? 'ssh -o BatchMode=yes';
  return {
    terminal,
    environment: { GIT_TERMINAL_PROMPT: '0', ...(process.env.GIT_SSH === undefined ? { GIT_SSH_COMMAND: quiet } : {}) },
  };
}

/** An address that git would take for an option, or that starts a program of whatever name: `ext::`, `fd::`, … */
function refuseOddAddress(address: string): void {
  if (address.startsWith('-') || /^[\w+.-]+::/.test(address) || /\p{Cc}/u.test(address))
    throw new CirclesError('address-odd', shareEn.oddAddress({ address: withoutPassword(address) }));
}

function unreachable(address: string, stderr: Uint8Array): CirclesError {
  const said = firstWords(stderr, (line) => !/^(?:hint:|warning:)/.test(line)).replace(/(https?:\/\/)[^/\s]*@/gi, '$1');
  return new CirclesError(
    'shared-place-unreachable',
    shareEn.unreachable({
      address: withoutPassword(address),
      said,
      isFolder: /^(?:\.{0,2}\/|\.\.?$|[A-Za-z]:[\\/])/.test(address),
    }),
  );
}

/** What the far end said about each thing it did not take. */
function refusal(said: string): string {
  const lines = said.split('\n').filter((line) => line.startsWith('!') || line.startsWith('remote:'));
  return firstWords(Buffer.from(lines.join('\n')));
}

/** What stands before the `@` of a web address can be a password by itself, so nothing of it is shown. */
function withoutPassword(address: string): string {
  return address.replace(/^(https?:\/\/)[^/]*@/i, '$1').replace(/^(\w+:\/\/[^/@:]+):[^/]*@/, '$1@');
}
