/** Terms whose last day has passed. Source: domain.md R10; `spec/files.md`: expiry is a reminder, never a removal. */
import { addPeriod } from '../model/calendar.ts';
import { isExpired } from '../model/term.ts';
import { placeInTerm, standingTerms, termParts } from './parts.ts';
import { plannedFor } from './planned-selection.ts';
import { defineRule } from './rule.ts';

/** How far ahead the sentence proposes to carry on: within the P3M that an acting term may last. */
const CARRY_ON = 'P2M';

/** The end is the last day in force: on that day nothing has expired. A planned selection makes it a warning until its day. */
export const termExpired = defineRule({
  id: 'term-expired',
  covers: ['R10', 'H7'],
  severity: 'error',
  dated: true,
  examples: () => [
    {
      name: 'the day after the last day',
      files: {
        'circles/kitchen/terms/secretary-2026-12-01.yaml':
          'role: secretary\nperson: ben\nstart: 2026-12-01\nend: 2027-02-28\n',
      },
      finds: ['circles/kitchen/terms/secretary-2026-12-01.yaml:4:6'],
    },
    {
      name: 'on the last day the term runs',
      files: {
        'circles/kitchen/terms/secretary-2026-12-01.yaml':
          'role: secretary\nperson: ben\nstart: 2026-12-01\nend: 2027-03-01\n',
      },
      finds: [],
    },
    {
      name: 'the end lies before the start',
      files: {
        'circles/kitchen/terms/secretary-2026-12-01.yaml':
          'role: secretary\nperson: ben\nstart: 2026-12-01\nend: 2026-11-30\n',
      },
      finds: [],
    },
    {
      name: 'somebody was selected again',
      files: {
        'circles/kitchen/terms/secretary-2026-12-01.yaml':
          'role: secretary\nperson: ben\nstart: 2026-12-01\nend: 2027-02-28\n',
        'circles/kitchen/terms/secretary-2027-03-01.yaml':
          'role: secretary\nperson: ana\nstart: 2027-03-01\nend: 2028-02-29\n',
      },
      finds: [],
    },
    {
      name: 'the selection is planned: a warning until then',
      files: {
        'circles/kitchen/terms/secretary-2026-12-01.yaml':
          'role: secretary\nperson: ben\nstart: 2026-12-01\nend: 2027-02-28\n',
        'circles/kitchen/backlog.yaml': 'items: [{title: Select the secretary, due: 2027-03-15}]\n',
      },
      finds: ['circles/kitchen/terms/secretary-2026-12-01.yaml:4:6'],
    },
  ],
  *check(context) {
    const { organisation, settings, today } = context;
    const vacant = settings.governance.after_term === 'vacant';
    const until = addPeriod(today, CARRY_ON);
    for (const { circle, term } of standingTerms(organisation)) {
      // an end before the start is a slip, for `term-dates` to tell
      if (term.end === undefined || term.end < term.start || !isExpired(circle, term, today)) continue;
      const parts = { ...termParts(organisation, circle, term), end: term.end, today, until, vacant };
      const found = { place: placeInTerm(term, ['end']), entity: `${circle.id}/${term.role}` };
      const planned = plannedFor(context, circle, term.role);
      yield planned === undefined
        ? { ...found, parts }
        : { ...found, parts: { ...parts, planned }, severity: 'warning' };
    }
  },
});
