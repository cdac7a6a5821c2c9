/** Records files that nothing governs, such as a backlog or minutes: one commit, whole or not at all, without a round. */
import { type Recorded, record } from '../git/record-transaction.ts';
import { personName } from '../model/organisation.ts';
import { authorOf } from './author-of.ts';
import { withFilesInPlace } from './lay-in-place.ts';
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
  /** True when the files were made from what lies in their places, so that what a person changed there is in them. */
  readonly builtOn?: boolean;
}

/** Records. Throws as `record` does; then nothing is written. */
export async function recordBeside(
  place: Pick<Workplace, 'repository' | 'organisation' | 'head' | 'present'>,
  { files, title, signer, date, builtOn = false }: BesideRecording,
): Promise<Recorded> {
  const author = await authorOf(place.repository, personName(place.organisation, signer.person), signer.person);
  const plan = {
    files,
    title,
    trailers: {},
    author,
    ...(date === undefined ? {} : { date }),
    key: signer.key,
    expectedHead: place.head,
    terminal: signer.terminal,
  };
  const work = () => record(place.repository, plan);
  return builtOn ? withFilesInPlace(place, files, work) : work();
}
