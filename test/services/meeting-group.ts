/** A group that meets on a fake clock, led through by line prompts whose answers come by a pipe. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Finished, runCircles, type Wishes } from '../cli/run-circles.ts';
import { actor, temporaryFolder } from '../repository.ts';

/** The group; `at` is an instant to the minute, such as `2026-12-01T18:00`. */
export interface Meeting {
  readonly folder: string;
  readonly call: (at: string, line: readonly string[], wishes?: Wishes) => Promise<Finished>;
  /** Answers, one a line. */
  readonly typed: (lines: readonly string[]) => Wishes;
}

/** Founded on 1 December 2026 with everybody's consent; Ana writes things down. */
export async function openGroup(people: readonly string[]): Promise<Meeting> {
  const home = temporaryFolder();
  mkdirSync(home, { recursive: true });
  const folder = join(home, 'maple');
  const key = actor('ana').key.keyFile;
  const call = (at: string, line: readonly string[], wishes: Wishes = {}) => {
    const [day = ''] = at.split('T');
    const env = { CIRCLES_TODAY: day, CIRCLES_SIGNING_KEY: key };
    const cwd = line[0] === 'init' ? home : folder;
    return runCircles(line, { cwd, env, now: `${at}:00Z`, ...wishes });
  };
  const named = people.flatMap((name) => ['--person', name]);
  const found = ['init', 'maple', '--name', 'Maple', '--mission', 'To cook.', ...named];
  await call('2026-12-01T18:00', [...found, '--consented', '2026-12-01', '--no-input']);
  return { folder, call, typed: (lines) => ({ input: `${lines.join('\n')}\n` }) };
}
