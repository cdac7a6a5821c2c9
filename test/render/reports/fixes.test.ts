/** What a machine may write to mend a finding: each format offers the very edit that `circles check --fix` makes. */
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { memoryTree } from '../../../src/load/file-tree.ts';
import { load } from '../../../src/load/load.ts';
import { json } from '../../../src/render/reports/json.ts';
import { rdjson } from '../../../src/render/reports/rdjson.ts';
import { sarif } from '../../../src/render/reports/sarif.ts';
import { check } from '../../../src/services/check.ts';
import { mended } from '../../../src/services/fix.ts';
import { RDJSON } from '../../contracts/forge-schemas.ts';
import { sarifValidator } from '../../contracts/published-schemas.ts';
import { options } from './made-report.ts';

const CIRCLE = 'circles/general/circle.yaml';
const SLIPS = [
  'name: 山田 𐐀\naim: [Cook]\ndomain: [All]\nmembers: [ana, Ben]   # 𐐀\n',
  'name: Maple\naim: [Cook]\ndomain: [All]\nmembers: [ana, ben]\nstatus: Active\n',
  'name: Maple\naim: [Cook]\ndomain: [All]\nmembers:\n  - ana\n  - ben\n  - ana # twice\n',
  'naem: Maple\naim: [Cook]\ndomain: [All]\nmembers: [ana, ben]\n',
  'name: Maple\naim: [Cook]\ndomain: [All]\nmembers: [ana, ben]\nid: general\n',
];

const treeWith = (text: string) =>
  memoryTree({
    'circles.yaml': new TextEncoder().encode('name: Maple\nmission: To cook.\nstatus: forming\n'),
    'people/ana.yaml': new TextEncoder().encode('name: Ana\n'),
    'people/ben.yaml': new TextEncoder().encode('name: Ben\n'),
    [CIRCLE]: new TextEncoder().encode(text),
  });

const look = (tree: ReturnType<typeof treeWith>) => check({ loaded: load(tree), today: '2026-12-01' });

interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Writes as an editor would: lines and columns count from 1. */
function written(text: string, { line, column, endLine, endColumn }: Range, instead: string): string {
  const at = (row: number, col: number) =>
    text
      .split('\n')
      .slice(0, row - 1)
      .join('\n').length +
    (row > 1 ? 1 : 0) +
    col -
    1;
  return text.slice(0, at(line, column)) + instead + text.slice(at(endLine, endColumn));
}

/** As {@link written}, with columns in bytes. */
function writtenInBytes(text: string, range: Range, instead: string): string {
  const lines = text.split('\n');
  const signs = (row: number, bytes: number) =>
    Buffer.from(lines[row - 1] ?? '')
      .subarray(0, bytes - 1)
      .toString().length + 1;
  const column = signs(range.line, range.column);
  return written(text, { ...range, column, endColumn: signs(range.endLine, range.endColumn) }, instead);
}

test.each(SLIPS)('%j', (text) => {
  const tree = treeWith(text);
  const report = look(tree);
  const { files, mends } = mended(tree, new Map(), (one) => look(one).findings);
  expect(mends).toHaveLength(1);
  const wanted = new TextDecoder().decode(files.get(CIRCLE));

  const [finding] = JSON.parse(json(report)).findings.filter(({ fix }: { fix?: object }) => fix !== undefined);
  expect(written(text, finding.fix, finding.fix.text)).toBe(wanted);

  const [result] = JSON.parse(sarif(report, options)).runs[0].results.filter(({ fixes }: { fixes?: object }) => fixes);
  const [{ deletedRegion, insertedContent }] = result.fixes[0].artifactChanges[0].replacements;
  const region = { line: deletedRegion.startLine, column: deletedRegion.startColumn, ...deletedRegion };
  expect(written(text, region, insertedContent.text)).toBe(wanted);

  const [diagnostic] = JSON.parse(rdjson(report, options)).diagnostics.filter(
    ({ suggestions }: { suggestions?: object }) => suggestions,
  );
  const { range, text: instead } = diagnostic.suggestions[0];
  const bytes = { ...range.start, endLine: range.end.line, endColumn: range.end.column };
  expect(writtenInBytes(text, bytes, instead)).toBe(wanted);
});

test('fixes are valid by the published schemas', () => {
  const report = look(treeWith(SLIPS[0] ?? ''));
  const [validSarif, validRdjson] = [sarifValidator(), new Ajv({ allErrors: true }).compile(RDJSON)];
  expect(validSarif(JSON.parse(sarif(report, options))), JSON.stringify(validSarif.errors)).toBe(true);
  expect(validRdjson(JSON.parse(rdjson(report, options))), JSON.stringify(validRdjson.errors)).toBe(true);
});
