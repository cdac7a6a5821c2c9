/** The workflows that `circles ci github` writes, and the action, run step by step as GitHub would run them. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runCircles } from '../cli/run-circles.ts';
import '../repository.ts';
import { type GhState, git, openRunner, type RunEvent, type Runner } from './runner.ts';

const TODAY = '2026-12-01';
const LATER = '2028-02-01';
const HOSTILE = 'Quiet @everyone <!-- circles: comment --> | `x` ![i](//evil) $(touch hacked) ::error::no';

let room: string;
/** What lies on the server, and the checked-out main branch of it. */
let server: string;
let main: string;
let runner: Runner;

beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), 'circles-ci-'));
  [server, main] = [join(room, 'server.git'), join(room, 'maple')];
  const wishes = { cwd: room, env: { HOME: room, CIRCLES_TODAY: TODAY } };
  const people = ['--person', 'Ana', '--person', 'Ben'];
  await runCircles(['init', 'maple', '--name', 'Maple', '--mission', 'To cook.', ...people, '--no-input'], wishes);
  await runCircles(['ci', 'github'], { ...wishes, cwd: main });
  recorded(main, 'The check');
  const selected = [
    'general/leader',
    '--person',
    'Ana',
    '--term',
    'P1Y',
    '--reason',
    'She listens.',
    '--consent',
    'all',
  ];
  expect((await runCircles(['select', ...selected], { ...wishes, cwd: main })).err).toContain('Next');
  git(room, 'clone', '--quiet', '--bare', main, server);
  git(main, 'remote', 'add', 'origin', server);
  git(main, 'fetch', '--quiet', 'origin');
}, 60_000);
afterAll(() => rmSync(room, { recursive: true, force: true }), 60_000);
beforeEach(() => {
  runner = openRunner();
});
afterEach(() => runner.done());

function recorded(cwd: string, subject: string): string {
  git(cwd, 'add', '--all');
  git(cwd, 'commit', '--quiet', '--message', subject);
  return git(cwd, 'rev-parse', 'HEAD');
}

interface Proposed {
  readonly event: RunEvent;
  readonly sha: string;
  readonly done: RunEvent;
}

/** A pull request from a fork, with these files; as GitHub does, it is merged with main to be looked at. */
function proposed(number: number, files: { readonly [path: string]: string }): Proposed {
  const [fork, checkout] = [join(room, `fork-${number}`), join(room, `merged-${number}`)];
  git(room, 'clone', '--quiet', server, fork);
  git(fork, 'switch', '--quiet', '--create', 'change');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(fork, path, '..'), { recursive: true });
    writeFileSync(join(fork, path), text);
  }
  const sha = recorded(fork, 'A change');
  git(fork, 'push', '--quiet', server, `HEAD:refs/pull/${number}/head`);
  git(room, 'clone', '--quiet', server, checkout);
  git(checkout, 'fetch', '--quiet', 'origin', `refs/pull/${number}/head`);
  git(checkout, 'checkout', '--quiet', '--detach');
  git(checkout, 'merge', '--quiet', '--no-ff', '--message', 'Both', 'FETCH_HEAD');
  const head = { sha, label: 'eva:change', repo: { full_name: 'eva/street' } };
  const pull = { number, state: 'open', head, base: { ref: 'main' } };
  runner.change({ pulls: [pull] });
  const done = {
    event: 'pull_request',
    head_sha: sha,
    head_branch: 'change',
    head_repository: { id: 7, owner: { login: 'eva' } },
  };
  return {
    sha,
    event: { name: 'pull_request', payload: { pull_request: pull }, checkout, today: TODAY, baseRef: 'main' },
    done: { name: 'workflow_run', payload: { workflow_run: done }, checkout: main, today: TODAY },
  };
}

const workflow = (name: string) => join(main, '.github/workflows', name);
const policy = (title: string) => ({
  'circles/general/policies/quiet.yaml': `title: ${JSON.stringify(title)}\nkind: guideline\nstatus: active\ntext: No music.\nterm: {start: 2026-12-01, end: 2027-11-30}\n`,
});

