/** Runs the rules over the example group with some files laid over it. */
import { memoryTree } from '../../src/load/file-tree.ts';
import { load } from '../../src/load/load.ts';
import { inOrder } from '../../src/model/finding.ts';
import { exampleFiles } from '../../src/rules/example-files.ts';
import { EXAMPLE_DAY } from '../../src/rules/example-group.ts';
import { type RuleRun, type RunOptions, runRules } from '../../src/rules/run.ts';

/** What the rules find, in order. */
export function checkExample(
  files: { readonly [path: string]: string | null },
  options: Partial<RunOptions> = {},
): RuleRun {
  const run = runRules(load(memoryTree(exampleFiles({ files }))), { today: EXAMPLE_DAY, ...options });
  return { ...run, findings: inOrder(run.findings) };
}

/** `rule severity` of each finding. */
export function told({ findings }: Pick<RuleRun, 'findings'>): readonly string[] {
  return findings.map(({ rule, severity }) => `${rule} ${severity}`);
}
