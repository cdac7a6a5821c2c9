/** Terms that end all at once. Source: domain.md H6; Many Voices One Song 3.6 allows to select for several roles in one meeting. */
import { densestWindow } from './densest-window.ts';
import { heldRoles } from './held-roles.ts';
import { placeIn } from './parts.ts';
import { defineRule } from './rule.ts';

/** Days that count as at once, both ends included. Source: domain.md H6. */
const WINDOW = 14;

/** With fewer terms it is no crowd. Source: domain.md H6. */
const TERMS = 4;

/** More than this part of them makes a crowd. Source: domain.md H6. */
const PART = 0.5;

const UNTIL_MAY = 'start: 2026-12-01\nend: 2027-05-31\n';

/** Only says so: to select for several roles in one meeting is lawful. Counts what runs and has not been carried on. */
export const termsBunched = defineRule({
  id: 'terms-bunched',
  covers: ['H6'],
  severity: 'advice',
  practice: 'roles',
  examples: () => [
    {
      name: 'four of seven in one week',
      files: {
        'circles/kitchen/terms/facilitator-2026-12-01.yaml':
          'role: facilitator\nperson: ana\nstart: 2026-12-01\nend: 2027-11-24\n',
        'circles/kitchen/terms/secretary-2026-12-01.yaml':
          'role: secretary\nperson: ben\nstart: 2026-12-01\nend: 2027-11-30\n',
      },
      finds: ['circles.yaml:1:1'],
    },
    {
      name: 'two of seven end half a year earlier',
      files: {
        'circles/kitchen/terms/facilitator-2026-12-01.yaml': `role: facilitator\nperson: ana\n${UNTIL_MAY}`,
        'circles/kitchen/terms/secretary-2026-12-01.yaml': `role: secretary\nperson: ben\n${UNTIL_MAY}`,
      },
      finds: [],
    },
  ],
  *check(context) {
    const ends = heldRoles(context).flatMap(({ term: { end } }) =>
      end === undefined || end < context.today ? [] : [end],
    );
    const crowd = densestWindow(ends, WINDOW);
    if (ends.length < TERMS || crowd === undefined || crowd.number <= PART * ends.length) return;
    yield { place: placeIn('organisation', {}), entity: 'circles', parts: { ...crowd, all: ends.length } };
  },
});
