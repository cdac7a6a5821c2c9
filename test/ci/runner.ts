/** Runs the steps of our workflows and of the action as GitHub's runner would: real bash, real git, the real circles; only `gh` and `npm` are the outside world. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';
import { PROJECT } from '../source-texts.ts';
import { type Contexts, filled, isWanted } from './expressions.ts';

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: { readonly [name: string]: string };
  readonly 'working-directory'?: string;
  readonly 'continue-on-error'?: boolean;
}

interface Job {
  readonly if?: string;
  readonly env?: { readonly [name: string]: string };
  readonly steps: readonly Step[];
}

/** What comes of a job. */
export interface Ran {
  readonly status: Contexts['status'] | 'skipped';
  readonly summary: string;
  readonly log: string;
  /** Outputs of steps by their id. */
  readonly outputs: { readonly [step: string]: { readonly [name: string]: string } };
}

/** A service that answers, and the machine on which jobs run. */
export interface Runner {
  readonly folder: string;
  /** What `gh` was called with, a line each. */
  calls(): readonly string[];
  /** The comments and issues there are, as the stand-in of `gh` keeps them. */
  kept(): GhState;
  change(state: Partial<GhState>): void;
  job(file: string, job: string, event: RunEvent): Ran;
  action(inputs: { readonly [name: string]: string }, event: RunEvent): Ran;
  done(): void;
}

/** What the stand-in knows. */
export interface GhState {
  readonly comments: readonly { id: number; body: string; user: { login: string } }[];
  readonly workflows: readonly { path: string; state: string | undefined }[];
  readonly issues: readonly { number: number; title: string; body: string; state: string; labels: string[] }[];
  readonly pulls: readonly unknown[];
}

/** What a run is about. */
export interface RunEvent {
  readonly name: 'pull_request' | 'schedule' | 'workflow_run' | 'workflow_dispatch';
  readonly payload?: object;
  /** The checked-out repository. */
  readonly checkout: string;
  readonly today: string;
  readonly baseRef?: string;
}

/** Sets one up. */
export function openRunner(): Runner {
  const folder = mkdtempSync(join(tmpdir(), 'circles-runner-'));
  const bin = join(folder, 'bin');
  const state = join(folder, 'gh.json');
  const calls = join(folder, 'gh.log');
  mkdirSync(bin);
  program(join(bin, 'gh'), `exec node '${join(PROJECT, 'test/ci/gh-stand-in.mjs')}' "$@"`);
  program(join(bin, 'npm'), `echo "npm $*" >> '${calls}'`);
  program(join(bin, 'circles'), `exec node '${join(PROJECT, 'bin/circles.js')}' "$@"`);
  writeFileSync(state, JSON.stringify({ comments: [], issues: [], pulls: [], workflows: [] }));
  writeFileSync(calls, '');
  const machine: Machine = { folder, bin, state, calls };
  return {
    folder,
    calls: () => readFileSync(calls, 'utf8').split('\n').slice(0, -1),
    kept: () => JSON.parse(readFileSync(state, 'utf8')) as GhState,
    change: (part) =>
      writeFileSync(state, JSON.stringify({ ...(JSON.parse(readFileSync(state, 'utf8')) as GhState), ...part })),
    job: (file, name, event) => runJob(machine, { file, name }, event),
    action: (inputs, event) => runAction(machine, inputs, event),
    done: () => rmSync(folder, { recursive: true, force: true }),
  };
}

interface Machine {
  readonly folder: string;
  readonly bin: string;
  readonly state: string;
  readonly calls: string;
}

function program(file: string, line: string): void {
  writeFileSync(file, `#!/bin/sh\n${line}\n`);
  chmodSync(file, 0o755);
}

function runJob(machine: Machine, { file, name }: { file: string; name: string }, event: RunEvent): Ran {
  const workflow = parse(readFileSync(file, 'utf8')) as { env?: Job['env']; jobs: { [name: string]: Job } };
  const job = workflow.jobs[name];
  if (job === undefined) throw new Error(`no job ${name} in ${file}`);
  return runSteps(machine, { ...job, env: { ...workflow.env, ...job.env } }, { event, inputs: {} });
}

