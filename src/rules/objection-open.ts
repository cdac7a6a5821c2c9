/** Decisions adopted with an open objection. Source: domain.md C2: the definition of consent. */
import { adoptedRecords } from './adopted-records.ts';
import { EXAMPLE_RECORD, EXAMPLE_ROUND, exampleRecord } from './example-record.ts';
import { defineRule } from './rule.ts';

/** An objection is open until the record says how it was integrated. */
export const objectionOpen = defineRule({
  id: 'objection-open',
  covers: ['C2', 'H13'],
  severity: 'error',
  always: true,
  examples: () => [
    {
      name: 'the second objection was left standing',
      files: exampleRecord(EXAMPLE_ROUND, 'objections: [{integrated: amend, version: 2}, {}]'),
      finds: [`${EXAMPLE_RECORD}:12:47`],
    },
    {
      name: 'it became part of the proposal',
      files: exampleRecord(EXAMPLE_ROUND, 'objections: [{integrated: amend, version: 2}]'),
      finds: [],
    },
  ],
  *check({ organisation }) {
    for (const { record, parts, entity, at } of adoptedRecords(organisation)) {
      for (const [index, objection] of record.objections.entries()) {
        if (objection.integrated !== undefined) continue;
        yield { place: at('objections', index), entity, parts: { ...parts, number: index + 1 } };
      }
    }
  },
});
