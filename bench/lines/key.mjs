/** How soon a key that was pressed in a round can be seen. */
import { keyDelays } from '../key-delays.mjs';

const MOST = 50;

/** One line of the page of targets. */
export async function measureKey({ rounds }) {
  const delays = await keyDelays(rounds * 4);
  const middle = [...delays].sort((a, b) => a - b)[Math.floor(delays.length / 2)];
  return [{ name: 'a key pressed, until the next question is seen', got: middle, target: MOST, unit: 'ms' }];
}
