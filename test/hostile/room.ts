/** Lays a case out on disk and checks it with the program itself, in all formats at once. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { REPORT_FORMATS } from '../../src/render/reports/index.ts';
import { EXAMPLE_DAY, EXAMPLE_GROUP } from '../../src/rules/example-group.ts';
import type { Hostile } from './hostile-case.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/circles.js', import.meta.url));
const MEASURE = fileURLToPath(new URL('measure.cjs', import.meta.url));

/** What became of a check. */
export interface Checked {
  readonly code: number | null;
  readonly said: string;
  /** Of memory at the most, and of the processor in all. */
  readonly used: { readonly megabytes: number; readonly seconds: number };
  /** The text of each report by its format. */
  readonly reports: Readonly<Record<string, string>>;
}

/** Checks the case in a folder below `room`, which is taken away again. */
export function checkIn(room: string, hostile: Hostile): Checked {
  const root = join(room, 'organisation');
  rmSync(room, { recursive: true, force: true });
  for (const [path, content] of Object.entries({ ...EXAMPLE_GROUP, ...hostile.files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  hostile.lay?.(root);
  const checked = run(root);
  rmSync(room, { recursive: true, force: true });
  return checked;
}

function run(root: string): Checked {
  const place = (name: string) => join(root, '..', name);
  const formats = Object.keys(REPORT_FORMATS);
  const wishes = formats
    .filter((format) => format !== 'json')
    .flatMap((format) => ['--report', `${format}=${place(format)}`]);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', MEASURE, PROGRAM, 'check', '--today', EXAMPLE_DAY, '--format', 'json', '-q', ...wishes],
    {
      cwd: root,
      env: { PATH: process.env.PATH, HOME: root, CIRCLES_MEASURED: place('measured') },
      encoding: 'utf8',
      timeout: 30_000,
      maxBuffer: 1 << 30,
    },
  );
  const reports =
    status === 3 || status === null
      ? {}
      : Object.fromEntries(formats.map((name) => [name, name === 'json' ? stdout : readText(place(name))]));
  return {
    code: status,
    said: stderr + (status === 0 || status === 1 ? '' : stdout),
    used:
      status === null
        ? { megabytes: Number.POSITIVE_INFINITY, seconds: Number.POSITIVE_INFINITY }
        : JSON.parse(readText(place('measured'))),
    reports,
  };
}

function readText(file: string): string {
  return readFileSync(file, 'utf8');
}
