/** What a rule says to do next can be typed as it stands. */
import { expect, test } from 'vitest';
import { commands as known } from '../../src/cli/commands/index.ts';
import { parseCall } from '../../src/cli/parse-call.ts';
import { memoryTree } from '../../src/load/file-tree.ts';
import { load } from '../../src/load/load.ts';
import { exampleFiles } from '../../src/rules/example-files.ts';
import { EXAMPLE_DAY } from '../../src/rules/example-group.ts';
import { RULES } from '../../src/rules/index.ts';
import { runRules } from '../../src/rules/run.ts';

const desk = { commands: known, cwd: '/', print: () => undefined };

test.each(RULES.map((rule) => [rule.id, rule] as const))('%s names commands there are', (_, rule) => {
  const said = rule.examples().flatMap((example) => {
    const { today = EXAMPLE_DAY, contested = [], proposals = [] } = example;
    const options = { today, contested, proposals, only: [rule.id] };
    return runRules(load(memoryTree(exampleFiles(example))), options).findings.map(
      ({ what, next }) => `${what} ${next}`,
    );
  });
  const commands = said.flatMap((text) => [...text.matchAll(/`circles ([^`]*)`/g)].map(([, line = '']) => line));
  for (const line of new Set(commands)) {
    const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');
    expect(parseCall(words, desk), line).toBeDefined();
  }
});
