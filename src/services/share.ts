/** Shares with the group: gets what others recorded, joins it with what was recorded here, and sends it. */

import {
  fetchShared,
  newPlace,
  rememberAddress,
  type SharedPlace,
  seenThere,
  sendShared,
  sharedPlaceOf,
} from '../git/remote.ts';
import { type FileTree, memoryTree } from '../load/file-tree.ts';
import { gitEn } from '../messages/en/git.ts';
import { shareEn } from '../messages/en/share.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { Digest } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import { CirclesError } from '../model/errors.ts';
import { kindOf } from '../schema/kinds.ts';
import { orderChain } from '../trust/chain.ts';
import { readDossiers } from '../trust/dossier.ts';
import { isSame } from '../trust/joining/join-dossiers.ts';
import { waitingDossiers } from '../trust/waiting-dossier.ts';
import { layWanted } from './lay-aside.ts';
import { type LineBeside, lineBeside } from './line-beside.ts';
import { rememberPlace } from './memory.ts';
import { proposalsIn } from './proposals.ts';
import type { Renewed } from './renew-overtaken.ts';
import type { Signer } from './signer.ts';
import { type Joined, NOTHING, type Questions, type TakenIn, type TakingIn, takeIn, type Unlawful } from './take-in.ts';
import { openWorkplaceToWrite, type Workplace } from './workplace.ts';

/** How to share. */
export interface ShareWishes extends Pick<TakingIn, 'choices' | 'isSetAside' | 'date' | 'dryRun'> {
  readonly cwd: string;
  readonly todayIn: (timezone: string) => IsoDate;
  /** Asked for only when something has to be signed. */
  readonly signerAt: (place: Workplace) => Promise<Signer>;
  /** An address to share at from now on. */
  readonly address?: string | undefined;
  /** True when somebody sits at a terminal who can be asked for a password. */
  readonly terminal: boolean;
}

/** A decision that went from one side to the other. */
export interface Passed {
  readonly digest: Digest;
  readonly title: string;
  readonly decided: IsoDate;
  readonly circle: string;
  /** True while it waits for signatures. */
  readonly waits: boolean;
}

/** What came and went. */
export interface Exchange {
  readonly decisions: readonly Passed[];
  /** Signatures and objections beside decisions that both had. */
  readonly signatures: number;
  readonly objections: number;
  /** New versions of proposals, and answers to proposals. */
  readonly proposals: readonly string[];
  readonly answers: number;
}

/** What sharing did. */
export interface Shared {
  readonly kind: 'shared';
  readonly place: Workplace;
  readonly received: Exchange;
  readonly sent: Exchange;
  /** What lay at the shared place before, was gone from there, and was put back. */
  readonly putBack: Exchange;
  readonly renewed: readonly Renewed[];
  /** Decisions that were taken out, with the folder in which each lies now. */
  readonly aside: readonly { readonly title: string; readonly folder: string }[];
  /** Decisions on proposals that don't stand, because of what others said first. */
  readonly reopened: Joined['reopened'];
  /** Answers that came after their proposal was settled. */
  readonly late: Joined['late'];
  /** Set where this copy stands beside the line that everybody gets. */
  readonly beside: LineBeside | undefined;
  readonly unfinished: CirclesError | undefined;
}

/** Done, or what has to be answered first (then nothing was changed here or there). */
export type ShareOutcome = Shared | ((Questions | Unlawful) & { readonly place: Workplace });

/** How often it is tried again when others send at the same moment. */
const TRIES = 5;

