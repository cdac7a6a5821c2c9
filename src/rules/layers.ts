/** The layers of an organisation with their circles and people, for the rules about how they are connected. */
import type { Circle } from '../model/circle.ts';
import { layerOf } from '../model/layer.ts';
import { onceFor } from '../model/once-for.ts';
import { isActiveMember, type Organisation, standingCircles } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';

/** One layer. */
export interface Layer {
  readonly id: string;
  readonly name: string;
  readonly root: string;
  /** Its standing circles, sorted by id. */
  readonly circles: readonly Circle[];
  /** Who is an active member of one of them. */
  readonly people: ReadonlySet<PersonId>;
}

/** Each declared layer, in the organisation's own order: the first carries the work by topic. */
export const layersOf = onceFor((organisation: Organisation): readonly Layer[] => {
  const { layers } = organisation.settings;
  const circles = new Map(layers.map(({ id }) => [id, [] as Circle[]]));
  for (const circle of layers.length === 0 ? [] : standingCircles(organisation)) {
    circles.get(layerOf(organisation, circle))?.push(circle);
  }
  return layers.map((layer) => {
    const own = circles.get(layer.id) ?? [];
    return { ...layer, circles: own, people: new Set(own.flatMap((circle) => membersNow(organisation, circle))) };
  });
});

/** Who takes part in a circle now. */
export function membersNow(organisation: Organisation, circle: Circle): readonly PersonId[] {
  return circle.members.filter((member) => isActiveMember(organisation, member)).map(({ person }) => person);
}
