/** The answers to a proposal that count: those whose signatures hold. Anybody can lay a file into a folder. */
import type { RecordedState } from '../changes/recorded-state.ts';
import type { FileTree } from '../load/file-tree.ts';
import { readResponse } from '../load/read-proposal.ts';
import type { Digest } from '../model/decision-record.ts';
import { type Response, responseName } from '../model/proposal.ts';
import { isSignedBy } from './written-answers.ts';

/** An answer that counts, with the exact bytes that were signed. */
export interface SignedResponse {
  readonly response: Response;
  /** Of its file, without ending. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly signature: Uint8Array;
}

/** The answers in a folder of a proposal. */
export interface SignedResponses {
  readonly counted: readonly SignedResponse[];
  /** Files of answers that can't be read or whose signature does not hold. */
  readonly faulty: readonly string[];
}

/** Where answers are judged. */
export interface ResponsePlace {
  readonly tree: FileTree;
  readonly state: RecordedState;
  /** Identity of the organisation. */
  readonly organisation: Digest | undefined;
}

/** Reads every answer in `folder`, in the order of the files. */
export function signedResponses(folder: string, place: ResponsePlace): SignedResponses {
  const paths = place.tree
    .list()
    .map(({ path }) => path)
    .filter((path) => path.startsWith(`${folder}/responses/`) && path.endsWith('.yaml'));
  const read = paths.map((path) => ({ path, found: readSigned(path, place) }));
  return {
    counted: read.flatMap(({ found }) => found ?? []),
    faulty: read.flatMap(({ path, found }) => (found === undefined ? [path] : [])),
  };
}

function readSigned(path: string, { tree, state, organisation }: ResponsePlace): SignedResponse | undefined {
  const [bytes, signature] = [tree.read(path), tree.read(path.replace(/\.yaml$/, '.sig'))];
  const response = bytes === undefined ? undefined : readResponse(bytes);
  if (bytes === undefined || signature === undefined || response === undefined) return undefined;
  const name = path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length);
  if (name !== responseName(response) || response.organisation !== organisation) return undefined;
  const holds = isSignedBy(response, { bytes, armor: signature }, { before: state });
  return holds ? { response, name, bytes, signature } : undefined;
}
