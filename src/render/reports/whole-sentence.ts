/** A finding in one breath, for formats that have room for one text only. */
import type { Finding } from '../../model/finding.ts';
import { oneLine } from '../escape.ts';

/** What is the case, why it matters, what to do next; hidden characters are spelled out. */
export function wholeSentence({ what, why, next }: Pick<Finding, 'what' | 'why' | 'next'>): string {
  return oneLine(`${what} ${why} ${next}`);
}
