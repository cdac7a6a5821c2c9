/** How many colours a stream gets. chalk alone does not honour NO_COLOR, so this is decided here, once for each stream. */
import type { Output, Surroundings } from './surroundings.ts';

/** 0 none · 1 sixteen · 2 two hundred and fifty-six · 3 all. */
export type ColourLevel = 0 | 1 | 2 | 3;

/** What `--color` may say. */
export type ColourWish = 'auto' | 'always' | 'never';

/** `--color`, then NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, TERM=dumb, and at last whether the stream is a terminal. Source: no-color.org, bixense.com/clicolors. */
export function colourLevel(wish: ColourWish, env: Surroundings['env'], stream: Output): ColourLevel {
  if (wish !== 'auto') return wish === 'never' ? 0 : atLeastOne(env);
  if (isSet(env.NO_COLOR)) return 0;
  if (env.FORCE_COLOR !== undefined) return forced(env);
  if (isSet(env.CLICOLOR_FORCE) && env.CLICOLOR_FORCE !== '0') return atLeastOne(env);
  if (env.TERM === 'dumb' || stream.isTTY !== true) return 0;
  return atLeastOne(env);
}

function forced(env: Surroundings['env']): ColourLevel {
  const wish = env.FORCE_COLOR ?? '';
  if (wish === '0' || wish === 'false') return 0;
  if (wish === '2') return 2;
  return wish === '3' ? 3 : atLeastOne(env);
}

function atLeastOne(env: Surroundings['env']): ColourLevel {
  if (env.COLORTERM === 'truecolor' || env.COLORTERM === '24bit') return 3;
  return env.TERM?.includes('256') === true ? 2 : 1;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
