/** What hangs on a person: what becomes vacant, breaks or can't be signed any more when they leave. */
import { recordersOf } from '../changes/recorders.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { Circle, CircleId, Role } from '../model/circle.ts';
import { memberOf } from '../model/organisation.ts';
import { activeKeys, type Person, type PersonId } from '../model/person.ts';
import { holdings } from '../model/term.ts';
import { standingTerms } from './note.ts';
import type { Workplace } from './workplace.ts';

/** Lists in the order of circles. */
export interface HangingOn {
  /** Roles they hold, with those who hold them too. */
  readonly roles: readonly { readonly role: string; readonly circle: Circle; readonly others: readonly PersonId[] }[];
  /** Circles whose link into `parent` they are. */
  readonly links: readonly { readonly circle: CircleId; readonly parent: Circle }[];
  readonly seats: readonly Circle[];
  /** Circles only they can sign for. */
  readonly signs: readonly Circle[];
  readonly measures: readonly { readonly title: string; readonly circle: CircleId }[];
  /** Measured objections that come back on `check`. */
  readonly objections: readonly { readonly title: string; readonly check: IsoDate; readonly circle: CircleId }[];
  readonly keys: number;
  /** True when nobody else in the whole organisation can sign. */
  readonly lastSigner: boolean;
}

/** Looks at everything. */
export function hangingOn(place: Workplace, person: Person): HangingOn {
  const circles = [...place.organisation.circles.values()].filter(({ status }) => status !== 'dissolved');
  const seats = circles.filter((circle) => memberOf(circle, person.id) !== undefined);
  return {
    roles: circles.flatMap((circle) => rolesIn(place, circle, person.id)),
    links: seats.flatMap((parent) => {
      const link = memberOf(parent, person.id)?.link;
      return link === undefined ? [] : [{ circle: link, parent }];
    }),
    seats,
    signs: circles.filter((circle) => isOnlySigner(place, circle, person.id)),
    measures: measuresWatched(place, person.id),
    objections: objectionsWatched(place, person.id),
    keys: activeKeys(person).length,
    lastSigner: isLastSigner(place, person),
  };
}

function rolesIn(place: Workplace, circle: Circle, person: PersonId): HangingOn['roles'] {
  const { after_term: afterTerm } = place.organisation.settings.governance;
  const roles = new Set(standingTerms(place, circle, person).map((term) => term.role));
  return [...roles].map((id) => {
    const holders = holdings(circle, id, { today: place.today, afterTerm }).map((term) => term.person);
    const role: Role | undefined = circle.roles.get(id);
    return { role: role?.title ?? id, circle, others: holders.filter((holder) => holder !== person) };
  });
}

function isOnlySigner({ organisation, today }: Workplace, circle: Circle, person: PersonId): boolean {
  const { persons } = recordersOf(organisation, circle, today);
  return persons.length === 1 && persons[0] === person;
}

function measuresWatched({ organisation }: Workplace, person: PersonId): HangingOn['measures'] {
  return [...organisation.entries.values()]
    .filter(({ kind, value }) => kind === 'measure' && value.watcher === person)
    .map(({ id, circle = '', value }) => ({ title: String(value.title ?? id), circle }));
}

function objectionsWatched({ loaded, today }: Workplace, person: PersonId): HangingOn['objections'] {
  return [...loaded.organisation.decisions.values()].flatMap(({ title, objections, consents }) =>
    objections.flatMap(({ measure }) =>
      measure?.watcher === person && measure.check >= today
        ? [{ title, check: measure.check, circle: consents[0]?.circle ?? '' }]
        : [],
    ),
  );
}

function isLastSigner({ organisation }: Workplace, person: Person): boolean {
  const able = [...organisation.people.values()].filter(
    ({ status, ...one }) => status !== 'left' && activeKeys({ status, ...one }).length > 0,
  );
  return able.length === 1 && able[0]?.id === person.id;
}
