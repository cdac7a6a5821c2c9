/** What is to be recorded, by whom and with which key. */
import type { PlannedFiles } from '../disk/write-files.ts';
import type { SigningKey } from './signing-key.ts';

/** Everything that is to be recorded. */
export interface RecordPlan {
  /** What is to lie at each path, in the commit and on disk; `null` takes the file away. */
  readonly files: PlannedFiles;
  /** The subject of the commit. */
  readonly title: string;
  /** Lines at the end of the commit's message, for people and forges. */
  readonly trailers: { readonly [name: string]: string };
  /** Who records: author and committer. */
  readonly author: { readonly name: string; readonly email: string };
  /** When, as an ISO date and time (`2026-12-01T19:30:00+01:00`; UTC without an offset); now when absent. */
  readonly date?: string | undefined;
  readonly key: SigningKey;
  /** The commit that the plan was made for; undefined before the first. */
  readonly expectedHead: string | undefined;
  /** True when somebody sits at a terminal who can be asked for a passphrase. */
  readonly terminal?: boolean | undefined;
}
