/** Finds what was recorded for files that were altered or lost: in their copies, in the newest commit, or anywhere in history. */
import { diskTree } from '../disk/disk-tree.ts';
import { formerContents } from '../git/history.ts';
import { openRepository, type Repository } from '../git/repository.ts';
import { type FileTree, overlay } from '../load/file-tree.ts';
import { verdictEn } from '../messages/en/verdict.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { DecisionRecord } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import { CirclesError } from '../model/errors.ts';
import { kindOf } from '../schema/kinds.ts';
import { type Dossier, readDossiers } from '../trust/dossier.ts';
import { NAMESPACES } from '../trust/namespaces.ts';
import type { SeenFiles } from '../trust/seen.ts';
import { blobOf, verifySignature } from '../trust/sshsig/index.ts';
import { type Verification, verify } from '../trust/verify.ts';
import { verifyRepository } from './verify-repository.ts';

/** One file and the bytes that were recorded for it. */
export interface Restored {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** True when it lies in the folder like that already. */
  readonly same: boolean;
  /** True when the newest commit holds something else: it has to be put right there too. */
  readonly committedDiffers: boolean;
}

/** Where files are looked for. */
interface Search {
  readonly repository: Repository;
  /** The newest commit, with what was found so far laid over it. */
  readonly tree: FileTree;
  readonly committed: FileTree;
  readonly present: FileTree;
  readonly verification: Verification;
  /** What the folders of decisions held when this copy was last verified. */
  readonly seen: SeenFiles;
}

const IN_DOSSIER = /^(circles\/[^/]+\/decisions\/[^/]+)\/(.+)$/;

