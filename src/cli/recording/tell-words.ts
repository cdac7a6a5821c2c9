/** The exact words on the table, line by line, as they are shown before anything is written. */
import { recordEn } from '../../messages/en/record.ts';
import { labelsOf } from '../../messages/labels.ts';
import { terminalText } from '../../render/escape.ts';
import { exactWords } from '../../services/exact-words.ts';
import type { WantedFiles } from '../../services/undecided.ts';
import type { Workplace } from '../../services/workplace.ts';

/** The words of every agreement and role that is new or changed. Safe to print. */
export async function tellWords(wanted: WantedFiles, place: Workplace): Promise<readonly string[]> {
  const words = recordEn(labelsOf(place.organisation.settings.labels));
  const shown = await exactWords(wanted, place);
  return shown
    .flatMap(({ lines, ...about }) => [words.prose(about), ...lines.map((line) => words.proseLine(line))])
    .map(terminalText);
}
