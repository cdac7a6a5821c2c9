/** One side of a comparison: a tree of files, what it says, and what its records prove. */

import type { FileTree } from '../load/file-tree.ts';
import { type Loaded, load } from '../load/load.ts';
import type { IsoDate } from '../model/calendar.ts';
import { digestOf } from '../model/digest.ts';
import { compareText } from '../model/finding.ts';
import { kindOf } from '../schema/kinds.ts';
import { emptyState } from '../trust/replay-state.ts';
import { verify } from '../trust/verify.ts';
import { type Workplace, withNames } from './workplace.ts';

/** A side. As a place its files are both what is recorded and what lies there: nothing is on a disk. */
export interface ComparedSide
  extends Pick<Workplace, 'committed' | 'present' | 'loaded' | 'verification' | 'state' | 'organisation' | 'today'> {
  /** True when it has a founding record. */
  readonly isFounded: boolean;
}

/** Before and after. */
export interface Compared {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
}

/** Reads and verifies both; the later one is held against the earlier. */
export function comparedSides(before: FileTree, after: FileTree, today: IsoDate): Compared {
  return { before: sideOf(before, today), after: sideOf(after, today, before) };
}

function sideOf(tree: FileTree, today: IsoDate, base?: FileTree): ComparedSide {
  const loaded = load(tree);
  const verification = verify(tree, { today, base });
  const isFounded = verification.organisation !== undefined;
  const state = isFounded ? withNames(verification, tree) : asIfRecorded(loaded);
  return {
    ...{ committed: tree, present: tree, loaded, verification, state, today },
    organisation: state.organisation,
    isFounded,
  };
}

/** Where nothing is recorded, the files are all there is. */
function asIfRecorded({ organisation }: Loaded): Workplace['state'] {
  return { ...emptyState(), organisation };
}

/** Every path at which the two sides differ, sorted. */
export function differingPaths({ before, after }: Compared): readonly string[] {
  const [was, is] = [before.present, after.present];
  const paths = new Set([...was.list(), ...is.list()].map(({ path }) => path));
  return [...paths].sort(compareText).filter((path) => {
    const [old, now] = [was.read(path), is.read(path)];
    if (old === undefined || now === undefined) return old !== now;
    return old.length !== now.length || digestOf(old) !== digestOf(now);
  });
}

/** Governed files that lie there and can't be read. */
export function unreadablePaths({ present, loaded }: ComparedSide): ReadonlySet<string> {
  const { entries } = loaded.organisation;
  return new Set(
    present.list().flatMap(({ path }) => (kindOf(path)?.governed === true && !entries.has(path) ? [path] : [])),
  );
}
