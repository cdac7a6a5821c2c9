/** Runs the console blocks of a Markdown file in one real shell and compares output, error output and exit code. See transcripts/README.md. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const TIMEOUT_MS = 120_000;

/** One command with what should come of it, by line numbers of the file (from 0; `to` is exclusive). */
export interface Step {
  readonly command: string;
  readonly expected: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** What came of a transcript. */
export interface Outcome {
  /** The file as it would read if everything that happened was right. */
  readonly blessed: string;
  /** A readable difference for each step that went otherwise. */
  readonly differences: readonly string[];
}

/** The steps of a Markdown text, in order. */
export function stepsOf(markdown: string): readonly Step[] {
  const steps: { command: string; expected: string[]; from: number; to: number }[] = [];
  let inside = false;
  markdown.split('\n').forEach((line, index) => {
    if (/^```/.test(line)) inside = line.trim() === '```console';
    else if (inside) addLine(steps, line, index);
  });
  return steps;
}

function addLine(
  steps: { command: string; expected: string[]; from: number; to: number }[],
  line: string,
  index: number,
): void {
  const step = steps.at(-1);
  if (line.startsWith('$ ')) steps.push({ command: line.slice(2), expected: [], from: index + 1, to: index + 1 });
  else if (step === undefined) throw new Error(`line ${index + 1}: output before the first command`);
  else if (/^> ?/.test(line) && step.expected.length === 0) {
    step.command += `\n${line.replace(/^> ?/, '')}`;
    step.from = index + 1;
    step.to = index + 1;
  } else {
    step.expected.push(line);
    step.to = index + 1;
  }
}

/** True when what happened fits: `...` stands for any number of lines, `[..]` for anything within a line. */
export function fits(expected: readonly string[], actual: readonly string[]): boolean {
  const [first, ...rest] = expected;
  if (first === undefined) return actual.length === 0;
  if (first === '...') {
    return actual.some((_, index) => fits(rest, actual.slice(index))) || fits(rest, []);
  }
  const [line, ...others] = actual;
  return line !== undefined && fitsLine(first, line) && fits(rest, others);
}

function fitsLine(expected: string, actual: string): boolean {
  const source = expected
    .split('[..]')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${source}$`, 'u').test(actual);
}

/** Runs every step of the file in a fresh folder and compares. */
export async function runTranscript(file: string): Promise<Outcome> {
  const markdown = readFileSync(file, 'utf8');
  const steps = stepsOf(markdown);
  const room = realpathSync(mkdtempSync(join(tmpdir(), 'circles-transcript-')));
  try {
    await runShell(room, steps);
    return compare(markdown, steps, (index) => happened(room, index));
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

function compare(markdown: string, steps: readonly Step[], actualOf: (index: number) => readonly string[]): Outcome {
  const lines = markdown.split('\n');
  const differences: string[] = [];
  // From the end, so that line numbers before stay true while lines are replaced.
  for (const [index, step] of [...steps.entries()].reverse()) {
    const actual = actualOf(index);
    if (fits(step.expected, actual)) continue;
    differences.unshift(differenceOf(step, actual));
    lines.splice(step.from, step.to - step.from, ...actual.map((line, at) => keepHoles(step.expected[at], line)));
  }
  return { blessed: lines.join('\n'), differences };
}

function keepHoles(expected: string | undefined, actual: string): string {
  return expected !== undefined && fitsLine(expected, actual) ? expected : actual;
}

function differenceOf(step: Step, actual: readonly string[]): string {
  let same = 0;
  while (same < actual.length && same < step.expected.length) {
    if (!fitsLine(step.expected[same] ?? '', actual[same] ?? '')) break;
    same += 1;
  }
  return [
    `line ${step.from}: $ ${step.command}`,
    ...actual.slice(0, same).map((line) => `    ${line}`),
    ...step.expected.slice(same).map((line) => `  - ${line}`),
    ...actual.slice(same).map((line) => `  + ${line}`),
  ].join('\n');
}

/** What a step printed, as a transcript shows it: exit code unless 0, then output, then error output behind `! `. */
function happened(room: string, index: number): readonly string[] {
  const home = join(room, 'home');
  const read = (ending: string) => linesOf(textOf(join(room, `${index}.${ending}`)).replaceAll(home, '~'));
  const code = read('code')[0] ?? 'did not end';
  return [
    ...(code === '0' ? [] : [`? ${code}`]),
    ...read('out'),
    ...read('err').map((line) => (line === '' ? '!' : `! ${line}`)),
  ];
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

async function runShell(room: string, steps: readonly Step[]): Promise<void> {
  const home = join(room, 'home');
  mkdirSync(home);
  mkdirSync(join(room, 'bin'));
  const shim = join(room, 'bin', 'circles');
  writeFileSync(shim, `#!/bin/sh\nexec "${process.execPath}" "${PROJECT}bin/circles.js" "$@"\n`);
  chmodSync(shim, 0o755);
  const script = steps.map((step, index) => stepScript(room, index, step)).join('');
  if (!steps.some((step) => step.command.includes('circles'))) return runScript(room, script);
  const warm = spawn(process.execPath, [join(PROJECT, 'test/warm-circles.mjs'), room], {
    env: environment(room),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  try {
    const [port] = await once(warm.stdout, 'data');
    await runScript(room, `${warmFunction(room, String(port).trim())}${script}`);
  } finally {
    warm.kill('SIGKILL');
  }
}

async function runScript(room: string, script: string): Promise<void> {
  writeFileSync(join(room, 'script'), script);
  await new Promise<void>((resolve, reject) => {
    const shell = spawn('bash', ['--noprofile', '--norc', join(room, 'script')], {
      cwd: join(room, 'home'),
      env: environment(room),
      stdio: 'ignore',
      timeout: TIMEOUT_MS,
    });
    shell.on('error', reject);
    shell.on('close', () => resolve());
  });
}

/**
 * `circles` as a shell function that asks the warm process, with as few programs started as can be. What that one can't stand in for
 * (something piped in, another program path, time zone or language) starts the real program.
 */
function warmFunction(room: string, port: string): string {
  return `settled="$PATH:$TZ:$LC_ALL"
circles() {
  if ! [ /dev/stdin -ef /dev/null ] || [ "$PATH:$TZ:$LC_ALL" != "$settled" ]; then
    "${join(room, 'bin', 'circles')}" "$@"
    return
  fi
  local code out err
  exec 9<>/dev/tcp/127.0.0.1/${port}
  { printf '%s\\0' "$PWD" "$#" "$@"; env -0; printf '\\0'; } >&9
  read -r code <&9
  exec 9>&-
  IFS= read -r -d '' out <"${room}/warm.out"
  IFS= read -r -d '' err <"${room}/warm.err"
  printf %s "$out"
  printf %s "$err" >&2
  return "$code"
}
`;
}

/** Read from a file, a syntax error, `cd` and variables stay inside this one shell. */
function stepScript(room: string, index: number, { command }: Step): string {
  const at = (ending: string) => `"${join(room, `${index}.${ending}`)}"`;
  writeFileSync(join(room, `${index}.command`), command);
  return `. ${at('command')} >${at('out')} 2>${at('err')} </dev/null\necho $? >${at('code')}\n`;
}

/** A machine on which nobody has set anything up: no git identity, no key, no language but UTF-8. */
function environment(room: string): NodeJS.ProcessEnv {
  return {
    PATH: `${join(room, 'bin')}:${dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`,
    HOME: join(room, 'home'),
    GIT_CONFIG_NOSYSTEM: '1',
    TZ: 'UTC',
    LC_ALL: 'C.UTF-8',
    TERM: 'dumb',
    CIRCLES_TODAY: '2026-12-01',
  };
}
