/** The formats for forges, as JSON: valid by what was published for them, and any text comes out as it went in. */
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../../src/model/finding.ts';
import { oneLine } from '../../../src/render/escape.ts';
import { gitlab } from '../../../src/render/reports/gitlab.ts';
import { rdjson } from '../../../src/render/reports/rdjson.ts';
import { sarif } from '../../../src/render/reports/sarif.ts';
import { GITLAB, RDJSON } from '../../contracts/forge-schemas.ts';
import { sarifValidator } from '../../contracts/published-schemas.ts';
import { anyTexts, HOSTILE } from './any-text.ts';
import { aside, expired, hint, options, reportOf, saying } from './made-report.ts';

const warning: Finding = { ...expired, severity: 'warning', entity: 'kitchen/leader' };
const several = reportOf([expired, warning, hint], { waived: [aside({ ...expired, entity: 'garden/leader' })] });
const none = reportOf([]);

const validSarif = sarifValidator();
const [validGitlab, validRdjson] = [GITLAB, RDJSON].map((schema) => new Ajv({ allErrors: true }).compile(schema));

test('for code scanning: valid SARIF 2.1.0', () => {
  for (const report of [none, several, reportOf(HOSTILE.map((text) => saying(text)))]) {
    expect(validSarif(JSON.parse(sarif(report, options))), JSON.stringify(validSarif.errors)).toBe(true);
  }
  expect(validSarif({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
});

test('for code scanning: rules with their words, levels, places, what is put aside and why', () => {
  const [run] = JSON.parse(sarif(several, { folder: 'group/', version: '1.2.3' })).runs;
  expect(run.tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual(['term-expired', 'term-ending-soon']);
  expect(run.tool.driver.rules[0]).toMatchObject({
    shortDescription: { text: 'No term has ended.' },
    help: { text: 'No term has ended. Consent runs its time. More: `circles explain term-expired`.' },
    defaultConfiguration: { level: 'error' },
  });
  expect(run.results.map(({ level }: { level: string }) => level)).toEqual(['error', 'warning', 'note', 'error']);
  expect(run.results.map(({ ruleIndex }: { ruleIndex: number }) => ruleIndex)).toEqual([0, 0, 1, 0]);
  expect(run.results[0].locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: `group/${expired.file}`, uriBaseId: '%SRCROOT%' },
    region: { startLine: 4, startColumn: 6, endLine: 4, endColumn: 16 },
  });
  expect(run.results[0].relatedLocations[0].physicalLocation.artifactLocation.uri).toBe('group/people/ben.yaml');
  // by section 3.27.23 either all results say whether they are suppressed or none
  expect(run.results.map(({ suppressions }: { suppressions: unknown }) => suppressions)).toEqual([
    [],
    [],
    [],
    [{ kind: 'external', status: 'accepted', justification: 'Put aside until 31 December 2027: We meet in May.' }],
  ]);
});

test('for code scanning: any text comes out as it was, and is neither a link nor a place to fill in', () => {
  fc.assert(
    fc.property(anyTexts, (texts) => {
      const [run] = JSON.parse(sarif(reportOf(texts.map((text) => saying(text))), options)).runs;
      texts.forEach((text, at) => {
        const [said, uri] = [
          run.results[at].message.text,
          run.results[at].locations[0].physicalLocation.artifactLocation.uri,
        ];
        expect(said).not.toMatch(/\]\(|(?<!\{)\{\d+\}(?!\})/);
        expect(said.replace(/\{\{(\d+)\}\}/g, '{$1}').replace(/\]\\(\\*)\(/g, ']$1(')).toBe(
          oneLine(`${text} ${text} ${text}`),
        );
        expect(decodeURIComponent(uri)).toBe(text.replace(/\p{Cs}/gu, '\ufffd'));
      });
    }),
    { numRuns: 100 },
  );
});

test('for GitLab: what its documentation says, and any text as it was', () => {
  expect(JSON.parse(gitlab(none, options))).toEqual([]);
  expect(validGitlab?.(JSON.parse(gitlab(several, options))), JSON.stringify(validGitlab?.errors)).toBe(true);
  expect(JSON.parse(gitlab(several, { folder: 'group/' }))[0]).toEqual({
    description: `${expired.what} ${expired.next}`,
    check_name: 'term-expired',
    fingerprint: expect.any(String),
    severity: 'major',
    location: { path: `group/${expired.file}`, lines: { begin: 4 } },
  });
  fc.assert(
    fc.property(anyTexts, (texts) => {
      const entries = JSON.parse(gitlab(reportOf(texts.map((text) => saying(text))), options));
      expect(entries.map(({ description }: { description: string }) => description)).toEqual(
        texts.map((text) => oneLine(`${text} ${text}`)),
      );
      expect(entries.map(({ location }: { location: { path: string } }) => location.path)).toEqual(texts);
    }),
    { numRuns: 100 },
  );
});

test('a finding keeps its name when lines move and days pass, and no two in a report share one', () => {
  const prints = (findings: readonly Finding[]) =>
    JSON.parse(gitlab(reportOf(findings), options)).map(({ fingerprint }: { fingerprint: string }) => fingerprint);
  const moved = { ...expired, position: { ...expired.position, line: 9, endLine: 9 }, what: 'Two days ago.' };
  expect(prints([moved])).toEqual(prints([expired]));
  const twice = prints([expired, expired, { ...expired, file: 'other' }, { ...expired, entity: 'x' }, hint]);
  expect(new Set(twice).size).toBe(5);
  expect(twice[0]).toBe(prints([expired])[0]);
  const [run] = JSON.parse(sarif(reportOf([expired]), options)).runs;
  expect(run.results[0].partialFingerprints).toEqual({ 'circlesFinding/v1': twice[0] });
});

test('for reviewdog: valid, with columns in bytes', () => {
  expect(JSON.parse(rdjson(none, options))).toEqual({ source: { name: 'circles' }, diagnostics: [] });
  const result = JSON.parse(rdjson(several, { folder: 'group/' }));
  expect(validRdjson?.(result), JSON.stringify(validRdjson?.errors)).toBe(true);
  expect(result.diagnostics.map(({ severity }: { severity: string }) => severity)).toEqual([
    'ERROR',
    'WARNING',
    'INFO',
  ]);
  const wide = (column: number, endColumn: number) => ({
    ...expired,
    position: { line: 1, column, endLine: 1, endColumn },
  });
  const report = reportOf([wide(1, 2), wide(2, 4), wide(4, 5), wide(1, 9)], { lines: () => ['a𐐀b'] });
  const ranges = JSON.parse(rdjson(report, options)).diagnostics.map(
    ({ location }: { location: { range: { start: { column: number }; end: { column: number } } } }) => [
      location.range.start.column,
      location.range.end.column,
    ],
  );
  // a𐐀b is the example of the format's own documentation; the last one ends behind the line
  expect(ranges).toEqual([
    [1, 2],
    [2, 6],
    [6, 7],
    [1, 11],
  ]);
});

test('for reviewdog: any text comes out as it was', () => {
  fc.assert(
    fc.property(anyTexts, (texts) => {
      const { diagnostics } = JSON.parse(rdjson(reportOf(texts.map((text) => saying(text))), options));
      expect(diagnostics.map(({ message }: { message: string }) => message)).toEqual(
        texts.map((text) => oneLine(`${text} ${text} ${text}`)),
      );
    }),
    { numRuns: 100 },
  );
});
