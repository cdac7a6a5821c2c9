/** Two circles between which matters go to and fro. Source: domain.md H18; Many Voices One Song 6: a domain nobody is sure of. */
import { addPeriod, type IsoDate } from '../model/calendar.ts';
import type { CircleId } from '../model/circle.ts';
import type { DecisionRecord } from '../model/decision-record.ts';
import { compareText } from '../model/finding.ts';
import { circleName, type Organisation } from '../model/organisation.ts';
import { type Fields, isFields, type Value } from '../model/value.ts';
import { toldRecords } from './adopted-records.ts';
import { exampleDecisions } from './example-many-decisions.ts';
import { placeIn } from './parts.ts';
import { recordedChanges } from './recorded-changes.ts';
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
  examples: () => [
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
function countsIn(organisation: Organisation, today: IsoDate): ReadonlyMap<string, number> {
  const isRecent = ({ decided }: DecisionRecord) => decided <= today && addPeriod(decided, WITHIN) >= today;
  const went = [...referred(organisation), ...handedOver(organisation)].filter(({ record }) => isRecent(record));
  const counts = new Map<string, number>();
  for (const { from, to } of went) {
    if (from !== to) counts.set(pair(from, to), (counts.get(pair(from, to)) ?? 0) + 1);
  }
  return counts;
}

/** Something that went from one circle to another, and the record that says it. */
interface Went {
  readonly from: CircleId;
  readonly to: CircleId;
  readonly record: DecisionRecord;
}

function referred(organisation: Organisation): readonly Went[] {
  return toldRecords(organisation).flatMap(({ circle: from, record }) =>
    record.outcome === 'referred' && record.to !== undefined ? [{ from, to: record.to, record }] : [],
  );
}

/** Given for good, or lent. */
function handedOver(organisation: Organisation): readonly Went[] {
  const moved = recordedChanges(organisation, 'domain-item-moved').map(({ told: { record }, change }) => ({
    from: change.from,
    to: change.circle,
    record,
  }));
  const lent = recordedChanges(organisation, 'domain-item-changed').map(({ told: { record }, change }) => ({
    from: change.circle,
    to: newlyLentTo(change),
    record,
  }));
  return [...moved, ...lent].flatMap(({ from, to, record }) =>
    typeof from === 'string' && typeof to === 'string' ? [{ from, to, record }] : [],
  );
}

function newlyLentTo({ item, was }: Fields): Value | undefined {
  const [now, before] = [item, was].map((value) => (isFields(value) ? value['handed-over'] : undefined));
  return isFields(now) && before === undefined ? now.to : undefined;
}

function pair(one: CircleId, other: CircleId): string {
  return [one, other].sort(compareText).join(' ');
}
