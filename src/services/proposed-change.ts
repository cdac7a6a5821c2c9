/** What a proposed change comes to, between two trees: what would be in force otherwise, whom it concerns, and whose consent is there. */
import { type Affected, affectedBy } from '../changes/affected.ts';
import { type Change, pathsOf } from '../changes/change.ts';
import { diff } from '../changes/diff.ts';
import { type CountedGist, gistOf } from '../changes/gist.ts';
import type { Sides } from '../changes/mandate.ts';
import type { FileTree } from '../load/file-tree.ts';
import { faultsEn } from '../messages/en/faults.ts';
import { verifyEn } from '../messages/en/verify.ts';
import { labelsOf } from '../messages/labels.ts';
import type { IsoDate } from '../model/calendar.ts';
import { compareText, type Finding } from '../model/finding.ts';
import { circleName, type Organisation, personName } from '../model/organisation.ts';
import { faultWords } from '../schema/fault.ts';
import { kindOf } from '../schema/kinds.ts';
import { isNotDecided, type VerifyFinding } from '../trust/verify-finding.ts';
import { type SpokenFinding, verifyWords } from '../trust/verify-words.ts';
import { check } from './check.ts';
import { type Compared, comparedSides, differingPaths, unreadablePaths } from './compared-side.ts';
import { countsOf } from './contested.ts';
import { type DecidedNow, decidedNow } from './decided-now.ts';
import { type ExactWords, exactWords } from './exact-words.ts';
import { countedProposals, type ProposalStatus, proposalsTold, unreadTold } from './proposals-told.ts';
import { type RoleHolders, roleHolders } from './role-holders.ts';
import { type WaitingDecision, waitingDecisions } from './status.ts';
import { undecidedAt } from './undecided.ts';
import { type UndecidedGroup, undecidedGroups } from './undecided-groups.ts';

/** Everything that is known of it. Texts are as they stand in files. */
export interface ProposedChange {
  /** As the files would say it. */
  readonly organisation: Organisation;
  readonly today: IsoDate;
  /** False where no founding record says who decides. */
  readonly isFounded: boolean;
  readonly gist: readonly CountedGist[];
  readonly affected: Affected;
  /** The same by name. */
  readonly people: readonly string[];
  readonly circles: readonly string[];
  readonly holders: readonly RoleHolders[];
  readonly undecided: readonly UndecidedGroup[];
  /** Files in which only the way of writing differs. */
  readonly form: readonly string[];
  readonly unreadable: readonly { readonly file: string; readonly line: number; readonly what: string }[];
  readonly decided: readonly DecidedNow[];
  readonly waiting: readonly WaitingDecision[];
  readonly proposals: readonly ProposalStatus[];
  /** Terms that have ended or end soon, in the circles concerned, where the check did not newly say so. */
  readonly ending: readonly Finding[];
  /** Errors and warnings that were not there before, but for those told as {@link unreadable}. */
  readonly findings: readonly Finding[];
  /** How many further hints are new. */
  readonly advice: number;
  /** Faults of records and signatures that were not there before. */
  readonly proof: readonly (SpokenFinding & { readonly file: string })[];
  readonly words: readonly ExactWords[];
}

/** Compares. Never throws on content. */
export async function proposedChange(before: FileTree, after: FileTree, today: IsoDate): Promise<ProposedChange> {
  const compared = comparedSides(before, after, today);
  const paths = differingPaths(compared);
  const sides = { before: compared.before.loaded.organisation, after: compared.after.loaded.organisation };
  const changes = readableChanges(compared, sides);
  const affected = affectedBy(changes, sides);
  const open = openIn(compared, paths);
  return {
    organisation: sides.after,
    today,
    isFounded: compared.after.isFounded,
    gist: gistOf(changes, sides),
    affected,
    people: affected.people.map((id) => personName(sides.after.people.has(id) ? sides.after : sides.before, id)),
    circles: affected.circles.map((id) => circleName(sides.after.circles.has(id) ? sides.after : sides.before, id)),
    holders: roleHolders(changes, sides, today),
    ...open,
    decided: decidedNow(compared),
    ...checkedIn(compared, { affected, paths, told: open.unreadable }),
    proof: proofOf(compared),
    words: await wordsIn(compared, paths),
  };
}

