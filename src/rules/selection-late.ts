/** Roles that were open, or carried on without consent, between two terms. Source: domain.md H38. */
import { addDays, addPeriod, daysBetween, type IsoDate } from '../model/calendar.ts';
import type { Term } from '../model/circle.ts';
import { termsOfRole } from '../model/term.ts';
import { heldRoles } from './held-roles.ts';
import { placeInTerm, roleParts } from './parts.ts';
import { defineRule } from './rule.ts';

/** It is told for so long after the new term has begun; then it is history. The time is ours. */
const TOLD = 'P3M';

const before = (end: string) => ({
  'circles/kitchen/terms/secretary-2025-12-01.yaml': `role: secretary\nperson: ana\nstart: 2025-12-01\nend: ${end}\n`,
});

/** Looks at the term that runs and the one before it. */
export const selectionLate = defineRule({
  id: 'selection-late',
  covers: ['H38'],
  severity: 'advice',
  practice: 'roles',
  examples: () => [
    {
      name: 'a week between two terms',
      files: before('2026-11-23'),
      finds: ['circles/kitchen/terms/secretary-2026-12-01.yaml:3:8'],
    },
    { name: 'one follows the other', files: before('2026-11-30'), finds: [] },
    { name: 'three months later it is history', files: before('2026-11-23'), today: '2027-03-02', finds: [] },
  ],
  *check(context) {
    for (const { circle, role, term } of heldRoles(context)) {
      if (addPeriod(term.start, TOLD) < context.today) continue;
      const last = lastDayBefore(termsOfRole(circle, role.id), term);
      if (last === undefined) continue;
      const days = daysBetween(last, term.start) - 1;
      if (days <= 0) continue;
      yield {
        place: placeInTerm(term, ['start']),
        entity: `${circle.id}/${role.id}`,
        parts: { ...roleParts(circle, role.id), days, from: addDays(last, 1), start: term.start },
      };
    }
  },
});

/** The last day of the term that came before; undefined for the first one. */
function lastDayBefore(terms: readonly Term[], term: Term): IsoDate | undefined {
  if (terms.length === 1) return undefined;
  const ends = terms.filter(({ start }) => start < term.start).map(({ ended, end }) => ended ?? end);
  return ends
    .filter((end) => end !== undefined)
    .sort()
    .at(-1);
}
