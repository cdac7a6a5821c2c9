/** Decisions on proposals that don't stand, because others had said something first that they did not know. */
import type { FileTree } from '../../load/file-tree.ts';
import { readProposal } from '../../load/read-proposal.ts';
import type { DecisionRecord, Digest } from '../../model/decision-record.ts';
import { digestOf } from '../../model/digest.ts';
import type { PersonId } from '../../model/person.ts';
import type { Response } from '../../model/proposal.ts';
import { readDossiers } from '../dossier.ts';
import { proposalFolders } from '../proposal-folders.ts';
import { signedResponses } from '../signed-responses.ts';
import type { Verification } from '../verify.ts';
import { waitingDossiers } from '../waiting-dossier.ts';
import type { Lines } from './join-dossiers.ts';

/** Why it does not stand: somebody objected, another version was put, it was taken back, or others decided the same first. */
export type Meanwhile = 'answered' | 'amended' | 'withdrawn' | 'decided';

/** A decision that does not stand. */
export interface Reopened {
  /** Where it lies: among the decisions, or among the proposals while it waits for signatures. */
  readonly folder: string;
  readonly record: DecisionRecord;
  readonly why: Meanwhile;
  /** Who said something that it did not know. */
  readonly persons: readonly PersonId[];
  /** The folder of the proposal, which is open again; undefined where it is not. */
  readonly proposal: string | undefined;
  /** The answers that lay beside it, by the name of the file. */
  readonly answers: ReadonlyMap<string, Uint8Array>;
}

/** What both lines are judged by. */
export interface Judged {
  readonly lines: Lines;
  readonly ours: Verification;
  readonly theirs: Verification;
}

/** Decisions of ours that don't stand beside theirs; and those of either side that still wait for signatures. */
export function answeredMeanwhile(judged: Judged): readonly Reopened[] {
  const { lines, ours, theirs } = judged;
  const known = new Set(allDigests(lines.theirs));
  const mine = [...decisionsOn(lines.ours)].filter(({ digest }) => !known.has(digest));
  const here = new Set(allDigests(lines.ours));
  const waiting = [...decisionsOn(lines.theirs)].filter(({ digest, waits }) => waits && !here.has(digest));
  return [
    ...mine.flatMap(
      (one) => reopened(one, { tree: lines.ours, other: lines.theirs, lines, verification: theirs }) ?? [],
    ),
    ...waiting.flatMap(
      (one) => reopened(one, { tree: lines.theirs, other: lines.ours, lines, verification: ours }) ?? [],
    ),
  ];
}

interface Decision {
  readonly folder: string;
  readonly digest: Digest;
  readonly record: DecisionRecord;
  readonly version: Digest;
  readonly waits: boolean;
}

/** Decisions on proposals, also those that wait. */
function decisionsOn(tree: FileTree): readonly Decision[] {
  const inPlace = readDossiers(tree).readable.map((one) => ({ ...one, waits: false }));
  const waiting = waitingDossiers(tree).map(({ waitingFolder, bytes, record }) => ({
    ...{ folder: waitingFolder, digest: digestOf(bytes), record, waits: true },
  }));
  return [...inPlace, ...waiting].flatMap(({ folder, digest, record, waits }) => {
    const { proposed = '' } = record;
    return proposed.startsWith('sha256:') ? [{ folder, digest, record, version: proposed, waits }] : [];
  });
}

function allDigests(tree: FileTree): readonly Digest[] {
  return decisionsOn(tree).map(({ digest }) => digest);
}

interface Side {
  /** Where the decision lies, and the other line. */
  readonly tree: FileTree;
  readonly other: FileTree;
  readonly lines: Lines;
  /** Of the other line. */
  readonly verification: Verification;
}

function reopened({ folder, record, version }: Decision, side: Side): Reopened | undefined {
  const about = { folder, record, persons: [], proposal: undefined, answers: answersBeside(side.tree, folder) };
  if (decisionsOn(side.other).some((one) => one.version === version)) return { ...about, why: 'decided' };
  const lying = [...proposalFolders(side.other)];
  const [same] = lying.find(([, found]) => found === version) ?? [];
  if (same !== undefined) {
    const persons = strangersTo(record, same, side).map(({ person }) => person);
    return persons.length === 0 ? undefined : { ...about, why: 'answered', persons, proposal: same };
  }
  const [later] = lying.find(([path]) => isEarlier(side.other, path, version)) ?? [];
  if (later !== undefined) return { ...about, why: 'amended', proposal: later };
  const wasShared = [...proposalFolders(side.lines.base).values()].includes(version);
  return wasShared ? { ...about, why: 'withdrawn' } : undefined;
}

function isEarlier(tree: FileTree, folder: string, version: Digest): boolean {
  const bytes = tree.read(`${folder}/proposal.yaml`);
  const earlier = bytes === undefined ? [] : (readProposal(bytes)?.earlier ?? []);
  return earlier.some((one) => one.version === version);
}

/**
 * What they said of that very version that stands against it, and that the decision does not know. Who has taken an objection
 * back counts too: without that answer, whoever had seen the objection would find it left out.
 */
function strangersTo(record: DecisionRecord, folder: string, { other, verification }: Side): readonly Response[] {
  const { state, organisation } = verification;
  const asked = new Set(record.consents.flatMap(({ eligible }) => eligible));
  return signedResponses(folder, { tree: other, state, organisation })
    .counted.filter(({ bytes }) => record.evidence?.includes(digestOf(bytes)) !== true)
    .map(({ response }) => response)
    .filter(({ version, person }) => version === record.proposed && asked.has(person))
    .filter(
      ({ answer = 'none', 'more-time': time, withdrawn }) =>
        AGAINST.includes(answer) || time !== undefined || withdrawn.length > 0,
    );
}

const AGAINST: readonly string[] = ['objection', 'meeting', 'asking-at-home'];

function answersBeside(tree: FileTree, folder: string): ReadonlyMap<string, Uint8Array> {
  const from = `${folder}/evidence/`;
  return new Map(
    tree.list().flatMap(({ path }): [string, Uint8Array][] => {
      const bytes = path.startsWith(from) ? tree.read(path) : undefined;
      return bytes === undefined ? [] : [[path.slice(from.length), bytes]];
    }),
  );
}
