/** Records files that nothing governs, such as a backlog or minutes: one commit, whole or not at all, without a round. */
import { type Recorded, record } from '../git/record-transaction.ts';
import { personName } from '../model/organisation.ts';
import { authorOf } from './author-of.ts';
import type { Signer } from './signer.ts';
import type { Workplace } from './workplace.ts';

/** What is written down, and by whom. */
export interface BesideRecording {
  /** What is to lie at each path; `null` takes a file away. */
  readonly files: ReadonlyMap<string, Uint8Array | null>;
  /** One line that says what it is. */
  readonly title: string;
  readonly signer: Signer;
  /** When, as an ISO date and time; now when absent. */
  readonly date?: string | undefined;
}

/** Records. Throws as `record` does; then nothing is written. */
export async function recordBeside(
  place: Pick<Workplace, 'repository' | 'organisation' | 'head'>,
  { files, title, signer, date }: BesideRecording,
): Promise<Recorded> {
  return record(place.repository, {
    files,
    title,
    trailers: {},
    author: await authorOf(place.repository, personName(place.organisation, signer.person), signer.person),
    ...(date === undefined ? {} : { date }),
    key: signer.key,
    expectedHead: place.head,
    terminal: signer.terminal,
  });
}
