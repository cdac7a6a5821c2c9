/** Each rule's examples are its tests: run over the example group, it finds exactly what it says and nothing else. */
import { describe, expect, test } from 'vitest';
import { memoryTree } from '../../src/load/file-tree.ts';
import { load } from '../../src/load/load.ts';
import { exampleFiles } from '../../src/rules/example-files.ts';
import { EXAMPLE_DAY, EXAMPLE_GROUP } from '../../src/rules/example-group.ts';
import { RULES } from '../../src/rules/index.ts';
import { runRules } from '../../src/rules/run.ts';

test('the example group checks clean', () => {
  const loaded = load(memoryTree(EXAMPLE_GROUP));
  expect(runRules(loaded, { today: EXAMPLE_DAY })).toEqual({ findings: [], waived: [] });
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  test.each(rule.examples().map((example) => [example.name, example] as const))('%s', (_name, example) => {
    const loaded = load(memoryTree(exampleFiles(example)));
    const { findings } = runRules(loaded, {
      today: example.today ?? EXAMPLE_DAY,
      only: [rule.id],
      contested: example.contested ?? [],
      proposals: example.proposals ?? [],
    });
    const places = findings.map(({ file, position }) => `${file}:${position.line}:${position.column}`).sort();
    expect(places).toEqual([...example.finds].sort());
  });

  test('tells what, why and what to do next in whole sentences', () => {
    const [bad] = rule.examples().filter((example) => example.finds.length > 0);
    const loaded = load(memoryTree(exampleFiles(bad!)));
    const [finding] = runRules(loaded, {
      today: bad!.today ?? EXAMPLE_DAY,
      only: [rule.id],
      contested: bad!.contested ?? [],
      proposals: bad!.proposals ?? [],
    }).findings;
    for (const text of [finding!.what, finding!.why, finding!.next]) {
      expect(text).toMatch(/^["\p{L}\p{N}.].*[.?!:]?$/u);
      expect(text).not.toMatch(/undefined|\[object|NaN|null/);
    }
    expect(finding!.severity).toMatch(/^(error|warning|advice)$/);
  });
});
