/** Selections in which names came before what the role needs. Source: domain.md EL2; Many Voices One Song 3.6.2.1. */
import { EXAMPLE_SELECTION, exampleSelection, SELECTION } from './example-selection.ts';
import { defineRule } from './rule.ts';
import { selectionsThat } from './selections-held.ts';

/** The circle consents to the qualifications before anybody is nominated. */
export const selectionWithoutQualifications = defineRule({
  id: 'selection-without-qualifications',
  covers: ['EL2'],
  severity: 'warning',
  practice: 'roles',
  examples: () => [
    {
      name: 'nobody said what the role needs',
      files: exampleSelection('[role, term, nominate, change, propose, consent]'),
      finds: [`${EXAMPLE_SELECTION}:10:9`],
    },
    {
      name: 'said only after the names',
      files: exampleSelection('[role, term, nominate, qualifications, change, propose, consent]'),
      finds: [`${EXAMPLE_SELECTION}:10:9`],
    },
    { name: 'before the names', files: exampleSelection(SELECTION), finds: [] },
  ],
  check: (context) =>
    selectionsThat(context, (rounds) => !rounds.slice(0, rounds.indexOf('nominate')).includes('qualifications')),
});
