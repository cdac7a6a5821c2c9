/** Circles in which nobody looks after the money they need. Source: domain.md R19; Collective Impact and sociocracy, "on every circle". */
import { isNetwork, readNetwork } from '../load/read-network.ts';
import type { Circle } from '../model/circle.ts';
import type { Severity } from '../model/finding.ts';
import { generalOf, type Organisation } from '../model/organisation.ts';
import { rolesOfKind } from '../model/term.ts';
import type { Fields } from '../model/value.ts';
import { EXAMPLE_NETWORK, exampleFundingOfficer } from './example-network.ts';
import { activeCircles, circleParts, heldOfKind, isWhole, placeIn } from './parts.ts';
import { defineRule } from './rule.ts';

/** Circles for a time, for guests or without a domain have nothing to pay. */
const WITHOUT_MONEY: ReadonlySet<string | undefined> = new Set(['helping', 'hub', 'gathering']);

/** In a network every circle; elsewhere only those that a funding stream goes to, and only as advice. */
export const fundingOfficerMissing = defineRule({
  id: 'funding-officer-missing',
  covers: ['R19'],
  severity: 'advice',
  practice: 'roles',
  forming: 'advice',
  examples: () => [
    {
      name: 'one circle of a network has none',
      files: { ...EXAMPLE_NETWORK, ...exampleFundingOfficer('general') },
      finds: ['circles/kitchen/circle.yaml:1:1'],
    },
    {
      name: 'a funding stream goes to the kitchen',
      files: { 'funding/city.yaml': 'source: The city\nreceiving-circles: [kitchen]\n' },
      finds: ['circles/kitchen/circle.yaml:1:1'],
    },
    {
      name: 'each circle of the network has one',
      files: { ...EXAMPLE_NETWORK, ...exampleFundingOfficer('general'), ...exampleFundingOfficer('kitchen') },
      finds: [],
    },
    { name: 'a group without other people’s money', files: { 'circles.yaml': 'name: Maple Street\n' }, finds: [] },
  ],
  *check(context) {
    const { severity, circles } = inNeed(context.organisation);
    for (const circle of circles) {
      if (WITHOUT_MONEY.has(circle.type) || !isWhole(context, circle)) continue;
      if (heldOfKind(context, circle, 'funding-officer').length > 0) continue;
      yield { place: placeOf(circle), entity: `${circle.id}/funding-officer`, parts: circleParts(circle), severity };
    }
  },
});

function inNeed(organisation: Organisation): { readonly severity: Severity; readonly circles: readonly Circle[] } {
  const circles = activeCircles(organisation);
  if (isNetwork(readNetwork(organisation))) return { severity: 'warning', circles };
  const receiving = new Set(
    [...organisation.entries.values()]
      .filter(({ kind, value }) => kind === 'funding-stream' && value.status !== 'ended')
      .flatMap(({ value }) => receiversOf(value, organisation)),
  );
  return { severity: 'advice', circles: circles.filter(({ id }) => receiving.has(id)) };
}

function receiversOf({ 'receiving-circles': circles }: Fields, organisation: Organisation): readonly string[] {
  const named = Array.isArray(circles) ? circles.filter((circle) => typeof circle === 'string') : [];
  return named.length > 0 ? named : [generalOf(organisation)?.id ?? ''];
}

function placeOf(circle: Circle): ReturnType<typeof placeIn> {
  const [role] = rolesOfKind(circle, 'funding-officer');
  return role === undefined
    ? placeIn('circle', { circle: circle.id })
    : placeIn('role', { circle: circle.id, id: role.id });
}
