/** Puts a proposal to a circle, in a version that everybody can answer: the wanted files leave their places and lie with it. */
import { asyncRuleFor, earliestAfter } from '../changes/async-rule.ts';
import type { Draft } from '../decisions/draft.ts';
import { asyncConsent } from '../decisions/machines/async-consent.ts';
import { move } from '../decisions/machines/machine.ts';
import { proposalForming } from '../decisions/machines/proposal-forming.ts';
import { planDecision, roundOf } from '../decisions/plan.ts';
import { compareWanted } from '../decisions/wanted.ts';
import { writeFiles } from '../disk/write-files.ts';
import { type ProposalWords, proposalsEn } from '../messages/en/proposals.ts';
import { labelsOf } from '../messages/labels.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { CircleId } from '../model/circle.ts';
import { digestOf } from '../model/digest.ts';
import { CirclesError } from '../model/errors.ts';
import { circleName, generalOf, personName, rootOf } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import type { EarlierVersion, Proposal, ProposalLinks, ProposedRole } from '../model/proposal.ts';
import { freeId, SLUG_LENGTH, slugOf } from '../model/slug.ts';
import { writeDocument } from '../schema/write-yaml.ts';
import { isSame } from '../trust/joining/join-dossiers.ts';
import { isPlaced, putBackAt } from './placed-files.ts';
import { circlesAskedFor, type LyingProposal, type OpenProposal, opened, wantedPath } from './proposals.ts';
import { recordBeside } from './record-beside.ts';
import { planContext } from './record-decision.ts';
import type { BesideWork } from './respond.ts';
import type { WantedFiles } from './undecided.ts';
import type { Workplace } from './workplace.ts';
import { writtenFields } from './written-fields.ts';

/** What is proposed, and by whom. */
export interface ProposeWishes {
  /** As for a decision, without answers. */
  readonly draft: Draft;
  readonly proposer: PersonId;
  readonly closes?: IsoDate | undefined;
  /** The roles, where somebody is to be selected. */
  readonly selection?: readonly ProposedRole[] | undefined;
}

/** A version ready to be recorded. */
export interface PlannedProposal {
  readonly open: OpenProposal;
  /** Everything to write, `null` where a file goes. */
  readonly files: WantedFiles;
  /** Governed files as they were decided, to be put back into their places. */
  readonly putBack: WantedFiles;
  /** The same with the wanted files in their places, for a branch of its own. */
  readonly inPlace: WantedFiles;
}

/** The day on which a proposal of today could be adopted: what it brings begins on it. */
export function expectedDay({ organisation, today }: Workplace, circle: CircleId | undefined): IsoDate {
  const home = circle ?? (generalOf(organisation) ?? rootOf(organisation))?.id ?? '';
  const rule = asyncRuleFor(organisation, home, ['policy']);
  return rule === undefined ? today : earliestAfter(today, rule);
}

/** Plans the first version. Throws `CirclesError` for everything for which a decision of the kind would be refused. */
export function planProposal(place: Workplace, wishes: ProposeWishes): PlannedProposal {
  const { draft, proposer, closes, selection } = wishes;
  const compared = lawful(place, draft);
  const [circle] = roundOf({ ...draft, decided: place.today }, compared, place.state).circles;
  if (circle === undefined) throw new CirclesError('nobody-asked', wordsFor(place).nobodyAsked());
  move(proposalForming, 'draft', 'present');
  const proposal: Proposal = {
    ...wordsOf(draft),
    schema: 'circles/proposal/v1',
    organisation: place.verification.organisation ?? '',
    circle,
    proposers: [proposer],
    opened: place.today,
    dated: place.today,
    number: 1,
    ...(closes === undefined ? {} : { closes }),
    agreed: draft.agreed,
    earlier: [],
    ...linksOf(draft.links),
    ...(selection === undefined ? {} : { selection }),
    files: compared.files,
  };
  const folder = freeFolder(place, circle, draft.title);
  return planned(place, { folder, proposal, wanted: draft.wanted, isPlaced: false });
}

