/** What each rule of the check costs, and how its cost grows: a rule that looks at everything for each thing is found here. */

import { memoryTree, sweepOf } from '../src/load/file-tree.ts';
import { load } from '../src/load/load.ts';
import { en } from '../src/messages/en.ts';
import { labelsOf } from '../src/messages/labels.ts';
import { RULES } from '../src/rules/index.ts';
import { contextOf } from '../src/rules/run.ts';
import { generate } from './generate/generate.ts';

/** One rule: milliseconds of the processor for few files and for many. */
export interface RuleCost {
  readonly rule: string;
  readonly few: number;
  readonly many: number;
}

const TODAY = '2026-12-01';

/** The cost of every rule, the dearest first; what several rules share is paid by the first that asks for it. */
export function ruleCosts(few: number, many: number, rounds: number): readonly RuleCost[] {
  const [small, large] = [few, many].map((files) => costsOf(files, rounds));
  return RULES.map(({ id }) => ({ rule: id, few: small?.get(id) ?? 0, many: large?.get(id) ?? 0 })).sort(
    (a, b) => b.many - a.many,
  );
}

/** The least of several rounds, each over an organisation that was read afresh, the first of them to warm up. */
function costsOf(files: number, rounds: number): ReadonlyMap<string, number> {
  const tree = memoryTree(Object.fromEntries(generate({ files, seed: 42, today: TODAY })));
  const least = new Map<string, number>();
  for (let round = 0; round <= rounds; round++) {
    const loaded = load({ ...tree, sweep: sweepOf(tree) });
    const context = contextOf(loaded, { today: TODAY });
    const words = en(labelsOf(context.settings.labels)).rules;
    for (const rule of RULES) {
      const start = process.cpuUsage();
      rule.find(context, words);
      const { user, system } = process.cpuUsage(start);
      const took = (user + system) / 1000;
      if (round > 0) least.set(rule.id, Math.min(took, least.get(rule.id) ?? took));
    }
  }
  return least;
}
