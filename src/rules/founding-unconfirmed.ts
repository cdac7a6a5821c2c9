/** Groups that were set up and have not confirmed it by a round. Source: `spec/decisions.md`, Founding. */
import { addPeriod } from '../model/calendar.ts';
import { EXAMPLE_FOUNDING, EXAMPLE_FOUNDING_ROUND, FOUNDED } from './example-founding.ts';
import { FOUNDING_TIME, foundingOf } from './founding.ts';
import { areRecordsWhole } from './parts.ts';
import { defineRule } from './rule.ts';

/** Advice at first, a warning after P31D. */
export const foundingUnconfirmed = defineRule({
  id: 'founding-unconfirmed',
  covers: [],
  severity: 'advice',
  practice: 'consent',
  examples: () => [
    {
      name: 'set up a month ago',
      files: EXAMPLE_FOUNDING,
      today: '2027-03-05',
      finds: [`${FOUNDED}:1:1`],
    },
    {
      name: 'the founding round was held',
      files: { ...EXAMPLE_FOUNDING, ...EXAMPLE_FOUNDING_ROUND },
      finds: [],
    },
  ],
  *check({ organisation, loaded, today }) {
    const founding = foundingOf(organisation);
    if (founding === undefined || !areRecordsWhole(loaded)) return;
    const confirmed = [...organisation.decisions.values()].some(
      (record) =>
        record.outcome === 'adopted' &&
        record.confirms !== undefined &&
        record.confirms === record.organisation &&
        record.recorded >= founding.record.recorded,
    );
    if (confirmed) return;
    const founded = founding.record.decided;
    yield {
      place: { file: `${founding.folder}/decision.yaml`, pointer: [] },
      entity: 'founding',
      parts: { founded, today },
      severity: today > addPeriod(founded, FOUNDING_TIME) ? 'warning' : 'advice',
    };
  },
});