/** Shares. Throws `CirclesError` `shared-nowhere`, `another-line`, `shared-place-busy`, and what getting, joining and sending throw. */
export async function share(wishes: ShareWishes): Promise<ShareOutcome> {
  const first = await openWorkplaceToWrite(wishes.cwd, wishes.todayIn);
  const shared = await placeToShare(first, wishes);
  const before = wishes.address === undefined ? await seenThere(first.repository, shared) : undefined;
  const beside = await lineBeside(first.repository, shared, wishes.terminal);
  let taken: Joined | undefined;
  for (let tries = 0; tries < TRIES; tries++) {
    const place = tries === 0 ? first : await openWorkplaceToWrite(wishes.cwd, wishes.todayIn);
    const theirs = await fetchShared(place.repository, shared, wishes.terminal);
    refuseUnseen(theirs, beside);
    const now = await takeInAt(place, theirs, wishes);
    if (now.kind !== 'joined') return { ...now, place };
    taken = both(taken, now);
    if (await isSent(place, shared, { theirs, commit: now.head, wishes }))
      return outcome({ wishes, first, before, theirs, taken, beside });
  }
  throw new CirclesError('shared-place-busy', shareEn.busy({ address: shared.address }));
}

/** Beside what everybody gets nobody would see what is sent for the first time. Throws `another-line`. */
function refuseUnseen(theirs: string | undefined, beside: LineBeside | undefined): void {
  if (theirs === undefined && beside !== undefined) throw new CirclesError('another-line', shareEn.anotherLine(beside));
}

/** Sends what is new, and keeps a new address once all went well. False when somebody else was quicker. */
async function isSent(
  { repository }: Workplace,
  shared: SharedPlace,
  { theirs, commit, wishes }: { theirs: string | undefined; commit: string; wishes: ShareWishes },
): Promise<boolean> {
  const { terminal, address, dryRun } = wishes;
  if (dryRun) return true;
  const sent = commit === theirs || (await sendShared(repository, shared, { commit, terminal })) === 'sent';
  if (sent && address !== undefined) await rememberAddress(repository, shared, commit);
  return sent;
}

/** What was done before somebody else was quicker counts too. */
function both(earlier: Joined | undefined, now: Joined): Joined {
  if (earlier === undefined) return now;
  const [renewed, aside] = [
    [...earlier.renewed, ...now.renewed],
    [...earlier.aside, ...now.aside],
  ];
  const [reopened, late] = [
    [...earlier.reopened, ...now.reopened],
    [...earlier.late, ...now.late],
  ];
  return { ...now, renewed, aside, reopened, late, unfinished: now.unfinished ?? earlier.unfinished };
}

/** A new address is tried as it is, and becomes the group's own only when all went well. */
async function placeToShare({ repository }: Workplace, { address }: ShareWishes): Promise<SharedPlace> {
  const { branch } = await repository.head();
  if (branch === undefined) throw new CirclesError('detached-head', gitEn.recording.notOnBranch());
  if (address !== undefined) return newPlace(address, branch);
  const shared = await sharedPlaceOf(repository, branch);
  if (shared === undefined) throw new CirclesError('shared-nowhere', shareEn.nowhere());
  return shared;
}

async function takeInAt(place: Workplace, theirs: string | undefined, wishes: ShareWishes): Promise<TakenIn> {
  const nothing = { ...NOTHING, kind: 'joined' } as const;
  if (theirs === undefined) return { ...nothing, tree: place.committed, head: place.head ?? '' };
  let known: Promise<Signer> | undefined;
  const signer = () => {
    known ??= wishes.signerAt(place);
    return known;
  };
  const { date, choices, isSetAside, dryRun } = wishes;
  return takeIn({ place, theirs, signer, date, choices, isSetAside, dryRun });
}

