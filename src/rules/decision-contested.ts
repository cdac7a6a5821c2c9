/** Decisions that somebody objected to afterwards, and that no later one has answered. Source: Many Voices One Song 3.2.5.4. */
import { adoptedRecords } from './adopted-records.ts';
import { EXAMPLE_RECORD, EXAMPLE_ROUND, exampleRecord } from './example-record.ts';
import { defineRule } from './rule.ts';

const FILES = exampleRecord(EXAMPLE_ROUND);

/** Which objections count is for verification to say: they are signed. */
export const decisionContested = defineRule({
  id: 'decision-contested',
  covers: [],
  severity: 'warning',
  practice: 'consent',
  examples: () => [
    {
      name: 'who was absent objected',
      files: FILES,
      contested: [{ folder: EXAMPLE_RECORD.replace(/\/[^/]+$/, ''), objections: 1 }],
      finds: [`${EXAMPLE_RECORD}:3:8`],
    },
    { name: 'nobody objected afterwards', files: FILES, finds: [] },
  ],
  *check({ organisation, contested }) {
    if (contested.length === 0) return;
    const open = new Map(contested.map(({ folder, objections }) => [`${folder}/decision.yaml`, objections]));
    for (const { parts, entity, at } of adoptedRecords(organisation)) {
      const place = at('title');
      const number = open.get(place.file);
      if (number !== undefined) yield { place, entity, parts: { ...parts, number, name: entity } };
    }
  },
});
