/** Reads a tree of files as an organisation, with a fault for everything in it that cannot be read. Never throws on content. */

import type { DecisionRecord, Digest } from '../model/decision-record.ts';
import { compareText, type Place, type Position } from '../model/finding.ts';
import type { Entry, Organisation } from '../model/organisation.ts';
import type { Fields } from '../model/value.ts';
import { decodeLeniently, LARGEST_FILE } from '../schema/decode-text.ts';
import { type Fault, faultIn } from '../schema/fault.ts';
import { KINDS, kindOf, type PathParts } from '../schema/kinds.ts';
import { locator, START } from '../schema/locate.ts';
import { assemble } from './assemble.ts';
import { checkPath } from './check-path.ts';
import { checkReferences, thingsIn } from './check-references.ts';
import { digestIn, type FileTree, type Sweep, sweepOf, type TreeFile } from './file-tree.ts';
import { nameFaults } from './name-faults.ts';
import { decisionOf } from './nouns.ts';
import { type Content, entityOf, entryOf, readFile } from './read-entry.ts';
import { mayBeStray, type Stray, strayAt } from './strays.ts';

/** A file that is read but not governed: an account, an objection that came afterwards, the waivers. */
export interface Companion {
  readonly parts: PathParts;
  readonly value: Fields;
}

/** An organisation as its files say it. */
export interface Loaded {
  readonly organisation: Organisation;
  /** True when there is a `circles.yaml`, even one that cannot be read. */
  readonly hasOrganisation: boolean;
  /** Sorted by file. A file with a fault in itself is left out of the organisation. */
  readonly faults: readonly Fault[];
  /** Files in which a text may end before a number sign although it was meant to go on. */
  readonly mayBeCut: readonly string[];
  /** What reads like one of our files and lies where nothing reads it. */
  readonly strays: readonly Stray[];
  /** What lies beside the governed files and records, by path. */
  readonly companions: ReadonlyMap<string, Companion>;
  /** Where a place stands; the nearest thing around it when the file does not have it. */
  locate(place: Place): Position;
  /** The digest of a file's exact bytes; undefined when it is not there. */
  digest(file: string): Digest | undefined;
  /** The lines of a file, without line ends; none when it is not there. */
  lines(file: string): readonly string[];
}

interface Collected {
  readonly entries: Entry[];
  readonly decisions: [folder: string, record: DecisionRecord][];
  readonly companions: Map<string, Companion>;
  readonly faults: Fault[];
  readonly known: PathParts[];
  /** Files of no kind that may be strays. */
  readonly unclaimed: string[];
  readonly mayBeCut: string[];
  /** The file before, where it has a lawful name. */
  lawful?: PathParts | undefined;
}

/** Records and answers are written by the tool. */
const isByHand = ({ kind, governed }: PathParts) => governed || kind === 'backlog';
const READ: ReadonlySet<PathParts['kind']> = new Set(KINDS.filter((row) => row.schema !== null).map((row) => row.kind));

/** Reads every governed file of `tree`, the records, and what belongs to them. */
export function load(tree: FileTree): Loaded {
  const collected: Collected = {
    entries: [],
    decisions: [],
    companions: new Map(),
    faults: [],
    known: [],
    unclaimed: [],
    mayBeCut: [],
  };
  const isReadOnce = tree.sweep !== undefined;
  const sweep = tree.sweep ?? sweepOf(tree);
  sweep((file, read) => collect(file, { read, isReadOnce }, collected));
  const strays = straysIn(tree, collected);
  for (const { belongs } of strays) collected.known.push(...expected(belongs));
  const things = thingsIn(collected.known, collected.entries);
  const unknown = checkReferences(collected.entries, things);
  const faults = [...nameFaults(collected.faults, tree, things), ...unknown].sort((a, b) =>
    compareText(a.place.file, b.place.file),
  );
  return {
    organisation: assemble(collected.entries, collected.decisions),
    hasOrganisation: collected.known.some((parts) => parts.kind === 'organisation'),
    faults,
    strays,
    mayBeCut: collected.mayBeCut,
    companions: collected.companions,
    locate: locateIn(tree, faults),
    digest: digestIn(tree),
    lines: linesIn(tree),
  };
}

