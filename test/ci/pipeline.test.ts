/** The script of the GitLab pipeline, and the entry of the hooks, run as they stand in their files. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runCircles } from '../cli/run-circles.ts';
import '../repository.ts';
import { PROJECT } from '../source-texts.ts';
import { git } from './runner.ts';

let room: string;
let group: string;

beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), 'circles-pipeline-'));
  group = join(room, 'maple');
  const env = { HOME: room, CIRCLES_TODAY: '2026-12-01' };
  const words = ['--name', 'Maple', '--mission', 'To cook.', '--person', 'Ana', '--no-input'];
  await runCircles(['init', 'maple', ...words], { cwd: room, env });
  await runCircles(['ci', 'gitlab'], { cwd: group, env });
  mkdirSync(join(room, 'bin'));
  writeFileSync(join(room, 'bin/circles'), `#!/bin/sh\nexec node '${join(PROJECT, 'bin/circles.js')}' "$@"\n`);
  chmodSync(join(room, 'bin/circles'), 0o755);
  git(group, 'add', '--all');
  git(group, 'commit', '--quiet', '--message', 'The pipeline');
}, 60_000);
afterAll(() => rmSync(room, { recursive: true, force: true }), 60_000);

function shell(script: string, env: { readonly [name: string]: string } = {}) {
  const path = [join(room, 'bin'), process.env.PATH ?? ''].join(delimiter);
  const given = { HOME: room, CIRCLES_TODAY: '2026-12-01', PATH: path, ...env };
  return spawnSync('sh', ['-e', '-c', script], { cwd: group, env: given, encoding: 'utf8' });
}

describe('the pipeline', () => {
  it('of a merge request does all it has to and fails for what nobody decided', () => {
    const { circles } = parse(readFileSync(join(group, '.gitlab/circles.gitlab-ci.yml'), 'utf8'));
    const base = git(group, 'rev-parse', 'HEAD');
    mkdirSync(join(group, 'circles/general/policies'), { recursive: true });
    const quiet = 'title: Quiet\nstatus: active\ntext: No music.\nterm: {start: 2026-12-01, end: 2027-11-30}\n';
    writeFileSync(join(group, 'circles/general/policies/quiet.yaml'), quiet);
    git(group, 'add', '--all');
    git(group, 'commit', '--quiet', '--message', 'Quiet');
    const ran = shell(circles.script.join('\n'), { ...circles.variables, CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
    expect([ran.stdout, ran.status]).toEqual([expect.stringContaining('quiet.yaml'), 1]);
    expect(readFileSync(join(group, 'circles-comment.md'), 'utf8')).toContain('### 1 policy is new');
    for (const report of Object.values<string>(circles.artifacts.reports))
      expect(existsSync(join(group, report))).toBe(true);
    expect(shell(circles.script.join('\n'), { CIRCLES_ORGANISATION: '' }).status).toBe(0);
  });
});

describe('the hook', () => {
  it('stops nobody for a day that has come, and who brings a fault', () => {
    const [hook] = parse(readFileSync(join(PROJECT, '.pre-commit-hooks.yaml'), 'utf8'));
    expect(shell(hook.entry, { CIRCLES_TODAY: '2030-01-01' }).status).toBe(0);
    writeFileSync(join(group, 'circles/general/policies/loud.yaml'), 'title: [\n');
    expect(shell(hook.entry).status).toBe(1);
    execFileSync('git', ['clean', '--quiet', '--force', '-d'], { cwd: group });
  });
});
