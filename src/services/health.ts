/** How a group works together: the findings of the check that are about it, by circle. Nothing is worked out anew. */

import { CONCERNS, type Concern } from '../messages/en/health.ts';
import { en } from '../messages/en.ts';
import { labelsOf } from '../messages/labels.ts';
import type { RuleId } from '../messages/rule-parts.ts';
import type { Circle } from '../model/circle.ts';
import type { Finding } from '../model/finding.ts';
import { groupBy } from '../model/group-by.ts';
import { type Organisation, standingCircles } from '../model/organisation.ts';
import type { CircleHealth, FirstLook, Health, HealthFinding } from '../render/health/health.ts';
import type { Report } from '../render/reports/report.ts';
import { ruleOf } from '../rules/index.ts';
import { kindOf } from '../schema/kinds.ts';

/** The rows of the catalogue of health checks by what they are about. Source: domain.md section 5, the order of the overall report. */
export const ROWS: Readonly<Record<Concern, readonly string[]>> = {
  links: ['H1', 'H2', 'H5', 'H9', 'H35'],
  terms: ['H7', 'H27', 'H38'],
  unheard: ['H10', 'H11', 'H12', 'H13', 'H14', 'H20', 'H21', 'H23'],
  drift: ['H18', 'H19', 'H30'],
  reviews: ['H8', 'H16', 'H26', 'H28', 'H29', 'H31', 'H32', 'H37'],
  concentration: ['H3', 'H4', 'H6', 'H15', 'H17', 'H22', 'H24', 'H25', 'H33', 'H34', 'H36'],
};

/** The health of the organisation, or of one circle, as the check of the day finds it. */
export function health(organisation: Organisation, report: Report, only?: Circle): Health {
  const told = report.findings.flatMap((finding) => toldIn(organisation, finding));
  const groups = groupBy(told, (finding) => circleOf(organisation, finding) ?? '');
  const standing = standingCircles(organisation).filter(({ id }) => (only?.id ?? id) === id);
  const circles = standing.map((circle) => ({
    circle: circle.id,
    name: circle.name,
    findings: groups.get(circle.id) ?? [],
  }));
  const whole = only === undefined ? inOrder(groups.get('') ?? []) : [];
  const [found, well] = [true, false].map((some) => circles.filter(({ findings }) => findings.length > 0 === some));
  const shown = (found ?? []).map((one) => ({ ...one, findings: inOrder(one.findings) }));
  return {
    name: organisation.settings.name,
    today: report.today,
    circles: shown,
    whole,
    first: firstLooks(shown, whole),
    well: (well ?? []).map(({ circle, name }) => ({ circle, name })),
    besides: besides(report, told),
  };
}

function toldIn({ settings }: Organisation, finding: Finding): readonly HealthFinding[] {
  const rule = ruleOf(finding.rule);
  const rows = rule?.covers.filter((row) => row.startsWith('H')) ?? [];
  const concern = CONCERNS.find((one) => ROWS[one].some((row) => rows.includes(row)));
  if (rule === undefined || concern === undefined) return [];
  const question = questionOf(rule.id, settings.labels);
  return [{ ...finding, concern, rows, ...(question === undefined ? {} : { question }) }];
}

function questionOf(rule: RuleId, labels: Organisation['settings']['labels']): string | undefined {
  return en(labelsOf(labels)).rules[rule].question;
}

/** The circle whose folder the finding points into. */
function circleOf({ circles }: Organisation, { file }: Finding): string | undefined {
  const circle = kindOf(file)?.circle;
  return circle !== undefined && circles.has(circle) ? circle : undefined;
}

function inOrder(findings: readonly HealthFinding[]): readonly HealthFinding[] {
  const rank = ({ concern }: HealthFinding) => CONCERNS.indexOf(concern);
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

function firstLooks(circles: readonly CircleHealth[], whole: readonly HealthFinding[]): readonly FirstLook[] {
  const about = (findings: readonly HealthFinding[], concern: Concern) =>
    findings.filter((finding) => finding.concern === concern).length;
  return CONCERNS.flatMap((concern) => {
    const places = circles.filter(({ findings }) => about(findings, concern) > 0);
    const number = about([...whole, ...circles.flatMap(({ findings }) => findings)], concern);
    if (number === 0) return [];
    return [{ concern, number, circles: places.map(({ name }) => name), whole: about(whole, concern) > 0 }];
  });
}

function besides({ counts }: Report, told: readonly HealthFinding[]): Health['besides'] {
  const of = (severity: Finding['severity']) => told.filter((finding) => finding.severity === severity).length;
  return { error: counts.error - of('error'), warning: counts.warning - of('warning') };
}