async function outcome(done: {
  readonly wishes: ShareWishes;
  readonly first: Workplace;
  /** What was seen there the last time. */
  readonly before: string | undefined;
  readonly theirs: string | undefined;
  readonly taken: Joined;
  readonly beside: LineBeside | undefined;
}): Promise<Shared> {
  const { wishes, first, before, theirs, taken, beside } = done;
  const treeAt = async (commit: string | undefined) =>
    commit === undefined ? memoryTree({}) : first.repository.treeAt(commit);
  const treeThere = await treeAt(theirs);
  const isUnmoved = wishes.dryRun || taken.head === first.head;
  const place = isUnmoved ? first : await openWorkplaceToWrite(wishes.cwd, wishes.todayIn);
  if (!wishes.dryRun) await rememberPlace(place);
  if (!wishes.dryRun) for (const one of taken.aside) layWanted(place, one);
  const { renewed, unfinished } = taken;
  const putBack = exchange(treeThere, recordsInBoth(await treeAt(before), taken.tree));
  const own = new Set(renewed.map(({ digest }) => digest));
  const received = exchange(first.committed, taken.tree);
  return {
    kind: 'shared',
    place,
    received: { ...received, decisions: received.decisions.filter(({ digest }) => !own.has(digest)) },
    sent: without(exchange(treeThere, taken.tree), putBack),
    putBack,
    renewed,
    reopened: taken.reopened,
    late: taken.late,
    aside: taken.aside.map(({ overtaken, folder }) => ({ title: overtaken.dossier.record.title, folder })),
    beside,
    unfinished,
  };
}

/** What the second tree has that the first had not. */
function exchange(before: FileTree, after: FileTree): Exchange {
  const waited = waitingDossiers(before).map(({ bytes }) => digestOf(bytes));
  const had = new Set([...readDossiers(before).readable.map(({ digest }) => digest), ...waited]);
  const decisions = decisionsIn(after).filter(({ digest }) => !had.has(digest));
  const paths = after.list().flatMap(({ path }) => (before.read(path) === undefined ? [path] : []));
  const own = decisions.map(({ folder }) => `${folder}/`);
  const added = paths.filter((path) => !own.some((folder) => path.startsWith(folder)));
  return {
    decisions,
    signatures: added.filter((path) => /\/(?:decisions|proposals)\/[^/]+\/[^/.]+\.sig$/.test(path)).length,
    objections: added.filter((path) => /\/decisions\/[^/]+\/[^/.]+\.objection\.yaml$/.test(path)).length,
    proposals: newVersions(before, after),
    answers: added.filter((path) => kindOf(path)?.kind === 'response').length,
  };
}

/** Titles of proposals that were not there in this version. */
function newVersions(before: FileTree, after: FileTree): readonly string[] {
  const had = new Set(proposalsIn(before).map(({ version }) => version));
  return proposalsIn(after).flatMap(({ version, proposal }) => (had.has(version) ? [] : [proposal.title]));
}

/** What lies in the folders of recorded decisions on both sides alike. */
function recordsInBoth(a: FileTree, b: FileTree): FileTree {
  const paths = a.list().flatMap(({ path }) => (/^circles\/[^/]+\/decisions\//.test(path) ? [path] : []));
  const files = paths.flatMap((path) => {
    const bytes = a.read(path);
    return bytes !== undefined && isSame(bytes, b.read(path)) ? [[path, bytes] as const] : [];
  });
  return memoryTree(Object.fromEntries(files));
}

function without(all: Exchange, less: Exchange): Exchange {
  const digests = new Set(less.decisions.map(({ digest }) => digest));
  return {
    decisions: all.decisions.filter(({ digest }) => !digests.has(digest)),
    proposals: all.proposals.filter((title) => !less.proposals.includes(title)),
    answers: all.answers - less.answers,
    signatures: all.signatures - less.signatures,
    objections: all.objections - less.objections,
  };
}

function decisionsIn(tree: FileTree): readonly (Passed & { readonly folder: string })[] {
  const inPlace = orderChain(readDossiers(tree).readable).ordered.map(({ folder, digest, record, circle }) => ({
    ...{ folder, digest, circle, title: record.title, decided: record.decided, waits: false },
  }));
  const waiting = waitingDossiers(tree).map(({ waitingFolder, bytes, record }) => ({
    ...{ folder: waitingFolder, digest: digestOf(bytes), circle: waitingFolder.split('/')[1] ?? '' },
    ...{ title: record.title, decided: record.decided, waits: true },
  }));
  return [...inPlace, ...waiting];
}
