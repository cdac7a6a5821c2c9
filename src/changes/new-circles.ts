/** Circles that come in by a decision of others: they are forming until they have spoken themselves. */
import type { CircleId } from '../model/circle.ts';
import type { Change } from './change.ts';

/**
 * The new circles that claim to be more than `forming`, sorted as the changes are. That a circle works is its own to say, by its
 * first record. Source: Many Voices One Song 2.5.2.
 */
export function startedTooSoon(changes: readonly Change[]): readonly CircleId[] {
  return changes.flatMap(({ change, id, patch }) =>
    change === 'circle-created' && patch.op === 'add' && patch.value.status !== 'forming' ? [id] : [],
  );
}
