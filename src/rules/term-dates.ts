/** Terms without an end, or with one that lies before the start. Source: domain.md R9; Many Voices One Song 2.3.3. */
import type { Term } from '../model/circle.ts';
import { placeInTerm, standingTerms, termParts } from './parts.ts';
import { defineRule } from './rule.ts';
import { wasDecided } from './was-decided.ts';

/** A term of a single day is one; what was ended early is over. */
export const termDates = defineRule({
  id: 'term-dates',
  covers: ['R9'],
  severity: 'error',
  examples: () => [
    {
      name: 'no last day',
      files: { 'circles/kitchen/terms/secretary-2026-12-01.yaml': 'role: secretary\nperson: ben\nstart: 2026-12-01\n' },
      finds: ['circles/kitchen/terms/secretary-2026-12-01.yaml:1:1'],
    },
    {
      name: 'the end lies before the start',
      files: {
        'circles/kitchen/terms/secretary-2026-12-01.yaml':
          'role: secretary\nperson: ben\nstart: 2026-12-01\nend: 2026-11-30\n',
      },
      finds: ['circles/kitchen/terms/secretary-2026-12-01.yaml:4:6'],
    },
    {
      name: 'a term of one day',
      files: {
        'circles/kitchen/terms/secretary-2026-12-01.yaml':
          'role: secretary\nperson: ben\nstart: 2026-12-01\nend: 2026-12-01\n',
      },
      finds: [],
    },
  ],
  *check({ organisation }) {
    for (const { circle, term } of standingTerms(organisation)) {
      const { start, end } = term;
      if (hasLawfulEnd(term)) continue;
      const place = placeInTerm(term, end === undefined ? [] : ['end']);
      const dates = end === undefined ? { start } : { start, end };
      const { file } = place;
      const parts = {
        ...termParts(organisation, circle, term),
        file,
        decided: wasDecided(organisation, file),
        ...dates,
      };
      yield { place, entity: `${circle.id}/${term.role}`, parts };
    }
  },
});

function hasLawfulEnd({ start, end, ended }: Term): boolean {
  return end === undefined ? ended !== undefined : end >= start;
}
