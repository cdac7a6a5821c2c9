/** Terms longer than the group's longest. Source: domain.md R12. */
import { addPeriod, type IsoDate, lastDay } from '../model/calendar.ts';
import type { Term } from '../model/circle.ts';
import type { Governance } from '../model/settings.ts';
import { lastDayHeld } from '../model/term.ts';
import { areSettingsUnread, holdingDay, placeInTerm, standingTerms, termParts } from './parts.ts';
import { defineRule } from './rule.ts';

/** What a holder who carries on by consent may have beyond the term. */
const ACTING = 'P3M';

/** Terms that are over are left alone. */
export const termTooLong = defineRule({
  id: 'term-too-long',
  covers: ['R12'],
  severity: 'warning',
  examples: () => [
    {
      name: 'one day more than three years',
      files: {
        'circles/kitchen/terms/secretary-2026-12-01.yaml':
          'role: secretary\nperson: ben\nstart: 2026-12-01\nend: 2029-12-01\n',
      },
      finds: ['circles/kitchen/terms/secretary-2026-12-01.yaml:4:6'],
    },
    {
      name: 'three years to the day',
      files: {
        'circles/kitchen/terms/secretary-2026-12-01.yaml':
          'role: secretary\nperson: ben\nstart: 2026-12-01\nend: 2029-11-30\n',
      },
      finds: [],
    },
  ],
  *check(context) {
    const { organisation, settings } = context;
    if (areSettingsUnread(context.loaded)) return;
    for (const { circle, term } of standingTerms(organisation)) {
      const { start, end } = term;
      if (end === undefined || isShortEnough(term, end, settings.governance)) continue;
      if (lastDayHeld(circle, term, holdingDay(context)) !== undefined) continue;
      const parts = { ...termParts(organisation, circle, term), start, end, most: settings.governance.max_term };
      yield { place: placeInTerm(term, ['end']), entity: `${circle.id}/${term.role}`, parts };
    }
  },
});

function isShortEnough({ start, acting }: Term, end: IsoDate, { max_term: most }: Governance): boolean {
  return end < addPeriod(start, most) || (acting === true && end <= addPeriod(lastDay(start, most), ACTING));
}
