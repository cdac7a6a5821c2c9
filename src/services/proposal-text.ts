/** What was proposed, in words: for records of what was not adopted, which have no files that could carry them. */
import { pathsOf } from '../changes/change.ts';
import { tellChanges } from '../changes/tell.ts';
import { compareWanted } from '../decisions/wanted.ts';
import { readEntry } from '../load/read-entry.ts';
import type { WantedFiles } from './undecided.ts';
import type { Workplace } from './workplace.ts';

/** Each change in a sentence, and the words of each agreement in it. */
export function proposalText(wanted: WantedFiles, { state }: Pick<Workplace, 'state'>): string {
  const { changes, after } = compareWanted(wanted, state);
  const told = tellChanges(changes, { before: state.organisation, after });
  const paths = [...new Set(changes.flatMap(pathsOf))];
  return [...told, ...paths.flatMap((path) => wordsIn(path, wanted.get(path)))].join('\n');
}

function wordsIn(path: string, bytes: Uint8Array | null | undefined): readonly string[] {
  const entry = bytes === null || bytes === undefined ? undefined : readEntry(path, bytes).entry;
  const text = entry?.kind === 'policy' ? entry.value.text : undefined;
  return typeof text === 'string' ? [text.trim()] : [];
}
