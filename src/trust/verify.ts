/** Verification of a tree: is everything that governs here what was decided, by those who may decide it, and signed? Needs no network and no history. */
import type { FileTree } from '../load/file-tree.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { Digest } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import { compareText } from '../model/finding.ts';
import { orderChain } from './chain.ts';
import { RECORD_CHECKS } from './checks/index.ts';
import type { RecordCheck } from './checks/record-check.ts';
import { type Dossier, type Dossiers, readDossiers } from './dossier.ts';
import { laterObjections, type StandingObjection } from './later-objections.ts';
import { type RecordStatus, statusesOf } from './levels.ts';
import { replay } from './replay.ts';
import { emptyState, type ReplayState } from './replay-state.ts';
import { compareBase, compareTree, unlawfulPaths } from './tree-checks.ts';
import type { VerifyFinding } from './verify-finding.ts';

/** What to verify against. */
export interface VerifyOptions {
  readonly today: IsoDate;
  /** The identity this organisation must have: the digest of its founding record. */
  readonly organisation?: Digest | undefined;
  /** An earlier state whose records must all still be here. */
  readonly base?: FileTree | undefined;
  /** For tests that show each check is needed; all of them otherwise. */
  readonly checks?: readonly RecordCheck[];
}

/** The answer. Verified when `findings` is empty. */
export interface Verification {
  readonly organisation: Digest | undefined;
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
  readonly state: ReplayState;
}

/** Verifies `tree`. Never throws on content. */
export function verify(tree: FileTree, options: VerifyOptions): Verification {
  const dossiers = readDossiers(tree);
  const chain = orderChain(dossiers.readable);
  const found = foundingOf(dossiers.readable, options.organisation);
  const early = [...unlawfulPaths(tree), ...unreadable(dossiers), ...chain.findings, ...baseFindings(tree, options)];
  if (!('founding' in found)) return { ...nothing(tree), findings: sorted([...early, ...found.findings]) };
  const base = new Set(
    options.base === undefined ? [] : readDossiers(options.base).readable.map((dossier) => dossier.digest),
  );
  const checks = options.checks ?? RECORD_CHECKS;
  const played = replay({ chain, founding: found.founding, tree, today: options.today, checks, base });
  const compared = compareTree(tree, played.state);
  const statuses = statusesOf(played.inForce, played.state);
  const later = laterObjections(played.inForce, played.state);
  const accounts = played.inForce.flatMap(({ dossier }) => accountFindings(tree, dossier));
  return {
    organisation: found.founding.digest,
    findings: sorted([
      ...early,
      ...played.findings,
      ...statuses.findings,
      ...later.findings,
      ...accounts,
      ...compared.findings,
    ]),
    governed: compared.governed,
    covered: compared.covered,
    records: statuses.records,
    heads: played.heads.map((head) => head.digest),
    objections: later.objections,
    state: played.state,
  };
}

function nothing(tree: FileTree): Verification {
  const state = emptyState();
  return {
    organisation: undefined,
    findings: [],
    governed: compareTree(tree, state).governed,
    covered: 0,
    records: [],
    heads: [],
    objections: [],
    state,
  };
}

type Found = { readonly founding: Dossier } | { readonly findings: readonly VerifyFinding[] };

/** The founding record is the one without `organisation`; several are settled by the identity asked for. */
function foundingOf(dossiers: readonly Dossier[], expected: Digest | undefined): Found {
  const candidates = dossiers
    .filter((dossier) => dossier.record.organisation === undefined)
    .sort((a, b) => compareText(a.digest, b.digest));
  const [first] = candidates;
  if (first === undefined) return { findings: [{ code: 'founding-missing', file: 'circles.yaml', parts: {} }] };
  const file = `${first.folder}/decision.yaml`;
  if (candidates.length > 1)
    return { findings: [{ code: 'founding-several', file, parts: { records: candidates.map((one) => one.folder) } }] };
  if (expected !== undefined && first.digest !== expected) {
    return {
      findings: [
        { code: 'organisation-differs', file, decision: first.folder, parts: { expected, found: first.digest } },
      ],
    };
  }
  return { founding: first };
}

function unreadable(dossiers: Dossiers): readonly VerifyFinding[] {
  return dossiers.unreadable.map(({ folder, reason }) => ({
    code: 'record-unreadable',
    file: `${folder}/decision.yaml`,
    decision: folder,
    parts: { reason },
  }));
}

function baseFindings(tree: FileTree, options: VerifyOptions): readonly VerifyFinding[] {
  return options.base === undefined ? [] : compareBase(tree, options.base);
}

/** The account is bound by its digest; of a record about a person it may be kept elsewhere. */
function accountFindings(tree: FileTree, dossier: Dossier): readonly VerifyFinding[] {
  const path = `${dossier.folder}/account.yaml`;
  const bytes = tree.read(path);
  const { account, kind } = dossier.record;
  if (bytes === undefined && (account === undefined || kind === 'membership')) return [];
  if (bytes !== undefined && account === digestOf(bytes)) return [];
  return [{ code: 'account-differs', file: path, decision: dossier.folder, parts: { path } }];
}

function sorted(findings: readonly VerifyFinding[]): readonly VerifyFinding[] {
  return [...findings].sort((a, b) => compareText(a.file, b.file) || compareText(a.code, b.code));
}
