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
  examples: [
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
  const reported = new Set<string>();
  for (const circle of organisation.circles.values()) {
    const ring = ringFrom(organisation, circle);
    if (ring.length === 0 || reported.has(circle.id)) continue;
    for (const id of ring) reported.add(id);
    const circles = ring.map((id) => circleName(organisation, id));
    const parts = { problem: 'loop', circles } as const;
    yield { place: placeInCircle(organisation, circle, 'parent'), entity: circle.id, parts };
  }
}

/** The ids of the ring that `circle` is part of, itself first; empty when climbing from it never comes back to it. */
function ringFrom(organisation: Organisation, circle: Circle): readonly string[] {
  const path = [circle.id];
  let above = parentOf(organisation, circle);
  while (above !== undefined && !path.includes(above.id)) {
    path.push(above.id);
    above = parentOf(organisation, above);
  }
  return above?.id === circle.id ? path : [];
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
