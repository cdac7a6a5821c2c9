/** After a link was selected: the circle above gives the seat, by its own consent on another evening. */
import { selectEn } from '../../messages/en/select.ts';
import { labelsOf } from '../../messages/labels.ts';
import { circleName, memberOf, personName } from '../../model/organisation.ts';
import { terminalText } from '../../render/escape.ts';
import type { SelectionWishes } from '../../services/select.ts';
import type { Workplace } from '../../services/workplace.ts';

/** One line for everybody who needs a seat in the circle above. Safe to print. */
export function tellSeat({ organisation }: Workplace, { selections }: SelectionWishes): readonly string[] {
  const words = selectEn(labelsOf(organisation.settings.labels));
  return selections.flatMap(({ role, person }) => {
    if (role.kind !== 'leader' && role.kind !== 'delegate') return [];
    const parent = organisation.circles.get(organisation.circles.get(role.circle)?.parent ?? '');
    if (parent === undefined || memberOf(parent, person) !== undefined) return [];
    const name = personName(organisation, person);
    const above = circleName(organisation, parent.id);
    return [terminalText(words.seatNext({ name, parent: above, circle: role.circle }))];
  });
}
