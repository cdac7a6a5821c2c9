/** What `circles doctor` looks at, each thing in order and not. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { openRepository } from '../../src/git/repository.ts';
import { memoryTree, overlay } from '../../src/load/file-tree.ts';
import { load } from '../../src/load/load.ts';
import { addDays } from '../../src/model/calendar.ts';
import { missingAttributes, schemaFiles } from '../../src/services/beside-files.ts';
import { planCi } from '../../src/services/ci.ts';
import { examineCopy } from '../../src/services/doctor/copy.ts';
import type { Examined } from '../../src/services/doctor/examined.ts';
import { examineGroup, type GroupFiles } from '../../src/services/doctor/group.ts';
import { examineMachine, OLDEST_NODE } from '../../src/services/doctor/machine.ts';
import { runCircles } from '../cli/run-circles.ts';
import { actor, type TestRepository, temporaryFolder, temporaryRepository } from '../repository.ts';
import { PROJECT } from '../source-texts.ts';

const KEY = actor('ana').key;
const FILES = {
  'circles.yaml': 'format: 1\nname: Maple\nmission: To cook.\n',
  'people/ana.yaml': `name: Ana Ruiz\nkeys: [{key: "${KEY.publicKey}"}]\n`,
};

const of = (checks: readonly Examined[], id: string) => checks.find((one) => one.id === id);
const states = (checks: readonly Examined[]) => Object.fromEntries(checks.map(({ id, state }) => [id, state]));

describe('the computer', () => {
  it.each([
    ['20.18.3', 'fault'],
    ['20.19.0', 'fine'],
    ['22.1.0', 'fine'],
  ])('with Node.js %s is %s', async (version, state) => {
    expect(states(await examineMachine('.', version))).toEqual({ node: state, git: 'fine', 'ssh-keygen': 'fine' });
  });

  it('needs the Node.js that package.json names', () => {
    const { engines } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
    expect(engines.node).toBe(`>=${OLDEST_NODE.join('.')}`);
  });
});

async function examined(repository: TestRepository, { env = {}, days = 0, hasSchedule = true } = {}) {
  const today = addDays(new Date().toISOString().slice(0, 10), days);
  const { organisation } = load(memoryTree(FILES));
  const opened = await openRepository(repository.root);
  return examineCopy({ repository: opened, organisation, env, today, hasSchedule });
}

describe('the copy', () => {
  const signing = { CIRCLES_SIGNING_KEY: KEY.keyFile };

  it('is fine with all of the history and a key of somebody here', async () => {
    const checks = await examined(temporaryRepository({ files: FILES }), { env: signing });
    expect(states(checks)).toEqual({ history: 'fine', key: 'fine', hooks: 'fine', quiet: 'fine' });
    expect(of(checks, 'key')?.what).toContain('You are Ana Ruiz here');
  });

  it('misses a key, or has one of nobody here, or one that is named and not there', async () => {
    const repository = temporaryRepository({ files: FILES });
    expect(of(await examined(repository), 'key')?.what).toContain('No signing key lies on this computer');
    const stranger = { CIRCLES_SIGNING_KEY: actor('mallory').key.keyFile };
    expect(of(await examined(repository, { env: stranger }), 'key')?.what).toContain('belongs to nobody');
    const gone = await examined(repository, { env: { CIRCLES_SIGNING_KEY: '/nowhere/key' } });
    expect(of(gone, 'key')).toMatchObject({ state: 'fault', what: expect.stringContaining('/nowhere/key') });
  });

  it('that is shallow says how to get the rest', async () => {
    const whole = temporaryRepository({ files: FILES });
    whole.write('more.txt', 'more');
    whole.git('add', '--all');
    whole.git('commit', '--quiet', '-m', 'More');
    const root = join(temporaryFolder(), 'shallow');
    execFileSync('git', ['clone', '--quiet', '--depth', '1', pathToFileURL(whole.root).href, root]);
    expect(of(await examined({ ...whole, root }), 'history')).toMatchObject({
      state: 'hint',
      next: expect.stringContaining('git fetch --unshallow'),
    });
  });

  it('tells hooks by name', async () => {
    const repository = temporaryRepository({ files: FILES });
    mkdirSync(join(repository.root, '.git/hooks'), { recursive: true });
    writeFileSync(join(repository.root, '.git/hooks/pre-commit'), '#!/bin/sh\n');
    expect(of(await examined(repository), 'hooks')?.what).toContain('pre-commit');
  });

  it.each([
    [45, true, 'fine'],
    [46, true, 'hint'],
    [400, false, 'fine'],
  ])('after %i quiet days, with a schedule %s: %s', async (days, hasSchedule, state) => {
    const repository = temporaryRepository({ files: FILES });
    repository.git('commit', '--quiet', '--amend', '--no-edit');
    expect(of(await examined(repository, { days, hasSchedule }), 'quiet')?.state).toBe(state);
  });
});

describe('the group', () => {
  const place = (more: { readonly [path: string]: string | Uint8Array }) => {
    const tree = overlay(memoryTree(FILES), new Map(Object.entries(more).map(([path, text]) => [path, bytesOf(text)])));
    return { tree, organisation: load(tree).organisation, version: '1.2.3', committed: tree };
  };
  const bytesOf = (text: string | Uint8Array) => (typeof text === 'string' ? new TextEncoder().encode(text) : text);

  it('that is made by hand lacks nearly everything', () => {
    const checks = examineGroup(place({}));
    expect(states(checks)).toEqual({
      founding: 'hint',
      attributes: 'fault',
      schemas: 'hint',
      editor: 'hint',
      ci: 'hint',
    });
    expect(checks.every(({ next }) => next !== undefined)).toBe(true);
  });

  it('that has it all is fine; an older workflow is to be renewed', () => {
    const attributes = missingAttributes(memoryTree({})).join('\n');
    const [check] = planCi('github', place({})).files;
    const all = {
      ...Object.fromEntries(schemaFiles()),
      '.gitattributes': `# ours\n${attributes}\n`,
      '.vscode/settings.json': '{}',
      '.vscode/extensions.json': '{}',
      [check?.path ?? '']: check?.text ?? '',
    };
    const { founding: _, ...others } = states(examineGroup(place(all)));
    expect(others).toEqual({ attributes: 'fine', schemas: 'fine', editor: 'fine', ci: 'fine' });
    expect(of(examineGroup({ ...place(all), version: '2.0.0' }), 'ci')).toMatchObject({ state: 'hint' });
    const own = { ...all, [check?.path ?? '']: `${check?.text}# ours\n` };
    expect(of(examineGroup(place(own)), 'ci')?.what).toContain('by hand');
  });
});

describe('the check that runs by itself', () => {
  const place = (files: { readonly [path: string]: string }) => {
    const tree = memoryTree({ ...FILES, ...files });
    return { tree, organisation: load(tree).organisation, version: '1.2.3', committed: tree };
  };
  const filesOf = (service: 'github' | 'gitlab' | 'pre-commit') =>
    Object.fromEntries(planCi(service, place({})).files.map(({ path, text }) => [path, text]));
  const ci = (files: GroupFiles) => of(examineGroup(files), 'ci');
  const { '.github/workflows/circles.yml': _, ...withoutCheck } = filesOf('github');
  const { '.gitlab-ci.yml': __, ...unnamed } = filesOf('gitlab');

  it.each([
    ['all of GitHub', filesOf('github'), 'fine', 'runs by itself'],
    ['all of GitLab', filesOf('gitlab'), 'fine', 'runs by itself'],
    ['what starts on a computer only', filesOf('pre-commit'), 'hint', 'does not start one every night'],
    ['the comment and the reminder alone', withoutCheck, 'hint', 'do not start one every night'],
    ['a pipeline that nothing includes', unnamed, 'hint', '.gitlab-ci.yml does not include it'],
    ['one among other things', { ...unnamed, '.gitlab-ci.yml': 'pages: {}\n' }, 'hint', 'does not include it'],
  ] as const)('with %s', (...[, files, state, what]) => {
    expect(ci(place(files))).toMatchObject({ state, what: expect.stringContaining(what) });
  });

  it('does not while the service never sees its files', () => {
    const files = place(filesOf('github'));
    expect(ci({ ...files, committed: undefined })).toMatchObject({
      state: 'hint',
      what: expect.stringContaining('git'),
    });
    expect(ci({ ...files, committed: memoryTree({}) })).toMatchObject({
      state: 'hint',
      next: expect.stringContaining('git add .github/workflows/circles.yml'),
    });
  });
});

it('prints JSON as its schema says', async () => {
  const { root } = temporaryRepository({ files: FILES });
  const { out, code } = await runCircles(['doctor', '--json'], { cwd: root, env: { HOME: root } });
  const schema = JSON.parse(readFileSync(join(PROJECT, 'schemas/doctor.schema.json'), 'utf8'));
  const fits = new Ajv2020({ strict: true }).compile(schema);
  expect([fits(JSON.parse(out)), fits.errors, code]).toEqual([true, null, 1]);
});
