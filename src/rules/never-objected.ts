/** Groups in which nobody ever objects. Source: domain.md H14; Many Voices One Song 3.2.5.2. */
import type { Loaded } from '../load/load.ts';
import type { CircleId } from '../model/circle.ts';
import { type Organisation, standingCircles } from '../model/organisation.ts';
import { toldRecords } from './adopted-records.ts';
import { exampleDecisions } from './example-many-decisions.ts';
import { circleParts, placeIn } from './parts.ts';
import { defineRule } from './rule.ts';

/** So many decisions by consent without one objection are worth a question. Source: domain.md H14. */
const DECISIONS = 20;

/** Counts, and never looks at who objected. Told of the whole group where it holds for the whole, else of single circles. */
export const neverObjected = defineRule({
  id: 'never-objected',
  covers: ['H14'],
  severity: 'advice',
  practice: 'consent',
  examples: () => [
    { name: 'twenty decisions and no objection', files: exampleDecisions('kitchen', 20), finds: ['circles.yaml:1:1'] },
    {
      name: 'only the general circle objects',
      files: {
        ...exampleDecisions('kitchen', 20),
        ...exampleDecisions('general', 1, ['objections: [{integrated: amend, version: 2}]']),
      },
      finds: ['circles/kitchen/circle.yaml:1:1'],
    },
    { name: 'nineteen decisions', files: exampleDecisions('kitchen', 19), finds: [] },
    {
      name: 'somebody objected afterwards',
      files: {
        ...exampleDecisions('kitchen', 20),
        'circles/kitchen/decisions/2027-02-27-matter-kitchen-1/ben.objection.yaml': [
          'schema: circles/objection/v1',
          `decision: sha256:${'1'.repeat(64)}`,
          'person: ben',
          'date: 2027-02-28',
          'argument: It is too much.',
          'aim: not-found-yet',
          '',
        ].join('\n'),
      },
      finds: [],
    },
  ],
  *check({ organisation, loaded }) {
    const counts = countsIn(organisation, loaded);
    const decisions = [...counts.values()].reduce((sum, one) => sum + one.decisions, 0);
    if ([...counts.values()].every(({ objections }) => objections === 0)) {
      if (decisions < DECISIONS) return;
      yield { place: placeIn('organisation', {}), entity: 'circles', parts: { decisions } };
      return;
    }
    for (const circle of standingCircles(organisation)) {
      const own = counts.get(circle.id);
      if (own === undefined || own.objections > 0 || own.decisions < DECISIONS) continue;
      const parts = { ...circleParts(circle), decisions: own.decisions };
      yield { place: placeIn('circle', { circle: circle.id }), entity: circle.id, parts };
    }
  },
});

interface Counts {
  decisions: number;
  objections: number;
}

/** Decisions by consent of each circle, and objections in them, after them, and in writing. */
function countsIn(organisation: Organisation, { companions }: Loaded): ReadonlyMap<CircleId, Counts> {
  const counts = new Map<CircleId, Counts>();
  const of = (circle: CircleId) => {
    const own = counts.get(circle) ?? { decisions: 0, objections: 0 };
    counts.set(circle, own);
    return own;
  };
  for (const { circle, record } of toldRecords(organisation)) {
    if (record.method !== 'consent') continue;
    const own = of(circle);
    own.decisions += 1;
    own.objections += record.objections.length;
  }
  for (const { parts, value } of companions.values()) {
    const isOne = parts.kind === 'objection' || (parts.kind === 'response' && value.answer === 'objection');
    if (isOne) of(parts.circle ?? '').objections += 1;
  }
  return counts;
}
