/** The one folder in which the tests of a run keep what several of them share; it goes when the run is over. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let room = '';

/** Makes it, and tells every worker by the environment. */
export function setup(): void {
  room = mkdtempSync(join(tmpdir(), 'circles-tests-'));
  process.env.CIRCLES_TESTS_ROOM = room;
}

/** Takes it away with everything in it. */
export function teardown(): void {
  rmSync(room, { recursive: true, force: true });
}
