/** Decisions whose record lacks one of the four rounds. Source: domain.md C8; Many Voices One Song 3.3.2.3.3. */
import type { DecisionRound } from '../messages/rule-parts.ts';
import { addDays } from '../model/calendar.ts';
import { standingRecords } from './adopted-records.ts';
import { EXAMPLE_RECORD, EXAMPLE_ROUND, exampleRecord } from './example-record.ts';
import { defineRule } from './rule.ts';

/** Whoever leads rounds learns from the last ones; older ones are past. The threshold is ours. */
const RECENT_DAYS = 365;

const ROUNDS: readonly DecisionRound[] = ['present', 'clarify', 'react', 'consent'];

/** Only of what was decided by consent: a selection has rounds of its own. */
export const roundSkipped = defineRule({
  id: 'round-skipped',
  covers: ['C8'],
  severity: 'advice',
  practice: 'consent',
  examples: () => [
    {
      name: 'nobody was asked for a reaction',
      files: exampleRecord(EXAMPLE_ROUND, 'rounds: [present, clarify, consent]'),
      finds: [`${EXAMPLE_RECORD}:12:9`],
    },
    {
      name: 'no round is written down',
      files: exampleRecord(EXAMPLE_ROUND),
      finds: [`${EXAMPLE_RECORD}:1:1`],
    },
    { name: 'more than a year ago', files: exampleRecord(EXAMPLE_ROUND), today: '2028-02-02', finds: [] },
    {
      name: 'all four',
      files: exampleRecord(EXAMPLE_ROUND, 'rounds: [present, clarify, react, consent]'),
      finds: [],
    },
  ],
  *check({ loaded, today }) {
    const since = addDays(today, -RECENT_DAYS);
    for (const { record, parts, entity, at } of standingRecords(loaded)) {
      if (record.method !== 'consent' || record.decided < since) continue;
      const rounds = ROUNDS.filter((round) => !record.rounds.includes(round));
      if (rounds.length === 0) continue;
      yield { place: record.rounds.length === 0 ? at() : at('rounds'), entity, parts: { ...parts, rounds } };
    }
  },
});
