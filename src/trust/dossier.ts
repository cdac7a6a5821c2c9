/** The folder of one decision as it lies in a tree: the record, its signatures, and what lies beside. Reads, never judges. */

import type { FileTree } from '../load/file-tree.ts';
import { readRecord } from '../load/read-record.ts';
import type { DecisionRecord, Digest } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import { compareText } from '../model/finding.ts';
import type { PersonId } from '../model/person.ts';
import { kindOf } from '../schema/kinds.ts';
import { sentenceOf } from './sentence-of.ts';

/** A dossier whose record could be read. */
export interface Dossier {
  /** `circles/kitchen/decisions/2026-12-01-label-allergens`. */
  readonly folder: string;
  readonly circle: string;
  readonly bytes: Uint8Array;
  readonly digest: Digest;
  readonly record: DecisionRecord;
  /** Signatures by the person in the file's name. */
  readonly signatures: ReadonlyMap<PersonId, Uint8Array>;
  /** Objections that came afterwards, by the person in the file's name, sorted by person. */
  readonly objections: readonly LaterObjection[];
  /** Paths inside the folder that are neither record, account, objection nor signature, nor a copy or evidence that the record names. */
  readonly strays: readonly string[];
}

/** The two files of an objection that came after the record; either may be missing. */
export interface LaterObjection {
  readonly person: PersonId;
  readonly bytes: Uint8Array | undefined;
  readonly signature: Uint8Array | undefined;
}

/** A dossier whose record can't be read, with the reason in words. */
export interface UnreadableDossier {
  readonly folder: string;
  readonly reason: string;
}

/** All dossiers of a tree, sorted by folder. */
export interface Dossiers {
  readonly readable: readonly Dossier[];
  readonly unreadable: readonly UnreadableDossier[];
}

const DOSSIER = /^(circles\/([^/]+)\/decisions\/[^/]+)\/(.+)$/;
const SIGNATURE = /^([^/.]+)\.sig$/;
const OBJECTION = /^([^/.]+)\.objection\.(?:yaml|sig)$/;
const BESIDE =
  /^(decision\.yaml|account\.yaml|adopted\/.+|[^/.]+\.objection\.(yaml|sig)|evidence\/[^/.]+\.(yaml|sig)|[^/.]+\.sig)$/;

/** Reads every dossier of the tree. */
export function readDossiers(tree: FileTree): Dossiers {
  const folders = new Map<string, { circle: string; inside: string[] }>();
  for (const { path } of tree.list()) {
    const [, folder, circle, inside] = DOSSIER.exec(path) ?? [];
    if (folder === undefined || circle === undefined || inside === undefined) continue;
    const known = folders.get(folder);
    if (known === undefined) folders.set(folder, { circle, inside: [inside] });
    else known.inside.push(inside);
  }
  const read = [...folders].map(([folder, { circle, inside }]) => readDossier(tree, { folder, circle, inside }));
  return {
    readable: read.flatMap((dossier) => ('record' in dossier ? [dossier] : [])),
    unreadable: read.flatMap((dossier) => ('record' in dossier ? [] : [dossier])),
  };
}

function readDossier(
  tree: FileTree,
  place: { folder: string; circle: string; inside: readonly string[] },
): Dossier | UnreadableDossier {
  const path = `${place.folder}/decision.yaml`;
  const bytes = tree.read(path);
  if (bytes === undefined || kindOf(path)?.kind !== 'decision')
    return { folder: place.folder, reason: 'decision.yaml' };
  const digest = digestOf(bytes);
  const read = readRecord(path, bytes, digest);
  if ('faults' in read) return { folder: place.folder, reason: sentenceOf(read.faults) };
  return {
    folder: place.folder,
    circle: place.circle,
    bytes,
    digest,
    record: read.record,
    signatures: signaturesOf(tree, place),
    objections: objectionsOf(tree, place),
    strays: strayNames(tree, place, read.record),
  };
}

/** Names that have no place beside a record, and copies and evidence that it does not name. */
function strayNames(tree: FileTree, { folder, inside }: Inside, record: DecisionRecord): readonly string[] {
  const copied = record.files.filter(({ path, after }) => after !== null && !path.startsWith('people/'));
  const copies = new Set(copied.map(({ path }) => `adopted/${path}`));
  const isNamed = (name: string): boolean => {
    if (name.startsWith('adopted/')) return copies.has(name);
    if (!name.startsWith('evidence/')) return true;
    const answer = tree.read(`${folder}/${name.replace(/\.sig$/, '.yaml')}`);
    return answer !== undefined && record.evidence?.includes(digestOf(answer)) === true;
  };
  return inside.filter((name) => !BESIDE.test(name) || !isNamed(name));
}

function objectionsOf(tree: FileTree, { folder, inside }: Inside): readonly LaterObjection[] {
  const persons = new Set(inside.flatMap((name) => OBJECTION.exec(name)?.[1] ?? []));
  return [...persons].sort(compareText).map((person) => ({
    person,
    bytes: tree.read(`${folder}/${person}.objection.yaml`),
    signature: tree.read(`${folder}/${person}.objection.sig`),
  }));
}

interface Inside {
  readonly folder: string;
  readonly inside: readonly string[];
}

function signaturesOf(tree: FileTree, place: Inside): ReadonlyMap<PersonId, Uint8Array> {
  const found = place.inside.flatMap((name): [PersonId, Uint8Array][] => {
    const person = SIGNATURE.exec(name)?.[1];
    const bytes = person === undefined ? undefined : tree.read(`${place.folder}/${name}`);
    return person === undefined || bytes === undefined ? [] : [[person, bytes]];
  });
  return new Map(found);
}