describe('the check', () => {
  it('of a proposed change is fine, whatever day it is, and says what it would change', () => {
    const { event } = proposed(1, { 'README.md': '# Maple\n' });
    const ran = runner.job(workflow('circles.yml'), 'pull-request', { ...event, today: LATER });
    expect([ran.log, ran.status]).toEqual([expect.not.stringContaining('::error'), 'success']);
    expect(runner.calls()).toEqual(['npm install --global --ignore-scripts circles-cli@0.1.0']);
    expect(runner.job(workflow('circles.yml'), 'nightly', event).status).toBe('skipped');
  });

  it('of a proposed change fails for what nobody decided, and its page has it in words', () => {
    const { event } = proposed(2, policy(HOSTILE));
    const ran = runner.job(workflow('circles.yml'), 'pull-request', event);
    expect(ran.status).toBe('failure');
    expect(ran.log).toContain('::error file=circles/general/policies/quiet.yaml');
    expect(ran.log).not.toMatch(/^::error::no/m);
    expect(ran.summary).toContain('### 1 policy is new');
    expect(ran.summary).toContain('Maple decides; asked are Ana and Ben.');
    expect(ran.summary).not.toMatch(/@everyone|<!-- circles: comment -->.*\n.*<!-- circles/);
  });

  it('at night fails for a term that has run out', () => {
    const event: RunEvent = { name: 'schedule', checkout: main, today: TODAY };
    expect(runner.job(workflow('circles.yml'), 'nightly', event)).toMatchObject({ status: 'success' });
    const late = runner.job(workflow('circles.yml'), 'nightly', { ...event, today: LATER });
    expect(late.status).toBe('failure');
    expect(late.log).toContain('title=term-expired');
    expect(late.summary).toContain("Ana's term ended");
  });
});

