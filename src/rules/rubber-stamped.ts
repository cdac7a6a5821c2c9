/** The same person, selected again and again as the only one named. Source: domain.md H11; the number is ours. */
import { personName } from '../model/organisation.ts';
import { EXAMPLE_ONE_NAME, EXAMPLE_TWO_NAMES } from './example-reselection.ts';
import { heldRoles } from './held-roles.ts';
import { placeInTerm, roleParts } from './parts.ts';
import { defineRule } from './rule.ts';
import { type SelectionHeld, selectionsByRole } from './selections-by-role.ts';

/** So many times in a row, after the first selection. Source: domain.md H11. */
const TIMES = 3;

/** Only where the group keeps who was named; says nothing of who named whom. */
export const rubberStamped = defineRule({
  id: 'rubber-stamped',
  covers: ['H11'],
  severity: 'advice',
  practice: 'roles',
  examples: () => [
    {
      name: 'for the fourth time Ben alone was named',
      files: EXAMPLE_ONE_NAME,
      finds: ['circles/kitchen/terms/secretary-2026-12-01.yaml:2:9'],
    },
    { name: 'last time Cleo was named too', files: EXAMPLE_TWO_NAMES, finds: [] },
  ],
  *check(context) {
    const selections = selectionsByRole(context);
    for (const { circle, role, term } of heldRoles(context)) {
      const times = reselectedAlone(selections.get(`${circle.id}/${role.id}`) ?? [], term.person);
      if (times < TIMES) continue;
      yield {
        place: placeInTerm(term, ['person']),
        entity: `${circle.id}/${role.id}`,
        parts: { ...roleParts(circle, role.id), person: personName(context.organisation, term.person), times },
      };
    }
  },
});

/** How often in a row, up to the last selection, the holder was selected again with nobody else named. */
function reselectedAlone(held: readonly SelectionHeld[], person: string): number {
  let times = 0;
  for (let at = held.length - 1; at > 0; at -= 1) {
    const [now, before] = [held[at], held[at - 1]];
    const isAgain = now?.person === person && before?.person === person;
    if (!isAgain || !now.isAlone) break;
    times += 1;
  }
  return times;
}
