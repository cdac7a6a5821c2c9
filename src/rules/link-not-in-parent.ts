/** Links without a seat in the parent, and seats without a link. Source: domain.md R5; Many Voices One Song 2.4. */
import { addPeriod, type IsoDate } from '../model/calendar.ts';
import type { Circle, Member, Term } from '../model/circle.ts';
import { compareText, type Severity } from '../model/finding.ts';
import { onceFor } from '../model/once-for.ts';
import { isActiveMember, type Organisation, parentOf, personName, standingCircles } from '../model/organisation.ts';
import { lastDayHeld, rolesOfKind } from '../model/term.ts';
import {
  activeCircles,
  areSeatsKnown,
  heldOfKind,
  holdingDay,
  isWhole,
  placeIn,
  placeInTerm,
  termParts,
} from './parts.ts';
import { defineRule, type Found, type RuleContext } from './rule.ts';

const LINKS = ['leader', 'delegate'] as const;

/** How long the parent has before a missing seat is an error. */
const GRACE = 'P31D';

/** A delegate is two records on two evenings, so a warning at first. Helping circles may report in another way. */
export const linkNotInParent = defineRule({
  id: 'link-not-in-parent',
  covers: ['R5', 'R7', 'R21', 'H2', 'H9'],
  severity: 'warning',
  practice: 'links',
  examples: () => [
    {
      name: 'Ben was selected, the general circle has not met yet',
      files: {
        'circles/general/circle.yaml': 'name: General Circle\nmembers: [ana, {person: cleo, link: kitchen}]\n',
      },
      today: '2027-01-01',
      finds: ['circles/kitchen/terms/delegate-2026-12-01.yaml:2:9'],
    },
    {
      name: 'the link has ended, the seat is still there',
      files: {
        'circles/kitchen/terms/delegate-2026-12-01.yaml':
          'role: delegate\nperson: ben\nstart: 2026-12-01\nend: 2027-11-30\nended: 2027-02-28\n',
      },
      finds: ['circles/general/circle.yaml:4:16'],
    },
    {
      name: 'a seat for somebody who never was a link',
      files: {
        'circles/general/circle.yaml':
          'name: General Circle\nmembers: [{person: ana, link: kitchen}, {person: ben, link: kitchen}, cleo]\n',
      },
      finds: ['circles/general/circle.yaml:2:11'],
    },
    {
      name: 'on its last day a link still has its seat',
      files: {
        'circles/kitchen/terms/delegate-2026-12-01.yaml':
          'role: delegate\nperson: ben\nstart: 2026-12-01\nend: 2027-11-30\nended: 2027-03-01\n',
      },
      finds: [],
    },
    {
      name: 'a name with a slip in it is told as such, not also as a link without a seat',
      files: {
        'circles/kitchen/terms/delegate-2026-12-01.yaml':
          'role: delegate\nperson: bne\nstart: 2026-12-01\nend: 2027-11-30\n',
      },
      finds: [],
    },
    {
      name: 'a member of the parent needs no second seat',
      files: {
        'circles/general/circle.yaml': 'name: General Circle\nmembers: [ana, ben, {person: cleo, link: kitchen}]\n',
      },
      finds: [],
    },
  ],
  *check(context) {
    for (const circle of activeCircles(context.organisation)) yield* linksWithoutSeat(context, circle);
    for (const parent of standingCircles(context.organisation)) yield* seatsWithoutLink(context, parent);
  },
});

function* linksWithoutSeat(context: RuleContext, circle: Circle): Iterable<Found<'link-not-in-parent'>> {
  const parent = parentOf(context.organisation, circle);
  if (parent === undefined || parent.status === 'dissolved' || hasNoLinks(circle)) return;
  const links = linksOf(context, circle);
  if (links.some((term) => isNobody(context, term)) || !areSeatsKnown(context.organisation, parent)) return;
  const unseated = links.filter((term) => !hasSeat(context.organisation, parent, term));
  if (context.settings.governance.double_link === 'single' && unseated.length < links.length) return;
  for (const term of unseated) {
    const seat = { parent: parent.name, personId: term.person, circleId: circle.id };
    yield {
      place: placeInTerm(term, ['person']),
      entity: `${circle.id}/${term.role}`,
      parts: { problem: 'no-seat', ...termParts(context.organisation, circle, term), ...seat },
      severity: severityAfter(term.start, context.today),
    };
  }
}

function linksOf(context: RuleContext, circle: Circle): readonly Term[] {
  return linksByCircle(context).get(circle) ?? [];
}

/** Asked for each circle, and again for each of its seats above. */
const linksByCircle = onceFor((context: RuleContext): ReadonlyMap<Circle, readonly Term[]> => {
  const circles = [...context.organisation.circles.values()];
  return new Map(circles.map((circle) => [circle, LINKS.flatMap((kind) => heldOfKind(context, circle, kind))]));
});

/** A slip in a name is told once, as a name that nobody has; who is the link can't be said until it is mended. */
function isNobody({ organisation }: RuleContext, { person }: Term): boolean {
  return !organisation.people.has(person);
}

function hasNoLinks(circle: Circle): boolean {
  return circle.type === 'helping' || circle.type === 'hub' || circle.type === 'gathering';
}

function hasSeat(organisation: Organisation, parent: Circle, term: Term): boolean {
  return parent.members.some(
    (seat) => seat.person === term.person && (seat.link === term.circle || isActiveMember(organisation, seat)),
  );
}

function* seatsWithoutLink(context: RuleContext, parent: Circle): Iterable<Found<'link-not-in-parent'>> {
  for (const [index, seat] of parent.members.entries()) {
    const circle = context.organisation.circles.get(seat.link ?? '');
    if (circle === undefined || !isWhole(context, circle)) continue;
    const ends = linkEnds(context, circle, seat);
    if (ends === 'goes-on') continue;
    const person = personName(context.organisation, seat.person);
    yield {
      place: placeIn('circle', { circle: parent.id }, ['members', index]),
      entity: `${parent.id}/${seat.person}`,
      parts: { problem: 'seat-ended', person, circle: circle.name, parent: parent.name },
      severity: ends.last === undefined ? 'warning' : severityAfter(ends.last, context.today),
    };
  }
}

/** The last day on which the person of a seat was a link of `circle`; none when they never were. */
function linkEnds(context: RuleContext, circle: Circle, seat: Member): 'goes-on' | { readonly last?: IsoDate } {
  if (linksOf(context, circle).some((term) => term.person === seat.person || isNobody(context, term))) return 'goes-on';
  const roles = LINKS.flatMap((kind) => rolesOfKind(circle, kind)).map((role) => role.id);
  const ends = [...circle.terms.values()]
    .filter((term) => term.person === seat.person && roles.includes(term.role))
    .map((term) => lastDayHeld(circle, term, holdingDay(context)));
  if (ends.includes(undefined)) return 'goes-on';
  const last = ends.filter((end) => end !== undefined).sort(compareText)[ends.length - 1];
  return last === undefined ? {} : { last };
}

function severityAfter(since: IsoDate, today: IsoDate): Severity {
  return today > addPeriod(since, GRACE) ? 'error' : 'warning';
}
