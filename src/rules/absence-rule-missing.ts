/** Circles that went on without somebody before agreeing when they may. Source: domain.md P12; Many Voices One Song 3.2.5.4. */
import { isAgreed } from '../model/agreements.ts';
import type { CircleId } from '../model/circle.ts';
import { personName } from '../model/organisation.ts';
import { isFields, type Value } from '../model/value.ts';
import { adoptedRecords } from './adopted-records.ts';
import { EXAMPLE_ABSENT, EXAMPLE_RECORD } from './example-record.ts';
import { circleParts } from './parts.ts';
import { defineRule } from './rule.ts';

/** Agreed is what the circle's file or `circles.yaml` says, or an agreement in words; what holds when nothing is said is not. */
export const absenceRuleMissing = defineRule({
  id: 'absence-rule-missing',
  covers: ['P12'],
  severity: 'warning',
  practice: 'consent',
  forming: 'advice',
  examples: () => [
    {
      name: 'Cleo was absent, and nobody had agreed on that',
      files: EXAMPLE_ABSENT,
      finds: [`${EXAMPLE_RECORD}:11:87`],
    },
    {
      name: 'the group has a rule',
      files: { 'circles.yaml': 'name: Maple Street Co-op\ngovernance: {absence: object-within}\n', ...EXAMPLE_ABSENT },
      finds: [],
    },
    {
      name: 'the kitchen has agreed on it in words',
      files: {
        'circles/kitchen/policies/away.yaml':
          'title: Who is not there\nkind: absence\ntext: A day to object.\nreview: 2027-11-30\n',
        ...EXAMPLE_ABSENT,
      },
      finds: [],
    },
  ],
  *check({ organisation }) {
    if (saysAbsence(organisation.entries.get('circles.yaml')?.value.governance)) return;
    if (isAgreed(organisation, 'absence')) return;
    const told = new Set<CircleId>();
    for (const { record, parts, at } of adoptedRecords(organisation)) {
      for (const [index, { circle: id, absent = [] }] of record.consents.entries()) {
        const circle = organisation.circles.get(id);
        const missed = absent.filter(({ handled }) => handled !== 'silence');
        if (missed.length === 0 || circle === undefined || circle.absence !== undefined || told.has(id)) continue;
        told.add(id);
        const people = missed.map(({ person }) => personName(organisation, person));
        const place = at('consents', index, 'absent');
        yield { place, entity: id, parts: { ...parts, ...circleParts(circle), people } };
      }
    }
  },
});

function saysAbsence(governance: Value | undefined): boolean {
  return isFields(governance) && governance.absence !== undefined;
}
