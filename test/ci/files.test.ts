/** Workflows, action, pipeline and hooks as files: they follow the formats, give away no right and run nothing that others can change. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { filesIn, PROJECT } from '../source-texts.ts';

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly on: object;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { readonly permissions?: Readonly<Record<string, string>>; readonly steps: Step[] }>
  >;
}

const read = (file: string) => readFileSync(join(PROJECT, file), 'utf8');
const WORKFLOWS = filesIn(['ci/github'], /\.yml$/);
const action = parse(read('action.yml'));
const workflow = (file: string): Workflow => parse(read(file));
const stepsOf = (file: string): readonly Step[] =>
  file === 'action.yml' ? action.runs.steps : Object.values(workflow(file).jobs).flatMap(({ steps }) => steps);
const ALL = [...WORKFLOWS, 'action.yml'];

/** Source: docs.github.com, "Workflow syntax for GitHub Actions" and "Metadata syntax for GitHub Actions". */
const KEYS = {
  workflow: ['name', 'on', 'permissions', 'env', 'concurrency', 'jobs'],
  job: ['if', 'runs-on', 'timeout-minutes', 'permissions', 'env', 'steps'],
  step: ['id', 'name', 'if', 'uses', 'with', 'env', 'run', 'shell', 'working-directory', 'continue-on-error'],
  action: ['name', 'description', 'branding', 'inputs', 'outputs', 'runs'],
  input: ['description', 'default', 'required'],
  output: ['description', 'value'],
};

const unknownIn = (value: object, keys: readonly string[]) => Object.keys(value).filter((key) => !keys.includes(key));

describe('workflows', () => {
  it('are three', () => {
    expect(WORKFLOWS).toHaveLength(3);
  });

  it.each(WORKFLOWS)('%s has only what a workflow has', (file) => {
    const text = workflow(file);
    expect(unknownIn(text, KEYS.workflow)).toEqual([]);
    for (const job of Object.values(text.jobs)) expect(unknownIn(job, KEYS.job)).toEqual([]);
  });

  it('may read, and write only what each is for', () => {
    const rights = WORKFLOWS.map((file) => {
      const { permissions, jobs } = workflow(file);
      return [
        file.replace('ci/github/', ''),
        permissions,
        ...Object.values(jobs).flatMap((job) => (job.permissions === undefined ? [] : [job.permissions])),
      ];
    });
    expect(rights).toEqual([
      ['circles-comment.yml', { contents: 'read', 'pull-requests': 'write' }],
      ['circles-reminder.yml', {}, { contents: 'read', issues: 'write' }, { actions: 'write' }],
      ['circles.yml', { contents: 'read' }],
    ]);
  });

  it('never start with rights for a change from outside', () => {
    for (const file of WORKFLOWS) expect(Object.keys(workflow(file).on)).not.toContain('pull_request_target');
    expect(read('ci/github/circles-comment.yml')).not.toMatch(/^\s+ref:/m);
  });
});

describe('steps', () => {
  it.each(ALL)('of %s have only what steps have, and each does one thing', (file) => {
    for (const step of stepsOf(file)) {
      expect(unknownIn(step, KEYS.step)).toEqual([]);
      expect([step.name, (step.run === undefined) === (step.uses === undefined)]).toEqual([step.name, false]);
    }
  });

  it.each(ALL)('of %s use nothing whose content others can change', (file) => {
    const uses = stepsOf(file).flatMap((step) => step.uses ?? []);
    for (const one of uses) expect(one).toMatch(/^actions\/(checkout|setup-node)@[0-9a-f]{40}$/);
    expect(read(file).match(/uses: \S+@\S{40} # v\d+\.\d+\.\d+\n/g)?.length ?? 0).toBe(uses.length);
  });

  it.each(ALL)('of %s put no expression into a script', (file) => {
    for (const { run } of stepsOf(file)) expect(run ?? '').not.toContain('${{');
  });

  it.each(ALL)('of %s give the key to GitHub only to steps that ask GitHub, never to one that reads files', (file) => {
    for (const { run = '', env = {} } of stepsOf(file)) {
      expect([run, 'GH_TOKEN' in env]).toEqual([run, /\bgh (api|issue|auth)\b/.test(run)]);
      if ('GH_TOKEN' in env) expect(run).not.toMatch(/\bcircles (check|ci|verify|chart)\b/);
    }
  });

  it.each(ALL)('of %s are lawful bash', (file) => {
    for (const { run } of stepsOf(file)) {
      if (run !== undefined) execFileSync('bash', ['-n'], { input: run, stdio: ['pipe', 'pipe', 'pipe'] });
    }
  });

  it('write a comment in the same way in the workflow and in the action', () => {
    const writing = (file: string) =>
      stepsOf(file).find(({ name }) => name === 'Write it under the proposed change')?.run;
    expect(writing('action.yml')).toBe(writing('ci/github/circles-comment.yml'));
  });
});

describe('the action', () => {
  it('has only what an action has; every input is used and every use is an input', () => {
    expect(unknownIn(action, KEYS.action)).toEqual([]);
    for (const input of Object.values(action.inputs)) expect(unknownIn(input as object, KEYS.input)).toEqual([]);
    for (const output of Object.values(action.outputs)) expect(unknownIn(output as object, KEYS.output)).toEqual([]);
    const used = new Set([...read('action.yml').matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name));
    expect([...used].sort()).toEqual(Object.keys(action.inputs).sort());
    for (const { run, shell } of stepsOf('action.yml')) expect(shell).toBe(run === undefined ? undefined : 'bash');
  });

  it('takes its outputs from steps that are there and say them', () => {
    for (const [, id, name] of read('action.yml').matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
      const step = stepsOf('action.yml').find((one) => one.id === id);
      expect(step?.run).toContain(`${name}=`);
    }
  });
});

describe('GitLab and pre-commit', () => {
  it('have a pipeline whose script is lawful shell and that keeps its reports', () => {
    const { circles, ...others } = parse(read('ci/gitlab/circles.gitlab-ci.yml'));
    expect(others).toEqual({});
    expect(unknownIn(circles, ['image', 'rules', 'variables', 'before_script', 'script', 'artifacts'])).toEqual([]);
    expect(circles.variables.GIT_DEPTH).toBe('0');
    expect(circles.artifacts.reports).toEqual({
      codequality: 'gl-code-quality-report.json',
      junit: 'circles-junit.xml',
    });
    for (const line of circles.script) execFileSync('sh', ['-n'], { input: line, stdio: ['pipe', 'pipe', 'pipe'] });
    expect(parse(read('ci/gitlab/gitlab-ci.yml'))).toEqual({ include: [{ local: '/.gitlab/circles.gitlab-ci.yml' }] });
  });

  /** Source: pre-commit.com, "Creating new hooks". */
  it('have hooks with what a hook has to have', () => {
    const hooks = parse(read('.pre-commit-hooks.yaml'));
    const [{ repo, hooks: local }] = parse(read('ci/pre-commit/pre-commit-config.yaml')).repos;
    expect(repo).toBe('local');
    const keys = ['id', 'name', 'description', 'language', 'entry', 'always_run', 'pass_filenames', 'require_serial'];
    for (const hook of [...hooks, ...local]) {
      expect(unknownIn(hook, [...keys, 'additional_dependencies'])).toEqual([]);
      expect(['node', 'system']).toContain(hook.language);
      expect(hook).toMatchObject({ entry: 'circles check --since HEAD', pass_filenames: false, require_serial: true });
      // pre-commit hands no file on that is taken away, and would pass a commit of nothing else over
      expect(hook.always_run).toBe(true);
    }
  });
});
