/**
 * Findings for code scanning, as SARIF 2.1.0: docs.oasis-open.org/sarif/sarif/v2.1.0.
 * Written by hand: docs/dependencies.md says why.
 */
import { reportEn } from '../../messages/en/report.ts';
import type { Finding, Position, Replacement, Severity, WaivedFinding } from '../../model/finding.ts';
import { jsonText, oneLine } from '../escape.ts';
import { type Fingerprinted, fingerprinted } from './fingerprints.ts';
import type { Report, ReportOptions, ReportRule } from './report.ts';
import { wholeSentence } from './whole-sentence.ts';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  advice: 'note',
};

/** One run with the rules that were asked and a result for each finding; what is put aside is there as suppressed. */
export function sarif(report: Report, options: Pick<ReportOptions, 'folder' | 'version'>): string {
  const index = new Map(report.rules.map(({ id }, place) => [id, place]));
  const at = { folder: options.folder, index };
  const counting = fingerprinted(report.findings).map((one) => ({
    ...resultOf(one, at),
    ...fixesOf(one.finding, report.fix(one.finding), at),
    suppressions: [],
  }));
  const aside = fingerprinted(report.waived).map((one) => ({
    ...resultOf(one, at),
    suppressions: [suppressionOf(one.finding)],
  }));
  const driver = { name: 'circles', semanticVersion: options.version, rules: report.rules.map(ruleOf) };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results: [...counting, ...aside] };
  return `${jsonText({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] })}\n`;
}

function ruleOf({ id, title, why, severity }: ReportRule): object {
  return {
    id,
    shortDescription: message(title),
    fullDescription: message(why),
    help: message(`${title} ${why} ${reportEn.explain(id)}`),
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

interface At {
  readonly folder: string;
  readonly index: ReadonlyMap<string, number>;
}

function resultOf({ finding, fingerprint }: Fingerprinted<Finding>, { folder, index }: At): object {
  const { rule, severity, file, position, entity, related } = finding;
  const ruleIndex = index.get(rule);
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: message(wholeSentence(finding)),
    locations: [
      {
        physicalLocation: physical(`${folder}${file}`, position),
        logicalLocations: [{ fullyQualifiedName: oneLine(entity) }],
      },
    ],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((place, id) => ({
            id,
            message: { text: reportEn.related },
            physicalLocation: physical(`${folder}${place.file}`, place.position),
          })),
        }),
    // Not under the name that GitHub uses: it makes its own and warns of each that differs.
    partialFingerprints: { 'circlesFinding/v1': fingerprint },
  };
}

function fixesOf({ file, next }: Finding, fix: Replacement | undefined, { folder }: At): object {
  if (fix === undefined) return {};
  const { artifactLocation, region } = physical(`${folder}${file}`, fix.position);
  const replacements = [{ deletedRegion: region, insertedContent: { text: fix.text } }];
  return { fixes: [{ description: message(next), artifactChanges: [{ artifactLocation, replacements }] }] };
}

function suppressionOf({ reason, until }: WaivedFinding): object {
  return { kind: 'external', status: 'accepted', justification: oneLine(reportEn.putAside(until, reason)) };
}

function physical(path: string, { line, column, endLine, endColumn }: Position) {
  return {
    artifactLocation: { uri: uriOf(path), uriBaseId: '%SRCROOT%' },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

/** Each name encoded; a lone half of a sign, which no URI can hold, is the sign for what is unknown. */
function uriOf(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

/** Readers of SARIF fill in `{0}` and make links of `[text](place)`: sections 3.11.5 and 3.11.6. Neither is ever meant here. */
function message(text: string): { readonly text: string } {
  return {
    text: oneLine(text)
      .replace(/\{(\d+)\}/g, '{{$1}}')
      .replace(/\](\\*)\(/g, ']\\$1('),
  };
}
