/** Groups in which nearly everything is decided in one place. Source: domain.md H15; Many Voices One Song 2.2: power is passed on. */
import { addDays } from '../model/calendar.ts';
import type { RecordKind } from '../model/decision-record.ts';
import { generalOf } from '../model/organisation.ts';
import { toldRecords } from './adopted-records.ts';
import { exampleDecisions } from './example-many-decisions.ts';
import { activeCircles, circleParts, placeIn } from './parts.ts';
import { defineRule } from './rule.ts';

/** How far back decisions are counted. Source: domain.md H15. */
const DAYS = 90;

/** More than this part of them in the circle that decides for all. Source: domain.md H15. */
const PART = 0.6;

/** Of fewer nothing can be said. The number is ours. */
const DECISIONS = 10;

/** Records in which no circle decided about a matter of its own. */
const NOT_COUNTED: ReadonlySet<RecordKind> = new Set(['founding', 'notice', 'format', 'editorial', 'redact']);

/** Silent while the group is forming: then everything is decided in the centre. */
export const decisionsAtTheTop = defineRule({
  id: 'decisions-at-the-top',
  covers: ['H15'],
  severity: 'advice',
  practice: 'links',
  examples: () => [
    {
      name: 'seven of ten decisions in the general circle',
      files: { ...exampleDecisions('general', 7), ...exampleDecisions('kitchen', 3) },
      finds: ['circles/general/circle.yaml:1:1'],
    },
    {
      name: 'six of ten',
      files: { ...exampleDecisions('general', 6), ...exampleDecisions('kitchen', 4) },
      finds: [],
    },
  ],
  *check({ organisation, settings, today }) {
    const top = generalOf(organisation);
    if (top === undefined || settings.status === 'forming' || activeCircles(organisation).length < 2) return;
    const from = addDays(today, -DAYS);
    const counted = toldRecords(organisation).filter(
      ({ record: { kind, decided } }) => decided > from && decided <= today && !NOT_COUNTED.has(kind),
    );
    const number = counted.filter(({ circle }) => circle === top.id).length;
    if (counted.length < DECISIONS || number <= PART * counted.length) return;
    const parts = { ...circleParts(top), number, all: counted.length, days: DAYS };
    yield { place: placeIn('circle', { circle: top.id }), entity: top.id, parts };
  },
});
