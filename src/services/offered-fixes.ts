/** The exact texts that mend findings, for reports that offer them. */
import type { Finding, Replacement } from '../model/finding.ts';
import type { Report } from '../render/reports/report.ts';
import { replacementFor } from '../schema/replacement.ts';
import { isRewritable } from './rewritable.ts';

/** For so many findings of one file: each costs the parsing of the file, and `circles check --fix` mends all. */
const MOST = 10;

/** Each is made when it is first asked for, and once for all formats. */
export function offeredFixes(lines: Report['lines']): Report['fix'] {
  const made = new Map<Finding, Replacement | undefined>();
  const times = new Map<string, number>();
  return (finding) => {
    const { file, edit } = finding;
    if (edit === undefined || !isRewritable(file)) return undefined;
    const time = (times.get(file) ?? 0) + 1;
    if (made.has(finding) || time > MOST) return made.get(finding);
    times.set(file, time);
    made.set(finding, replacementFor(lines(file).join('\n'), edit));
    return made.get(finding);
  };
}
