/** Where the replay reads what was adopted: beside the records, in the base where it was taken out since, or nowhere any more. */
import { mayBeTakenOut } from '../changes/stated-change.ts';
import type { FileTree } from '../load/file-tree.ts';
import type { Digest, RecordedFile } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import type { Dossier } from './dossier.ts';
import type { VerifyFinding } from './verify-finding.ts';

/** The base that a tree is held against, and the records in it. */
export interface KnownBase {
  readonly tree: FileTree;
  readonly records: ReadonlySet<Digest>;
}

/** What copies are read from. */
export interface Copies {
  readonly tree: FileTree;
  readonly base: KnownBase | undefined;
  /** What any record says it takes out, as {@link takenOutOf} names it. */
  readonly named: ReadonlySet<string>;
  /** What is granted of that. */
  readonly takenOut: ReadonlySet<string>;
}

/** A copy: its bytes, nothing where it was taken out, or why there are none. */
export type Copy = { readonly bytes: Uint8Array } | { readonly bytes: undefined } | { readonly fault: VerifyFinding };

/** Every file that these records take out, each with its digest. */
export function takenOutOf(dossiers: readonly Dossier[]): ReadonlySet<string> {
  return new Set(dossiers.flatMap(({ record }) => (record.redacts ?? []).map((one) => takenOut(one.path, one.sha256))));
}

/** How a file with these bytes is named among what was taken out. */
export function takenOut(path: string, digest: Digest): string {
  return `${digest} ${path}`;
}

/**
 * The adopted copy of a file. One that was taken out is read in the base, where that still has it, so that nothing that comes with
 * a redaction goes unseen; for the same reason a record that the base does not have must come with all its copies.
 */
export function copyOf(dossier: Dossier, file: Pick<RecordedFile, 'path'> & { after: Digest }, from: Copies): Copy {
  const path = `${dossier.folder}/adopted/${file.path}`;
  const about = { file: path, decision: dossier.folder, parts: { path: file.path } };
  const bytes = from.tree.read(path);
  if (bytes !== undefined)
    return digestOf(bytes) === file.after ? { bytes } : { fault: { code: 'copy-differs', ...about } };
  const name = takenOut(path, file.after);
  const isNew = from.base !== undefined && !from.base.records.has(dossier.digest);
  if (isNew && from.named.has(name)) return { fault: { code: 'copy-unseen', ...about } };
  if (!mayBeTakenOut(file.path) || !from.takenOut.has(name)) return { fault: { code: 'copy-missing', ...about } };
  const former = from.base?.tree.read(path);
  return { bytes: former !== undefined && digestOf(former) === file.after ? former : undefined };
}
