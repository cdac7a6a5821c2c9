/** Money that nobody looks after, or that goes nowhere. Source: domain.md F1; the founding texts, "a funding officer on every circle". */
import { type NetworkFile, readNetwork } from '../load/read-network.ts';
import type { Organisation } from '../model/organisation.ts';
import type { FundingStreamDocument } from '../schema/documents.generated.ts';
import { streamName } from './funds.ts';
import { defineRule } from './rule.ts';

const PATH = 'funding/city.yaml';

/** What is only wanted or applied for goes nowhere yet; what has ended needs nobody. */
export const fundingUnattended = defineRule({
  id: 'funding-unattended',
  covers: ['F1'],
  severity: 'warning',
  examples: () => [
    { name: 'nobody, and no circle', files: { [PATH]: 'source: The city\n' }, finds: [`${PATH}:1:1`] },
    {
      name: 'Ana looks after it, the kitchen uses it',
      files: { [PATH]: 'source: The city\nofficer: ana\nreceiving-circles: [kitchen]\n' },
      finds: [],
    },
    {
      name: 'Ana has applied for it',
      files: { [PATH]: 'source: The city\nstatus: applied\nofficer: ana\n' },
      finds: [],
    },
    { name: 'it has ended', files: { [PATH]: 'source: The city\nstatus: ended\n' }, finds: [] },
  ],
  *check({ organisation }) {
    for (const stream of readNetwork(organisation).funding.values()) {
      const missing = missingOf(stream, organisation);
      if (missing.length === 0) continue;
      const parts = { stream: streamName(stream), file: stream.path, missing };
      yield { place: { file: stream.path, pointer: [] }, entity: stream.id, parts };
    }
  },
});

function missingOf(
  { document }: NetworkFile<FundingStreamDocument>,
  { people }: Organisation,
): readonly ('officer' | 'circle')[] {
  const { status = 'running', officer, 'receiving-circles': circles = [] } = document;
  if (status === 'ended') return [];
  const isThere = officer !== undefined && people.get(officer)?.status !== 'left';
  const isUsed = circles.length > 0 || status === 'wanted' || status === 'applied';
  return [...(isThere ? [] : (['officer'] as const)), ...(isUsed ? [] : (['circle'] as const))];
}
