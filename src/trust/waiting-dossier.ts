/** A decision that waits for signatures: its dossier lies among the proposals and governs nothing until enough have signed. */
import type { FileTree } from '../load/file-tree.ts';
import { readRecord } from '../load/read-record.ts';
import type { DecisionRecord } from '../model/decision-record.ts';
import { filesTakenOut } from '../model/files-taken-out.ts';
import type { PersonId } from '../model/person.ts';
import type { VerifyFinding } from './verify-finding.ts';

/** Whose signatures are missing, for one circle. */
export type Missing = Extract<VerifyFinding, { code: 'signatures-missing' }>['parts'];

/** A decision that waits. */
export interface WaitingDossier {
  /** Where it waits: `circles/kitchen/proposals/2026-12-01-label-allergens`. */
  readonly waitingFolder: string;
  /** Where it will lie. */
  readonly folder: string;
  readonly bytes: Uint8Array;
  readonly record: DecisionRecord;
  /** Who has signed it. */
  readonly signers: readonly PersonId[];
}

type Files = ReadonlyMap<string, Uint8Array | null>;

const WAITING = /^(circles\/[^/]+)\/proposals\/([^/]+)\/decision\.yaml$/;
const PROPOSED = /^circles\/[^/]+\/proposals\//;
const SIGNATURE = /^([^/.]+)\.sig$/;
/** Where people's files wait: of them there is no adopted copy. */
const WANTED = 'wanted/';

/** The folder in which the decision of this folder waits. */
export function waitingFolderOf(folder: string): string {
  return folder.replace(/^(circles\/[^/]+)\/decisions\//, '$1/proposals/');
}

/** The files of a planned dossier (with its signatures) as they lie while it waits; governed files stay as they are. */
export function setAside(folder: string, files: Files): Files {
  const waiting = waitingFolderOf(folder);
  return new Map(
    [...files].flatMap(([path, bytes]): [string, Uint8Array | null][] => {
      // the proposal has become the decision that waits
      if (bytes === null) return PROPOSED.test(path) ? [[path, null]] : [];
      if (path.startsWith(`${folder}/`)) return [[`${waiting}${path.slice(folder.length)}`, bytes]];
      return path.startsWith('people/') ? [[`${waiting}/${WANTED}${path}`, bytes]] : [];
    }),
  );
}

/** The decisions that wait in a tree, sorted by folder. */
export function waitingDossiers(tree: FileTree): readonly WaitingDossier[] {
  return tree.list().flatMap(({ path }): WaitingDossier[] => {
    const [, home, name] = WAITING.exec(path) ?? [];
    const bytes = home === undefined ? undefined : tree.read(path);
    if (bytes === undefined) return [];
    const folder = `${home}/decisions/${name}`;
    const read = readRecord(`${folder}/decision.yaml`, bytes);
    if ('faults' in read) return [];
    const waitingFolder = `${home}/proposals/${name}`;
    const signers = insideOf(tree, waitingFolder).flatMap((inside) => SIGNATURE.exec(inside)?.[1] ?? []);
    return [{ waitingFolder, folder, bytes, record: read.record, signers }];
  });
}

/** The files that put a waiting decision in its place: the dossier moves, and what it decided is written. */
export function movedIntoPlace(tree: FileTree, waiting: WaitingDossier): Files {
  const { folder, waitingFolder, record } = waiting;
  const files = new Map<string, Uint8Array | null>(filesTakenOut(record));
  for (const inside of insideOf(tree, waitingFolder)) {
    files.set(`${waitingFolder}/${inside}`, null);
    if (!inside.startsWith(WANTED)) files.set(`${folder}/${inside}`, bytesAt(tree, `${waitingFolder}/${inside}`));
  }
  for (const { path, after } of record.files) {
    const kept = path.startsWith('people/') ? `${WANTED}${path}` : `adopted/${path}`;
    files.set(path, after === null ? null : bytesAt(tree, `${waitingFolder}/${kept}`));
  }
  return files;
}

function insideOf(tree: FileTree, folder: string): readonly string[] {
  return tree.list().flatMap(({ path }) => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : []));
}

function bytesAt(tree: FileTree, path: string): Uint8Array {
  return tree.read(path) ?? new Uint8Array();
}
