/** The open proposals of a place: each with its version, its answers, and how it stands. */
import { classOf } from '../changes/change-class.ts';
import { type Draft, emptyDraft } from '../decisions/draft.ts';
import { roundOf } from '../decisions/plan.ts';
import { type Standing, standingOf } from '../decisions/proposals/standing.ts';
import { compareWanted, type Wanted } from '../decisions/wanted.ts';
import { type FileTree, overlay } from '../load/file-tree.ts';
import { readProposal } from '../load/read-proposal.ts';
import { proposalsEn } from '../messages/en/proposals.ts';
import { type Labels, labelsOf, STANDARD_LABELS } from '../messages/labels.ts';
import type { CircleId } from '../model/circle.ts';
import type { Digest, RecordKind } from '../model/decision-record.ts';
import { nearest } from '../model/did-you-mean.ts';
import { digestOf } from '../model/digest.ts';
import { CirclesError } from '../model/errors.ts';
import type { Proposal } from '../model/proposal.ts';
import { kindOf } from '../schema/kinds.ts';
import { circlesLinked } from '../trust/links.ts';
import { type SignedResponse, signedResponses } from '../trust/signed-responses.ts';
import { isCalled, shortName } from './is-called.ts';
import type { WantedFiles } from './undecided.ts';
import type { Workplace } from './workplace.ts';

/** A proposal as it lies in a tree. */
export interface LyingProposal {
  /** `circles/kitchen/proposals/quiet-hours`. */
  readonly folder: string;
  readonly slug: string;
  readonly proposal: Proposal;
  readonly version: Digest;
  /** What it wants of the governed files, as far as the files lie here with the bytes that it lists. */
  readonly wanted: WantedFiles;
  /** Files that it lists and that are not here as it says. */
  readonly broken: readonly string[];
}

/** A proposal with everything that is known of it. */
export interface OpenProposal extends LyingProposal {
  readonly compared: Wanted;
  readonly kind: RecordKind;
  readonly answers: readonly SignedResponse[];
  /** Answers that count for nothing: unreadable, or not signed as they should be. */
  readonly faulty: readonly string[];
  /** Files that were decided otherwise since: it can't be adopted as it is. */
  readonly overtaken: readonly string[];
  readonly standing: Standing;
}

/** Where proposals are read. */
export type ProposalPlace = Pick<Workplace, 'committed' | 'state' | 'today' | 'verification'>;

/** The proposals that lie in a tree, sorted by folder. */
export function proposalsIn(tree: FileTree): readonly LyingProposal[] {
  return tree.list().flatMap(({ path }): LyingProposal[] => {
    const parts = kindOf(path);
    const bytes = parts?.kind === 'proposal' ? tree.read(path) : undefined;
    const proposal = bytes === undefined ? undefined : readProposal(bytes);
    if (bytes === undefined || proposal === undefined || parts?.folder === undefined) return [];
    const folder = path.slice(0, path.lastIndexOf('/'));
    return [{ folder, slug: parts.folder, proposal, version: digestOf(bytes), ...filesOf(tree, folder, proposal) }];
  });
}

function filesOf(tree: FileTree, folder: string, { files }: Proposal): Pick<LyingProposal, 'wanted' | 'broken'> {
  const read = files.map(({ path, after }) => {
    const bytes = after === null ? null : tree.read(wantedPath(folder, path));
    const isThere = bytes === null || (bytes !== undefined && digestOf(bytes) === after);
    return { path, bytes: isThere ? bytes : undefined };
  });
  return {
    wanted: new Map(read.flatMap(({ path, bytes }) => (bytes === undefined ? [] : [[path, bytes] as const]))),
    broken: read.flatMap(({ path, bytes }) => (bytes === undefined ? [path] : [])),
  };
}

/** Where a wanted file lies while it is proposed. */
export function wantedPath(folder: string, path: string): string {
  return `${folder}/wanted/${path}`;
}

/** Every open proposal, with how it stands; what {@link unreadProposals} tells is not among them. */
export function openProposals(place: ProposalPlace): readonly OpenProposal[] {
  return proposalsIn(place.committed).flatMap((lying) => {
    const open = tried(lying, place);
    return open instanceof CirclesError ? [] : [open];
  });
}

