/** The inversion: when several circles run, the circle of everybody becomes a general circle of links and officers. */
import { lifeEn } from '../../messages/en/life.ts';
import { labelsOf } from '../../messages/labels.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { Circle, Member } from '../../model/circle.ts';
import { CirclesError } from '../../model/errors.ts';
import { generalOf, memberOf, type Organisation, personName } from '../../model/organisation.ts';
import type { PersonId } from '../../model/person.ts';
import { holdings } from '../../model/term.ts';
import type { Fields } from '../../model/value.ts';
import { kindOf, pathOf } from '../../schema/kinds.ts';
import { setValue } from '../../schema/splice-yaml.ts';
import { addCircle } from '../add.ts';
import { withoutSeat, withSeat, withSeatChanged } from '../circle-text.ts';
import type { Workplace } from '../workplace.ts';
import type { LifePlan } from './life-step.ts';
import { type Pages, pagesFor } from './pages.ts';
import { linksOf } from './seat-links.ts';

/** Two that run are enough for it. Source: Who Decides Who Decides, the inversion point. */
const ENOUGH = 2;

/** What the inversion comes to: who sits in the centre afterwards, and whose seat ends. */
export interface Inversion {
  readonly centre: Circle;
  readonly running: readonly Circle[];
  /** A link sits for its circle; an officer has no link. */
  readonly seats: readonly Pick<Member, 'person' | 'link'>[];
  readonly ending: readonly PersonId[];
}

/** The inversion that is due; undefined while too few circles run, or the centre is made of links already. */
export function inversionOf(organisation: Organisation, today: IsoDate): Inversion | undefined {
  const centre = generalOf(organisation);
  if (centre === undefined || centre.type === 'general' || centre.type === 'mission') return undefined;
  const running = [...organisation.circles.values()].filter(
    (circle) => circle.parent === centre.id && circle.status === 'active' && circle.type === undefined,
  );
  if (running.length < ENOUGH) return undefined;
  const when = { today, afterTerm: organisation.settings.governance.after_term };
  const links = running.flatMap((circle) => linksOf(circle, when).map((person) => ({ person, link: circle.id })));
  const officers = [...centre.roles.keys()].flatMap((role) =>
    holdings(centre, role, when).map(({ person }) => ({ person })),
  );
  const seats = new Map<PersonId, Pick<Member, 'person' | 'link'>>();
  for (const seat of [...links, ...officers]) if (!seats.has(seat.person)) seats.set(seat.person, seat);
  const ending = centre.members.map(({ person }) => person).filter((person) => !seats.has(person));
  return { centre, running, seats: [...seats.values()], ending };
}

/** The files. Throws `CirclesError` `not-time-yet` when it is not due, `no-links-yet` when no circle has a link. */
export function inverted(place: Workplace, gathering: string, decided: IsoDate): LifePlan {
  const { organisation } = place;
  const words = lifeEn(labelsOf(organisation.settings.labels));
  const found = inversionOf(organisation, decided);
  if (found === undefined) throw new CirclesError('not-time-yet', words.notTimeYet());
  const { centre, running, seats, ending } = found;
  const unlinked = running.find((circle) => !seats.some(({ link }) => link === circle.id));
  if (unlinked !== undefined)
    throw new CirclesError('no-links-yet', words.noLinksYet({ name: unlinked.name, id: unlinked.id }));
  const pages = pagesFor(place);
  pages.edit(pathOf('circle', { circle: centre.id }), (text) => setValue(text, ['type'], 'general'));
  for (const seat of seats) reseat(pages, centre, seat);
  for (const person of ending) pages.edit(pathOf('circle', { circle: centre.id }), (text) => withoutSeat(text, person));
  gather(place, pages, { centre, name: gathering });
  const names = (people: readonly PersonId[]) => people.map((id) => personName(organisation, id));
  const alone = ending.filter((person) => !running.some((circle) => memberOf(circle, person) !== undefined));
  const notes = [
    words.stay({ centre: centre.name, names: names(seats.map(({ person }) => person)) }),
    ...(ending.length === 0 ? [] : [words.seatsEnd({ centre: centre.name, names: names(ending) })]),
    ...(alone.length === 0 ? [] : [words.nowhereElse({ names: names(alone) })]),
    words.gatheringIs({ name: gathering, centre: centre.name }),
  ];
  return { title: words.titles.invert(centre), wanted: pages.wanted(), agreed: [], notes };
}

function reseat(pages: Pages, centre: Circle, { person, link }: Pick<Member, 'person' | 'link'>): void {
  const path = pathOf('circle', { circle: centre.id });
  const seat: Fields = { person, ...(link === undefined ? {} : { link }) };
  const old = memberOf(centre, person);
  if (old === undefined) pages.edit(path, (text) => withSeat(text, seat));
  else if (old.link !== link && link !== undefined)
    pages.edit(path, (text) => withSeatChanged(text, person, { ...seatOf(old), link }));
}

function seatOf({ person, for: organisation, status }: Member): Fields {
  return {
    person,
    ...(organisation === undefined ? {} : { for: organisation }),
    ...(status === undefined ? {} : { status }),
  };
}

/** Everybody goes on meeting: to hear and to advise, without a domain of its own. */
function gather(
  place: Workplace,
  pages: Pages,
  { centre, name }: { readonly centre: Circle; readonly name: string },
): void {
  const words = lifeEn(labelsOf(place.organisation.settings.labels));
  const members = centre.members.map(({ person }) => person);
  const more = { type: 'gathering', 'recommends-to': centre.id };
  const files = addCircle(
    { organisation: place.organisation, tree: place.present, today: place.today },
    { name, parent: centre.id, aim: [words.gatheringAim], domain: [], members, more },
  );
  for (const [path, bytes] of files) {
    if (kindOf(path)?.kind === 'circle') pages.write(path, new TextDecoder().decode(bytes));
  }
}
