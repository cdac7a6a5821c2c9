/** Tells which findings were there in an earlier state of the files already: lines may move, names may change, a day may come. */

import type { Loaded } from '../load/load.ts';
import { unreadFiles } from '../load/unread.ts';
import type { Finding } from '../model/finding.ts';
import { groupBy } from '../model/group-by.ts';
import { RULE_GROUPS, ruleOf } from '../rules/index.ts';

/** One state of the files, and what was found in it, also what is put aside. */
export interface FoundIn {
  readonly loaded: Loaded;
  readonly findings: readonly Finding[];
}

/**
 * Those of `now` that are not new. Each finding of `before` stands for one of the same rule, entity and file at most, so that a
 * second fault beside an old one is new. Both states are looked at for the same day.
 */
export function thereBefore(before: FoundIn, now: FoundIn): ReadonlySet<Finding> {
  const old = groupBy(before.findings, matterOf);
  const known = [...groupBy(now.findings, matterOf)].flatMap(([matter, found]) =>
    paired(old.get(matter) ?? [], found, [before.loaded, now.loaded]),
  );
  return new Set([...known, ...now.findings.filter(dueAnyway(before, now))]);
}

function matterOf({ rule, entity, file }: Finding): string {
  return JSON.stringify([rule, entity, file]);
}

/** What two findings of one matter have in common when they are the same one. */
type Likeness = (finding: Finding, loaded: Loaded) => readonly unknown[];

function lineOf({ file, position }: Finding, { lines }: Loaded): string | undefined {
  return lines(file)[position.line - 1]?.trim();
}

/** A fault of a file is told in words that fit many places, so it is known by its words together with its line or its place. */
const OF_FILES: readonly Likeness[] = [
  (finding, loaded) => [finding.what, lineOf(finding, loaded)],
  // without keys that lead there, only the line can tell
  (finding, loaded) => [finding.what, finding.pointer.length === 0 ? lineOf(finding, loaded) : finding.pointer],
];

/** Other rules name what they are about: the words tell it, or the place where a name in the words has changed. */
const OF_THE_GROUP: readonly Likeness[] = [
  ({ what, pointer }) => [what, pointer],
  ({ what }) => [what],
  ({ pointer }) => [pointer],
];

const ABOUT_FILES = new Set(RULE_GROUPS.filter(({ group }) => group === 'files').flatMap(({ rules }) => rules));

function paired(old: readonly Finding[], found: readonly Finding[], states: readonly [Loaded, Loaded]) {
  const left = new Set(old);
  const unknown = new Set(found);
  for (const likeness of likenessesOf(found)) {
    const key = (finding: Finding, loaded: Loaded) => JSON.stringify(likeness(finding, loaded));
    const same = groupBy([...left], (finding) => key(finding, states[0]));
    for (const finding of same.size === 0 ? [] : unknown) {
      const match = same.get(key(finding, states[1]))?.find((one) => left.has(one));
      if (match !== undefined && left.delete(match)) unknown.delete(finding);
    }
  }
  return found.filter((finding) => !unknown.has(finding));
}

function likenessesOf([first]: readonly Finding[]): readonly Likeness[] {
  const rule = first === undefined ? undefined : ruleOf(first.rule);
  return rule !== undefined && ABOUT_FILES.has(rule) ? OF_FILES : OF_THE_GROUP;
}

/**
 * Where a file could not be read before, nothing hung on it was judged. What a day alone brings about in what was not
 * written since was due then too: in files as they were, and in the mended file where its line stood there already.
 */
function dueAnyway(before: FoundIn, now: FoundIn): (finding: Finding) => boolean {
  const unread = unreadFiles(now.loaded);
  const mended = new Set([...unreadFiles(before.loaded)].filter((file) => !unread.has(file)));
  if (mended.size === 0) return () => false;
  const isAsItWas = (file: string) => before.loaded.digest(file) === now.loaded.digest(file);
  return (finding) => {
    const { rule, file, pointer } = finding;
    if (ruleOf(rule)?.dated !== true) return false;
    if (!mended.has(file)) return isAsItWas(file);
    const line = lineOf(finding, now.loaded);
    return pointer.length > 0 && before.loaded.lines(file).some((one) => one.trim() === line);
  };
}
