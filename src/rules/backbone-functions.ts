/** The six functions of a backbone, and which nobody holds. Source: domain.md N8; Turner and others 2012. */
import type { NetworkSettings } from '../load/read-network.ts';
import type { BackboneFunction } from '../messages/rule-parts.ts';
import { type Organisation, standingCircles } from '../model/organisation.ts';

const FUNCTIONS: readonly BackboneFunction[] = [
  'guide-vision',
  'align-activities',
  'shared-measurement',
  'public-will',
  'advance-policy',
  'mobilise-funding',
];

/** The functions that no standing circle holds. */
export function functionsMissing(
  organisation: Organisation,
  { functions = [] }: NonNullable<NetworkSettings['backbone']>,
): readonly BackboneFunction[] {
  const standing = new Set(standingCircles(organisation).map(({ id }) => id));
  const held = new Set(functions.filter(({ circle }) => standing.has(circle)).map((one) => one.function));
  return FUNCTIONS.filter((one) => !held.has(one));
}
