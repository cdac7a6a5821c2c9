/** Decisions in which an eligible person was not heard. Source: domain.md C1; Many Voices One Song 3.2.5.6. */
import { circleName, personName } from '../model/organisation.ts';
import { adoptedRecords } from './adopted-records.ts';
import { unheardIn } from './answers.ts';
import { EXAMPLE_RECORD, exampleRecord } from './example-record.ts';
import { defineRule } from './rule.ts';

/** Each eligible person consented, or was absent and handled as the circle agreed. */
export const voiceMissing = defineRule({
  id: 'voice-missing',
  covers: ['C1', 'H12'],
  severity: 'error',
  always: true,
  examples: () => [
    {
      name: 'nobody asked Cleo',
      files: exampleRecord('consents: [{circle: kitchen, eligible: [ana, ben, cleo], consent: [ana, ben]}]'),
      finds: [`${EXAMPLE_RECORD}:11:40`],
    },
    {
      name: 'Cleo was away and can still object',
      files: exampleRecord(
        'consents: [{circle: kitchen, eligible: [ana, ben, cleo], consent: [ana, ben], absent: [{person: cleo, handled: object-within}]}]',
      ),
      finds: [],
    },
  ],
  *check({ organisation }) {
    for (const { record, parts, entity, at } of adoptedRecords(organisation)) {
      for (const [index, asked] of record.consents.entries()) {
        const people = unheardIn(asked).map((person) => personName(organisation, person));
        if (people.length === 0) continue;
        const place = at('consents', index, 'eligible');
        yield { place, entity, parts: { ...parts, circle: circleName(organisation, asked.circle), people } };
      }
    }
  },
});
