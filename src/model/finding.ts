/** A fault or a hint found in the organisation's files: a value, never thrown. */
import type { IsoDate } from './calendar.ts';

import type { Edit } from './edit.ts';

/** `error` fails the check, `warning` under `--fail-on warning`, `advice` never. */
export type Severity = 'error' | 'warning' | 'advice';

/** What the rules of a group look after. */
export type RuleGroup =
  | 'files'
  | 'circles'
  | 'roles'
  | 'people'
  | 'agreements'
  | 'decisions'
  | 'meetings'
  | 'network'
  | 'health';

/** Where a finding points: the file and the keys and indexes that lead to the node; an empty pointer means the whole file. */
export interface Place {
  readonly file: string;
  readonly pointer: readonly (string | number)[];
  /** True when the key itself is at fault and not its value. */
  readonly key?: boolean;
}

/** A place in a text; lines and columns count from 1, `endColumn` is exclusive. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What a program may write over a range of a file. */
export interface Replacement {
  readonly position: Position;
  readonly text: string;
}

/** One finding, in words and with its place. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  readonly position: Position;
  /** The keys and indexes that lead to it in the file; none where it is about the file, or where only its text is known. */
  readonly pointer: Place['pointer'];
  /** What it is about, such as `kitchen/secretary`; stable while lines move. */
  readonly entity: string;
  /** What is the case, in one or two sentences. */
  readonly what: string;
  /** Why it matters. */
  readonly why: string;
  /** What to do next, with the command. */
  readonly next: string;
  readonly related: readonly { readonly file: string; readonly position: Position }[];
  /** What mends it, in `file`, where only one thing can have been meant. Whether it may be done without a decision is another question. */
  readonly edit?: Edit;
}

/** A finding that the group has put aside for a while. */
export interface WaivedFinding extends Finding {
  /** Why, in the group's words. */
  readonly reason: string;
  /** The last day on which it is put aside. */
  readonly until: IsoDate;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 };

/** Sorts findings: by severity, then file, line, column, rule and entity, so that every run prints the same. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    RANK[a.severity] - RANK[b.severity] ||
    compareText(a.file, b.file) ||
    a.position.line - b.position.line ||
    a.position.column - b.position.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.entity, b.entity)
  );
}

/** In the order of reports. What is only counted should not be sorted: to know where a finding stands, its file is read again. */
export function inOrder<One extends Finding>(findings: readonly One[]): readonly One[] {
  return [...findings].sort((a, b) => compareFindings(a, b) || compareText(a.what, b.what));
}

/** Compares two texts by code unit: the same in every locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
