/** Verification of a tree: is everything that governs here what was decided, by those who may decide it, and signed? Needs no network and no history. */
import type { FileTree } from '../load/file-tree.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { Digest } from '../model/decision-record.ts';
import { compareText } from '../model/finding.ts';
import { orderChain } from './chain.ts';
import { RECORD_CHECKS } from './checks/index.ts';
import type { RecordCheck } from './checks/record-check.ts';
import type { KnownBase } from './copies.ts';
import { disowningsIn } from './disowning.ts';
import { readDossiers } from './dossier.ts';
import { foundingOf } from './founding.ts';
import { chainWithout, continuedBy, historyOf } from './history.ts';
import { laterObjections, type StandingObjection } from './later-objections.ts';
import { type RecordStatus, statusesOf } from './levels.ts';
import { type Replay, replay } from './replay.ts';
import { emptyState, type ReplayState } from './replay-state.ts';
import { type SeenFiles, toldOnce } from './seen.ts';
import type { Step } from './step.ts';
import { TREE_CHECKS, type TreeCheck } from './tree-check.ts';
import { governedPaths } from './tree-checks.ts';
import { isNotDecided, type VerifyFinding } from './verify-finding.ts';

/** What to verify against. */
export interface VerifyOptions {
  readonly today: IsoDate;
  /** The identity this organisation must have: the digest of its founding record. */
  readonly organisation?: Digest | undefined;
  /** The identity that this copy knew so far, where none is asked for. */
  readonly remembered?: Digest | undefined;
  /** An earlier state whose records must all still be here. */
  readonly base?: FileTree | undefined;
  /** What was here when somebody last looked. It says what is missing, never which of two records stands. */
  readonly seen?: SeenFiles | undefined;
  /** For tests that show each check is needed, and to look ahead (`asIfSigned`); all of them otherwise. */
  readonly checks?: readonly RecordCheck[];
  /** Like `checks`. */
  readonly treeChecks?: readonly TreeCheck[];
}

/** The answer. Verified when `findings` is empty. */
export interface Verification {
  readonly organisation: Digest | undefined;
  /** The identities it had before it was founded anew, the latest first. */
  readonly continued: readonly Digest[];
  readonly findings: readonly VerifyFinding[];
  /** Governed files in the tree, and those that are exactly as decided. */
  readonly governed: number;
  readonly covered: number;
  /** Records in force, in the order of the chain. */
  readonly records: readonly RecordStatus[];
  /** Digests that the next record names as `previous`. */
  readonly heads: readonly Digest[];
  /** Objections that came after their record and count, in the order of the chain. */
  readonly objections: readonly StandingObjection[];
  /** What records in force took out, sorted by path. */
  readonly takenOut: readonly TakenOutFile[];
  readonly state: ReplayState;
  /** Every record in force as it was judged, in the order of the chain. */
  readonly inForce: readonly Step[];
}

/** A file that was taken out, and the folder of the record that did. */
export interface TakenOutFile {
  readonly path: string;
  readonly decision: string;
}

/** Verifies `tree`. Never throws on content. */
export function verify(tree: FileTree, options: VerifyOptions): Verification {
  const dossiers = readDossiers(tree);
  const whole = orderChain(dossiers.readable);
  const found = foundingOf(dossiers.readable, options);
  const founding = 'founding' in found ? found.founding : undefined;
  const history = historyOf(founding, dossiers.readable);
  const chain = chainWithout(whole, history);
  const { seen, today, checks = RECORD_CHECKS } = options;
  const base = options.base === undefined ? undefined : knownBase(options.base);
  const played = founding === undefined ? NOTHING_PLAYED : replay({ chain, founding, tree, today, checks, base });
  const statuses = statusesOf(played.inForce, played.state);
  const later = laterObjections(played.inForce, played.state, base);
  const governed = governedPaths(tree);
  const ofTree = (options.treeChecks ?? TREE_CHECKS).flatMap(({ check }) =>
    check({ tree, governed, base, seen, dossiers, chain, played, founding, history }),
  );
  const findings = [
    ...('founding' in found ? [] : [found.fault]),
    ...played.findings,
    ...statuses.findings,
    ...later.findings,
    ...(founding !== undefined
      ? ofTree
      : ofTree.filter(({ code }) => !isNotDecided(code) && !code.startsWith('seen-'))),
  ];
  const faulty = new Set(findings.map((finding) => finding.file));
  return {
    organisation: founding?.digest,
    continued: founding === undefined ? [] : continuedBy(founding, dossiers.readable),
    findings: sorted(toldOnce(findings)),
    governed: governed.length,
    covered: governed.filter((path) => played.state.digests.has(path) && !faulty.has(path)).length,
    records: statuses.records,
    heads: played.heads.map((head) => head.digest),
    objections: later.objections,
    takenOut: takenOutBy(played),
    state: played.state,
    inForce: played.inForce,
  };
}

function takenOutBy({ inForce }: Replay): readonly TakenOutFile[] {
  const disowned = disowningsIn(inForce);
  const standing = inForce.filter(({ dossier }) => !disowned.has(dossier.digest));
  const files = standing.flatMap(({ dossier }) =>
    (dossier.record.redacts ?? []).map(({ path }) => ({ path, decision: dossier.folder })),
  );
  return files.sort((a, b) => compareText(a.path, b.path) || compareText(a.decision, b.decision));
}

/** Without a founding record nobody decided anything, and to say so of each file would help nobody. */
const NOTHING_PLAYED: Replay = { state: emptyState(), inForce: [], findings: [], heads: [], takenOut: new Set() };

/** A base, and the records in it. */
export function knownBase(tree: FileTree): KnownBase {
  return { tree, records: new Set(readDossiers(tree).readable.map((dossier) => dossier.digest)) };
}

function sorted(findings: readonly VerifyFinding[]): readonly VerifyFinding[] {
  return [...findings].sort((a, b) => compareText(a.file, b.file) || compareText(a.code, b.code));
}
