/** Takes in what lies at the shared place: both lines joined, verified as they will be, and written in one step; or a question. */
import { formerContents } from '../git/history.ts';
import { advanceTo, mergedTree, recordJoined } from '../git/join-transaction.ts';
import { type FileTree, memoryTree, overlay } from '../load/file-tree.ts';
import { shareEn } from '../messages/en/share.ts';
import { CirclesError } from '../model/errors.ts';
import { personName } from '../model/organisation.ts';
import { ownPart } from '../render/front-page.ts';
import { kindOf } from '../schema/kinds.ts';
import { readDossiers } from '../trust/dossier.ts';
import type { Reopened } from '../trust/joining/answered-meanwhile.ts';
import { type Files, isDossierPath, isSame, type Lines, lostThere } from '../trust/joining/join-dossiers.ts';
import { governedFiles, type JoinedLines, joinLines, type Overtaken } from '../trust/joining/join-lines.ts';
import { newFaults } from '../trust/joining/new-faults.ts';
import { verify } from '../trust/verify.ts';
import type { VerifyFinding } from '../trust/verify-finding.ts';
import { authorOf } from './author-of.ts';
import { completedWaiting } from './complete-waiting.ts';
import { freshPage } from './fresh-page.ts';
import { lateIn, type ToldLate } from './late-answers.ts';
import { type Aside, foldersAside, layAside } from './lay-aside.ts';
import { rememberMove } from './memory.ts';
import { type Question, type Renewal, type Renewed, renewOvertaken } from './renew-overtaken.ts';
import type { Signer } from './signer.ts';
import { type Workplace, withNames } from './workplace.ts';

/** How the lines are to be joined. */
export interface TakingIn {
  readonly place: Workplace;
  /** The newest commit at the shared place. */
  readonly theirs: string;
  readonly signer: () => Promise<Signer>;
  readonly date?: string | undefined;
  /** For other files that both changed: whose version holds. */
  readonly choices: ReadonlyMap<string, 'mine' | 'theirs'>;
  readonly isSetAside: (overtaken: Overtaken) => boolean;
  /** Nothing is signed or written. */
  readonly dryRun: boolean;
}

/** What was taken in, or what has to be answered first; then nothing was changed. */
export type TakenIn = Joined | Questions | Unlawful;

/** Both lines hold the same from here on. */
export interface Joined {
  readonly kind: 'joined';
  readonly head: string;
  /** What the branch holds now, or would hold. */
  readonly tree: FileTree;
  readonly renewed: readonly Renewed[];
  readonly aside: readonly Aside[];
  /** Decisions on proposals that don't stand, because of what others said first. */
  readonly reopened: readonly Reopened[];
  /** Answers that came after their proposal was settled. */
  readonly late: readonly ToldLate[];
  readonly unfinished: CirclesError | undefined;
}

/** Decisions that can't stand beside theirs, and other files that both changed. */
export interface Questions {
  readonly kind: 'questions';
  readonly questions: readonly Question[];
  readonly files: readonly string[];
  /** Titles of what lies on either side, by the folder. */
  readonly titles: ReadonlyMap<string, string>;
}

/** It does not hold. */
export interface Unlawful {
  readonly kind: 'unlawful';
  /** What lies at the shared place, or only both lines together. */
  readonly where: 'there' | 'joined';
  readonly findings: readonly VerifyFinding[];
}

/** What joining brings when there is nothing to join. */
export const NOTHING = { renewed: [], aside: [], reopened: [], late: [], unfinished: undefined } as const;

/** Takes them in. Throws `CirclesError` `another-organisation` and what recording throws. */
export async function takeIn(work: TakingIn): Promise<TakenIn> {
  const { place, theirs } = work;
  const { repository, head = '', committed, today } = place;
  if (await repository.isAncestor(theirs, head)) return { ...NOTHING, kind: 'joined', head, tree: committed };
  const base = await repository.mergeBase(head, theirs);
  const trees = { base: base === undefined ? memoryTree({}) : await repository.treeAt(base), ours: committed };
  const lines = { ...trees, theirs: await repository.treeAt(theirs) };
  const lost = lostThere(lines);
  const joined = joinLines({ ...lines, theirs: overlay(lines.theirs, lost) }, today);
  requireSameGroup(joined);
  const unlawful = newFaults(joined);
  if (unlawful.length > 0) return { kind: 'unlawful', where: 'there', findings: unlawful };
  const former = (path: string) => formerContents(repository, path);
  const plain = await renewOvertaken(joined, { ...work, formerContents: former, today });
  const late = await lateIn(joined, plain, { place, signer: work.dryRun ? undefined : work.signer });
  const renewal = { ...plain, dossiers: new Map([...plain.dossiers, ...late.files]) };
  const merged = await mergedTree(repository, head, theirs);
  const files = merged.torn.filter((path) => isOther(path) && sideOf(path, joined.lines, work) === undefined);
  if (renewal.questions.length > 0 || files.length > 0)
    return { kind: 'questions', questions: renewal.questions, files, titles: titlesOf(joined) };
  const git = { tree: await repository.treeAt(merged.tree), id: merged.tree, torn: merged.torn };
  const parts = {
    joined,
    renewal,
    late: late.told,
    git,
    isBehind: lost.size === 0 && (await repository.isAncestor(head, theirs)),
  };
  return write(work, { ...parts, ...plan(work, parts) });
}

function titlesOf({ lines }: JoinedLines): ReadonlyMap<string, string> {
  const all = [lines.ours, lines.theirs].flatMap((tree) => readDossiers(tree).readable);
  return new Map(all.map(({ folder, record }) => [folder, record.title]));
}

