/** How fast a very large organisation is drawn, beside finding places for its circles alone. */
const MOST = 3;

/** One line of the page of targets. */
export async function measureChart({ room, rounds, circlesInChart }) {
  const { chartCost } = await room.bundled('bench/chart-cost.ts');
  const { whole, layout } = chartCost(circlesInChart, Math.max(3, Math.floor(rounds / 2)));
  const name = `chart of ${circlesInChart.toLocaleString('en')} circles`;
  return [{ name, got: whole / layout, target: MOST, unit: '× layout alone', ms: whole }];
}
