/** Every check of the tree as a whole, beside the checks of each record. A list of them is run; each can be left out in a test, to show that it is needed. */
import type { FileTree } from '../load/file-tree.ts';
import { digestOf } from '../model/digest.ts';
import { answerFindings } from './answers.ts';
import { leftOutFindings } from './answers-left-out.ts';
import type { Chain } from './chain.ts';
import { type KnownBase, takenOut } from './copies.ts';
import { disowningsIn } from './disowning.ts';
import type { Dossier, Dossiers } from './dossier.ts';
import { historyFindings } from './history.ts';
import { minutesFindings } from './minutes-changed.ts';
import type { Replay } from './replay.ts';
import { compareSeen, type SeenFiles } from './seen.ts';
import type { Step } from './step.ts';
import { compareBase, comparePeople, compareTree, unlawfulPaths } from './tree-checks.ts';
import type { VerifyFinding } from './verify-finding.ts';
import { writtenFindings } from './written-answers.ts';

/** What a check of the tree may look at. */
export interface TreeView {
  readonly tree: FileTree;
  /** The governed files that lie in it, sorted. */
  readonly governed: readonly string[];
  readonly base: KnownBase | undefined;
  /** What was here when somebody last looked. */
  readonly seen: SeenFiles | undefined;
  readonly dossiers: Dossiers;
  readonly chain: Chain;
  readonly played: Replay;
  readonly founding: Dossier | undefined;
  /** Records from before it was founded anew. */
  readonly history: ReadonlySet<Dossier>;
}

/** A named check: what it finds wrong in a tree, nothing when all is well. */
export interface TreeCheck {
  readonly name: string;
  check(view: TreeView): readonly VerifyFinding[];
}

/** The checks; the test that leaves each one out in turn walks this list. */
export const TREE_CHECKS: readonly TreeCheck[] = [
  { name: 'lawful-paths', check: ({ tree }) => unlawfulPaths(tree) },
  { name: 'readable-records', check: ({ dossiers }) => unreadable(dossiers) },
  { name: 'whole-chain', check: ({ chain }) => chain.findings },
  {
    name: 'history',
    check: ({ tree, founding, dossiers }) => historyFindings(tree, founding, dossiers.readable),
  },
  {
    name: 'base',
    check: ({ tree, base, played }) => (base === undefined ? [] : compareBase(tree, base.tree, played.takenOut)),
  },
  {
    name: 'seen',
    check: ({ tree, seen, played }) => (seen === undefined ? [] : compareSeen(tree, seen, played.takenOut)),
  },
  {
    name: 'accounts',
    check: ({ tree, played }) => played.inForce.flatMap(({ dossier }) => accountFindings(tree, dossier, played)),
  },
  {
    name: 'answers',
    check: ({ tree, played }) => played.inForce.flatMap((step) => answerFindings(tree, step, played)),
  },
  {
    name: 'written-answers',
    check: ({ tree, played }) => played.inForce.flatMap((step) => writtenFindings(tree, step, played)),
  },
  {
    name: 'answers-left-out',
    check: ({ tree, base, played }) => (base === undefined ? [] : leftOutFindings(tree, base, played.inForce)),
  },
  { name: 'minutes', check: ({ tree, played }) => minutesFindings(tree, standing(played)) },
  {
    name: 'taken-out',
    check: ({ tree, played }) => standing(played).flatMap(({ dossier }) => undoneFindings(tree, dossier)),
  },
  {
    name: 'governed-files',
    check: ({ played, dossiers, history, ...files }) =>
      compareTree(files, played.state, notInForce(dossiers, played, history)),
  },
  { name: 'people', check: ({ played, ...files }) => comparePeople(files, played.state) },
];

/** What governed before it was founded anew is no claim to anything now. */
function notInForce({ readable }: Dossiers, { inForce }: Replay, history: ReadonlySet<Dossier>): readonly Dossier[] {
  const standing = new Set([...history, ...inForce.map(({ dossier }) => dossier)]);
  return readable.filter((dossier) => !standing.has(dossier));
}

function unreadable(dossiers: Dossiers): readonly VerifyFinding[] {
  return dossiers.unreadable.map(({ folder, reason }) => ({
    code: 'record-unreadable',
    file: `${folder}/decision.yaml`,
    decision: folder,
    parts: { reason },
  }));
}

/** The account is bound by its digest; of a record about a person it may be kept elsewhere. */
function accountFindings(tree: FileTree, dossier: Dossier, played: Replay): readonly VerifyFinding[] {
  const path = `${dossier.folder}/account.yaml`;
  const bytes = tree.read(path);
  const { account, kind } = dossier.record;
  if (bytes === undefined && (account === undefined || kind === 'membership')) return [];
  if (bytes === undefined && account !== undefined && played.takenOut.has(takenOut(path, account))) return [];
  if (bytes !== undefined && account === digestOf(bytes)) return [];
  return [{ code: 'account-differs', file: path, decision: dossier.folder, parts: { path } }];
}

/** What somebody took out with a stolen key may be put back. */
function standing({ inForce }: Replay): readonly Step[] {
  const disowned = disowningsIn(inForce);
  return inForce.filter(({ dossier }) => !disowned.has(dossier.digest));
}

/** What a record in force takes out is gone. */
function undoneFindings(tree: FileTree, { folder, record }: Dossier): readonly VerifyFinding[] {
  return (record.redacts ?? [])
    .filter(({ path }) => tree.read(path) !== undefined)
    .map(({ path }) => ({
      code: 'redaction-undone',
      file: path,
      decision: folder,
      parts: { path, decision: folder },
    }));
}
