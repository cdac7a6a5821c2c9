/** Each file is explained by a change and each change by a file; `before` is what the state holds; the changes said are the changes made. */

import { pathsOf } from '../../changes/change.ts';
import { isPrivate, toRecord } from '../../changes/recorded-change.ts';
import type { Fields, Value } from '../../model/value.ts';
import { pathOf } from '../../schema/kinds.ts';
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
    const said = step.dossier.record.changes
      .filter((change) => !isPrivate(change.change))
      .map(canonical)
      .sort();
    const made = step.changes
      .map(toRecord)
      .filter((change) => !isPrivate(change.change))
      .map(canonical)
      .sort();
    const faults = [
      ...made.filter((change) => !said.includes(change)).map((detail) => ({ reason: 'unsaid', detail }) as const),
      ...said.filter((change) => !made.includes(change)).map((detail) => ({ reason: 'untrue', detail }) as const),
      ...(said.length === made.length ? [] : [{ reason: 'count', detail: '' } as const]),
    ];
    return faults.slice(0, 1).map((parts) => ({ code: 'changes-differ', ...onRecord(step), parts }));
  },
};

/** Every path is explained by a change and every change by a path. */
export const paths: RecordCheck = {
  name: 'paths',
  check(step: Step): readonly VerifyFinding[] {
    const { record } = step.dossier;
    if (record.kind === 'format' || record.kind === 'editorial') return peopleLeftAlone(step);
    const explained = new Set([...step.changes.flatMap(pathsOf), ...record.changes.flatMap(privatePaths)]);
    const listed = new Set(record.files.map((file) => file.path));
    const faults = [
      ...[...listed]
        .filter((path) => !explained.has(path))
        .map((detail) => ({ reason: 'unexplained-path', detail }) as const),
      ...[...explained]
        .filter((path) => !listed.has(path))
        .map((detail) => ({ reason: 'unlisted-path', detail }) as const),
      ...(listed.size === record.files.length ? [] : [{ reason: 'path-twice', detail: '' } as const]),
    ];
    return faults.map((parts) => ({ code: 'changes-differ', ...onRecord(step), parts }));
  },
};

function peopleLeftAlone(step: Step): readonly VerifyFinding[] {
  return step.dossier.record.files
    .filter((file) => file.path.startsWith('people/'))
    .map((file) => ({
      code: 'changes-differ',
      ...onRecord(step),
      parts: { reason: 'person-form', detail: file.path },
    }));
}

function privatePaths(change: Fields): readonly string[] {
  const person = change.person;
  return isPrivate(change.change) && typeof person === 'string' ? [pathOf('person', { id: person })] : [];
}

function canonical(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`)
    .join(',')}}`;
}
