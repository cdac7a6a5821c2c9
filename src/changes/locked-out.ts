/** Circles that changes would leave without anybody who can record: what is then wrong could be put right by nobody. */
import type { IsoDate } from '../model/calendar.ts';
import type { CircleId } from '../model/circle.ts';
import type { Sides } from './mandate.ts';
import { recordersOf } from './recorders.ts';

/** The circles for which somebody can record before the changes and nobody, in anybody's stead, after them; in the order of circles. */
export function lockedOut({ before, after }: Sides, today: IsoDate): readonly CircleId[] {
  const could = [...before.circles.values()].filter((circle) => recordersOf(before, circle, today).persons.length > 0);
  return could.flatMap(({ id }) => {
    const circle = after.circles.get(id);
    return circle === undefined || recordersOf(after, circle, today).persons.length > 0 ? [] : [id];
  });
}
