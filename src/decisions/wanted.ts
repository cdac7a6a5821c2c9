/** Wanted files against the recorded state: what would change, in the domain's words, and what only looks different. */
import { applyToEntries } from '../changes/apply.ts';
import { type Change, compareChanges, pathsOf } from '../changes/change.ts';
import { diffEntries } from '../changes/diff.ts';
import type { RecordedState } from '../changes/recorded-state.ts';
import { assemble } from '../load/assemble.ts';
import { readEntry } from '../load/read-entry.ts';
import { roundEn } from '../messages/en/round.ts';
import { labelsOf } from '../messages/labels.ts';
import type { RecordedFile } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import { CirclesError } from '../model/errors.ts';
import type { Entry, Organisation } from '../model/organisation.ts';
import type { Draft } from './draft.ts';

/** The wanted files against the recorded state. */
export interface Wanted {
  readonly changes: readonly Change[];
  readonly files: readonly RecordedFile[];
  readonly after: Organisation;
  /** Files in which only the way of writing differs. */
  readonly form: readonly string[];
}

/** Compares wanted files with the recorded state. Throws `CirclesError` when one of them can't be read. */
export function compareWanted(wanted: Draft['wanted'], state: RecordedState): Wanted {
  const { entries } = state.organisation;
  const differing = [...wanted].filter(
    ([path, bytes]) => (bytes === null ? null : digestOf(bytes)) !== (state.digests.get(path) ?? null),
  );
  const before = new Map(differing.flatMap(([path]) => pairOf(path, entries.get(path))));
  const after = new Map(
    differing.flatMap(([path, bytes]) => pairOf(path, bytes === null ? undefined : entryOf(path, bytes, state))),
  );
  const found = diffEntries(before, after);
  const silent = differing
    .map(([path]) => path)
    .filter((path) => !found.some((change) => pathsOf(change).includes(path)));
  const described = silent.filter((path) => path.startsWith('people/')).map((path) => describedPerson(path, after));
  const changes = [...found, ...described].sort(compareChanges);
  const files = differing.map(
    ([path, bytes]): RecordedFile => ({
      path,
      before: state.digests.get(path) ?? null,
      after: bytes === null ? null : digestOf(bytes),
    }),
  );
  return {
    changes,
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
    after: assemble(applyToEntries(entries, found).values()),
    form: silent.filter((path) => !path.startsWith('people/')),
  };
}

function pairOf(path: string, entry: Entry | undefined): readonly (readonly [string, Entry])[] {
  return entry === undefined ? [] : [[path, entry]];
}

function entryOf(path: string, bytes: Uint8Array, state: RecordedState): Entry {
  const read = readEntry(path, bytes);
  if (read.entry !== undefined) return read.entry;
  throw new CirclesError('unreadable', roundEn(labelsOf(state.organisation.settings.labels)).unreadable({ path }));
}

/** A person's file that says the same in another way: never a matter of form, so it is told. */
function describedPerson(path: string, after: ReadonlyMap<string, Entry>): Change {
  const id = after.get(path)?.id ?? path;
  return { change: 'person-described', kind: 'person', id, path, patch: { op: 'set', before: {}, after: {} } };
}
