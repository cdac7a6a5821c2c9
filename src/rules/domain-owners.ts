/** Who has which domain item. */
import type { Circle, DomainItem } from '../model/circle.ts';
import { onceFor } from '../model/once-for.ts';
import { type Organisation, standingCircles } from '../model/organisation.ts';

/** An item and the circle in whose file it stands. */
export interface Owned {
  readonly circle: Circle;
  readonly item: DomainItem;
}

/** The items of standing circles by their ids; an item without an id can't be referred to. */
export const domainOwners = onceFor((organisation: Organisation): ReadonlyMap<string, readonly Owned[]> => {
  const owners = new Map<string, Owned[]>();
  for (const circle of standingCircles(organisation)) {
    for (const item of circle.domain) {
      if (item.id === undefined) continue;
      const holders = owners.get(item.id) ?? [];
      holders.push({ circle, item });
      owners.set(item.id, holders);
    }
  }
  return owners;
});
