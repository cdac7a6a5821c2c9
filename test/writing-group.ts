/** A group of three that decides in writing, in a folder of its own: Ana has a key, Ben and Cleo tell her what they say. */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { type Finished, runCircles, type Wishes } from './cli/run-circles.ts';
import './repository.ts';

export interface WritingGroup {
  readonly cwd: string;
  readonly run: (line: readonly string[], wishes?: Wishes) => Promise<Finished>;
  /** Runs a line that has to go well; what it printed. */
  readonly fine: (...line: readonly string[]) => Promise<string>;
}

/** Founds it on 1 December 2026; what is proposed has a week. */
export async function writingGroup(): Promise<WritingGroup> {
  const room = mkdtempSync(join(tmpdir(), 'circles-writing-'));
  onTestFinished(() => rmSync(room, { recursive: true, force: true }));
  const cwd = join(room, 'maple');
  const env = { HOME: room, XDG_CONFIG_HOME: join(room, 'none'), CIRCLES_TODAY: '2026-12-01', ACCESSIBLE: '1' };
  const run: WritingGroup['run'] = (line, wishes = {}) =>
    runCircles(line, { cwd: line[0] === 'init' ? room : cwd, env, ...wishes });
  const fine = async (...line: readonly string[]) => {
    const { code, out, err } = await run(line);
    expect(code, `${line.join(' ')}\n${out}${err}`).toBe(0);
    return out;
  };
  const people = ['Ana', 'Ben', 'Cleo'].flatMap((name) => ['--person', name]);
  await fine(
    'init',
    'maple',
    '--name',
    'Maple',
    '--mission',
    'To cook.',
    ...people,
    '--consented',
    '2026-12-01',
    '--no-input',
  );
  appendFileSync(
    join(cwd, 'circles.yaml'),
    'governance:\n  async: {min: P7D, silence: not-counted, never: [membership]}\n',
  );
  await fine('consent', 'Between meetings', '--consent', 'all');
  return { cwd, run, fine };
}
