/** Selections in which nobody could change their nomination. Source: domain.md EL1; Many Voices One Song 3.6. */
import { EXAMPLE_SELECTION, exampleSelection, SELECTION } from './example-selection.ts';
import { defineRule } from './rule.ts';
import { selectionsThat } from './selections-held.ts';

/** It comes after the nominations and before somebody is proposed. */
export const selectionWithoutChangeRound = defineRule({
  id: 'selection-without-change-round',
  covers: ['EL1', 'H10'],
  severity: 'warning',
  practice: 'roles',
  examples: () => [
    {
      name: 'from the nominations straight to a proposal',
      files: exampleSelection('[role, term, qualifications, nominate, propose, consent]'),
      finds: [`${EXAMPLE_SELECTION}:10:9`],
    },
    {
      name: 'only after somebody was proposed',
      files: exampleSelection('[role, term, qualifications, nominate, propose, change, consent]'),
      finds: [`${EXAMPLE_SELECTION}:10:9`],
    },
    { name: 'before the proposal', files: exampleSelection(SELECTION), finds: [] },
  ],
  check: (context) =>
    selectionsThat(context, (rounds) => {
      const proposed = rounds.indexOf('propose');
      const heard = rounds.slice(rounds.indexOf('nominate'), proposed === -1 ? undefined : proposed);
      return !heard.includes('change');
    }),
});
