/** Moves a branch by comparing and swapping: it goes to its new place only from where it was thought to be. */
import type { ChildProcess } from 'node:child_process';
import { gitEn } from '../messages/en/git.ts';
import { CirclesError } from '../model/errors.ts';
import type { Environment } from './find-program.ts';
import type { RepositoryPlace } from './find-repository.ts';
import { noObject } from './object-id.ts';
import { firstWords, gitFailed, runGit, startGit } from './run-git.ts';

/** A branch, where it stands and where it is to stand; undefined means that it is not there. */
export interface ReferenceMove {
  /** Its full name, such as `refs/heads/main`. */
  readonly branch: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** What the move leaves in the branch's own log. */
export interface MoveNote {
  readonly reason: string;
  /** Who moves it, as `GIT_COMMITTER_*`. */
  readonly environment: Environment;
  /** Milliseconds to wait for another git that holds the branch. */
  readonly patience: number;
}

/** A move that git has checked and holds the branch for. */
export interface PreparedMove {
  /** The one moment in which it happens. */
  commit(): Promise<void>;
  abort(): Promise<void>;
}

/**
 * Lets git lock the branch and compare. Git is told to swap only after it has answered, through the same pipe: if we are killed before
 * that, git sees the pipe end and gives up; after it, git holds the lock until it is done, so whoever locks the branch next sees the outcome.
 * Throws `moved-meanwhile` and `branch-held`.
 */
export async function prepareMove(place: RepositoryPlace, move: ReferenceMove, note: MoveNote): Promise<PreparedMove> {
  const args = ['update-ref', '-m', note.reason, '--stdin'];
  const { environment } = note;
  const child = startGit(place, args, { environment, config: [`core.filesRefLockTimeout=${note.patience}`] });
  const said = conversation(child, args);
  child.stdin?.write(`start\n${instruction(place, move)}\nprepare\n`);
  await said.until('prepare: ok');
  return {
    commit: async () => {
      child.stdin?.end('commit\n');
      await said.until('commit: ok');
      await said.ended;
    },
    abort: async () => {
      child.stdin?.end('abort\n');
      await said.ended;
    },
  };
}

/**
 * Where `branch` stands once no other git is in the middle of moving it; undefined when there is no such branch.
 * Throws `branch-held` when another git does not let go of it.
 */
export async function settledReference(
  place: RepositoryPlace,
  branch: string,
  patience: number,
): Promise<string | undefined> {
  for (let tries = 0; ; tries++) {
    const { stdout } = await runGit(place, ['rev-parse', '--verify', '--quiet', branch], { codes: [0, 1] });
    const seen = stdout.toString('utf8').trimEnd() || undefined;
    try {
      const held = await prepareMove(
        place,
        { branch, from: seen, to: seen },
        { reason: 'circles: looking', environment: {}, patience },
      );
      await held.abort();
      return seen;
    } catch (error) {
      if (!(error instanceof CirclesError && error.code === 'moved-meanwhile' && tries < 10)) throw error;
    }
  }
}

function instruction(place: RepositoryPlace, move: ReferenceMove): string {
  const none = noObject(place.objectFormat);
  const { branch, from = none, to = none } = move;
  if (from === to) return `verify ${branch} ${from}`;
  return to === none ? `delete ${branch} ${from}` : `update ${branch} ${to} ${from}`;
}

interface Conversation {
  /** Waits for a line; rejects when git ends without it. */
  until(line: string): Promise<void>;
  readonly ended: Promise<void>;
}

function conversation(child: ChildProcess, args: readonly string[]): Conversation {
  let heard = '';
  const complaints: Buffer[] = [];
  let check = (): void => undefined;
  child.stdin?.on('error', () => undefined); // its end is reported by `close`
  child.stderr?.on('data', (part: Buffer) => complaints.push(part));
  child.stdout?.on('data', (part: Buffer) => {
    heard += part.toString('latin1');
    check();
  });
  let isOver = false;
  const ended = new Promise<void>((resolve) =>
    child.on('close', () => {
      isOver = true;
      check();
      resolve();
    }),
  );
  const until = (line: string): Promise<void> =>
    new Promise((resolve, reject) => {
      check = () => {
        if (heard.includes(`${line}\n`)) resolve();
        else if (isOver) reject(moveError(args, Buffer.concat(complaints)));
      };
      check();
    });
  return { until, ended };
}

function moveError(args: readonly string[], complaint: Buffer): CirclesError {
  const said = firstWords(complaint);
  if (/but expected|already exists|unable to resolve reference/.test(said) && !/\.lock'/.test(said))
    return new CirclesError('moved-meanwhile', gitEn.recording.movedMeanwhile());
  if (/\.lock'/.test(said)) return new CirclesError('branch-held', gitEn.recording.branchHeld({ said }));
  return gitFailed(args, complaint);
}