/** What is told once, where it lies, is not missing in every file that names it too. */
function expected(belongs: string): readonly PathParts[] {
  const parts = kindOf(belongs);
  return parts === undefined ? [] : [parts];
}

function straysIn(tree: FileTree, { unclaimed, known }: Collected): readonly Stray[] {
  if (unclaimed.length === 0) return [];
  const circles = new Set(known.flatMap(({ kind, id }) => (kind === 'circle' ? id : [])));
  return unclaimed.flatMap(
    (path) => strayAt(path, { read: tree.read, hasCircle: (circle) => circles.has(circle) }) ?? [],
  );
}

/** How the files are read. */
interface Reading extends Pick<Content, 'isReadOnce'> {
  readonly read: Parameters<Parameters<Sweep>[0]>[1];
}

function collect(file: TreeFile, reading: Reading, collected: Collected): void {
  const { path } = file;
  const parts = kindOf(path);
  if (parts !== undefined) collected.known.push(parts);
  const naming = checkPath(file, parts, collected.lawful);
  if (naming !== undefined) {
    collected.faults.push(faultIn(path, entityOf(path, parts), naming));
    return;
  }
  collected.lawful = parts;
  if (parts === undefined) noteUnclaimed(file, collected);
  else if (READ.has(parts.kind)) collectRead({ path, parts }, reading, collected);
}

function noteUnclaimed({ path, mode }: TreeFile, { unclaimed }: Collected): void {
  if (mode === 'file' && mayBeStray(path)) unclaimed.push(path);
}

function collectRead(
  { path, parts }: { readonly path: string; readonly parts: PathParts },
  { read, isReadOnce }: Reading,
  collected: Collected,
): void {
  const content = read(path);
  if (content === undefined) {
    const gone = { rule: 'yaml-invalid', code: 'not-opened', parts: {}, pointer: [] } as const;
    collected.faults.push(faultIn(path, entityOf(path, parts), gone));
    return;
  }
  const { value, faults, mayBeCut } = readFile(path, parts, { content, isReadOnce });
  if (mayBeCut === true && isByHand(parts)) collected.mayBeCut.push(path);
  if (value === undefined) collected.faults.push(...faults);
  else keep(path, { parts, value }, collected);
}

function keep(path: string, { parts, value }: Companion, collected: Collected): void {
  const entry = entryOf(path, parts, value);
  if (entry !== undefined) collected.entries.push(entry);
  else if (parts.kind === 'decision')
    collected.decisions.push([path.slice(0, path.lastIndexOf('/')), decisionOf(value)]);
  else collected.companions.set(path, { parts, value });
}

function textOf(tree: FileTree, file: string): string {
  const bytes = tree.read(file);
  return bytes === undefined || bytes.byteLength > LARGEST_FILE ? '' : decodeLeniently(bytes);
}

// Reports ask for the lines once for each finding, and findings come file by file.
function linesIn(tree: FileTree): Loaded['lines'] {
  let last: { readonly file: string; readonly lines: readonly string[] } | undefined;
  return (file) => {
    if (last?.file !== file) last = { file, lines: textOf(tree, file).split(/\r?\n/) };
    return last.lines;
  };
}

// Faults that the reader placed by itself are asked for by the identity of their place; all others are found in the text.
function locateIn(tree: FileTree, faults: readonly Fault[]): Loaded['locate'] {
  const placed = new Map(faults.map((fault) => [fault.place, fault.position]));
  const locators = new Map<string, ReturnType<typeof locator>>();
  return (place) => {
    const position = placed.get(place);
    if (position !== undefined) return position;
    const known =
      locators.get(place.file) ??
      (tree.read(place.file) === undefined ? () => START : locator(textOf(tree, place.file)));
    locators.set(place.file, known);
    return known(place);
  };
}
