/** The parent takes in the links of a circle: its own word on whom the circle selected. Source: Many Voices One Song 2.3.1.2, R21. */
import { lifeEn } from '../../messages/en/life.ts';
import { labelsOf } from '../../messages/labels.ts';
import type { Circle, CircleId } from '../../model/circle.ts';
import { CirclesError } from '../../model/errors.ts';
import { memberOf, type Organisation, parentOf } from '../../model/organisation.ts';
import type { PersonId } from '../../model/person.ts';
import { holdings, rolesOfKind } from '../../model/term.ts';
import { pathOf } from '../../schema/kinds.ts';
import { withSeat } from '../circle-text.ts';
import type { Workplace } from '../workplace.ts';
import { circleOf, statusAfter } from './lawful-step.ts';
import type { LifePlan } from './life-step.ts';
import { pagesFor } from './pages.ts';

/** Who links a circle to others: its leader and its delegate, as they hold the roles on a day. */
export function linksOf(circle: Circle, when: Parameters<typeof holdings>[2]): readonly PersonId[] {
  return [...rolesOfKind(circle, 'leader'), ...rolesOfKind(circle, 'delegate')].flatMap((role) =>
    holdings(circle, role.id, when).map(({ person }) => person),
  );
}

/** Links without a seat in the parent. */
export function unseated(organisation: Organisation, circle: Circle, today: string): readonly PersonId[] {
  const parent = parentOf(organisation, circle);
  if (parent === undefined) return [];
  const when = { today, afterTerm: organisation.settings.governance.after_term };
  return [...new Set(linksOf(circle, when))].filter((person) => memberOf(parent, person) === undefined);
}

/** The files. Throws `CirclesError` `all-seated` when there is nobody to take in. */
export function seatedLinks(place: Workplace, id: CircleId): LifePlan {
  const { organisation } = place;
  const circle = circleOf(place, id);
  const words = lifeEn(labelsOf(organisation.settings.labels));
  const parent = parentOf(organisation, circle);
  const people = unseated(organisation, circle, place.today);
  if (parent === undefined || people.length === 0) throw new CirclesError('all-seated', words.allSeated(circle));
  statusAfter(place, circle, 'seat');
  const pages = pagesFor(place);
  for (const person of people) {
    pages.edit(pathOf('circle', { circle: parent.id }), (text) => withSeat(text, { person, link: id }));
  }
  const title = words.titles.seat({ name: circle.name, parent: parent.name });
  return { title, wanted: pages.wanted(), agreed: people, notes: [] };
}