/** How an amended version came about. */
export interface AmendWishes {
  readonly open: OpenProposal;
  /** What is wanted now, beside what was wanted before. */
  readonly wanted: WantedFiles;
  readonly title?: string | undefined;
  readonly text?: string | undefined;
  readonly review?: IsoDate | undefined;
  readonly amender: PersonId;
  readonly closes?: IsoDate | undefined;
  /** What it says of earlier decisions now; without it, what the version before said. */
  readonly links?: ProposalLinks | undefined;
  /** The roles as they are proposed now, where somebody is to be selected. */
  readonly selection?: readonly ProposedRole[] | undefined;
  readonly earlier: Omit<EarlierVersion, 'version'>;
}

/** Plans the next version: answers to the last one stay as history, and everybody is asked again. */
export function planAmendment(place: Workplace, wishes: AmendWishes): PlannedProposal {
  const { open, amender, earlier, closes } = wishes;
  const { proposal: old, version, folder } = open;
  refuseStranger(place, open, amender);
  move(asyncConsent, open.standing.state, 'amend');
  const wanted = new Map([...open.wanted, ...wishes.wanted]);
  const title = wishes.title ?? old.title;
  const { closes: _, text: was, ...kept } = old;
  const text = wishes.text ?? was;
  const links = { ...old.links, ...wishes.links };
  const draft = draftOf(place, { ...kept, links, title, ...(text === undefined ? {} : { text }) }, wanted);
  const compared = lawful(place, draft);
  const proposal: Proposal = {
    ...kept,
    ...wordsOf(draft),
    ...(wishes.review === undefined ? {} : { review: wishes.review }),
    proposers: [...new Set([...old.proposers, amender])],
    dated: place.today,
    number: old.number + 1,
    ...(closes === undefined ? {} : { closes }),
    ...linksOf(links),
    ...(wishes.selection === undefined ? {} : { selection: wishes.selection }),
    earlier: [...old.earlier, { version, ...earlier }],
    files: compared.files,
  };
  if (isAsBefore(old, proposal) && earlier.measure === undefined)
    throw new CirclesError('nothing-amended', wordsFor(place).nothingAmended());
  return planned(place, { folder, proposal, wanted, isPlaced: isPlaced(place, open) });
}

function linksOf({ supersedes, corrects, answers }: ProposalLinks): Pick<Proposal, 'links'> {
  const links = writtenFields({ supersedes, corrects, answers });
  return Object.keys(links).length === 0 ? {} : { links };
}

/** The draft of the decision that a proposal would become, without answers. */
export function draftOf(
  place: Pick<Workplace, 'today' | 'state' | 'verification'>,
  proposal: Pick<Proposal, 'title' | 'circle' | 'text' | 'driver' | 'review' | 'agreed' | 'links'>,
  wanted: WantedFiles,
): Draft {
  const { today } = place;
  const { title, circle, text, driver, review, agreed, links = {} } = proposal;
  const asks = circlesAskedFor(proposal, place);
  return {
    ...{ title, circle, agreed, wanted, decided: today, recorded: today, outcome: 'adopted', method: 'consent' },
    ...{ recorders: [], consenting: 'all', absent: [], objections: [], rounds: [], links, asks },
    account: driver === undefined ? {} : { driver },
    ...(text === undefined ? {} : { text }),
    ...(review === undefined ? {} : { review }),
  };
}

/** What would keep it from being recorded is said before anybody is asked. */
function lawful(place: Workplace, draft: Draft) {
  planDecision({ ...draft, consenting: 'all', decided: place.today }, planContext(place, ''));
  return compareWanted(draft.wanted, place.state);
}

function wordsOf({ title, text, review, account }: Draft): Pick<Proposal, 'title' | 'text' | 'review' | 'driver'> {
  const { driver } = account;
  return {
    title,
    ...(typeof driver === 'string' ? { driver } : {}),
    ...(text === undefined ? {} : { text }),
    ...(review === undefined ? {} : { review }),
  };
}

