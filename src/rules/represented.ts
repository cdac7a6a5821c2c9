/** For which member organisations people sit where, for the rules about networks. */
import type { Circle, Member } from '../model/circle.ts';
import { memberOf, type Organisation } from '../model/organisation.ts';

/** The organisation that a seat speaks for: what it says itself, else what the person's own seat in the linked circle says. */
export function organisationOf({ circles }: Organisation, seat: Member): string | undefined {
  if (seat.for !== undefined || seat.link === undefined) return seat.for;
  const linked = circles.get(seat.link);
  return linked === undefined ? undefined : memberOf(linked, seat.person)?.for;
}

/** How the seats of a circle are shared out among organisations: each with its seats. */
export function seatsByOrganisation(
  organisation: Organisation,
  circle: Circle,
): ReadonlyMap<string, readonly Member[]> {
  const groups = new Map<string, Member[]>();
  for (const seat of circle.members) {
    const of = organisationOf(organisation, seat);
    if (of !== undefined) groups.set(of, [...(groups.get(of) ?? []), seat]);
  }
  return groups;
}
