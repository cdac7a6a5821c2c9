/** Decisions in which somebody answered who had no consent right there. Source: domain.md C5; Many Voices One Song 2.6.3.3. */
import { circleName, personName } from '../model/organisation.ts';
import { adoptedRecords } from './adopted-records.ts';
import { unaskedIn } from './answers.ts';
import { EXAMPLE_RECORD, exampleRecord } from './example-record.ts';
import { defineRule } from './rule.ts';

/** A newcomer's own yes stands under `agreed` and is no answer of the circle. */
export const consentRightMissing = defineRule({
  id: 'consent-right-missing',
  covers: ['C5'],
  severity: 'error',
  always: true,
  examples: () => [
    {
      name: 'a guest consented',
      files: exampleRecord('consents: [{circle: kitchen, eligible: [ana, ben], consent: [ana, ben, cleo]}]'),
      finds: [`${EXAMPLE_RECORD}:11:12`],
    },
    {
      name: 'the newcomer agreed beside the round',
      files: exampleRecord('consents: [{circle: kitchen, eligible: [ana, ben], consent: [ana, ben], agreed: [cleo]}]'),
      finds: [],
    },
  ],
  *check({ organisation }) {
    for (const { record, parts, entity, at } of adoptedRecords(organisation)) {
      for (const [index, asked] of record.consents.entries()) {
        const people = unaskedIn(asked).map((person) => personName(organisation, person));
        if (people.length === 0) continue;
        yield {
          place: at('consents', index),
          entity,
          parts: { ...parts, circle: circleName(organisation, asked.circle), people },
        };
      }
    }
  },
});
