/** Seats in another circle that no leader or delegate role stands behind: links all the same, so charts show them. */
import type { Circle, CircleId } from '../../model/circle.ts';
import { circleName, type Organisation, personName } from '../../model/organisation.ts';
import type { PersonId } from '../../model/person.ts';
import { holdings, rolesOfKind } from '../../model/term.ts';
import type { Link, RoleView } from './role-node.ts';

/** Somebody who sits in another circle for this one. */
export interface SeatNode {
  readonly person: PersonId;
  readonly name: string;
  readonly link: Link;
}

/** Who sits for which circle, and where. */
export type Seats = ReadonlyMap<CircleId, readonly { readonly person: PersonId; readonly in: CircleId }[]>;

/** All seats of the organisation, by the circle they speak for. */
export function seatsByCircle(organisation: Organisation): Seats {
  const seats = new Map<CircleId, { person: PersonId; in: CircleId }[]>();
  for (const circle of organisation.circles.values()) {
    for (const { person, link } of circle.members) {
      if (link === undefined) continue;
      const known = seats.get(link);
      if (known === undefined) seats.set(link, [{ person, in: circle.id }]);
      else known.push({ person, in: circle.id });
    }
  }
  return seats;
}

/** The seats of a circle that its leader and delegate roles do not already show. */
export function seatNodes(circle: Circle, view: RoleView & { readonly seats: Seats }): readonly SeatNode[] {
  const { organisation, words } = view;
  const seats = view.seats.get(circle.id) ?? [];
  if (seats.length === 0) return [];
  const linking = linkingPeople(circle, view);
  return seats
    .filter((seat) => seat.in !== circle.parent || !linking.has(seat.person))
    .map((seat) => {
      const parent = circleName(organisation, seat.in);
      const link: Link = { direction: 'seat', circle: seat.in, circleName: parent, says: words.linkSeat({ parent }) };
      return { person: seat.person, name: personName(organisation, seat.person), link };
    });
}

function linkingPeople(circle: Circle, { when }: RoleView): ReadonlySet<PersonId> {
  const roles = [...rolesOfKind(circle, 'leader'), ...rolesOfKind(circle, 'delegate')];
  return new Set(roles.flatMap((role) => holdings(circle, role.id, when).map((term) => term.person)));
}
