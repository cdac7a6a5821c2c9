/** Findings as results of tests: valid by a published schema, read by a reader of such reports, and any text comes out as it went in. */
import fc from 'fast-check';
import { parse, type TestSuite } from 'junit2json';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Finding } from '../../../src/model/finding.ts';
import { oneLine } from '../../../src/render/escape.ts';
import { junit } from '../../../src/render/reports/junit.ts';
import { antJunitSchema } from '../../contracts/published-schemas.ts';
import { anyTexts, HOSTILE } from './any-text.ts';
import { aside, expired, hint, options, reportOf, saying } from './made-report.ts';

/** The suites of a report, as a reader of such reports understands them. */
async function suitesOf(xml: string): Promise<readonly TestSuite[]> {
  const read = await parse(xml);
  if (read === undefined || read === null || !('testsuite' in read)) throw new TypeError(`no suites: ${xml}`);
  return read.testsuite ?? [];
}

const warning: Finding = { ...expired, severity: 'warning', entity: 'kitchen/leader' };
const several = reportOf([expired, warning, hint], { waived: [aside({ ...expired, entity: 'garden/leader' })] });
const none = reportOf([]);

test('valid by the schema of Ant', async () => {
  const hostile = reportOf(
    HOSTILE.map((text) => saying(text)),
    { waived: HOSTILE.map((text) => aside(saying(text), text)) },
  );
  const xml = [none, several, hostile].map((report, at) => ({
    fileName: `${at}.xml`,
    contents: junit(report, options),
  }));
  const wrong = { fileName: 'wrong.xml', contents: '<testsuites><testsuite/></testsuites>' };
  const { errors } = await validateXML({ xml: [...xml, wrong], schema: antJunitSchema() });
  expect(errors.filter(({ loc }) => loc?.fileName !== 'wrong.xml').map(({ rawMessage }) => rawMessage)).toEqual([]);
  expect(errors.length).toBeGreaterThan(0);
});

test('what fails the check fails, the rest is told, and a rule without findings has passed', async () => {
  const read = async (failOn: 'error' | 'warning') => await suitesOf(junit(several, { failOn }));
  const suites = await read('error');
  expect(suites.map(({ name, tests, failures }) => [name, tests, failures])).toEqual([
    ['term-expired', 3, 1],
    ['term-ending-soon', 1, 0],
  ]);
  expect((await read('warning')).map(({ failures }) => failures)).toEqual([2, 0]);
  const [failed, told] = suites[0]?.testcase ?? [];
  expect(failed).toMatchObject({ name: 'kitchen/secretary', classname: 'circles.term-expired' });
  expect(failed?.failure).toEqual([
    {
      message: expired.what,
      type: 'error',
      inner: `${expired.file}:4:6\n${expired.what}\nWhy: ${expired.why}\nNext: ${expired.next}`,
    },
  ]);
  expect(told?.failure).toBeUndefined();
  expect(suites[0]?.['system-out']?.join('')).toContain(`warning: ${expired.file}:4:6\n`);
  expect(suites[0]?.['system-out']?.join('')).toContain('Put aside until 31 December 2027: We meet in May.\n');
  const [passed] = await suitesOf(junit(none, options));
  expect(passed?.testcase?.map(({ name, failure }) => [name, failure])).toEqual([['No term has ended.', undefined]]);
});

test('each has a name of its own, with the place only where several are about the same', async () => {
  const below = { ...expired, position: { ...expired.position, line: 9 } };
  const report = reportOf([expired, below, { ...below, what: 'Another.' }, warning]);
  const [suite] = await suitesOf(junit(report, options));
  expect(suite?.testcase?.map(({ name }) => name)).toEqual([
    'kitchen/secretary 4:6',
    'kitchen/secretary 9:6',
    'kitchen/secretary 9:6 (2)',
    'kitchen/leader',
  ]);
});

test('any text comes out as it was', async () => {
  await fc.assert(
    fc.asyncProperty(anyTexts, async (texts) => {
      const [suite] = await suitesOf(junit(reportOf(texts.map((text) => saying(`x${text}`))), options));
      const said = suite?.testcase?.map(({ failure }) => [failure?.[0]?.message, failure?.[0]?.inner]);
      expect(said).toEqual(
        texts
          .map((text) => oneLine(`x${text}`))
          .map((text) => [text, `${text}:4:6\n${text}\nWhy: ${text}\nNext: ${text}`]),
      );
    }),
    { numRuns: 50 },
  );
});
