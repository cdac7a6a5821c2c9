/** The files that make a hosting service run the check: what they hold, and what happens to those that are there already. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { memoryTree } from '../../src/load/file-tree.ts';
import { load } from '../../src/load/load.ts';
import type { DecisionRecord } from '../../src/model/decision-record.ts';
import { digestOf } from '../../src/model/digest.ts';
import { type CiService, type CiWishes, ciFilesIn, fateOf, planCi } from '../../src/services/ci.ts';
import { filesIn, PROJECT } from '../source-texts.ts';

const FILES = { 'circles.yaml': 'format: 1\nname: Maple\nmission: To cook.\n' };
const FOLDER = 'circles/general/decisions/2026-12-01-founding';
const FOUNDING: Partial<DecisionRecord> = { kind: 'founding', title: 'Founding' };
const CHECK = '.github/workflows/circles.yml';

function placeWith(files: { readonly [path: string]: string }, { founding = false, version = '1.2.3' } = {}) {
  const { organisation } = load(memoryTree(FILES));
  const decisions = new Map(founding ? [[FOLDER, FOUNDING as DecisionRecord]] : []);
  return { tree: memoryTree({ ...FILES, ...files }), organisation: { ...organisation, decisions }, version };
}

function planned(files: { readonly [path: string]: string }, wishes?: { founding?: boolean; version?: string }) {
  const plan = planCi('github', placeWith(files, wishes));
  const check = plan.files.find(({ path }) => path === CHECK);
  return { ...plan, text: check?.text ?? '', there: check?.there };
}

describe('what is written', () => {
  it('installs this very version everywhere', () => {
    for (const service of ['github', 'gitlab', 'pre-commit'] satisfies CiService[]) {
      const texts = planCi(service, placeWith({}))
        .files.map(({ text }) => text)
        .join('');
      expect([...texts.matchAll(/circles-cli@(\d+\.\d+\.\d+)/g)].every(([, version]) => version === '1.2.3')).toBe(
        true,
      );
    }
  });

  it('names the identity once there is a founding record', () => {
    const record = 'kind: founding\n';
    const { text, pinned } = planned({ [`${FOLDER}/decision.yaml`]: record }, { founding: true });
    expect(pinned).toBe(true);
    expect(parse(text).env).toEqual({ CIRCLES_ORGANISATION: digestOf(new TextEncoder().encode(record)) });
    expect(parse(planned({}).text).env).toEqual({ CIRCLES_ORGANISATION: '' });
  });

  it('is for each service its files', () => {
    const paths = (service: CiService) => planCi(service, placeWith({})).files.map(({ path }) => path);
    expect(paths('github')).toEqual([
      CHECK,
      '.github/workflows/circles-comment.yml',
      '.github/workflows/circles-reminder.yml',
    ]);
    expect(paths('gitlab')).toEqual(['.gitlab/circles.gitlab-ci.yml', '.gitlab-ci.yml']);
    expect(paths('pre-commit')).toEqual(['.pre-commit-config.yaml']);
  });
});

describe('what is there already', () => {
  it('is the same, older, or somebody has changed it', () => {
    const { text, there } = planned({});
    expect(there).toBe('nothing');
    expect(planned({ [CHECK]: text }).there).toBe('same');
    expect(planned({ [CHECK]: text.replaceAll('\n', '\r\n') }).there).toBe('same');
    expect(planned({ [CHECK]: text }, { version: '2.0.0' }).there).toBe('older');
    expect(planned({ [CHECK]: text.replace('23 3', '23 4') }).there).toBe('different');
    expect(planned({ [CHECK]: 'name: other\n' }).there).toBe('different');
  });

  it('is renewed, left to whoever changed it, and not brought back', () => {
    const [check, comment] = planCi('github', placeWith({})).files.map(({ text }) => text);
    const fates = (files: { readonly [path: string]: string }, wishes: Partial<CiWishes> = {}) => {
      const plan = planCi('github', placeWith(files, { version: '2.0.0' })).files;
      return plan.map((file) => fateOf(file, plan, { names: [], force: false, ...wishes }));
    };
    const [changed, older] = [
      { [CHECK]: `${check}# ours\n` },
      { '.github/workflows/circles-comment.yml': `${comment}` },
    ];
    expect(fates({})).toEqual(['written', 'written', 'written']);
    expect(fates({ ...changed, ...older })).toEqual(['changed', 'written', 'gone']);
    expect(fates({ ...changed, ...older }, { force: true })).toEqual(['written', 'written', 'gone']);
    expect(fates({ ...changed, ...older }, { names: ['reminder'] })).toEqual(['unasked', 'unasked', 'written']);
    expect(fates(changed, { names: ['check'] })).toEqual(['changed', 'unasked', 'unasked']);
  });

  it('is looked for in every service', () => {
    const { text } = planned({});
    expect(ciFilesIn(placeWith({}))).toEqual([]);
    const found = ciFilesIn(placeWith({ [CHECK]: text, '.gitlab-ci.yml': 'build: {}\n' }, { version: '2.0.0' }));
    expect(found.map(({ path, there }) => [path, there])).toEqual([[CHECK, 'older']]);
  });
});

describe('the files of this project', () => {
  it('name the version that is published with them', () => {
    const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
    for (const file of filesIn(['ci'], /\.ya?ml$/)) {
      const named = [...readFileSync(join(PROJECT, file), 'utf8').matchAll(/circles-cli@([\w.-]+)/g)].map(
        ([, one]) => one,
      );
      expect([file, named.every((one) => one === version)]).toEqual([file, true]);
    }
    expect(parse(readFileSync(join(PROJECT, 'action.yml'), 'utf8')).inputs.version.default).toBe(version);
  });
});
