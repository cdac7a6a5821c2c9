/** What is said of a decision that waits for signatures. */
import { workplaceEn } from '../../messages/en/workplace.ts';
import { terminalText } from '../../render/escape.ts';
import type { RecordedDecision } from '../../services/record-decision.ts';

/** One line for each circle whose signatures are missing. Safe to print. */
export function tellWaiting(title: string, { missing }: NonNullable<RecordedDecision['waiting']>): readonly string[] {
  return missing.map(({ circle, have, need, persons }) =>
    terminalText(workplaceEn.waits({ title, circle, more: need - have, names: persons })),
  );
}
