/** Money that comes in, for the rules about who is paid by it. */

import { type NetworkFile, readNetwork } from '../load/read-network.ts';
import { unreadFiles } from '../load/unread.ts';
import type { UnfundedParts } from '../messages/rule-parts.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { FundingStreamDocument } from '../schema/documents.generated.ts';
import { pathOf } from '../schema/kinds.ts';
import type { RuleContext } from './rule.ts';

/** What people call a stream. */
export function streamName({ document }: NetworkFile<FundingStreamDocument>): string {
  return document.name ?? document.source;
}

/** Why none of these streams pays for anything today; undefined where one does, or could not be read. */
export function unfundedBy(
  { organisation, loaded, today }: RuleContext,
  ids: readonly string[],
): UnfundedParts | undefined {
  if (ids.length === 0) return { problem: 'none' };
  const { funding } = readNetwork(organisation);
  const isPaid = ids.some(
    (id) => unreadFiles(loaded).has(pathOf('funding-stream', { id })) || runs(funding.get(id), today),
  );
  if (isPaid) return undefined;
  const streams = ids.map((id) => {
    const stream = funding.get(id);
    return stream === undefined ? id : streamName(stream);
  });
  return { problem: 'ended', streams };
}

function runs(stream: NetworkFile<FundingStreamDocument> | undefined, today: IsoDate): boolean {
  if (stream === undefined) return false;
  const { status = 'running', period } = stream.document;
  if (status !== 'running' && status !== 'granted') return false;
  return period === undefined || (period.start <= today && (period.end === undefined || today <= period.end));
}
