/** What circles decide about, item by item. */
import type { Circle, DomainItem } from '../model/circle.ts';
import type { Place } from '../model/finding.ts';
import { onceFor } from '../model/once-for.ts';
import { type Organisation, standingCircles } from '../model/organisation.ts';
import { domainKey } from './domain-key.ts';
import { placeIn } from './parts.ts';

/** An item, where it stands, and what it is compared by. */
export interface OwnedItem {
  readonly circle: Circle;
  readonly item: DomainItem;
  readonly place: Place;
  readonly key: string;
}

/** The items of every standing circle; what a circle only recommends about is nobody's own. */
export const ownedItems = onceFor((organisation: Organisation): readonly OwnedItem[] =>
  standingCircles(organisation).flatMap((circle) =>
    circle.domain.flatMap((item, index) =>
      item.authority === 'recommend'
        ? []
        : [
            {
              circle,
              item,
              place: placeIn('circle', { circle: circle.id }, ['domain', index]),
              key: domainKey(item.text),
            },
          ],
    ),
  ),
);
