/** The files of an amended version: edited in their places, or with other words or another day given for them. */

import { writeFiles } from '../disk/write-files.ts';
import { readEntry } from '../load/read-entry.ts';
import type { IsoDate } from '../model/calendar.ts';
import { kindOf } from '../schema/kinds.ts';
import { setValue } from '../schema/splice-yaml.ts';
import { isSame } from '../trust/joining/join-dossiers.ts';
import type { OpenProposal } from './proposals.ts';
import { undecidedAt, type WantedFiles } from './undecided.ts';
import type { Workplace } from './workplace.ts';

/** What was given for the next version. */
export interface Amending {
  readonly text?: string | undefined;
  readonly review?: IsoDate | undefined;
  /** Edited files that come in beside those of the version before. */
  readonly more: WantedFiles;
}

/** What differs from the version before, and the words where no file carries them. */
export function amendedFiles(
  place: Workplace,
  open: OpenProposal,
  { text, review, more }: Amending,
): { readonly wanted: WantedFiles; readonly text?: string | undefined } {
  const edited = new Map([...editsOf(place, open), ...more]);
  const [policy, ...others] = [...open.wanted].filter(([path]) => kindOf(path)?.kind === 'policy');
  if (policy === undefined || others.length > 0) return { wanted: edited, text };
  const [path, before] = policy;
  const bytes = edited.get(path) ?? before;
  if (bytes === null || (text === undefined && review === undefined)) return { wanted: edited, text };
  const source = new TextDecoder().decode(bytes);
  const worded = text === undefined ? source : setValue(source, ['text'], text);
  const dated = review === undefined ? worded : setValue(worded, endOf(path, bytes), review);
  return { wanted: new Map([...edited, [path, new TextEncoder().encode(dated)]]) };
}

function endOf(path: string, bytes: Uint8Array): readonly string[] {
  return readEntry(path, bytes).entry?.value.term === undefined ? ['review'] : ['term', 'end'];
}

/** What of the edited files belongs to a proposal: those that it lists. */
export function editsOf(place: Workplace, { proposal }: OpenProposal): WantedFiles {
  const paths = new Set(proposal.files.map(({ path }) => path));
  return new Map([...undecidedAt(place).wanted].filter(([path]) => paths.has(path)));
}

/** Lays what is proposed into its places, to be changed there. Only where nobody is at work. */
export function layForEditing(place: Workplace, { wanted }: OpenProposal): void {
  const free = [...wanted].filter(([path]) => isSame(place.committed.read(path), place.present.read(path)));
  writeFiles(place.repository.root, new Map(free));
}