describe('the comment', () => {
  const bodies = ({ comments }: GhState) => comments.map(({ body }) => body);

  it('is written once for a change from outside, then written over, and goes when there is nothing to tell', () => {
    const { done } = proposed(3, policy(HOSTILE));
    const first = runner.job(workflow('circles-comment.yml'), 'comment', done);
    expect([first.log, first.status]).toEqual([expect.any(String), 'success']);
    expect(bodies(runner.kept())).toEqual([expect.stringMatching(/^<!-- circles: comment -->\n### 1 policy is new\n/)]);
    runner.job(workflow('circles-comment.yml'), 'comment', { ...done, today: '2026-12-02' });
    expect(bodies(runner.kept())).toEqual([expect.stringContaining('Wednesday 2 December 2026')]);
    expect(runner.calls().filter((call) => call.includes('PATCH'))).toHaveLength(1);
    const nothing = proposed(4, { 'README.md': '# Maple\n' });
    runner.job(workflow('circles-comment.yml'), 'comment', nothing.done);
    expect(bodies(runner.kept())).toEqual([]);
  });

  it('never writes over a comment of somebody else, even one that says it is ours', () => {
    const { done } = proposed(5, policy('Quiet'));
    runner.change({ comments: [{ id: 1, body: '<!-- circles: comment -->\nMine', user: { login: 'mallory' } }] });
    runner.job(workflow('circles-comment.yml'), 'comment', done);
    expect(bodies(runner.kept())).toEqual([
      '<!-- circles: comment -->\nMine',
      expect.stringContaining('1 policy is new'),
    ]);
  });

  it('runs and checks out nothing of the change, and waits for the newest', () => {
    const { done } = proposed(6, { ...policy('Quiet'), '.github/workflows/circles.yml': 'name: other\n' });
    const before = git(main, 'rev-parse', 'HEAD');
    runner.job(workflow('circles-comment.yml'), 'comment', done);
    expect(git(main, 'rev-parse', 'HEAD')).toBe(before);
    expect(git(main, 'status', '--porcelain')).toBe('');
    runner.change({ comments: [], pulls: [] });
    const stale = runner.job(workflow('circles-comment.yml'), 'comment', done);
    expect(stale.status).toBe('success');
    expect(runner.kept().comments).toEqual([]);
  });
});

describe('the reminder', () => {
  const remind = (today: string) =>
    runner.job(workflow('circles-reminder.yml'), 'remind', { name: 'schedule', checkout: main, today });
  const open = () => runner.kept().issues.filter(({ state }) => state === 'open');

  it('is one issue: made, written over, and closed when nothing is left', async () => {
    expect(remind(LATER).status).toBe('success');
    expect(open()).toMatchObject([{ number: 1, title: 'What is due in our circles', labels: ['circles-reminder'] }]);
    expect(open()[0]?.body).toMatch(/^<!-- circles: reminder -->\n### Maple: \d+ things to take up\n/);
    expect(open()[0]?.body).toContain('- [ ] Maple, leader: the term ended');
    expect(open()[0]?.body).not.toContain('Ana');
    remind('2028-02-08');
    expect(open()).toHaveLength(1);
    expect(open()[0]?.body).toContain('Tuesday 8 February 2028');
    const roles = join(main, 'circles/general/roles');
    for (const role of ['leader', 'delegate', 'facilitator', 'secretary'])
      rmSync(join(roles, `${role}.yaml`), { force: true });
    rmSync(join(main, 'circles/general/terms'), { recursive: true });
    writeFileSync(
      join(main, 'circles.yaml'),
      `${readFileSync(join(main, 'circles.yaml'), 'utf8')}rules: {leader-missing: off, facilitator-missing: off, secretary-missing: off, delegate-missing: off}\n`,
    );
    const ran = remind(LATER);
    git(main, 'checkout', '--quiet', '.');
    expect([ran.log, ran.status]).toEqual([expect.any(String), 'success']);
    expect(open()).toEqual([]);
    expect(runner.kept().issues).toHaveLength(1);
  });

  it.each([
    ['both', ['active', 'disabled_inactivity'], ['circles.yml', 'circles-reminder.yml']],
    ['not what was taken away or switched off by hand', ['deleted', 'disabled_manually'], []],
  ])('asks for the schedules again, so that a quiet group keeps them: %s', (_, states, asked) => {
    const files = ['circles.yml', 'circles-reminder.yml'];
    const workflows = files.map((file, index) => ({ path: `.github/workflows/${file}`, state: states[index] }));
    runner.change({ workflows: [...workflows, { path: '.github/workflows/circles-comment.yml', state: 'active' }] });
    const event: RunEvent = { name: 'schedule', checkout: main, today: TODAY };
    const ran = runner.job(workflow('circles-reminder.yml'), 'stay-awake', event);
    expect([ran.log, ran.status]).toEqual([expect.any(String), 'success']);
    const calls = runner.calls().filter((call) => call.includes('/enable'));
    expect(calls.map((call) => call.split('/').at(-2))).toEqual(asked);
  });
});

describe('the action', () => {
  const own = ({ event, sha }: Proposed): RunEvent => {
    const head = { sha, label: 'maple:change', repo: { full_name: 'maple/street' } };
    return { ...event, payload: { pull_request: { number: 9, head } } };
  };

  it('says how it went, writes the comment, and fails for what a change brings', () => {
    const broken = { ...policy('Quiet'), 'circles/general/policies/loud.yaml': 'title: [\n' };
    const event = own(proposed(9, broken));
    const ran = runner.action({ chart: 'mermaid', 'sarif-file': 'out.sarif' }, event);
    expect([ran.log, ran.status]).toEqual([expect.any(String), 'failure']);
    expect(ran.outputs.check).toMatchObject({ result: 'findings', errors: '1', warnings: '0', expired: '0' });
    expect(JSON.parse(readFileSync(ran.outputs.check?.['report-json'] ?? '', 'utf8')).counts.error).toBe(1);
    expect(readFileSync(ran.outputs.change?.['diff-markdown'] ?? '', 'utf8')).toContain('1 policy is new');
    expect(JSON.parse(readFileSync(join(event.checkout, 'out.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(ran.summary).toContain('```mermaid\nflowchart');
    expect(runner.kept().comments).toHaveLength(1);
    expect(runner.action({ 'fail-on': 'never' }, event).status).toBe('success');
    expect(runner.kept().comments).toHaveLength(1);
  });

  it('does without the comment from outside, and where it has no right to write one', () => {
    const change = proposed(10, policy('Quiet'));
    expect(runner.action({}, change.event)).toMatchObject({
      status: 'success',
      summary: expect.stringContaining('1 policy is new'),
    });
    expect(runner.calls().filter((call) => call.startsWith('gh '))).toEqual([]);
    runner.change({ ...runner.kept(), ...{ refused: true } });
    expect(runner.action({}, own(change)).status).toBe('success');
  });

  it('verifies where it knows the identity, and refuses what it cannot do', () => {
    const event: RunEvent = { name: 'workflow_dispatch', checkout: main, today: TODAY };
    const identity = /sha256:[0-9a-f]{64}/.exec(readFileSync(workflow('circles.yml'), 'utf8'))?.[0] ?? '';
    expect(runner.action({ organisation: identity }, event).log).toContain('Look through the signatures');
    expect(runner.action({ organisation: `sha256:${'0'.repeat(64)}` }, event).status).toBe('failure');
    expect(runner.action({ at: 'nowhere', 'fail-on': 'never' }, event).status).toBe('failure');
  });
});
