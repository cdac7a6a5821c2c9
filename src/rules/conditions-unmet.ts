/** Conditions of collective impact for which the files show nothing. Source: domain.md N9; Kania and Kramer 2011. */

import { isNetwork, type NetworkFiles, readNetwork } from '../load/read-network.ts';
import { unreadFiles } from '../load/unread.ts';
import type { Condition } from '../messages/rule-parts.ts';
import type { IsoDate } from '../model/calendar.ts';
import { policiesInForce } from '../model/circle.ts';
import { generalOf, type Organisation, standingCircles } from '../model/organisation.ts';
import { functionsMissing } from './backbone-functions.ts';
import { EXAMPLE_CONDITIONS, exampleNetworkSettings } from './example-layers.ts';
import { fileValue } from './parts.ts';
import { defineRule } from './rule.ts';

/** Silent while some file can't be read: it may stand there. How often members answer and what was measured is not looked at here, only whether there is something to look at. */
export const conditionsUnmet = defineRule({
  id: 'conditions-unmet',
  covers: ['N9'],
  severity: 'advice',
  examples: () => [
    { name: 'a network that has just begun', files: exampleNetworkSettings(), finds: ['circles.yaml:3:1'] },
    { name: 'something stands for each of the five', files: EXAMPLE_CONDITIONS, finds: [] },
  ],
  *check({ organisation, loaded, today }) {
    const network = readNetwork(organisation);
    if (!isNetwork(network) || unreadFiles(loaded).size > 0) return;
    const missing = CONDITIONS.filter(([, isMet]) => !isMet({ organisation, network, today })).map(([name]) => name);
    if (missing.length === 0) return;
    yield { place: { file: network.path, pointer: ['network'], key: true }, entity: 'network', parts: { missing } };
  },
});

interface Evidence {
  readonly organisation: Organisation;
  readonly network: NetworkFiles;
  readonly today: IsoDate;
}

const CONDITIONS: readonly (readonly [Condition, (evidence: Evidence) => boolean])[] = [
  ['agenda', hasAgenda],
  ['measurement', ({ network }) => network.measures.some(({ document }) => (document['adopted-by'] ?? []).length > 0)],
  ['activities', hasActivities],
  ['communication', meetsRegularly],
  ['backbone', hasBackbone],
];

/** An agreement in force, by its id. */
function hasAgenda({ organisation, network }: Evidence): boolean {
  const agenda = network.settings?.agenda?.trim();
  return standingCircles(organisation).some((circle) =>
    policiesInForce(circle).some(({ id }) => agenda === id || agenda === `${circle.id}/${id}`),
  );
}

/** Some member organisation contributes something today. */
function hasActivities({ network, today }: Evidence): boolean {
  return [...network.organisations.values()].some(({ document: { status = 'member', contributes = [] } }) => {
    const isNow = contributes.some(({ from = today, until = today }) => from <= today && today <= until);
    return status === 'member' && isNow;
  });
}

/** A circle of the backbone, or the general one, has a rhythm. */
function meetsRegularly({ organisation, network }: Evidence): boolean {
  const circles = network.settings?.backbone?.circles ?? [generalOf(organisation)?.id ?? ''];
  return circles.some((circle) => fileValue(organisation, 'circle', { circle }).rhythm !== undefined);
}

function hasBackbone({ organisation, network }: Evidence): boolean {
  const backbone = network.settings?.backbone;
  return backbone !== undefined && functionsMissing(organisation, backbone).length === 0;
}
