/** Groups that have agreed on nothing for the case of conflict. Source: domain.md P11; S002. */

import { unreadFiles } from '../load/unread.ts';
import { addPeriod } from '../model/calendar.ts';
import { policiesInForce } from '../model/circle.ts';
import { standingCircles } from '../model/organisation.ts';
import { EXAMPLE_FOUNDING } from './example-founding.ts';
import { foundingOf } from './founding.ts';
import { defineRule } from './rule.ts';

/** From this many people on nobody knows everybody well. The threshold is ours. */
const PEOPLE = 12;

/** After this long the first conflict has come. The threshold is ours. */
const TIME = 'P1Y';

/** Agreed when calm. Any circle's will do; silent while a file of some circle can't be read, in which it may stand. */
export const conflictPolicyMissing = defineRule({
  id: 'conflict-policy-missing',
  covers: ['P11'],
  severity: 'advice',
  examples: () => [
    { name: 'a year and a day', files: EXAMPLE_FOUNDING, today: '2028-02-02', finds: ['circles.yaml:1:1'] },
    {
      name: 'thirteen people',
      files: Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`people/p${at}.yaml`, `name: P${at}\n`])),
      finds: ['circles.yaml:1:1'],
    },
    { name: 'a young group', files: EXAMPLE_FOUNDING, today: '2028-02-01', finds: [] },
    {
      name: 'agreed when calm',
      files: {
        'circles/general/policies/conflict.yaml':
          'title: When we quarrel\nkind: conflict-resolution\ntext: First talk to each other, then ask Cleo.\nreview: 2028-11-30\n',
        ...EXAMPLE_FOUNDING,
      },
      today: '2028-02-02',
      finds: [],
    },
  ],
  *check({ organisation, loaded, settings, today }) {
    if ([...unreadFiles(loaded)].some((file) => file.startsWith('circles/'))) return;
    if (settings.status === 'dissolving' || settings.status === 'dissolved') return;
    const people = [...organisation.people.values()].filter(({ status }) => status === 'active').length;
    const founded = foundingOf(organisation)?.record.decided;
    const isOld = founded !== undefined && today > addPeriod(founded, TIME);
    const isAgreed = standingCircles(organisation).some((circle) =>
      policiesInForce(circle).some(({ kind }) => kind === 'conflict-resolution'),
    );
    if (isAgreed || (people <= PEOPLE && !isOld)) return;
    const parts = { people, ...(isOld ? { founded } : {}) };
    yield { place: { file: 'circles.yaml', pointer: [] }, entity: 'circles', parts };
  },
});