/** A file that can't be read looks as if it were gone. */
function readableChanges({ before, after }: Compared, sides: Sides): readonly Change[] {
  const unreadable = new Set([...unreadablePaths(before), ...unreadablePaths(after)]);
  return diff(sides.before, sides.after).filter((change) => !pathsOf(change).some((path) => unreadable.has(path)));
}

/** What no decision says, as far as it is part of this change. */
function openIn(
  { before, after }: Compared,
  paths: readonly string[],
): Pick<ProposedChange, 'undecided' | 'form' | 'unreadable' | 'waiting'> {
  const touched = new Set(paths);
  const { state } = after.isFounded ? after : before;
  const undecided = undecidedAt({ present: after.present, state });
  const each = undecided.each.filter(({ change }) => pathsOf(change).some((path) => touched.has(path)));
  const place = { state, today: after.today, organisation: state.organisation, after: undecided.after };
  const words = faultsEn(labelsOf(after.loaded.organisation.settings.labels));
  const faults = new Map(after.loaded.faults.toReversed().map((fault) => [fault.place.file, fault]));
  return {
    undecided: undecidedGroups(each, place),
    form: [...undecided.form, ...undecided.lineEnds].sort(compareText).filter((path) => touched.has(path)),
    unreadable: [...unreadablePaths(after)].flatMap((file) => {
      const fault = touched.has(file) ? faults.get(file) : undefined;
      if (fault === undefined) return [];
      return [{ file, line: after.loaded.locate(fault.place).line, what: faultWords(fault, words).what }];
    }),
    waiting: waitingDecisions(after).filter(({ folder }) => paths.some((path) => path.startsWith(`${folder}/`))),
  };
}

interface Concerned {
  readonly affected: Affected;
  readonly paths: readonly string[];
  /** What is told of files that can't be read. */
  readonly told: ProposedChange['unreadable'];
}

const TERM_ENDS = ['term-expired', 'term-ending-soon'];

function checkedIn(
  { before, after }: Compared,
  { affected, paths, told }: Concerned,
): Pick<ProposedChange, 'proposals' | 'findings' | 'advice' | 'ending'> {
  const proposals = proposalsTold(after);
  const report = check({
    ...{ loaded: after.loaded, today: after.today, since: before.loaded },
    ...{ contested: countsOf(after), contestedSince: countsOf(before) },
    proposals: countedProposals(proposals, unreadTold(after)),
  });
  const isTold = ({ file, what, position: { line } }: Finding) =>
    told.some((one) => one.file === file && one.line === line && one.what === what);
  const findings = report.findings.filter((finding) => finding.severity !== 'advice' && !isTold(finding));
  const isConcerned = ({ entity }: Finding) => affected.circles.includes(entity.split('/')[0] ?? '');
  return {
    proposals: proposals.filter(({ proposal }) => paths.some((path) => path.startsWith(folderOf(proposal)))),
    findings,
    advice: report.counts.advice,
    ending: [...report.earlier, ...report.findings].filter(
      (finding) => TERM_ENDS.includes(finding.rule) && isConcerned(finding) && !findings.includes(finding),
    ),
  };
}

function folderOf(proposal: string): string {
  const [circle, slug] = proposal.split('/');
  return `circles/${circle}/proposals/${slug}/`;
}

/** What is not decided is told as that. */
function proofOf({ before, after }: Compared): ProposedChange['proof'] {
  if (!after.isFounded && !before.isFounded) return [];
  const known = new Set(before.verification.findings.map(keyOf));
  const words = verifyEn(labelsOf(after.loaded.organisation.settings.labels));
  return after.verification.findings
    .filter((finding) => !isNotDecided(finding.code) && !known.has(keyOf(finding)))
    .map((finding) => ({ file: finding.file, ...verifyWords(finding, words) }));
}

function keyOf({ code, file, parts }: VerifyFinding): string {
  return JSON.stringify([code, file, parts]);
}

function wordsIn({ before, after }: Compared, paths: readonly string[]): Promise<readonly ExactWords[]> {
  const governed = paths.filter((path) => kindOf(path)?.governed === true);
  const wanted = new Map(governed.map((path) => [path, after.present.read(path) ?? null]));
  return exactWords(wanted, { state: { ...before.state, organisation: before.loaded.organisation } });
}
