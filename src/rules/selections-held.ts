/** The selections that were held, for the rules about how they went. */
import type { IsoDate } from '../model/calendar.ts';
import type { Circle, Term } from '../model/circle.ts';
import type { DecisionRecord } from '../model/decision-record.ts';
import { onceFor } from '../model/once-for.ts';
import { isNominated } from '../model/rounds.ts';
import { termState } from '../model/term.ts';
import { kindOf } from '../schema/kinds.ts';
import { standingRecords, type ToldRecord } from './adopted-records.ts';
import type { Found, RuleContext } from './rule.ts';

/** Each adopted record of a selection by which somebody holds a role; a fast start is a proposal, and has no nominations. */
export const selectionsHeld = onceFor((context: RuleContext): readonly ToldRecord[] =>
  standingRecords(context.loaded).filter(({ record }) => record.method === 'selection' && isHeld(record, context)),
);

/** True while a term that it wrote goes on, or where it wrote none. */
function isHeld({ files }: DecisionRecord, { organisation, today }: RuleContext): boolean {
  let isOver = false;
  for (const { path } of files) {
    const parts = organisation.entries.get(path) ?? kindOf(path);
    if (parts?.kind !== 'term') continue;
    const circle = organisation.circles.get(parts.circle ?? '');
    const term = circle?.terms.get(parts.id);
    if (circle !== undefined && term !== undefined && goesOn(circle, term, today)) return true;
    isOver = true;
  }
  return !isOver;
}

function goesOn(circle: Circle, term: Term, today: IsoDate): boolean {
  const state = termState(circle, term, today);
  return state !== 'ended' && state !== 'succeeded';
}

/** The selections with nominations whose rounds `lack` something. Without nominations nothing can be said of the others. */
export function* selectionsThat(
  context: RuleContext,
  lack: (rounds: readonly string[]) => boolean,
): Iterable<Found<'selection-without-change-round' | 'selection-without-qualifications'>> {
  for (const { record, parts, entity, at } of selectionsHeld(context)) {
    if (!isNominated(record.rounds) || !lack(record.rounds)) continue;
    yield { place: at('rounds'), entity, parts };
  }
}
