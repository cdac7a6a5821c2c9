/** Decisions that were amended without asking everybody once more. Source: domain.md C4; Many Voices One Song 3.3.2.3. */
import { hasFreshRound, isWorkedIn } from '../model/rounds.ts';
import { standingRecords } from './adopted-records.ts';
import { EXAMPLE_DECIDED_ANEW, EXAMPLE_RECORD, EXAMPLE_ROUND, exampleRecord } from './example-record.ts';
import { defineRule } from './rule.ts';

/** Who consented to the first version has not consented to the amended one. What is still open is another rule's. */
export const amendmentWithoutRound = defineRule({
  id: 'amendment-without-round',
  covers: ['C4'],
  severity: 'error',
  examples: () => [
    {
      name: 'amended, and nobody was asked again',
      files: exampleRecord(
        EXAMPLE_ROUND,
        'rounds: [present, clarify, react, consent]',
        'objections: [{integrated: amend, version: 2}]',
      ),
      finds: [`${EXAMPLE_RECORD}:13:14`],
    },
    {
      name: 'the last round was not one of consent',
      files: exampleRecord(
        EXAMPLE_ROUND,
        'rounds: [present, clarify, react, consent, integrate]',
        'objections: [{integrated: conditions, version: 2}]',
      ),
      finds: [`${EXAMPLE_RECORD}:13:14`],
    },
    {
      name: 'a fresh round on the new version',
      files: exampleRecord(
        EXAMPLE_ROUND,
        'rounds: [present, clarify, react, consent, integrate, consent]',
        'objections: [{integrated: amend, version: 2}]',
      ),
      finds: [],
    },
    {
      name: 'it was decided anew since',
      files: EXAMPLE_DECIDED_ANEW,
      finds: [],
    },
    {
      name: 'an objection that was taken back changed nothing',
      files: exampleRecord(
        EXAMPLE_ROUND,
        'rounds: [present, clarify, react, consent]',
        'objections: [{integrated: withdrawn}]',
      ),
      finds: [],
    },
  ],
  *check({ loaded }) {
    for (const { record, parts, entity, at } of standingRecords(loaded)) {
      const last = record.objections.findLastIndex(isWorkedIn);
      if (last === -1 || hasFreshRound(record.rounds)) continue;
      yield { place: at('objections', last), entity, parts };
    }
  },
});
