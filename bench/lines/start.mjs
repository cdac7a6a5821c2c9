/** How fast it starts, and how fast a small group is checked. */
import { circles, inTurn, median, peakOf, ratioOf, START } from '../measure.mjs';

/** Lines of the page of targets. */
export async function measureStart({ room, rounds }) {
  const folder = await room.organisation(60);
  const lines = [
    { command: circles('--version'), target: 1.3 },
    { command: circles('--help'), target: 1.8 },
    { command: circles('-C', folder, 'check'), target: 2.6, name: 'circles check, 60 files' },
  ];
  const [base, ...taken] = inTurn([START, ...lines.map(({ command }) => command)], { rounds, home: room.home });
  return [
    ...lines.map(({ command, target, name = command.name }, index) => {
      return { name, got: ratioOf(taken[index], base), target, unit: '× node -e 0', ms: median(taken[index]) };
    }),
    { name: 'its memory', got: peakOf(lines[2].command, room.home), unit: 'MB' },
  ];
}
