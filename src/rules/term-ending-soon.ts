/** Terms that end within the time the group wants to know ahead. Source: domain.md R11. */
import { addPeriod } from '../model/calendar.ts';
import type { Circle, Term } from '../model/circle.ts';
import { termState } from '../model/term.ts';
import { placeInTerm, standingTerms, termParts } from './parts.ts';
import { defineRule } from './rule.ts';

/** Counts the last day itself; silent once a successor or an early end is known. */
export const termEndingSoon = defineRule({
  id: 'term-ending-soon',
  covers: ['R11'],
  severity: 'advice',
  examples: () => [
    {
      name: 'thirty days ahead',
      files: {
        'circles/kitchen/terms/secretary-2026-12-01.yaml':
          'role: secretary\nperson: ben\nstart: 2026-12-01\nend: 2027-03-31\n',
      },
      finds: ['circles/kitchen/terms/secretary-2026-12-01.yaml:4:6'],
    },
    {
      name: 'on the last day',
      files: {
        'circles/kitchen/terms/secretary-2026-12-01.yaml':
          'role: secretary\nperson: ben\nstart: 2026-12-01\nend: 2027-03-01\n',
      },
      finds: ['circles/kitchen/terms/secretary-2026-12-01.yaml:4:6'],
    },
    {
      name: 'thirty-one days ahead',
      files: {
        'circles/kitchen/terms/secretary-2026-12-01.yaml':
          'role: secretary\nperson: ben\nstart: 2026-12-01\nend: 2027-04-01\n',
      },
      finds: [],
    },
    {
      name: 'the next term is settled',
      files: {
        'circles/kitchen/terms/secretary-2026-12-01.yaml':
          'role: secretary\nperson: ben\nstart: 2026-12-01\nend: 2027-03-31\n',
        'circles/kitchen/terms/secretary-2027-04-01.yaml':
          'role: secretary\nperson: ana\nstart: 2027-04-01\nend: 2028-03-31\n',
      },
      finds: [],
    },
  ],
  *check({ organisation, settings, today }) {
    const horizon = addPeriod(today, settings.governance.warn_before);
    for (const { circle, term } of standingTerms(organisation)) {
      const { end } = term;
      if (end === undefined || end > horizon || isSettled(circle, term)) continue;
      if (termState(circle, term, today) !== 'running') continue;
      const parts = { ...termParts(organisation, circle, term), end, today };
      yield { place: placeInTerm(term, ['end']), entity: `${circle.id}/${term.role}`, parts };
    }
  },
});

function isSettled(circle: Circle, term: Term): boolean {
  const followed = [...circle.terms.values()].some((other) => other.role === term.role && other.start > term.start);
  return term.ended !== undefined || followed;
}
