/** The workflow file for GitHub. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { memoryTree } from '../../src/load/file-tree.ts';
import { load } from '../../src/load/load.ts';
import type { DecisionRecord } from '../../src/model/decision-record.ts';
import { digestOf } from '../../src/model/digest.ts';
import { planGithub } from '../../src/services/ci.ts';

const FILES = { 'circles.yaml': 'format: 1\nname: Maple\nmission: To cook.\n' };
const FOLDER = 'circles/general/decisions/2026-12-01-founding';
const FOUNDING: Partial<DecisionRecord> = { kind: 'founding', title: 'Founding' };

function planned(files: { readonly [path: string]: string }, founding = false) {
  const tree = memoryTree({ ...FILES, ...files });
  const { organisation } = load(memoryTree(FILES));
  const decisions = new Map(founding ? [[FOLDER, FOUNDING as DecisionRecord]] : []);
  return planGithub(tree, { ...organisation, decisions }, '1.2.3');
}

function commandsIn(text: string): readonly string[] {
  const workflow: { jobs: { [job: string]: { steps: { run?: string }[] } } } = parse(text);
  return Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
}

describe('the plan for GitHub', () => {
  it('checks everything at night and what is new on a pull request, with this very version', () => {
    expect(commandsIn(planned({}).text)).toEqual([
      'npm install --global circles-cli@1.2.3',
      'circles check --format github',
      'npm install --global circles-cli@1.2.3',
      'circles check --format github --since "$BASE"',
    ]);
  });

  it('verifies against the identity once there is a founding record', () => {
    const record = 'kind: founding\n';
    const { text, pinned } = planned({ [`${FOLDER}/decision.yaml`]: record }, true);
    const pin = digestOf(new TextEncoder().encode(record));
    expect(pinned).toBe(true);
    expect(commandsIn(text).filter((command) => command.includes('verify'))).toEqual([
      `circles verify --format github --organisation ${pin}`,
      `circles verify --format github --organisation ${pin} --base "$BASE"`,
    ]);
  });

  it('may only read, and runs nothing whose content others can change', () => {
    const { text } = planned({});
    expect(parse(text).permissions).toEqual({ contents: 'read' });
    for (const [, version] of text.matchAll(/uses: \S+@(\S+)/g)) expect(version).toMatch(/^[0-9a-f]{40}$/);
    expect(text).not.toMatch(/run:.*\$\{\{/);
  });

  it('sees what is there already', () => {
    const { path, text, there } = planned({});
    expect(there).toBe('nothing');
    expect(planned({ [path]: text }).there).toBe('same');
    expect(planned({ [path]: 'name: other\n' }).there).toBe('different');
  });
});