/** Records first, since everything else is measured by them; then signatures; then copies; then what governs. */
const ORDER: readonly RegExp[] = [/\/decision\.yaml$/, /\.sig$/, /\/decisions\//, /(?:)/];

/**
 * Finds the recorded content of each path; a folder stands for the files it had. Throws `CirclesError` for the first one that can't
 * be put back (`never-decided`, `taken-out`, `redacted`, `record-first`, `lost`, `not-restorable`); the caller writes all or nothing.
 */
export async function restored(
  root: string,
  paths: readonly string[],
  todayIn: (timezone: string) => IsoDate,
): Promise<readonly Restored[]> {
  const { tree: committed, today, verification, memory } = await verifyRepository({ cwd: root, todayIn });
  const repository = await openRepository(root);
  const seen = memory.files ?? new Map();
  let search: Search = {
    repository,
    tree: committed,
    committed,
    present: diskTree(repository.root),
    verification,
    seen,
  };
  const found: Restored[] = [];
  for (const path of inOrder(paths.flatMap((one) => expanded(one, search)))) {
    const bytes = await recordedContent(path, search);
    found.push({
      path,
      bytes,
      same: sameAt(search.present, path, bytes),
      committedDiffers: !sameAt(committed, path, bytes),
    });
    const tree = overlay(search.tree, new Map([[path, bytes]]));
    search = { ...search, tree, verification: verify(tree, { today }) };
  }
  return found;
}

function inOrder(paths: readonly string[]): readonly string[] {
  const rank = (path: string) => ORDER.findIndex((pattern) => pattern.test(path));
  return [...new Set(paths)].sort((a, b) => rank(a) - rank(b));
}

function expanded(path: string, { committed, verification, seen }: Search): readonly string[] {
  const folder = path.endsWith('/') ? path : `${path}/`;
  const known = [...committed.list().map((file) => file.path), ...verification.state.digests.keys(), ...seen.keys()];
  const inside = known.filter((one) => one.startsWith(folder) && isKept(one));
  return inside.length === 0 ? [path] : [...new Set(inside)];
}

function isKept(path: string): boolean {
  return kindOf(path)?.governed === true || IN_DOSSIER.test(path);
}

function sameAt(tree: FileTree, path: string, bytes: Uint8Array): boolean {
  const there = tree.read(path);
  return there !== undefined && Buffer.compare(there, bytes) === 0;
}

async function recordedContent(path: string, search: Search): Promise<Uint8Array> {
  const isRight = await testFor(path, search);
  const near = [...copiesOf(path, search), path].flatMap((one) => [search.tree.read(one), search.present.read(one)]);
  const here = near.find((bytes) => bytes !== undefined && isRight(bytes));
  if (here !== undefined) return here;
  const former = await formerContents(search.repository, path);
  const bytes = former.find((content) => isRight(content));
  if (bytes === undefined) throw new CirclesError('lost', verdictEn.lost({ path }));
  return bytes;
}

/** Wherever the same bytes may lie: the adopted copies of a governed file, the governed file of an adopted copy. */
function copiesOf(path: string, { tree }: Search): readonly string[] {
  const governed = IN_DOSSIER.exec(path)?.[2]?.replace(/^adopted\//, '') ?? path;
  return tree
    .list()
    .flatMap((file) => (file.path.endsWith(`/adopted/${governed}`) || file.path === governed ? [file.path] : []));
}

type Test = (bytes: Uint8Array) => boolean;

/** Says of some bytes whether they are what was recorded for a path. */
async function testFor(path: string, search: Search): Promise<Test> {
  const [, folder, inside] = IN_DOSSIER.exec(path) ?? [];
  if (folder !== undefined && inside !== undefined) return dossierTest(path, { folder, inside }, search);
  if (kindOf(path)?.governed !== true) throw new CirclesError('not-restorable', verdictEn.notRestorable({ path }));
  refuseUnsure(path, search);
  const { state } = search.verification;
  const digest = state.digests.get(path);
  if (digest !== undefined) return hasDigest(digest);
  const decision = state.decidedBy.get(path);
  if (decision === undefined) throw new CirclesError('never-decided', verdictEn.neverDecided({ path }));
  throw new CirclesError('taken-out', verdictEn.takenOut({ path, decision }));
}

function hasDigest(digest: string | undefined): Test {
  return (bytes) => digest !== undefined && digestOf(bytes) === digest;
}

/** A record that can't be read or is not in force may be the one that says what the file is. */
function refuseUnsure(path: string, { tree, verification }: Search): void {
  const inForce = new Set(verification.records.map((status) => status.folder));
  const { readable, unreadable } = readDossiers(tree);
  const unsure = readable.find(
    ({ folder, record }) => !inForce.has(folder) && record.files.some((file) => file.path === path),
  );
  const folder = unsure?.folder ?? unreadable[0]?.folder;
  if (folder === undefined) return;
  const fault = verification.findings.find((finding) => finding.decision === folder);
  const record = fault?.file ?? `${folder}/decision.yaml`;
  throw new CirclesError('record-first', verdictEn.recordFirst({ path, record }));
}

async function dossierTest(
  path: string,
  { folder, inside }: { folder: string; inside: string },
  search: Search,
): Promise<Test> {
  const seen = search.seen.get(path);
  if (seen !== undefined) return hasDigest(seen);
  const dossier = readDossiers(search.tree).readable.find((one) => one.folder === folder);
  if (inside === 'decision.yaml') return recordTest(folder, search);
  const signed = /^(.+)\.sig$/.exec(inside)?.[1];
  if (signed !== undefined) return signatureTest({ folder, signed, dossier }, search);
  if (dossier === undefined)
    throw new CirclesError('record-first', verdictEn.recordFirst({ path, record: `${folder}/decision.yaml` }));
  refuseTakenOut(path, search);
  return companionTest(path, inside, dossier.record);
}

/** A record is the one that others name, or that was signed with a key known here; its signatures may be lost too. */
async function recordTest(folder: string, { repository, tree, verification }: Search): Promise<Test> {
  const { readable } = readDossiers(tree);
  const named = new Set(readable.flatMap(({ record }) => [...record.previous, record.organisation ?? '']));
  const beside = tree.list().flatMap(({ path }) => (path.startsWith(`${folder}/`) ? [tree.read(path)] : []));
  const signatures = [...beside, ...(await formerContents(repository, folder))].flatMap((bytes) =>
    bytes !== undefined && blobOf(bytes) !== undefined ? [bytes] : [],
  );
  const known = verification.state.keyOwners;
  return (message) =>
    named.has(digestOf(message)) ||
    signatures.some((armor) => {
      const verdict = verifySignature({ message, namespace: NAMESPACES.decision, armor });
      return verdict.ok && (known.size === 0 || known.has(verdict.key));
    });
}

/** A signature is one over the record, or over the objection or answer it lies beside. */
function signatureTest(
  { folder, signed, dossier }: { folder: string; signed: string; dossier: Dossier | undefined },
  { tree }: Search,
): Test {
  const beside = tree.read(`${folder}/${signed}.yaml`);
  const message = beside ?? dossier?.bytes;
  const namespace = beside === undefined ? NAMESPACES.decision : NAMESPACES.response;
  return (armor) => message !== undefined && verifySignature({ message, namespace, armor }).ok;
}

/** What was taken out on purpose is not put back. */
function refuseTakenOut(path: string, { verification }: Search): void {
  const gone = verification.takenOut.find((one) => one.path === path);
  if (gone !== undefined) throw new CirclesError('redacted', verdictEn.redacted(gone));
}

function companionTest(path: string, inside: string, record: DecisionRecord): Test {
  if (inside === 'account.yaml') return hasDigest(record.account);
  const adopted = /^adopted\/(.+)$/.exec(inside)?.[1];
  if (adopted !== undefined) return hasDigest(record.files.find((file) => file.path === adopted)?.after ?? undefined);
  if (inside.startsWith('evidence/')) return (bytes) => record.evidence?.includes(digestOf(bytes)) === true;
  throw new CirclesError('not-restorable', verdictEn.notRestorable({ path }));
}
