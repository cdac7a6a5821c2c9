/** A circle pauses or ends: everything it holds gets a new home first, so that nothing is lost. */
import { type LifeWords, lifeEn } from '../../messages/en/life.ts';
import { labelsOf } from '../../messages/labels.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { Circle, Member } from '../../model/circle.ts';
import { circleName } from '../../model/organisation.ts';
import { holdings } from '../../model/term.ts';
import { pathOf } from '../../schema/kinds.ts';
import { removeValue, setValue } from '../../schema/splice-yaml.ts';
import { withoutSeat, withSeatChanged } from '../circle-text.ts';
import type { Workplace } from '../workplace.ts';
import { type Homed, homesFor, workRoles } from './holdings.ts';
import { circleOf, statusAfter } from './lawful-step.ts';
import type { LifePlan, LifeStep } from './life-step.ts';
import { endTerm, heldTerms, type Moving, moveHome } from './move-home.ts';
import { pagesFor } from './pages.ts';

type WindUp = Extract<LifeStep, { step: 'pause' | 'dissolve' }>;

/** The files. Throws `CirclesError` when something would be lost. */
export function woundUp(place: Workplace, { step, circle: id, homes }: WindUp, last: IsoDate): LifePlan {
  const circle = circleOf(place, id);
  const status = statusAfter(place, circle, step);
  const words = lifeEn(labelsOf(place.organisation.settings.labels));
  const pages = pagesFor(place);
  const moving: Moving = { place, pages, circle, last };
  const homed = homesFor(place, circle, homes);
  for (const one of homed) moveHome(moving, one);
  endOwnRoles(moving);
  endLinks(moving);
  pages.edit(pathOf('circle', { circle: id }), (text) =>
    setValue(status === 'dissolved' ? removeValue(text, ['budget']) : text, ['status'], status),
  );
  const title =
    circle.type === 'helping' && step === 'dissolve' ? words.titles.close(circle) : words.titles[step](circle);
  return { title, wanted: pages.wanted(), agreed: [], notes: noteLines(place, { circle, homed, words }) };
}

/** The roles that belong to the circle itself end with it. */
function endOwnRoles(moving: Moving): void {
  const { circle, pages, last } = moving;
  const others = new Set(workRoles(circle).map(({ id }) => id));
  for (const role of circle.roles.values()) {
    if (others.has(role.id)) continue;
    for (const term of heldTerms(moving, role)) endTerm(pages, term, last);
  }
}

/** Who sat in another circle as the link of this one keeps the seat only for a role of their own there. */
function endLinks(moving: Moving): void {
  const { place, circle, pages } = moving;
  for (const other of place.organisation.circles.values()) {
    for (const seat of other.members.filter(({ link }) => link === circle.id)) {
      pages.edit(pathOf('circle', { circle: other.id }), (text) =>
        hasOwnRole(moving, other, seat)
          ? withSeatChanged(text, seat.person, ownSeat(seat))
          : withoutSeat(text, seat.person),
      );
    }
  }
}

function hasOwnRole({ place, last }: Moving, circle: Circle, { person }: Member): boolean {
  const { after_term: afterTerm } = place.organisation.settings.governance;
  return [...circle.roles.keys()].some((role) =>
    holdings(circle, role, { today: last, afterTerm }).some((term) => term.person === person),
  );
}

function ownSeat({ person, for: organisation, status }: Member) {
  return {
    person,
    ...(organisation === undefined ? {} : { for: organisation }),
    ...(status === undefined ? {} : { status }),
  };
}

interface Told {
  readonly circle: Circle;
  readonly homed: readonly Homed[];
  readonly words: LifeWords;
}

function noteLines({ organisation }: Workplace, { circle, homed, words }: Told): readonly string[] {
  const lines = homed.map(({ held, home }) => {
    const what = words.held[held.kind]({ title: held.title });
    return home === undefined ? words.ends({ what }) : words.goes({ what, home: circleName(organisation, home) });
  });
  return [words.holds({ name: circle.name }), ...(lines.length === 0 ? [words.holdsNothing] : lines)];
}
