/** Tells whether a process that left something is still at work. */
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { errorCode } from '../disk/disk-error.ts';

/** A process, as it writes itself down. */
export interface Living {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as the system counts; tells it from a later one with the same number. Empty where it cannot be known. */
  readonly began: string;
}

/** A process of another computer, which cannot be looked at, is believed to live for a quarter of an hour. */
const BELIEVED_MS = 15 * 60_000;

/** This one. */
export function thisProcess(): Living {
  return { pid: process.pid, host: hostname(), began: beganAt(process.pid) };
}

/** Whether the process still runs; `age` is how many milliseconds ago it wrote itself down. */
export function isLiving({ pid, host, began }: Living, age: number): boolean {
  return host === hostname() ? isRunning(pid) && beganAt(pid) === began : age < BELIEVED_MS;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** Field 22 of `/proc/<pid>/stat` (proc(5)), counted behind the name, which may hold spaces. */
function beganAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
