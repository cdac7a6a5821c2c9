/** `circles report health` is a face of what the check finds: by circle, in the order of a coach, and nothing besides. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { memoryTree } from '../../src/load/file-tree.ts';
import { load } from '../../src/load/load.ts';
import { healthEn } from '../../src/messages/en/health.ts';
import { labelsOf } from '../../src/messages/labels.ts';
import { humanHealth } from '../../src/render/health/human.ts';
import { jsonHealth } from '../../src/render/health/json.ts';
import { markdownHealth } from '../../src/render/health/markdown.ts';
import { plainStyle } from '../../src/render/style.ts';
import { exampleFiles } from '../../src/rules/example-files.ts';
import { check } from '../../src/services/check.ts';
import { health, ROWS } from '../../src/services/health.ts';

const TROUBLED = {
  'circles/general/circle.yaml': 'name: General Circle\naim: [A.]\ndomain: [B]\nmembers: [ana, ben, cleo]\n',
  'circles/kitchen/terms/delegate-2026-12-01.yaml': null,
  'circles/kitchen/terms/leader-2026-12-01.yaml': 'role: leader\nperson: ana\nstart: 2026-12-01\nend: 2027-02-20\n',
  'circles/kitchen/policies/allergens.yaml': 'title: Labels\ntext: Label it.\nreview: 2027-02-01\n',
  'circles/general/policies/broken.yaml': 'title: [\n',
};

function healthOf(files: { readonly [path: string]: string | null }, circle?: string) {
  const tree = memoryTree(exampleFiles({ files }));
  const report = check({ loaded: load(tree), today: '2027-03-01' });
  const { organisation } = load(tree);
  const only = circle === undefined ? undefined : organisation.circles.get(circle);
  return { report, told: health(organisation, report, only), words: healthEn(labelsOf({})) };
}

const wishes = { width: 80, style: plainStyle };

describe('the health of a group', () => {
  it('has each row of the health checks under one concern', () => {
    const rows = Object.values(ROWS).flat();
    expect(rows.sort()).toEqual(Array.from({ length: 38 }, (_, index) => `H${index + 1}`).sort());
  });

  it('holds findings of the check and nothing else, each once', () => {
    const { report, told } = healthOf(TROUBLED);
    const all = [...told.circles.flatMap(({ findings }) => findings), ...told.whole];
    for (const { concern: _, rows: __, question: ___, ...finding } of all)
      expect(report.findings).toContainEqual(finding);
    expect(new Set(all.map(({ rule, entity }) => `${rule} ${entity}`)).size).toBe(all.length);
    expect(all.map(({ rule }) => rule)).not.toContain('yaml-invalid');
    expect(told.besides.error).toBeGreaterThan(0);
  });

  it('tells broken links before ended terms, and those before reviews', () => {
    const { told } = healthOf(TROUBLED);
    const kitchen = told.circles.find(({ circle }) => circle === 'kitchen');
    expect(kitchen?.findings.map(({ concern }) => concern)).toEqual(['links', 'links', 'terms', 'reviews']);
    expect(told.first.map(({ concern }) => concern)).toEqual(['links', 'terms', 'reviews', 'concentration']);
  });

  it('says so where there is nothing to look at, and which circles are well', () => {
    const quiet = healthOf({});
    expect(humanHealth(quiet.told, { ...wishes, words: quiet.words, questions: false })).toContain(
      'There is nothing to look at in any of 2 circles.',
    );
    const troubled = healthOf(TROUBLED);
    expect(humanHealth(troubled.told, { ...wishes, words: troubled.words, questions: false })).toContain(
      '1 circle without anything to look at: General Circle.',
    );
  });

  it('can be of one circle', () => {
    const { told } = healthOf(
      { 'circles/general/terms/leader-2026-12-01.yaml': null, 'circles/kitchen/terms/leader-2026-12-01.yaml': null },
      'general',
    );
    expect(told.circles.map(({ circle }) => circle)).toEqual(['general']);
    expect(told.well).toEqual([]);
  });

  it('asks only when asked to', () => {
    const files = {
      'circles/kitchen/terms/leader-2026-12-01.yaml': 'role: leader\nperson: ana\nstart: 2026-12-01\nend: 2027-11-30\n',
    };
    const { told, words } = healthOf(files);
    const question = 'Ask: What would each of the two circles gain';
    expect(humanHealth(told, { ...wishes, words, questions: false })).not.toContain('Ask:');
    expect(humanHealth(told, { ...wishes, words, questions: true })).toContain(question);
    expect(markdownHealth(told, { words, questions: true })).toContain('What would each of the two circles gain');
  });

  it('follows its schema, whatever it holds', () => {
    const schema = JSON.parse(readFileSync(new URL('../../schemas/health.schema.json', import.meta.url), 'utf8'));
    const validate = new Ajv2020({ strict: false }).compile(schema);
    for (const files of [{}, TROUBLED]) {
      expect(validate(JSON.parse(jsonHealth(healthOf(files).told))), JSON.stringify(validate.errors)).toBe(true);
    }
    expect(validate({ ...JSON.parse(jsonHealth(healthOf({}).told)), version: 2 })).toBe(false);
  });

  it('fits a narrow terminal, and lets no name of a file become markup or move the cursor', () => {
    const hostile = 'name: "\\e[2J<b>[x](y)"\nparent: general\naim: [A.]\ndomain: [B]\nmembers: [ana]\n';
    const { told, words } = healthOf({ 'circles/evil/circle.yaml': hostile });
    const human = humanHealth(told, { ...wishes, words, questions: true });
    expect(Math.max(...human.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(human).not.toContain('\u001b');
    const markdown = markdownHealth(told, { words, questions: true });
    expect(markdown).not.toMatch(/<b>|[^\\]\[x/);
  });
});
