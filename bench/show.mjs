/** One line of results in words. */

const DECIMALS = { MB: 0, ms: 1, 'times the cost': 1, 'times as fast': 0 };

/** A figure with as many decimals as its unit deserves. */
export function number(got, unit) {
  return got.toFixed(DECIMALS[unit] ?? 2);
}

/** Whether a line is where it should be; a target is the most, or with `atLeast` the least. */
export function isMet({ got, target, atLeast }) {
  return target === undefined || (atLeast ? got >= target : got <= target);
}

/** `met    circles check, 3,000 files   2.61 × reading, target ≤ 3.2 (190 ms)`. */
export function shown(line) {
  const { name, got, unit, absent } = line;
  if (absent !== undefined) return `absent  ${name.padEnd(WIDTH)} ${unit.replace('× ', '')} is ${absent}`;
  return `${verdict(line).padEnd(8)}${name.padEnd(WIDTH)} ${number(got, unit)} ${unit}${wanted(line)}${aside(line)}`;
}

const WIDTH = 58;

function verdict(line) {
  if (line.target === undefined) return '';
  return isMet(line) ? 'met' : 'SHORT';
}

function wanted({ target, atLeast }) {
  return target === undefined ? '' : `, target ${atLeast ? '≥' : '≤'} ${target}`;
}

function aside({ ms, peerMs, unit }) {
  const own = ms === undefined || unit === 'ms' ? [] : [`${ms.toFixed(0)} ms`];
  const theirs = peerMs === undefined ? [] : [`theirs ${peerMs.toFixed(0)} ms`];
  return own.length + theirs.length === 0 ? '' : ` (${[...own, ...theirs].join(', ')})`;
}
