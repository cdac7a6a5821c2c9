/** Domain items of neighbouring circles that look alike. Source: domain.md D3, H19; Many Voices One Song 2.6.3. */

import { groupBy } from '../model/group-by.ts';
import { alike } from './alike.ts';
import { type OwnedItem, ownedItems } from './domain-items.ts';
import { defineRule, type Found } from './rule.ts';

const GARDEN = 'name: Garden\nparent: general\nmembers: [ana, ben, cleo]\n';

/** Only circles under the same parent are compared. Words can't prove that two mean the same, so it is never an error. */
export const domainOverlap = defineRule({
  id: 'domain-overlap',
  covers: ['D3', 'H19'],
  severity: 'warning',
  forming: 'advice',
  examples: () => [
    {
      name: 'the same words in another order',
      files: { 'circles/garden/circle.yaml': `${GARDEN}domain: [What is bought and cooked]\n` },
      finds: ['circles/kitchen/circle.yaml:4:10'],
    },
    {
      name: 'one tag in two circles',
      files: {
        'circles/garden/circle.yaml': `${GARDEN}domain: [{text: What is grown, tags: [food]}]\n`,
        'circles/kitchen/circle.yaml':
          'name: Kitchen\nparent: general\nmembers: [ana, ben, cleo]\ndomain: [{text: What is cooked, tags: [food]}]\n',
      },
      finds: ['circles/kitchen/circle.yaml:4:10'],
    },
    {
      name: 'two matters that share a word',
      files: { 'circles/garden/circle.yaml': `${GARDEN}domain: [What is grown and harvested]\n` },
      finds: [],
    },
    {
      name: 'the one decides, the other recommends',
      files: {
        'circles/garden/circle.yaml': `${GARDEN}domain: [{text: What is bought and cooked, authority: recommend}]\n`,
      },
      finds: [],
    },
  ],
  *check({ organisation, settings }) {
    const severity = settings.governance.preset === 's3' ? 'advice' : 'warning';
    for (const siblings of families(ownedItems(organisation))) {
      yield* overlaps(siblings).map((found) => ({ ...found, severity }) as const);
    }
  },
});

function families(items: readonly OwnedItem[]): Iterable<readonly OwnedItem[]> {
  const parented = items.filter(({ circle }) => circle.parent !== undefined);
  return groupBy(parented, ({ circle }) => circle.parent ?? '').values();
}

/** Each item once, with the first one of another circle that it looks like or shares a tag with. */
function overlaps(items: readonly OwnedItem[]): readonly Found<'domain-overlap'>[] {
  const near = alike(items.map(({ key }) => new Set(key.split(' '))));
  const tags = byTag(items);
  return items.flatMap((owned, index) => {
    const like = (near.get(index) ?? []).map((at) => items[at]).find((one) => isOther(one, owned));
    if (like !== undefined) return [foundIn(owned, like)];
    const tag = (owned.item.tags ?? []).find((one) => isOther(tags.get(one), owned));
    const tagged = tags.get(tag ?? '');
    return tagged === undefined ? [] : [foundIn(owned, tagged, tag)];
  });
}

/** The first item with each tag. */
function byTag(items: readonly OwnedItem[]): ReadonlyMap<string, OwnedItem> {
  return new Map([...items].reverse().flatMap((owned) => (owned.item.tags ?? []).map((tag) => [tag, owned] as const)));
}

/** Items that are the very same are for `domain-duplicate` to tell. */
function isOther(one: OwnedItem | undefined, { circle, key }: OwnedItem): boolean {
  return one !== undefined && one.circle.id !== circle.id && one.key !== key;
}

function foundIn({ circle, item, place }: OwnedItem, other: OwnedItem, tag?: string): Found<'domain-overlap'> {
  return {
    place,
    entity: `${circle.id}/${item.id ?? item.text}`,
    parts: {
      circle: circle.name,
      id: circle.id,
      item: item.text,
      other: other.circle.name,
      otherItem: other.item.text,
      ...(tag === undefined ? {} : { tag }),
    },
    related: [other.place],
  };
}
