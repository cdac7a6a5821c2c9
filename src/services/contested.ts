/** Decisions that somebody objected to after they were recorded, until a later decision answers. */

import { type FileTree, wholeOf } from '../load/file-tree.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { Digest } from '../model/decision-record.ts';
import type { ContestedRecord } from '../rules/rule.ts';
import type { StandingObjection } from '../trust/later-objections.ts';
import { verify } from '../trust/verify.ts';
import type { Workplace } from './workplace.ts';

/** A decision with at least one objection that no later decision names. */
export interface ContestedDecision {
  /** The folder of its record. */
  readonly folder: string;
  readonly title: string;
  /** Those not answered yet, by day and person. */
  readonly objections: readonly StandingObjection[];
  /** What a decision that answers all of them names in `answers`. */
  readonly answers: readonly Digest[];
}

/** The contested decisions of a place, in the order of the chain. */
export function contestedDecisions({ verification }: Pick<Workplace, 'verification'>): readonly ContestedDecision[] {
  const open = verification.objections.filter((objection) => !objection.answered);
  return verification.records.flatMap(({ folder, title }) => {
    const objections = open
      .filter((objection) => objection.folder === folder)
      .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
    if (objections.length === 0) return [];
    return [{ folder, title, objections, answers: objections.map(({ digest }) => digest) }];
  });
}

/** How many objections each contested decision of a tree has. */
export function contestedIn(tree: FileTree, today: IsoDate): readonly ContestedRecord[] {
  return countsOf({ verification: verify(wholeOf(tree), { today }) });
}

/** How many objections each contested decision of a place has. */
export function countsOf(place: Pick<Workplace, 'verification'>): readonly ContestedRecord[] {
  return contestedDecisions(place).map(({ folder, objections }) => ({ folder, objections: objections.length }));
}