function requireSameGroup({ ours, theirs }: JoinedLines): void {
  if (theirs.organisation === ours.organisation) return;
  throw new CirclesError('another-organisation', shareEn.anotherOrganisation());
}

/** Git joins it line by line. */
function isOther(path: string): boolean {
  return kindOf(path)?.governed !== true && !isDossierPath(path);
}

interface Parts {
  readonly joined: JoinedLines;
  readonly renewal: Renewal;
  readonly late: readonly ToldLate[];
  readonly git: { readonly tree: FileTree; readonly id: string; readonly torn: readonly string[] };
  /** True when there is nothing of ours to bring in: they follow what is here, and took nothing away that has to stay. */
  readonly isBehind: boolean;
}

interface PlannedTree {
  /** Over the tree that git made. */
  readonly files: Files;
  readonly after: FileTree;
}

function plan(work: TakingIn, parts: Parts): PlannedTree {
  const { place } = work;
  const { joined, renewal, git } = parts;
  const { theirs } = joined.lines;
  if (parts.isBehind) return { files: new Map(), after: theirs };
  const base = overlay(theirs, renewal.dossiers);
  const dossiers = overlay(base, completedWaiting(base, place));
  const options = { today: place.today, checks: renewal.checks };
  const governed = overlay(dossiers, governedFiles(dossiers, joined, options));
  const ours = new Map([...differences(git.tree, governed), ...chosen(work, parts)]);
  const verification = verify(governed, options);
  const { organisation } = withNames(verification, governed);
  const page = freshPage(organisation, {
    committed: overlay(git.tree, ours),
    present: overlay(git.tree, ours),
    today: place.today,
  });
  const files = new Map([...ours, ...page]);
  return { files, after: overlay(git.tree, files) };
}

/** Governed files and dossiers are never merged line by line: they are taken from `wanted`. */
function differences(tree: FileTree, wanted: FileTree): Files {
  const paths = new Set([...tree.list(), ...wanted.list()].map(({ path }) => path).filter((path) => !isOther(path)));
  return new Map(
    [...paths].flatMap((path): [string, Uint8Array | null][] => {
      const bytes = wanted.read(path);
      return isSame(bytes, tree.read(path)) ? [] : [[path, bytes ?? null]];
    }),
  );
}

/** Other files that both changed: the version that was chosen. */
function chosen(work: TakingIn, { joined: { lines }, git }: Parts): Files {
  return new Map(
    git.torn.filter(isOther).map((path): [string, Uint8Array | null] => {
      const side = sideOf(path, lines, work) === 'mine' ? lines.ours : lines.theirs;
      return [path, side.read(path) ?? null];
    }),
  );
}

/** Whose version of a file holds; undefined when nobody can say yet. Of the front page the tool's own block is made anew anyway. */
function sideOf(path: string, { base, ours, theirs }: Lines, { choices }: TakingIn): 'mine' | 'theirs' | undefined {
  const choice = choices.get(path);
  if (choice !== undefined || path !== 'README.md') return choice;
  const [old, mine, other] = [base, ours, theirs].map((tree) =>
    ownPart(new TextDecoder().decode(tree.read(path) ?? new Uint8Array())),
  );
  if (mine === old) return 'theirs';
  return other === old || other === mine ? 'mine' : undefined;
}

async function write(work: TakingIn, parts: Parts & PlannedTree): Promise<TakenIn> {
  const { place, theirs } = work;
  const { joined, renewal, late, files, after, git } = parts;
  const { repository, head = '', today } = place;
  const both = [...joined.ours.findings, ...joined.theirs.findings];
  const known = new Set(both.map(({ code, file }) => `${code} ${file}`));
  const verification = verify(after, { today, base: joined.lines.theirs, checks: renewal.checks });
  const findings = verification.findings.filter(({ code, file }) => !known.has(`${code} ${file}`));
  if (findings.length > 0) return { kind: 'unlawful', where: 'joined', findings };
  const { renewed } = renewal;
  const aside = foldersAside(repository.root, renewal.aside);
  const { reopened } = joined;
  const done = { kind: 'joined', tree: after, renewed, aside, reopened, late } as const;
  refuseEdits(place, after);
  if (work.dryRun) return { ...done, head: theirs, unfinished: undefined };
  if (parts.isBehind) {
    const { unfinished } = await advanceTo(repository, { from: head, to: theirs, title: shareEn.joinTitle() });
    return { ...done, head: theirs, unfinished };
  }
  const signer = await work.signer();
  layAside(repository.root, aside);
  const name = personName(place.organisation, signer.person);
  const { commit, unfinished } = await recordJoined(repository, {
    ...{ files, tree: git.id, theirs, title: shareEn.joinTitle(), trailers: trailersOf(renewed) },
    author: await authorOf(repository, name, signer.person),
    date: work.date,
    key: signer.key,
    expectedHead: place.head,
    terminal: signer.terminal,
    // what was renewed or set aside is not missed; everything else still would be
    beforeMove: (move) => rememberMove(repository, move),
  });
  return { ...done, head: commit, unfinished };
}

/** What somebody changed in the folder and nobody has decided is not written over. */
function refuseEdits({ present, committed }: Workplace, after: FileTree): void {
  const files = present
    .list()
    .map(({ path }) => path)
    .filter((path) => !isSame(committed.read(path), after.read(path)))
    .filter((path) => [committed, after].every((tree) => !isSame(tree.read(path), present.read(path))));
  if (files.length > 0) throw new CirclesError('edit-in-the-way', shareEn.editInTheWay({ files }));
}

function trailersOf(renewed: readonly Renewed[]): { readonly [name: string]: string } {
  const [only, ...others] = renewed;
  return only === undefined || others.length > 0
    ? {}
    : { 'Circles-Decision': only.folder, 'Circles-Record': only.digest };
}