/** Proposals about which nobody can be asked, because what they want can't be read, each with the reason. */
export function unreadProposals(
  place: ProposalPlace,
): readonly { readonly lying: LyingProposal; readonly why: string }[] {
  return proposalsIn(place.committed).flatMap((lying) => {
    const open = tried(lying, place);
    return open instanceof CirclesError ? [{ lying, why: open.message }] : [];
  });
}

function tried(lying: LyingProposal, place: ProposalPlace): OpenProposal | CirclesError {
  try {
    return opened(lying, place);
  } catch (error) {
    if (error instanceof CirclesError) return error;
    throw error;
  }
}

/** How one proposal stands. Throws `CirclesError` as `compareWanted`, and `other-circles` where its circle has no say in it. */
export function opened(lying: LyingProposal, { committed, state, today, verification }: ProposalPlace): OpenProposal {
  const { folder, proposal, version, wanted } = lying;
  const compared = compareWanted(wanted, state);
  const { governance } = state.organisation.settings;
  const usual = compared.files.length === 0 ? 'one-off' : classOf(compared.changes, governance);
  const kind = proposal.selection === undefined ? usual : 'selection';
  const asks = circlesAskedFor(proposal, { state, verification });
  const round = roundOf({ ...draftFor(proposal, today), asks }, compared, state);
  const { organisation } = verification;
  const { counted: answers, faulty } = signedResponses(folder, { tree: committed, state, organisation });
  const responses = answers.map(({ response }) => response);
  return {
    ...lying,
    compared,
    kind,
    answers,
    faulty,
    overtaken: proposal.files.flatMap(({ path, before }) =>
      before === (state.digests.get(path) ?? null) ? [] : [path],
    ),
    standing: standingOf({ proposal, version, round, kind, responses, today }),
  };
}

/** The circles whose consent it takes because of what it says of earlier decisions. */
export function circlesAskedFor(
  { circle, links = {} }: Pick<Proposal, 'circle' | 'links'>,
  { state, verification }: Pick<ProposalPlace, 'state' | 'verification'>,
): readonly CircleId[] {
  const { inForce } = verification;
  const past = {
    find: (digest: Digest) => inForce.find((step) => step.dossier.digest === digest),
    all: () => inForce,
  };
  return circlesLinked(links, { past, organisation: state.organisation, given: [circle] });
}

function draftFor({ circle }: Proposal, today: string): Draft {
  return { ...emptyDraft(today, ''), circle };
}

/**
 * The open proposal that is meant: by its title, the name of its folder, or circle and name.
 * @throws CirclesError `unknown-proposal` or `several-proposals`, and as {@link opened}.
 */
export function findProposal(place: ProposalPlace, words: string): OpenProposal {
  return opened(theOne(proposalsIn(place.committed), words, labelsOf(place.state.organisation.settings.labels)), place);
}

/** The tree as it would be with a proposal adopted, for questions that begin with "what if". Throws as {@link findProposal}. */
export function asProposed(tree: FileTree, words: string): FileTree {
  return overlay(tree, theOne(proposalsIn(tree), words, STANDARD_LABELS).wanted);
}

function theOne<One extends LyingProposal>(all: readonly One[], words: string, labels: Labels): One {
  const [first, ...others] = all.filter(({ folder, proposal }) => isCalled({ folder, record: proposal }, words));
  const said = proposalsEn(labels);
  if (first !== undefined && others.length === 0) return first;
  if (first !== undefined)
    throw new CirclesError('several-proposals', said.several({ words, names: [first, ...others].map(shortName) }));
  const near = nearest(words, all.map(shortName).concat(all.map(({ proposal }) => proposal.title)));
  throw new CirclesError('unknown-proposal', said.unknown({ words, near, known: all.map(shortName) }));
}

/** Every file in the folder of a proposal. */
export function filesIn({ committed }: Pick<Workplace, 'committed'>, folder: string): readonly string[] {
  return committed.list().flatMap(({ path }) => (path.startsWith(`${folder}/`) ? [path] : []));
}
