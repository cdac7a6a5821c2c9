/** Where a circle can go from where it stands: asked of the table of its life, in words where it can't. */
import { type CircleEvent, type CircleState, circleLife } from '../../decisions/machines/circle-life.ts';
import { move } from '../../decisions/machines/machine.ts';
import { lifeEn } from '../../messages/en/life.ts';
import { labelsOf } from '../../messages/labels.ts';
import type { Circle, CircleId } from '../../model/circle.ts';
import { CirclesError } from '../../model/errors.ts';
import type { Workplace } from '../workplace.ts';

/** The status of the circle after the event. Throws `CirclesError` `not-from-here` when nothing leads there. */
export function statusAfter(place: Workplace, circle: Circle, event: CircleEvent): CircleState {
  const leads = circleLife.transitions.some((one) => one.from === circle.status && one.event === event);
  if (leads) return move(circleLife, circle.status, event);
  const words = lifeEn(labelsOf(place.organisation.settings.labels));
  throw new CirclesError(
    'not-from-here',
    words.notFromHere({ name: circle.name, id: circle.id, status: circle.status }),
  );
}

/** The circle as it was decided. Commands find circles by name first, so it is there. */
export function circleOf({ organisation }: Workplace, id: CircleId): Circle {
  const circle = organisation.circles.get(id);
  if (circle === undefined) throw new Error(`no circle ${id}`);
  return circle;
}
