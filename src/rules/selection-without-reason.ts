/** Selections that keep no reason for the one selected. Source: domain.md EL4; Many Voices One Song 3.6.2.3. */
import { accountIn, accountPath } from '../load/read-account.ts';
import { personName } from '../model/organisation.ts';
import { EXAMPLE_REASONS, exampleReasons, exampleSelection, SELECTION } from './example-selection.ts';
import { defineRule } from './rule.ts';
import { selectionsHeld } from './selections-held.ts';

/** Silent where the account was taken out. A nomination of the one selected carries a reason too. */
export const selectionWithoutReason = defineRule({
  id: 'selection-without-reason',
  covers: ['EL4'],
  severity: 'warning',
  practice: 'roles',
  examples: () => [
    {
      name: 'why Ben?',
      files: { ...exampleReasons('{role: kitchen/secretary, person: ben}'), ...exampleSelection(SELECTION) },
      finds: [`${EXAMPLE_REASONS}:4:5`],
    },
    {
      name: 'he writes clearly',
      files: {
        ...exampleReasons('{role: kitchen/secretary, person: ben, reasons: [Writes clearly.]}'),
        ...exampleSelection(SELECTION),
      },
      finds: [],
    },
  ],
  *check(context) {
    for (const { folder, entity, parts } of selectionsHeld(context)) {
      const selections = accountIn(context.loaded, folder)?.selections ?? [];
      for (const [index, { role, person, reasons = [], nominations = [] }] of selections.entries()) {
        const isSaid = nominations.some((one) => (one.changed ?? one.nominee) === person && one.reason !== undefined);
        if (reasons.length > 0 || isSaid) continue;
        yield {
          place: { file: accountPath(folder), pointer: ['selections', index] },
          entity,
          parts: { ...parts, role, person: personName(context.organisation, person) },
        };
      }
    }
  },
});
