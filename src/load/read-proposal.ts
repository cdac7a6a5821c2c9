/** Reads proposals and the answers to them by their bytes. */
import type { Proposal, Response } from '../model/proposal.ts';
import { readDocument } from '../schema/read-document.ts';
import { proposalOf, responseOf } from './nouns.ts';

/** The proposal that the bytes of a `proposal.yaml` say; undefined when they can't be read. */
export function readProposal(bytes: Uint8Array): Proposal | undefined {
  const { value } = readDocument('proposal', bytes);
  return value === undefined ? undefined : proposalOf(value);
}

/** The answer that bytes say; undefined when they can't be read. */
export function readResponse(bytes: Uint8Array): Response | undefined {
  const { value } = readDocument('response', bytes);
  return value === undefined ? undefined : responseOf(value);
}
