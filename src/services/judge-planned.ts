/** Verifies planned files before they are recorded: lawful, waiting for signatures, or refused. */
import { type FileTree, overlay } from '../load/file-tree.ts';
import { load } from '../load/load.ts';
import { type VerifyWords, verifyEn } from '../messages/en/verify.ts';
import { workplaceEn } from '../messages/en/workplace.ts';
import { en } from '../messages/en.ts';
import { labelsOf } from '../messages/labels.ts';
import type { IsoDate } from '../model/calendar.ts';
import { CirclesError } from '../model/errors.ts';
import { circleName, type Organisation, personName } from '../model/organisation.ts';
import { type Fault, faultWords } from '../schema/fault.ts';
import { type Verification, verify } from '../trust/verify.ts';
import { isEdit, isNotDecided, type VerifyFinding } from '../trust/verify-finding.ts';
import { verifyWords } from '../trust/verify-words.ts';
import { type Missing, waitingFolderOf } from '../trust/waiting-dossier.ts';

/** What is planned: the folder of its record, and every file to write, signatures included. */
export interface Planned {
  readonly folder: string;
  readonly files: ReadonlyMap<string, Uint8Array | null>;
}

/** What is known where it is planned. */
export interface JudgingPlace {
  readonly committed: FileTree;
  readonly state: { readonly organisation: Organisation };
  readonly today: IsoDate;
}

/** The verdict: the planned state, and whose signatures are still missing (then nothing else is at fault). */
export interface Judged {
  readonly verification: Verification;
  readonly missing: readonly Missing[];
}

/**
 * A fault in the new record, in what it reaches or in its paths throws `CirclesError` `refused-…`; undecided files elsewhere
 * stop nobody; a name in a planned file that leads to nothing is one too. Too few signatures alone is no fault, as long as there are people who can give them.
 */
export function judgePlanned(planned: Planned, place: JudgingPlace): Judged {
  const tree = overlay(place.committed, planned.files);
  refuseUnknownNames(tree, planned);
  const verification = verify(tree, { today: place.today, base: hasWaited(planned) ? place.committed : undefined });
  const concerning = verification.findings.filter((finding) => concerns(finding, planned));
  const missing = concerning.flatMap((finding) => missingIn(finding, planned));
  const faults = concerning.filter((finding) => missing.length === 0 || !followsFrom(finding, planned));
  const [fault] = [...faults].sort((a, b) => distance(a, planned) - distance(b, planned));
  if (fault === undefined) return { verification, missing: missing.map((parts) => open(parts, planned, place)) };
  const words: VerifyWords = verifyEn(labelsOf(place.state.organisation.settings.labels));
  throw new CirclesError(`refused-${fault.code}`, workplaceEn.refused(verifyWords(fault, words)));
}

/** Where a decision that waited meets one that is in force, the one in force stands. */
function hasWaited({ folder, files }: Planned): boolean {
  const from = waitingFolderOf(folder);
  return [...files.keys()].some((path) => path.startsWith(`${from}/`));
}

/** What is written now never names somebody or something that is not there. */
function refuseUnknownNames(tree: FileTree, planned: Planned): void {
  const { organisation, fault } = unknownNameIn(tree, planned);
  if (fault === undefined) return;
  const { what, next } = faultWords(fault, en(labelsOf(organisation.settings.labels)).faults);
  const said = { what: `${fault.place.file}: ${what}`, next };
  throw new CirclesError('refused-unknown-reference', workplaceEn.refused(said));
}

/** A name that leads to nobody or nothing, in one of the planned files. */
export function unknownNameIn(
  tree: FileTree,
  { files }: Pick<Planned, 'files'>,
): { readonly organisation: Organisation; readonly fault: Fault | undefined } {
  const { faults, organisation } = load(tree);
  const fault = faults.find(({ rule, place }) => rule === 'unknown-reference' && files.has(place.file));
  return { organisation, fault };
}

function concerns(finding: VerifyFinding, { files }: Planned): boolean {
  return finding.decision !== undefined || files.has(finding.file) || !isEdit(finding);
}

/** How far a fault is from the record that is planned: its own is told before what follows from it, a differing file last. */
function distance({ code, decision }: VerifyFinding, { folder }: Planned): number {
  if (decision === folder) return 0;
  return isNotDecided(code) ? 2 : 1;
}

function missingIn(finding: VerifyFinding, { folder }: Planned): readonly Missing[] {
  const waits =
    finding.code === 'signatures-missing' && finding.decision === folder && finding.parts.persons.length > 0;
  return waits ? [finding.parts] : [];
}

/** While the record is not in force, its files count as not recorded. */
function followsFrom(finding: VerifyFinding, planned: Planned): boolean {
  if (missingIn(finding, planned).length > 0) return true;
  return isNotDecided(finding.code) && planned.files.has(finding.file);
}

/** In names people read, without those who have signed. */
function open(parts: Missing, { folder, files }: Planned, { state }: JudgingPlace): Missing {
  const { organisation } = state;
  const left = parts.persons.filter((person) => !files.has(`${folder}/${person}.sig`));
  const circle = circleName(organisation, parts.circle.replace(/\+$/, ''));
  return { ...parts, circle, persons: left.map((person) => personName(organisation, person)) };
}
