/** What two lines hold of proposals, put together: the answers of both, one version or two, and what came too late. */
import type { FileTree } from '../../load/file-tree.ts';
import { readProposal, readResponse } from '../../load/read-proposal.ts';
import type { Digest } from '../../model/decision-record.ts';
import { digestOf } from '../../model/digest.ts';
import type { Response } from '../../model/proposal.ts';
import { freeId, SLUG_LENGTH } from '../../model/slug.ts';
import { allProposals, proposalFolders } from '../proposal-folders.ts';
import type { Reopened } from './answered-meanwhile.ts';
import { type Files, isSame, type Lines } from './join-dossiers.ts';

/** An answer to a proposal that was settled or taken back before it arrived. */
export interface LateAnswer {
  readonly title: string;
  readonly response: Response;
}

/** What comes of it. */
export interface JoinedProposals {
  /** Written over `theirs`. */
  readonly files: Files;
  readonly late: readonly LateAnswer[];
}

/** Joins them. `reopened` are those of which a decision of ours does not stand, because of what others said meanwhile. */
export function joinProposals(lines: Lines, reopened: readonly Reopened[]): JoinedProposals {
  const folders = allProposals([lines.base, lines.ours, lines.theirs]);
  const joined = [...folders].sort().map((folder) => {
    const again = reopened.filter((one) => one.proposal === folder);
    return joinOne(folder, { lines, reopened: again, folders });
  });
  return {
    files: new Map(joined.flatMap(({ files }) => [...files])),
    late: joined.flatMap(({ late }) => late),
  };
}

interface Joining {
  readonly lines: Lines;
  readonly reopened: readonly Reopened[];
  readonly folders: ReadonlySet<string>;
}

function joinOne(folder: string, joining: Joining): JoinedProposals {
  const { lines, reopened, folders } = joining;
  const nothing = { late: [] };
  switch (fateOf(folder, joining)) {
    case 'gone':
      return gone(folder, lines);
    case 'theirs':
      return { ...nothing, files: answersInto(folder, lines, reopened) };
    case 'ours':
      return { ...nothing, files: new Map([...asOurs(folder, lines), ...answersInto(folder, lines, reopened)]) };
    default: {
      const name = folder.slice(folder.lastIndexOf('/') + 1);
      const isTaken = (id: string) => folders.has(folder.replace(/[^/]+$/, id));
      const beside = folder.replace(/[^/]+$/, freeId(name, isTaken, SLUG_LENGTH));
      return { ...nothing, files: new Map([...answersInto(folder, lines, []), ...moved(folder, beside, lines)]) };
    }
  }
}

type Fate = 'gone' | 'theirs' | 'ours' | 'both';

/** Who changed the proposal itself; what was settled or taken back is gone. */
function fateOf(folder: string, { lines, reopened }: Joining): Fate {
  const [old, mine, other] = [lines.base, lines.ours, lines.theirs].map((tree) => tree.read(`${folder}/proposal.yaml`));
  if (reopened.length > 0) return other === undefined ? 'ours' : 'theirs';
  if (isSame(mine, other) || isSame(mine, old)) return other === undefined ? 'gone' : 'theirs';
  if (isSame(other, old)) return mine === undefined ? 'gone' : 'ours';
  return differing(mine, other);
}

/** Both did something to it: what is gone on one side stays on the other. */
function differing(mine: Uint8Array | undefined, other: Uint8Array | undefined): Fate {
  if (mine === undefined) return 'theirs';
  return other === undefined ? 'ours' : 'both';
}

function inside(tree: FileTree, folder: string): readonly string[] {
  return tree.list().flatMap(({ path }) => (path.startsWith(`${folder}/`) ? [path] : []));
}

function isAnswer(path: string): boolean {
  return /^circles\/[^/]+\/proposals\/[^/]+\/responses\/[^/]+\.(?:yaml|sig)$/.test(path);
}