function runAction(machine: Machine, given: { readonly [name: string]: string }, event: RunEvent): Ran {
  const action = parse(readFileSync(join(PROJECT, 'action.yml'), 'utf8')) as {
    inputs: { [name: string]: { default: string } };
    runs: { steps: Step[] };
  };
  const unknown = Object.keys(given).filter((name) => action.inputs[name] === undefined);
  if (unknown.length > 0) throw new Error(`no input ${unknown.join()}`);
  const defaults = Object.entries(action.inputs).map(([name, input]) => [name, input.default]);
  return runSteps(
    machine,
    { steps: action.runs.steps },
    { event, inputs: { ...Object.fromEntries(defaults), ...given } },
  );
}

const REPOSITORY = 'maple/street';

interface Work {
  readonly machine: Machine;
  readonly job: Job;
  readonly event: RunEvent;
  readonly inputs: object;
  readonly files: Files;
}

interface Files {
  readonly temp: string;
  readonly summary: string;
  readonly output: string;
  readonly event: string;
}

interface State {
  status: Contexts['status'];
  log: string;
  readonly steps: { [id: string]: { readonly outputs: { readonly [name: string]: string } } };
}

function runSteps(machine: Machine, job: Job, { event, inputs }: { event: RunEvent; inputs: object }): Ran {
  const temp = mkdtempSync(join(machine.folder, 'temp-'));
  const files = { temp, summary: join(temp, 'summary'), output: join(temp, 'output'), event: join(temp, 'event.json') };
  writeFileSync(files.event, JSON.stringify(event.payload ?? {}));
  const work = { machine, job, event, inputs, files };
  const state: State = { status: 'success', log: '', steps: {} };
  if (!isWanted(job.if, contextsOf(work, state))) return { status: 'skipped', summary: '', log: '', outputs: {} };
  for (const step of job.steps) {
    if (step.run !== undefined && isWanted(step.if, contextsOf(work, state)))
      runStep({ ...step, run: step.run }, work, state);
  }
  const outputs = Object.fromEntries(Object.entries(state.steps).map(([id, step]) => [id, step.outputs]));
  const summary = existsSync(files.summary) ? readFileSync(files.summary, 'utf8') : '';
  return { status: state.status, summary, log: state.log, outputs };
}

function contextsOf({ job, event, inputs }: Work, { status, steps }: State): Contexts {
  const payload = event.payload ?? {};
  const github = { event_name: event.name, event: payload, repository: REPOSITORY, token: 'ghs_secret' };
  return { github, inputs, steps, env: job.env ?? {}, status };
}

function runStep(step: Step & { readonly run: string }, work: Work, state: State): void {
  const { machine, job, event, files } = work;
  const contexts = contextsOf(work, state);
  const own = Object.entries({ ...job.env, ...step.env }).map(([name, text]) => [name, filled(String(text), contexts)]);
  const script = join(files.temp, 'script.sh');
  writeFileSync(files.output, '');
  writeFileSync(script, filled(step.run, contexts));
  const { code, said } = bash(script, {
    cwd: join(event.checkout, filled(step['working-directory'] ?? '.', contexts)),
    env: { ...surroundings(machine, event, files), ...Object.fromEntries(own) },
  });
  state.log += `${step.name ?? step.run}\n${said}`;
  if (step.id !== undefined) state.steps[step.id] = { outputs: outputsIn(readFileSync(files.output, 'utf8')) };
  if (code !== 0 && step['continue-on-error'] !== true) state.status = 'failure';
}

function bash(script: string, { cwd, env }: { cwd: string; env: { [name: string]: string } }) {
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
    cwd,
    env,
    encoding: 'utf8',
  });
  return { code: status ?? 1, said: `${stdout}${stderr}` };
}

function surroundings(machine: Machine, event: RunEvent, files: Files): { [name: string]: string } {
  return {
    PATH: [machine.bin, process.env.PATH ?? ''].join(delimiter),
    HOME: machine.folder,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: files.event,
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_OUTPUT: files.output,
    ...(event.baseRef === undefined ? {} : { GITHUB_BASE_REF: event.baseRef }),
    RUNNER_TEMP: files.temp,
    CIRCLES_TODAY: event.today,
    GH_STATE: machine.state,
    GH_CALLS: machine.calls,
  };
}

/** Lines `name=value`; we never write more than one line into an output. */
function outputsIn(text: string): { [name: string]: string } {
  const lines = text.split('\n').filter((line) => line !== '');
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

/** Git in a folder, by somebody. */
export function git(cwd: string, ...args: readonly string[]): string {
  const by = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@circles.invalid', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...by, ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}
