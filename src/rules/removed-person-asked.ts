/** Rounds on somebody's removal in which that person was counted among those who decide. Source: domain.md M2; Many Voices One Song 2.2.3.4. */
import type { DecisionRecord } from '../model/decision-record.ts';
import { circleName, personName } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import { EXAMPLE_REMOVAL } from './example-people.ts';
import { EXAMPLE_RECORD, exampleRecord } from './example-record.ts';
import { recordedChanges } from './recorded-changes.ts';
import { defineRule } from './rule.ts';

/** Changes that belong to somebody's leaving: together with them it is still about nothing else. */
const HANGS_ON_IT: ReadonlySet<unknown> = new Set(['member-left', 'term-ended', 'term-removed', 'key-ended']);

/** On that one proposal they are heard and do not decide. Why is for `private/`, so no rule asks for reasons. */
export const removedPersonAsked = defineRule({
  id: 'removed-person-asked',
  covers: ['M2'],
  severity: 'error',
  examples: () => [
    {
      name: 'Cleo was to consent to her own removal',
      files: exampleRecord(
        'consents: [{circle: kitchen, eligible: [ana, ben, cleo], consent: [ana, ben], absent: [{person: cleo, handled: object-within}]}]',
        EXAMPLE_REMOVAL,
      ),
      finds: [`${EXAMPLE_RECORD}:11:12`],
    },
    {
      name: 'the others decided',
      files: exampleRecord('consents: [{circle: kitchen, eligible: [ana, ben], consent: [ana, ben]}]', EXAMPLE_REMOVAL),
      finds: [],
    },
  ],
  *check({ organisation }) {
    const leaving = new Set(recordedChanges(organisation, 'member-left').map(({ told }) => told));
    for (const { record, parts, entity, at } of leaving) {
      const person = removedBy(record);
      if (person === undefined) continue;
      for (const [index, { circle, eligible }] of record.consents.entries()) {
        if (!eligible.includes(person) || !leaves(record, circle)) continue;
        const names = { person: personName(organisation, person), circle: circleName(organisation, circle) };
        yield { place: at('consents', index), entity, parts: { ...parts, ...names } };
      }
    }
  },
});

/** The one person whose leaving is all that the record is about. */
function removedBy({ changes }: DecisionRecord): PersonId | undefined {
  if (!changes.every(({ change }) => HANGS_ON_IT.has(change))) return undefined;
  const people = new Set(changes.filter(({ change }) => change === 'member-left').map(({ person }) => person));
  const [person] = people;
  return people.size === 1 && typeof person === 'string' ? person : undefined;
}

function leaves({ changes }: DecisionRecord, circle: string): boolean {
  return changes.some((one) => one.change === 'member-left' && one.circle === circle);
}
