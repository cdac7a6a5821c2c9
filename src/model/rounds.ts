/** What the rounds of a record say of how it came about. They are words in the order in which the rounds were held. */
import type { RecordedObjection } from './decision-record.ts';

/** True when some objection changed what was proposed: it was answered, and not by taking it back. */
export function isWorkedIn({ integrated }: RecordedObjection): boolean {
  return integrated !== undefined && integrated !== 'withdrawn';
}

/** True when people were asked for their consent once more, last of all. */
export function hasFreshRound(rounds: readonly string[]): boolean {
  return rounds.at(-1) === 'consent' && rounds.indexOf('consent') < rounds.length - 1;
}

/** True when a round of nominations was held. */
export function isNominated(rounds: readonly string[]): boolean {
  return rounds.includes('nominate');
}
