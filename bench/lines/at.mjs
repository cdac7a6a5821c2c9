/** How fast the past is read: the same command for a day two years ago, and for today. */
import { circles, inTurn, median, ratioOf } from '../measure.mjs';

const MOST = 2;
const THEN = '2024-11-30';

/** A line for each reading command. */
export async function measureAt({ room, rounds, past }) {
  const folder = await room.withPast(past.files, past.commits);
  const commands = [['check'], ['terms'], ['who-decides', 'keys']];
  const pairs = commands.flatMap((words) => [
    // a day of the past has terms that ran out since
    { ...circles('-C', folder, ...words, '--at', THEN), codes: [0, 1] },
    { ...circles('-C', folder, ...words), codes: [0, 1] },
  ]);
  const taken = inTurn(pairs, { rounds, home: room.home });
  const size = `${past.files.toLocaleString('en')} files, ${past.commits.toLocaleString('en')} commits`;
  return commands.map(([command], index) => {
    const [then, now] = [taken[2 * index], taken[2 * index + 1]];
    const name = `circles ${command} --at a day, ${size}`;
    return { name, got: ratioOf(then, now), target: MOST, unit: '× today', ms: median(then) };
  });
}
