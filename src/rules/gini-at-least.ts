/** How unevenly something is shared out at least, where only the largest and the smallest part are known. */
import { gini } from './gini.ts';

/** What is known of how it was shared. */
export interface Parts {
  readonly people: number;
  readonly turns: number;
  readonly most: number;
  readonly least: number;
}

/**
 * The smallest Gini coefficient that these numbers allow: everybody between the two has the same. 0 where they can't be true
 * together. Nobody else's part is guessed.
 */
export function giniAtLeast({ people, turns, most, least }: Parts): number {
  if (people < 2) return 0;
  const others = people - 2;
  const each = others === 0 ? least : (turns - most - least) / others;
  if (each < least || each > most) return 0;
  return gini([least, ...Array.from({ length: others }, () => each), most]);
}
