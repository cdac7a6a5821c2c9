/** Layers: trees of circles over the same people, by topic, by place. */
import type { Circle } from './circle.ts';
import { type Organisation, parentOf, rootOf } from './organisation.ts';

/** The layer a circle says, else its parents say, else the layer it is the root of, else the first. */
export function layerOf(organisation: Organisation, circle: Circle): string {
  const { layers } = organisation.settings;
  const seen = new Set<string>();
  let at: Circle = circle;
  while (at.layer === undefined && !seen.has(at.id)) {
    seen.add(at.id);
    const above = parentOf(organisation, at);
    if (above === undefined) break;
    at = above;
  }
  return (
    at.layer ?? layers.find((layer) => layer.root === at.id)?.id ?? layers[0]?.id ?? rootOf(organisation)?.layer ?? ''
  );
}
