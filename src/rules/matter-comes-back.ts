/** Two circles between which matters go to and fro. Source: domain.md H18; Many Voices One Song 6: a domain nobody is sure of. */
import { addPeriod, type IsoDate } from '../model/calendar.ts';
import type { CircleId } from '../model/circle.ts';
import type { DecisionRecord } from '../model/decision-record.ts';
import { compareText } from '../model/finding.ts';
import { circleName, type Organisation } from '../model/organisation.ts';
import { type Fields, isFields } from '../model/value.ts';
import { exampleDecisions } from './example-many-decisions.ts';
import { placeIn } from './parts.ts';
import { defineRule } from './rule.ts';

/** So many within {@link WITHIN} are more than chance. Source: domain.md H18; the time is ours. */
const TIMES = 3;
const WITHIN = 'P1Y';

const REFERRED = ['outcome: referred', 'to: general'];

/** Counts what one circle referred or handed over to the other, in either direction. */
export const matterComesBack = defineRule({
  id: 'matter-comes-back',
  covers: ['H18'],
  severity: 'advice',
  practice: 'consent',
  examples: [
    {
      name: 'the kitchen referred two matters, and the general circle one',
      files: {
        ...exampleDecisions('kitchen', 2, REFERRED),
        ...exampleDecisions('general', 1, ['outcome: referred', 'to: kitchen']),
      },
      finds: ['circles/general/circle.yaml:1:1'],
    },
    { name: 'two matters', files: exampleDecisions('kitchen', 2, REFERRED), finds: [] },
  ],
  *check({ organisation, today }) {
    for (const [pair, number] of countsIn(organisation, today)) {
      const [id = '', other = ''] = pair.split(' ');
      if (number < TIMES || !organisation.circles.has(id) || !organisation.circles.has(other)) continue;
      yield {
        place: placeIn('circle', { circle: id }),
        entity: `${id}/${other}`,
        parts: { circle: circleName(organisation, id), id, other: circleName(organisation, other), number },
        related: [placeIn('circle', { circle: other })],
      };
    }
  },
});

/** How often something went between two circles up to the day, by the pair. */
function countsIn({ decisions }: Organisation, today: IsoDate): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [folder, record] of decisions) {
    if (record.decided > today || addPeriod(record.decided, WITHIN) < today) continue;
    for (const pair of pairsOf(folder.split('/')[1] ?? '', record)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** The circles between which something went, both names sorted. */
function pairsOf(home: CircleId, { outcome, to, changes }: DecisionRecord): readonly string[] {
  const referred = outcome === 'referred' && to !== undefined ? [pair(home, to)] : [];
  return [...referred, ...changes.flatMap(handedOver)].filter((one) => one !== '');
}

function handedOver({ change, circle, from, item, was }: Fields): readonly string[] {
  if (typeof circle !== 'string') return [];
  if (change === 'domain-item-moved' && typeof from === 'string') return [pair(circle, from)];
  const [now, before] = [item, was].map((value) => (isFields(value) ? value['handed-over'] : undefined));
  if (change !== 'domain-item-changed' || !isFields(now) || before !== undefined) return [];
  return typeof now.to === 'string' ? [pair(circle, now.to)] : [];
}

function pair(one: CircleId, other: CircleId): string {
  return one === other ? '' : [one, other].sort(compareText).join(' ');
}
