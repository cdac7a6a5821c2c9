/** People in roles of whose selection no record tells. Source: domain.md R13; `spec/rules.md`. */
import { exampleFounding } from './example-founding.ts';
import { EXAMPLE_GROUP } from './example-group.ts';
import { foundedOn } from './founding.ts';
import { areRecordsWhole, heldTerms, placeInTerm, termParts } from './parts.ts';
import { defineRule } from './rule.ts';
import { unwrittenTerms } from './written-by.ts';

const TERMS = Object.keys(EXAMPLE_GROUP).filter((path) => path.includes('/terms/'));
const SECRETARY = 'circles/kitchen/terms/secretary-2026-12-01.yaml';

/** The record of any round that wrote the term is one, also the founding. Groups that keep no records are told of nothing. */
export const selectionMissing = defineRule({
  id: 'selection-missing',
  covers: ['R13'],
  severity: 'warning',
  practice: 'roles',
  forming: 'advice',
  examples: () => [
    {
      name: 'a term that somebody wrote by hand',
      files: {
        [SECRETARY]: 'role: secretary\nperson: ana\nstart: 2026-12-01\nend: 2027-11-30\n',
        ...exampleFounding(TERMS.filter((path) => path !== SECRETARY)),
      },
      finds: [`${SECRETARY}:2:9`],
    },
    { name: 'each was recorded', files: exampleFounding(TERMS), finds: [] },
  ],
  *check(context) {
    if (foundedOn(context.organisation) === undefined || !areRecordsWhole(context.loaded)) return;
    const unwritten = unwrittenTerms(context.organisation);
    if (unwritten.size === 0) return;
    for (const { circle, term } of heldTerms(context)) {
      const place = placeInTerm(term, ['person']);
      if (!unwritten.has(place.file)) continue;
      yield { place, entity: `${circle.id}/${term.role}`, parts: termParts(context.organisation, circle, term) };
    }
  },
});
