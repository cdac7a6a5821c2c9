/** Starts a program, feeds it, and hands back what it said, in bytes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import type { Environment } from './find-program.ts';

/** How a program is to be started. */
export interface ProgramCall {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly environment: Environment;
  /** Bytes for its standard input; without them it has none. */
  readonly input?: Uint8Array;
  /** A file for its standard input instead: it can read on to the end even when we are gone. */
  readonly inputFile?: string;
  /** True when somebody sits at a terminal whom the program may ask; otherwise it is cut off from the terminal, so that it can never wait. */
  readonly terminal?: boolean;
  /** Milliseconds after which it is ended; without it, never. */
  readonly timeout?: number;
}

/** What a program left: its exit code (`null` when a signal ended it) and its words. */
export interface ProgramResult {
  readonly code: number | null;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
}

/** Runs `program` to its end. Rejects only when it could not be started. */
export function runProgram(program: string, call: ProgramCall): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = startProgram(program, call);
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout?.on('data', (part: Buffer) => stdout.push(part));
    child.stderr?.on('data', (part: Buffer) => {
      stderr.push(part);
      if (call.terminal === true) process.stderr.write(part); // "touch your key" has to be seen while it waits
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr) }));
    child.stdin?.on('error', () => undefined); // it may end before it has read all; its exit code tells
    if (call.input !== undefined) child.stdin?.end(call.input);
  });
}

/** Starts `program`; its standard input stays open only when there is something to feed. */
export function startProgram(program: string, call: ProgramCall): ChildProcess {
  const file = call.inputFile === undefined ? undefined : openSync(call.inputFile, 'r');
  const unfed = call.terminal === true ? 'inherit' : 'ignore';
  const child = spawn(program, call.args, {
    cwd: call.cwd,
    env: call.environment,
    stdio: [file ?? (call.input === undefined ? unfed : 'pipe'), 'pipe', 'pipe'],
    detached: call.terminal === false && process.platform !== 'win32',
    windowsHide: true,
    ...(call.timeout === undefined ? {} : { timeout: call.timeout, killSignal: 'SIGKILL' as const }),
  });
  if (file !== undefined) closeSync(file);
  return child;
}