function isAsBefore(old: Proposal, now: Proposal): boolean {
  const content = ({ title, text, review, links, selection, files }: Proposal) =>
    JSON.stringify([title, text, review, links, selection, files]);
  return content(old) === content(now);
}

/** Who is asked, or proposed it, may put an amended version to the others. */
function refuseStranger({ organisation }: Workplace, { standing, proposal }: OpenProposal, person: PersonId): void {
  const asked = standing.circles.flatMap((one) => one.asked);
  if (asked.includes(person) || proposal.proposers.includes(person)) return;
  const words = proposalsEn(labelsOf(organisation.settings.labels));
  const circles = standing.circles.map(({ circle }) => circleName(organisation, circle));
  throw new CirclesError('not-asked', words.notYours({ name: personName(organisation, person), circles }));
}

function freeFolder({ committed, present }: Workplace, circle: CircleId, title: string): string {
  const proposals = `circles/${circle}/proposals`;
  const paths = [committed, present].flatMap((tree) => tree.list().map(({ path }) => path));
  const isTaken = (name: string) => paths.some((path) => path.startsWith(`${proposals}/${name}/`));
  return `${proposals}/${freeId(slugOf(title, SLUG_LENGTH) || 'proposal', isTaken, SLUG_LENGTH)}`;
}

interface Version {
  readonly folder: string;
  readonly proposal: Proposal;
  readonly wanted: WantedFiles;
  /** True on a branch that has the wanted files in their places. */
  readonly isPlaced: boolean;
}

function planned(place: Workplace, { folder, proposal, wanted, isPlaced: placed }: Version): PlannedProposal {
  const path = `${folder}/proposal.yaml`;
  const bytes = new TextEncoder().encode(writeDocument(path, writtenFields(inOrder(proposal))));
  const lying: LyingProposal = {
    ...{ folder, slug: folder.slice(folder.lastIndexOf('/') + 1), proposal },
    ...{ version: digestOf(bytes), wanted, broken: [] },
  };
  const before = place.committed.list().filter((file) => file.path.startsWith(`${folder}/wanted/`));
  const contents = proposal.files.map((file) => [file.path, wanted.get(file.path) ?? null] as const);
  const beside = new Map<string, Uint8Array | null>([
    ...before.map((file) => [file.path, null] as const),
    ...contents.flatMap(([file, content]) => (content === null ? [] : [[wantedPath(folder, file), content] as const])),
    [path, bytes],
  ]);
  const putBack = putBackAt(place, proposal.files);
  const differing = [...putBack].filter(([file, content]) => !isSame(place.committed.read(file), content ?? undefined));
  const inPlace = new Map([...beside, ...contents]);
  return {
    open: opened(lying, place),
    files: placed ? inPlace : new Map([...beside, ...differing]),
    putBack: placed ? new Map() : putBack,
    inPlace,
  };
}

/** In the order in which a reader meets it. */
function inOrder(proposal: Proposal): object {
  const { schema, organisation, title, circle, proposers, opened: first, dated, number, ...rest } = proposal;
  const { closes, driver, text, review, agreed, earlier, links, selection, files } = rest;
  const words = { schema, organisation, title, circle, proposers, opened: first, dated, number, closes, driver, text };
  return { ...words, review, agreed, earlier, links, selection, files };
}

/** Records a planned version, then puts the governed files back as they were decided: the wishes are safe before anything goes. */
export async function recordProposal({ open, files, putBack }: PlannedProposal, { place, ...work }: BesideWork) {
  const done = await recordBeside(place, { files, title: wordsFor(place).subject(open.proposal), ...work });
  writeFiles(place.repository.root, putBack);
  return done;
}

function wordsFor({ organisation }: Pick<Workplace, 'organisation'>): ProposalWords {
  return proposalsEn(labelsOf(organisation.settings.labels));
}
