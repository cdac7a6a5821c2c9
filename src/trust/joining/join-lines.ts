/** Two lines of the same organisation joined: what stands on both sides, what ours can't bring in as it is, and every governed file as it is to be. */
import { type FileTree, overlay } from '../../load/file-tree.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { Digest } from '../../model/decision-record.ts';
import { digestOf } from '../../model/digest.ts';
import { kindOf } from '../../schema/kinds.ts';
import { orderChain } from '../chain.ts';
import { type Dossier, readDossiers } from '../dossier.ts';
import { type Verification, type VerifyOptions, verify } from '../verify.ts';
import { answeredMeanwhile, type Reopened } from './answered-meanwhile.ts';
import { type Files, isSame, joinDossiers, type Lines } from './join-dossiers.ts';
import { joinProposals, type LateAnswer } from './join-proposals.ts';

/** A record of ours that can't stand beside what they recorded meanwhile. */
export interface Overtaken {
  readonly dossier: Dossier;
  /** Every file of its dossier; `null` for what it takes out of others. */
  readonly files: Files;
  /** The folder of the record it meets, and a path that both concern; undefined where it only rests on such a record. */
  readonly meets: { readonly other: string; readonly path?: string } | undefined;
  /** True where it adopted a proposal of which others had said something first: it goes, and nothing that was said is lost. */
  readonly isReopened?: boolean;
}

/** The two lines, each verified by itself, and what joining them brings. */
export interface JoinedLines {
  readonly lines: Lines;
  readonly ours: Verification;
  readonly theirs: Verification;
  /** Written over `theirs`: the dossiers of both, without those that were overtaken. */
  readonly dossiers: Files;
  /** In the order of the chain. */
  readonly overtaken: readonly Overtaken[];
  /** Decisions on proposals that don't stand, because of what others said meanwhile. */
  readonly reopened: readonly Reopened[];
  /** Answers to proposals that were settled before they arrived. */
  readonly late: readonly LateAnswer[];
}

/** Joins two lines. What they hold stands; a record of ours stands beside it, or is overtaken. */
export function joinLines(lines: Lines, today: IsoDate): JoinedLines {
  const [ours, theirs] = [verify(lines.ours, { today }), verify(lines.theirs, { today })];
  const reopened = answeredMeanwhile({ lines, ours, theirs });
  const proposals = joinProposals(lines, reopened);
  const dossiers = new Map([...joinDossiers(lines), ...proposals.files, ...waitingGone(lines.theirs, reopened)]);
  const overtaken = overtakenIn({ lines, dossiers, ours, today, reopened });
  const without = new Set(overtaken.flatMap(({ files }) => [...files.keys()]));
  const kept = new Map([...dossiers].filter(([path]) => !without.has(path) && !isWaitingIn(reopened, path)));
  const gone = [...dossiers].filter(([path, bytes]) => bytes === null && isWaitingIn(reopened, path));
  return { lines, ours, theirs, dossiers: new Map([...kept, ...gone]), overtaken, reopened, late: proposals.late };
}

/** What waits for signatures and does not stand is taken away; where it is theirs, from where it lies. */
function waitingGone(theirs: FileTree, reopened: readonly Reopened[]): Files {
  const paths = theirs.list().flatMap(({ path }) => (isWaitingIn(reopened, path) ? [path] : []));
  return new Map(paths.map((path) => [path, null]));
}

function isWaitingIn(reopened: readonly Reopened[], path: string): boolean {
  return reopened.some(({ folder }) => folder.includes('/proposals/') && path.startsWith(`${folder}/`));
}

function overtakenIn(joining: {
  lines: Lines;
  dossiers: Files;
  ours: Verification;
  today: IsoDate;
  reopened: readonly Reopened[];
}): readonly Overtaken[] {
  const { lines, dossiers, ours, today, reopened } = joining;
  const tree = overlay(lines.theirs, dossiers);
  const isOut = (path: string) => reopened.some(({ folder }) => path.startsWith(`${folder}/`));
  const joined = verify(overlay(lines.theirs, new Map([...dossiers].filter(([path]) => !isOut(path)))), {
    today,
    base: lines.theirs,
  });
  const stood = digestsInForce(lines.ours, ours);
  const shared = new Set(readDossiers(lines.theirs).readable.map(({ digest }) => digest));
  const standing = digestsInForce(tree, joined);
  const lost = orderChain(readDossiers(tree).readable).ordered.filter(
    ({ digest }) => stood.has(digest) && !shared.has(digest) && !standing.has(digest),
  );
  const meets = new Map(
    joined.findings.flatMap((finding) => (finding.code === 'fork' ? [[finding.decision, finding.parts]] : [])),
  );
  return lost.map((dossier) => {
    const own = [...dossiers].filter(([path]) => path.startsWith(`${dossier.folder}/`));
    const redacted = (dossier.record.redacts ?? []).map(({ path }) => [path, null] as const);
    const again = reopened.some(({ folder }) => folder === dossier.folder);
    return { dossier, files: new Map([...own, ...redacted]), meets: meets.get(dossier.folder), isReopened: again };
  });
}

function digestsInForce(tree: FileTree, { records }: Verification): ReadonlySet<Digest> {
  const folders = new Set(records.map(({ folder }) => folder));
  return new Set(readDossiers(tree).readable.flatMap(({ folder, digest }) => (folders.has(folder) ? [digest] : [])));
}

/**
 * Every governed file of `tree` (theirs, with the dossiers it is to hold) that has to be otherwise than it lies there: as the records now
 * say. An edit that nobody decided stays where only one side made it and no record touched the file.
 */
export function governedFiles(tree: FileTree, joined: JoinedLines, options: VerifyOptions): Files {
  const { lines } = joined;
  const { state } = verify(tree, options);
  const listed = [lines.ours, lines.theirs].flatMap((one) => one.list().map(({ path }) => path));
  const paths = [...new Set([...listed, ...state.digests.keys()])].filter((path) => kindOf(path)?.governed === true);
  return new Map(
    paths.flatMap((path): [string, Uint8Array | null][] => {
      const bytes = bytesFor(path, state.digests.get(path), { tree, joined });
      return isSame(bytes, tree.read(path)) ? [] : [[path, bytes ?? null]];
    }),
  );
}

interface Joining {
  readonly tree: FileTree;
  readonly joined: JoinedLines;
}

/** The bytes that are to lie at a path of which the records say that it has the digest `wanted`; undefined for none. */
function bytesFor(path: string, wanted: Digest | undefined, { tree, joined }: Joining): Uint8Array | undefined {
  const { lines, ours, theirs } = joined;
  const [mine, other] = [ours.state.digests.get(path), theirs.state.digests.get(path)];
  if (wanted === mine && wanted === other) return editedBytes(lines, path);
  if (wanted === other) return lines.theirs.read(path);
  if (wanted === undefined) return undefined;
  const copies = readDossiers(tree).readable.map(({ folder }) => `${folder}/adopted/${path}`);
  const places = [tree.read(path), lines.ours.read(path), ...copies.map((copy) => tree.read(copy))];
  return places.find((bytes) => bytes !== undefined && digestOf(bytes) === wanted);
}

/** No record of either side touched it: what they have, unless only we edited it. */
function editedBytes({ base, ours, theirs }: Lines, path: string): Uint8Array | undefined {
  const [old, mine, other] = [base, ours, theirs].map((tree) => tree.read(path));
  return isSame(other, old) ? mine : other;
}
