/** The demo is made on any day: its two years may begin, end and turn wherever the calendar is awkward. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { situationAt } from '../../src/services/situation.ts';
import { openWorkplace } from '../../src/services/workplace.ts';
import { temporaryFolder } from '../repository.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/circles.js', import.meta.url));

it.each(['2028-02-29', '2027-03-31', '2026-12-31'])('on %s', { timeout: 120_000 }, async (today) => {
  const folder = join(temporaryFolder(), 'demo');
  execFileSync(process.execPath, [PROGRAM, 'demo', folder], { env: { ...process.env, CIRCLES_TODAY: today } });
  const { place, report } = situationAt(await openWorkplace(folder, () => today));
  expect(place.verification.findings).toEqual([]);
  const of = (isAdvice: boolean) =>
    report.findings.flatMap(({ rule, severity }) => ((severity === 'advice') === isAdvice ? [rule] : []));
  expect(of(false)).toEqual(['term-expired']);
  expect(of(true)).toContain('term-ending-soon');
});
