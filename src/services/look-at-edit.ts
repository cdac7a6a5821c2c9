/** What somebody just did to a file, in words, and what is wrong since. */
import { diffEntries } from '../changes/diff.ts';
import { tellChanges } from '../changes/tell.ts';
import { type FileTree, overlay } from '../load/file-tree.ts';
import { load } from '../load/load.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { Entry } from '../model/organisation.ts';
import { kindOf } from '../schema/kinds.ts';
import { type CheckReport, check } from './check.ts';

/** One file, before and after somebody had it open. */
export interface Editing {
  /** The files as they are now. */
  readonly tree: FileTree;
  readonly path: string;
  readonly before: Uint8Array;
  readonly today: IsoDate;
}

/** What came of it. */
export interface EditLook {
  /** One sentence for each change; none when the file can't be read now, or only looks different. */
  readonly told: readonly string[];
  /** What the check finds now and did not find before. */
  readonly report: CheckReport;
  /** True when the change needs a decision or a notice. */
  readonly governed: boolean;
}

/** Compares, and checks everything: a name that is gone here may be missed elsewhere. */
export function lookAtEdit({ tree, path, before, today }: Editing): EditLook {
  const since = load(overlay(tree, new Map([[path, before]])));
  const loaded = load(tree);
  const sides = { before: since.organisation, after: loaded.organisation };
  const changes = diffEntries(entryOf(path, sides.before.entries), entryOf(path, sides.after.entries));
  return {
    told: sides.after.entries.has(path) ? tellChanges(changes, sides) : [],
    report: check({ loaded, today, since }),
    governed: kindOf(path)?.governed === true,
  };
}

function entryOf(path: string, entries: ReadonlyMap<string, Entry>): ReadonlyMap<string, Entry> {
  const entry = entries.get(path);
  return new Map(entry === undefined ? [] : [[path, entry]]);
}
