/** Watched objections that did not come back on their day. Source: domain.md P8; Many Voices One Song 3.5.3.3. */
import { watchedObjections } from '../changes/watched.ts';
import { addDays } from '../model/calendar.ts';
import { circleName } from '../model/organisation.ts';
import { EXAMPLE_RECORD, exampleWatching } from './example-record.ts';
import { defineRule } from './rule.ts';

/** On the day itself there is still time; a decision that takes the same matter up ends it. */
export const watchOverdue = defineRule({
  id: 'watch-overdue',
  covers: ['P8', 'H28'],
  severity: 'warning',
  practice: 'reviews',
  examples: () => [
    { name: 'the day after', files: exampleWatching('2027-02-28'), finds: [`${EXAMPLE_RECORD}:12:104`] },
    { name: 'on the day itself', files: exampleWatching('2027-03-01'), finds: [] },
  ],
  *check({ organisation, loaded, today }) {
    const due = watchedObjections({ organisation, digestOf: loaded.digest, horizon: addDays(today, -1) });
    for (const { folder, record, index, measure, policy } of due) {
      const [, home = '', , id = ''] = folder.split('/');
      const circleId = record.consents[0]?.circle ?? home;
      const { metric, threshold, check } = measure;
      yield {
        place: { file: `${folder}/decision.yaml`, pointer: ['objections', index, 'measure', 'check'] },
        entity: `${home}/${id}`,
        parts: {
          ...{ decision: record.title, id, circle: circleName(organisation, circleId), circleId },
          ...{ metric, threshold, check, today },
          ...(policy === undefined ? {} : { policy: `${policy.circle}/${policy.id}` }),
        },
      };
    }
  },
});
