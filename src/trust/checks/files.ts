/** Each file is explained by a change and each change by a file; `before` is what the state holds; the changes said are the changes made. */

import { type Change, pathsOf } from '../../changes/change.ts';
import { toRecord } from '../../changes/recorded-change.ts';
import { canBeSo, statedChange } from '../../changes/stated-change.ts';
import { type Fields, sameValue, type Value } from '../../model/value.ts';
import { kindOf } from '../../schema/kinds.ts';
import type { Step } from '../step.ts';
import type { VerifyFinding } from '../verify-finding.ts';
import { onRecord, type RecordCheck } from './record-check.ts';

/** `before` must be the state's current content: a decision that was overtaken can't quietly undo the other. */
export const before: RecordCheck = {
  name: 'before',
  check(step: Step): readonly VerifyFinding[] {
    return step.dossier.record.files
      .filter((file) => (step.before.digests.get(file.path) ?? null) !== file.before)
      .map((file) => ({
        code: 'before-differs',
        file: file.path,
        decision: step.dossier.folder,
        parts: { path: file.path },
      }));
  },
};

/** What the record says changed is what its files changed. */
export const changes: RecordCheck = {
  name: 'changes',
  check(step: Step): readonly VerifyFinding[] {
    const impossible = opaqueFaults(step);
    if (impossible.length > 0) return impossible;
    const [told, recomputed] = legible(step);
    // Nearly always they are the same, in the same order, and there is nothing to put into words.
    if (sameValue(told, recomputed)) return [];
    const said = told.map(canonical).sort();
    const made = recomputed.map(canonical).sort();
    const faults = [
      ...made.filter((change) => !said.includes(change)).map((detail) => ({ reason: 'unsaid', detail }) as const),
      ...said.filter((change) => !made.includes(change)).map((detail) => ({ reason: 'untrue', detail }) as const),
      ...(said.length === made.length ? [] : [{ reason: 'count', detail: '' } as const]),
    ];
    return faults.slice(0, 1).map((parts) => ({ code: 'changes-differ', ...onRecord(step), parts }));
  },
};

type Fault = Extract<VerifyFinding, { code: 'changes-differ' }>['parts'];

/** The changes that are said and those that are made, in files whose words are still here. */
function legible(step: Step): readonly [readonly Fields[], readonly Fields[]] {
  const { changes: said } = step.dossier.record;
  if (step.opaque.size === 0) return [said, step.changes.map(toRecord)];
  const made = step.changes.filter((change) => !isOpaque(step, change));
  return [said.filter((recorded) => !isOpaque(step, statedChange(recorded))), made.map(toRecord)];
}

function isOpaque({ opaque }: Step, change: Change | undefined): boolean {
  return change !== undefined && opaque.has(change.path);
}

/** Where the words were taken out nothing can be recomputed; what is stated must be about this file, and must be possible. */
function opaqueFaults(step: Step): readonly VerifyFinding[] {
  if (step.opaque.size === 0) return [];
  const { changes: told, files, method } = step.dossier.record;
  return files
    .filter((file) => step.opaque.has(file.path))
    .filter(({ path, before: was, after: is }) => {
      const stated = told.filter((recorded) => statedChange(recorded)?.path === path);
      const [old, now] = [step.before, step.after].map((side) => side.organisation.entries.get(path)?.value);
      const file = { path, was: was !== null, is: is !== null, before: old, after: now };
      return !canBeSo(stated, file, method === 'format');
    })
    .map(({ path }) => ({
      code: 'changes-differ',
      ...onRecord(step),
      parts: { reason: 'opaque', detail: path },
    }));
}

/** Every path is explained by a change and every change by a path; each file is named once and differs. */
export const paths: RecordCheck = {
  name: 'paths',
  check(step: Step): readonly VerifyFinding[] {
    const { files } = step.dossier.record;
    const twice = new Set(files.map((file) => file.path)).size < files.length;
    const faults: readonly Fault[] = [
      ...(isForm(step) ? personFaults(step) : explanationFaults(step)),
      ...(twice ? [{ reason: 'path-twice', detail: '' } as const] : []),
      ...files
        .filter((file) => file.before === file.after)
        .map(({ path: detail }) => ({ reason: 'unchanged-path', detail }) as const),
      ...files
        .filter(({ path, after }) => isPerson(path) && (after !== null) !== step.after.organisation.entries.has(path))
        .map(({ path: detail }) => ({ reason: 'person-presence', detail }) as const),
    ];
    return faults.map((parts) => ({ code: 'changes-differ', ...onRecord(step), parts }));
  },
};

function isForm({ dossier }: Step): boolean {
  return dossier.record.kind === 'format' || dossier.record.kind === 'editorial';
}

function explanationFaults(step: Step): readonly Fault[] {
  const explained = new Set(step.changes.flatMap(pathsOf));
  const listed = new Set(step.dossier.record.files.map((file) => file.path));
  return [
    ...[...listed]
      .filter((path) => !explained.has(path))
      .map((detail) => ({ reason: 'unexplained-path', detail }) as const),
    ...[...explained]
      .filter((path) => !listed.has(path))
      .map((detail) => ({ reason: 'unlisted-path', detail }) as const),
  ];
}

/** A person's file is never a matter of form: no copy of it shows what differs. */
function personFaults(step: Step): readonly Fault[] {
  return step.dossier.record.files
    .filter((file) => isPerson(file.path))
    .map(({ path: detail }) => ({ reason: 'person-form', detail }));
}

function isPerson(path: string): boolean {
  return kindOf(path)?.kind === 'person';
}

function canonical(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`)
    .join(',')}}`;
}
