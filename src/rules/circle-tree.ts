/** Circles of a layer that do not form one tree. Source: domain.md S1; Many Voices One Song 2.4. */
import type { Circle } from '../model/circle.ts';
import { layerOf } from '../model/layer.ts';
import { circleName, type Organisation, parentOf } from '../model/organisation.ts';
import { areSettingsUnread, placeInCircle } from './parts.ts';
import { defineRule, type Found } from './rule.ts';

/** One root, no ring, and every parent in the same layer. */
export const circleTree = defineRule({
  id: 'circle-tree',
  covers: ['S1'],
  severity: 'error',
  examples: () => [
    {
      name: 'a second circle without a parent',
      files: { 'circles/kitchen/circle.yaml': 'name: Kitchen\nmembers: [ana, ben, cleo]\n' },
      finds: ['circles/kitchen/circle.yaml:1:1'],
    },
    {
      name: 'two circles above each other',
      files: {
        'circles/garden/circle.yaml': 'name: Garden\nparent: compost\nmembers: [ana]\n',
        'circles/compost/circle.yaml': 'name: Compost\nparent: garden\nmembers: [ana]\n',
      },
      finds: ['circles/compost/circle.yaml:2:9'],
    },
    {
      name: 'a parent in another layer',
      files: {
        'circles.yaml':
          'name: Maple Street Co-op\nlayers: [{id: topical, name: Topics, root: general}, {id: places, name: Places, root: street}]\n',
        'circles/street/circle.yaml': 'name: Street\nlayer: places\nmembers: [ana]\n',
        'circles/corner/circle.yaml': 'name: Corner\nlayer: places\nparent: kitchen\nmembers: [ana]\n',
      },
      finds: ['circles/corner/circle.yaml:3:9'],
    },
    {
      name: 'a circle with its parent',
      files: { 'circles/kitchen/circle.yaml': 'name: Kitchen\nparent: general\nmembers: [ana, ben, cleo]\n' },
      finds: [],
    },
  ],
  *check({ organisation, loaded }) {
    if (organisation.circles.size === 0 && loaded.hasOrganisation && loaded.faults.length === 0) {
      yield { place: { file: 'circles.yaml', pointer: [] }, entity: 'circles', parts: { problem: 'none' } };
    }
    yield* rings(organisation);
    // which layers there are is said in the settings
    if (areSettingsUnread(loaded)) return;
    yield* secondRoots(organisation);
    yield* crossings(organisation);
  },
});

function* secondRoots(organisation: Organisation): Iterable<Found<'circle-tree'>> {
  const first = new Map<string, Circle>();
  for (const circle of rootsFirst(organisation)) {
    const layer = layerOf(organisation, circle);
    const root = first.get(layer);
    if (root === undefined) {
      first.set(layer, circle);
    } else {
      const parts = { problem: 'second-root', circle: circle.name, root: root.name } as const;
      yield { place: placeInCircle(organisation, circle, 'parent'), entity: circle.id, parts };
    }
  }
}

/** Circles without a parent: declared roots first, then what the types and the usual name say, then by id. */
function rootsFirst(organisation: Organisation): readonly Circle[] {
  const declared = new Set(organisation.settings.layers.map((layer) => layer.root));
  const rank = (circle: Circle) => {
    if (declared.has(circle.id)) return 0;
    if (circle.type === 'mission') return 1;
    return circle.type === 'general' || circle.id === 'general' ? 2 : 3;
  };
  return [...organisation.circles.values()]
    .filter((circle) => circle.parent === undefined && circle.status !== 'dissolved')
    .sort((a, b) => rank(a) - rank(b));
}

function* rings(organisation: Organisation): Iterable<Found<'circle-tree'>> {
  for (const ring of ringsIn(organisation)) {
    const [first] = ring;
    if (first === undefined) continue;
    const parts = { problem: 'loop', circles: ring.map(({ id }) => circleName(organisation, id)) } as const;
    yield { place: placeInCircle(organisation, first, 'parent'), entity: first.id, parts };
  }
}

/** The circles of each ring, once, from the first of them in the order of ids. Each circle is passed at most three times. */
function ringsIn(organisation: Organisation): readonly (readonly Circle[])[] {
  const order = new Map([...organisation.circles.keys()].map((id, index) => [id, index]));
  const place = (circle: Circle) => order.get(circle.id) ?? 0;
  const known = new Set<string>();
  return [...organisation.circles.values()]
    .flatMap((circle) => {
      const ring = ringAbove(organisation, circle, known);
      const first = ring.reduce((least, one, index) => (place(one) < place(ring[least] ?? one) ? index : least), 0);
      return ring.length === 0 ? [] : [[...ring.slice(first), ...ring.slice(0, first)]];
    })
    .sort(([a], [b]) => (a === undefined || b === undefined ? 0 : place(a) - place(b)));
}

/** Climbs from `circle` to what is `known`, which it becomes; the ring that the way ends in, empty when there is none. */
function ringAbove(organisation: Organisation, circle: Circle, known: Set<string>): readonly Circle[] {
  const path: Circle[] = [];
  let at: Circle | undefined = circle;
  while (at !== undefined && !known.has(at.id)) {
    known.add(at.id);
    path.push(at);
    at = parentOf(organisation, at);
  }
  const start = at === undefined ? -1 : path.indexOf(at);
  return start === -1 ? [] : path.slice(start);
}

function* crossings(organisation: Organisation): Iterable<Found<'circle-tree'>> {
  for (const circle of organisation.circles.values()) {
    const parent = parentOf(organisation, circle);
    if (parent === undefined || circle.layer === undefined) continue;
    if (circle.layer === layerOf(organisation, parent)) continue;
    const parts = { problem: 'layer', circle: circle.name, parent: parent.name } as const;
    yield { place: placeInCircle(organisation, circle, 'parent'), entity: circle.id, parts };
  }
}
