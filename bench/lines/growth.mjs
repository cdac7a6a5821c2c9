/** How time and memory grow with the number of files: the slope of the line through both on paper ruled in powers. */
import { circles, inTurn, median, peakOf, reading, START } from '../measure.mjs';
import { ajvCli } from '../peers/peers.mjs';

const MOST = 1.05;

/** Two lines of the page of targets, with every point that they were drawn through. */
export async function measureGrowth({ room, rounds, growth }) {
  const points = [];
  for (const files of growth) {
    const folder = await room.organisation(files);
    const check = circles('-C', folder, 'check');
    const peer = ajvCli(room, folder);
    const commands = [START, check, reading(folder), ...(peer.absent === undefined ? [peer] : [])];
    const [base, own, floor, ajv = []] = inTurn(commands, { rounds, home: room.home }).map(median);
    points.push({
      files,
      base,
      own,
      floor,
      ajv: Number.isNaN(ajv) ? undefined : ajv,
      memory: peakOf(check, room.home),
    });
  }
  const empty = peakOf(START, room.home);
  const time = slope(points.map(({ files, own, base }) => [files, own - base]));
  const memory = slope(points.map((point) => [point.files, point.memory - empty]));
  const range = `${growth[0].toLocaleString('en')} to ${growth.at(-1).toLocaleString('en')} files`;
  return [
    { name: `time, ${range}`, got: time, target: MOST, unit: 'as exponent', points, empty },
    { name: `memory, ${range}`, got: memory, target: MOST, unit: 'as exponent' },
  ];
}

/** The exponent of the power that fits best, by least squares of the logarithms. */
export function slope(points) {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)]);
  const mean = (index) => logs.reduce((sum, log) => sum + log[index], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const up = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0);
  return up / logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0);
}
