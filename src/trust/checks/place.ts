/** A record lies in the folder of the first circle it concerns, under its own date, and nothing else lies there. */
import { generalOf, rootOf } from '../../model/organisation.ts';
import { circlesRedacted } from '../redaction.ts';
import type { Step } from '../step.ts';
import type { VerifyFinding } from '../verify-finding.ts';
import { onRecord, type RecordCheck } from './record-check.ts';

export const place: RecordCheck = {
  name: 'place',
  check(step: Step): readonly VerifyFinding[] {
    const { folder, circle, record, strays } = step.dossier;
    const home = homeOf(step);
    const name = folder.slice(folder.lastIndexOf('/') + 1);
    const misplaced = [
      ...(home === circle ? [] : [{ reason: 'circle', expected: home } as const]),
      ...(name.startsWith(`${record.decided}-`) ? [] : [{ reason: 'date', expected: record.decided } as const]),
    ];
    return [
      ...misplaced.map((parts): VerifyFinding => ({ code: 'record-misplaced', ...onRecord(step), parts })),
      ...strays.map(
        (path): VerifyFinding => ({ code: 'file-stray', file: `${folder}/${path}`, decision: folder, parts: { path } }),
      ),
    ];
  },
};

/** The first circle whose consent it holds; without consents the first circle touched, else the root. */
function homeOf(step: Step): string {
  const [first] = step.dossier.record.consents;
  if (first !== undefined) return first.circle;
  if (step.dossier.record.method === 'redact') return circlesRedacted(step)[0] ?? '';
  const touched = step.founding ? undefined : step.changes.find((change) => change.circle !== undefined)?.circle;
  const side = step.founding ? step.after.organisation : step.before.organisation;
  return touched ?? touchedByFormat(step) ?? (rootOf(side) ?? generalOf(side))?.id ?? '';
}

/** Where only the bytes differ there is no change to ask; the path names the circle. */
function touchedByFormat(step: Step): string | undefined {
  if (step.founding) return undefined;
  return step.dossier.record.files
    .map((file) => /^circles\/([^/]+)\//.exec(file.path)?.[1])
    .find((circle) => circle !== undefined);
}
