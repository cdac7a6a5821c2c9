/** The files of somebody who comes back: everything that their leaving ended, as far as it is still there to be taken up. */
import type { Change } from '../changes/change.ts';
import type { PersonId } from '../model/person.ts';
import { termState } from '../model/term.ts';
import type { Fields } from '../model/value.ts';
import { removeValue, setValue } from '../schema/splice-yaml.ts';
import { withSeat } from './circle-text.ts';
import { decidedText } from './edits.ts';
import type { WantedFiles } from './undecided.ts';
import type { Workplace } from './workplace.ts';

type Place = Pick<Workplace, 'present' | 'state' | 'today'>;

/** The files; undefined when it is too late for that, or the person was let go by a round. */
export function takenUpAgain(place: Place, person: PersonId): WantedFiles | undefined {
  const departure = place.state.departures.get(person);
  if (departure === undefined || place.today > departure.until) return undefined;
  const changes = departure.changes.filter((change) => isOpen(place, change));
  return new Map(changes.map((change) => [change.path, new TextEncoder().encode(textAfter(place, change))]));
}

/** Not a seat in a circle that has ended, nor a role that somebody else has taken since. */
function isOpen({ state: { organisation }, today }: Place, change: Change): boolean {
  if (change.kind === 'person') return true;
  const circle = organisation.circles.get(change.circle ?? '');
  if (circle === undefined || circle.status === 'dissolved') return false;
  if (change.kind === 'circle') return !circle.members.some(({ person }) => person === keyIn(change));
  const term = circle.terms.get(change.id);
  if (term === undefined || !circle.roles.has(term.role)) return false;
  const { ended: _, ...running } = term;
  return termState(circle, running, today) === 'running' && !isTaken([...circle.terms.values()], term);
}

function isTaken(
  terms: readonly { role: string; person: PersonId; start: string }[],
  term: { role: string; person: PersonId; start: string },
): boolean {
  return terms.some((other) => other.role === term.role && other.person !== term.person && other.start > term.start);
}

function keyIn({ patch }: Change): string {
  return 'key' in patch ? patch.key : '';
}

function textAfter(place: Place, { path, patch }: Change): string {
  const text = decidedText(place, path);
  if (patch.op === 'item-add') return withSeat(text, patch.value);
  return patch.op === 'set' ? fieldsSet(text, patch) : text;
}

function fieldsSet(text: string, { before, after }: { readonly before: Fields; readonly after: Fields }): string {
  const without = Object.keys(before)
    .filter((field) => !Object.hasOwn(after, field))
    .reduce((left, field) => removeValue(left, [field]), text);
  return Object.entries(after).reduce((changed, [field, value]) => setValue(changed, [field], value), without);
}
