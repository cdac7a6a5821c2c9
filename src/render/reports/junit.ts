/**
 * Findings as the result of tests, which every CI can show: one suite for each rule.
 * Valid by the schema of Ant (github.com/windyroad/JUnit-Schema) and by that of Jenkins (its xUnit plugin, junit-10.xsd).
 */
import { reportEn } from '../../messages/en/report.ts';
import type { Finding, WaivedFinding } from '../../model/finding.ts';
import { groupBy } from '../../model/group-by.ts';
import { escapedXml } from '../charts/xml.ts';
import { oneLine } from '../escape.ts';
import { placeText } from './place-text.ts';
import type { Report, ReportOptions, ReportRule } from './report.ts';

/** What a rule found: what fails is a failed test; the rest stands in the output of the suite. */
interface Suite {
  readonly rule: ReportRule;
  readonly id: number;
  readonly today: string;
  readonly failed: readonly Finding[];
  readonly told: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
}

/** A rule that found nothing is one test that passed. The time is the day of the check, so that the same files give the same bytes. */
export function junit(report: Report, { failOn }: Pick<ReportOptions, 'failOn'>): string {
  const [findings, waived] = [byRule(report.findings), byRule(report.waived)];
  const suites = report.rules.map((rule, id) => {
    const all = findings.get(rule.id) ?? [];
    const fails = ({ severity }: Finding) => severity === 'error' || severity === failOn;
    const parts = { failed: all.filter(fails), told: all.filter((finding) => !fails(finding)) };
    return suiteXml({ rule, id, today: report.today, ...parts, waived: waived.get(rule.id) ?? [] });
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('')}</testsuites>\n`;
}

function byRule<Kind extends Finding>(findings: readonly Kind[]): ReadonlyMap<string, readonly Kind[]> {
  const found = new Map<string, Kind[]>();
  for (const finding of findings) {
    const list = found.get(finding.rule);
    if (list === undefined) found.set(finding.rule, [finding]);
    else list.push(finding);
  }
  return found;
}

function suiteXml({ rule, id, today, failed, told, waived }: Suite): string {
  const nameOf = namesFor([...failed, ...told, ...waived]);
  const cases = [
    ...failed.map((finding) => testXml(rule.id, nameOf(finding), failureXml(finding))),
    ...[...told, ...waived].map((finding) => testXml(rule.id, nameOf(finding))),
  ];
  const out = [
    ...told.map((finding) => `${reportEn.severity(finding.severity)}: ${words(finding)}`),
    ...waived.map((finding) => `${oneLine(reportEn.putAside(finding.until, finding.reason))}\n${words(finding)}`),
  ];
  const attributes = attributesXml({
    name: rule.id,
    package: 'circles',
    id: `${id}`,
    timestamp: `${today}T00:00:00`,
    hostname: 'localhost',
    tests: `${Math.max(1, cases.length)}`,
    failures: `${failed.length}`,
    errors: '0',
    time: '0',
  });
  return [
    `<testsuite${attributes}>\n`,
    '<properties/>\n',
    ...(cases.length === 0 ? [testXml(rule.id, rule.title)] : cases),
    `<system-out>${escapedXml(out.join('\n\n'))}</system-out>\n`,
    '<system-err/>\n',
    '</testsuite>\n',
  ].join('');
}

/**
 * A name for each, since GitLab keeps of several tests with one name only the last: what it is about; where several are about the
 * same, with the place. One that is alone keeps its name while lines move.
 */
function namesFor(findings: readonly Finding[]): (finding: Finding) => string {
  const names = new Map<Finding, string>();
  for (const same of groupBy(findings, ({ entity }) => entity).values()) {
    const placed = groupBy(same, (finding) => (same.length === 1 ? finding.entity : nameWithPlace(finding)));
    for (const [name, there] of placed)
      for (const [index, finding] of there.entries()) names.set(finding, index === 0 ? name : `${name} (${index + 1})`);
  }
  return (finding) => names.get(finding) ?? finding.entity;
}

function nameWithPlace({ entity, position: { line, column } }: Finding): string {
  return `${entity} ${line}:${column}`;
}

function testXml(rule: string, name: string, content = ''): string {
  const attributes = attributesXml({ name: oneLine(name), classname: `circles.${rule}`, time: '0' });
  return content === '' ? `<testcase${attributes}/>\n` : `<testcase${attributes}>${content}</testcase>\n`;
}

function failureXml(finding: Finding): string {
  const attributes = attributesXml({ message: oneLine(finding.what), type: finding.severity });
  return `<failure${attributes}>${escapedXml(words(finding))}</failure>`;
}

/** The finding as the terminal shows it, without the line of the file. */
function words(finding: Finding): string {
  const { what, why, next } = finding;
  return [placeText(finding), what, `${reportEn.why}: ${why}`, `${reportEn.next}: ${next}`].map(oneLine).join('\n');
}

function attributesXml(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapedXml(value)}"`)
    .join('');
}