/** Nothing of it stays; what was said since is told. */
function gone(folder: string, { base, ours, theirs }: Lines): JoinedProposals {
  const bytes = [base, ours, theirs]
    .map((tree) => tree.read(`${folder}/proposal.yaml`))
    .find((one) => one !== undefined);
  const title = (bytes === undefined ? undefined : readProposal(bytes))?.title ?? '';
  const sides = [ours, theirs].filter((tree) => tree.read(`${folder}/proposal.yaml`) !== undefined);
  const late = sides.flatMap((tree) =>
    inside(tree, folder)
      .filter((path) => isAnswer(path) && path.endsWith('.yaml') && !isSame(base.read(path), tree.read(path)))
      .flatMap((path) => answerAt(tree, path) ?? []),
  );
  return {
    files: new Map(inside(theirs, folder).map((path) => [path, null])),
    late: late.map((response) => ({ title, response })),
  };
}

function answerAt(tree: FileTree, path: string): Response | undefined {
  const bytes = tree.read(path);
  return bytes === undefined ? undefined : readResponse(bytes);
}

/** The proposal and what it wants as we have it; answers are joined by themselves. */
function asOurs(folder: string, { ours, theirs }: Lines): Files {
  const [mine, other] = [ours, theirs].map((tree) => inside(tree, folder).filter((path) => !isAnswer(path)));
  return new Map([
    ...(other ?? []).map((path) => [path, null] as const),
    ...(mine ?? []).map((path) => [path, ours.read(path) ?? null] as const),
  ]);
}

/** Answers of ours that they lack, or that are later than theirs; each with its signature. */
function answersInto(folder: string, { base, ours, theirs }: Lines, reopened: readonly Reopened[]): Files {
  const versions = new Set(proposalFolders(theirs).has(folder) ? knownIn(theirs, folder) : knownIn(ours, folder));
  const mine = inside(ours, folder).filter((path) => isAnswer(path) && path.endsWith('.yaml'));
  const taken = mine.filter((path) => {
    const response = answerAt(ours, path);
    if (response === undefined || !versions.has(response.version)) return false;
    return isLater({ old: base.read(path), mine: ours.read(path), other: theirs.read(path) });
  });
  const kept = taken.flatMap((path) => [path, path.replace(/\.yaml$/, '.sig')]);
  const back = reopened.flatMap((one) => [...answersBack(folder, one, theirs)]);
  return new Map([...back, ...kept.map((path) => [path, ours.read(path) ?? null] as const)]);
}

/** The version that lies there, and those before it. */
function knownIn(tree: FileTree, folder: string): readonly Digest[] {
  const bytes = tree.read(`${folder}/proposal.yaml`);
  if (bytes === undefined) return [];
  return [digestOf(bytes), ...(readProposal(bytes)?.earlier ?? []).map(({ version }) => version)];
}

interface Sides {
  readonly old: Uint8Array | undefined;
  readonly mine: Uint8Array | undefined;
  readonly other: Uint8Array | undefined;
}

/** One person writes it, but may do so on two computers: then the later day counts, and on the same day an objection. */
function isLater({ old, mine, other }: Sides): boolean {
  if (mine === undefined || isSame(mine, other)) return false;
  if (other === undefined || isSame(other, old)) return true;
  if (isSame(mine, old)) return false;
  const [ours, theirs] = [readResponse(mine), readResponse(other)];
  if (ours === undefined || theirs === undefined) return ours !== undefined;
  return ours.date === theirs.date ? ours.answer === 'objection' : ours.date > theirs.date;
}

/** What had gone into the evidence of a decision that does not stand is an answer to the proposal again. */
function answersBack(folder: string, { answers }: Reopened, theirs: FileTree): Files {
  const names = new Set(
    [...answers.keys()]
      .map((name) => name.replace(/\.(?:yaml|sig)$/, ''))
      .filter((name) => theirs.read(`${folder}/responses/${name}.yaml`) === undefined),
  );
  return new Map(
    [...answers]
      .filter(([name]) => names.has(name.replace(/\.(?:yaml|sig)$/, '')))
      .map(([name, bytes]) => [`${folder}/responses/${name}`, bytes]),
  );
}

/** Both put another version in its place: ours becomes a proposal of its own, with what was said of it. */
function moved(folder: string, beside: string, { ours }: Lines): Files {
  return new Map(
    inside(ours, folder).map((path) => [`${beside}${path.slice(folder.length)}`, ours.read(path) ?? null]),
  );
}
