/** Reads and judges the findings put aside in `.circles/waivers.yaml`. */

import type { Loaded } from '../load/load.ts';
import type { WaiverProblem } from '../messages/rule-parts.ts';
import { addPeriod, type IsoDate } from '../model/calendar.ts';
import type { Finding, WaivedFinding } from '../model/finding.ts';
import { isFields, type Value } from '../model/value.ts';
import { pathOf } from '../schema/kinds.ts';
import type { JudgedWaiver, Waiver } from './judged-waiver.ts';
import type { Rule } from './rule.ts';

/** The longest time for which a finding may be put aside. */
const LONGEST = 'P90D';

const FILE = pathOf('waivers', {});

/** The waivers that stand in the file, in its order. */
export function waiversOf(loaded: Loaded): readonly Waiver[] {
  const waivers = loaded.companions.get(FILE)?.value.waivers;
  return Array.isArray(waivers) ? waivers.flatMap(waiverOf) : [];
}

function waiverOf(value: Value, index: number): readonly Waiver[] {
  if (!isFields(value)) return [];
  const { rule, entity, reason, from, until } = value;
  const place = { file: FILE, pointer: ['waivers', index] };
  return [
    { rule: text(rule), entity: text(entity), reason: text(reason), from: text(from), until: text(until), place },
  ];
}

function text(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** What each waiver is worth on `today`, seen from the findings of the day. */
export function judgeWaivers(
  waivers: readonly Waiver[],
  findings: readonly Finding[],
  { today, rules }: { readonly today: IsoDate; readonly rules: readonly Rule[] },
): readonly JudgedWaiver[] {
  return waivers.map((waiver) => {
    const rule = rules.find((known) => known.id === waiver.rule);
    const aside = findings.filter((finding) => isMeant(waiver, finding));
    return { ...waiver, state: problemOf(waiver, rule, aside) ?? stateOn(waiver, today) };
  });
}

/** Parts what counts from what a waiver in force puts aside; both keep their order. */
export function putAside(
  all: readonly Finding[],
  waivers: readonly JudgedWaiver[],
): { readonly findings: readonly Finding[]; readonly waived: readonly WaivedFinding[] } {
  const inForce = waivers.filter((waiver) => waiver.state === 'in-force');
  const findings: Finding[] = [];
  const waived: WaivedFinding[] = [];
  for (const finding of all) {
    const waiver = inForce.find((one) => isMeant(one, finding));
    if (waiver === undefined) findings.push(finding);
    else waived.push({ ...finding, reason: waiver.reason, until: waiver.until });
  }
  return { findings, waived };
}

function problemOf(waiver: Waiver, rule: Rule | undefined, aside: readonly Finding[]): WaiverProblem | undefined {
  if (rule === undefined) return 'unknown-rule';
  if (waiver.until < waiver.from) return 'end-before-start';
  if (waiver.until > addPeriod(waiver.from, LONGEST)) return 'too-long';
  const may = rule.always !== true && aside.every((finding) => finding.severity !== 'error' || rule.dated === true);
  return may ? undefined : 'not-waivable';
}

function stateOn({ from, until }: Waiver, today: IsoDate): 'planned' | 'in-force' | 'expired' {
  if (from > today) return 'planned';
  return until < today ? 'expired' : 'in-force';
}

function isMeant(waiver: Waiver, finding: Finding): boolean {
  return waiver.rule === finding.rule && waiver.entity === finding.entity;
}
