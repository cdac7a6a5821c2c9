/** That every rule of the check grows with the number of files and not with its square, and which ones cost most. */

/** A rule below this many milliseconds at the larger size hurts nobody, and can't be told from chance. */
const WORTH = 8;
/** Eight times the files may cost so many times as much: exactly eight would be linear, sixty-four a square. */
const MOST = 24;
const [FEW, TIMES] = [3000, 8];

/** One line that can fail, and the dearest rules. */
export async function measureRules({ room, rounds }) {
  const { ruleCosts } = await room.bundled('bench/rule-costs.ts');
  const costs = ruleCosts(FEW, FEW * TIMES, Math.min(rounds, 5));
  const all = costs.reduce((sum, { many }) => sum + many, 0);
  const steep = costs
    .filter(({ many }) => many >= WORTH)
    .map(({ rule, few, many }) => ({ rule, growth: many / Math.max(few, WORTH / TIMES) }))
    .sort((a, b) => b.growth - a.growth);
  const files = (FEW * TIMES).toLocaleString('en');
  return [
    {
      name: `steepest rule, 8 times the files: ${steep[0]?.rule ?? 'none'}`,
      got: steep[0]?.growth ?? 0,
      target: MOST,
      unit: 'times the cost',
    },
    { name: `all ${costs.length} rules, ${files} files`, got: all, unit: 'ms' },
    ...costs.slice(0, 8).map(({ rule, many }) => ({ name: `  ${rule}, ${files} files`, got: many, unit: 'ms' })),
  ];
}
