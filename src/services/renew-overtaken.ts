/** Brings in records of ours that others overtook: renewed where nothing of what was decided changes, set aside where that is wished, else a question. */
import { recordBytes } from '../decisions/record-bytes.ts';
import { relinked } from '../decisions/relink.ts';
import { sign } from '../git/sign.ts';
import { overlay } from '../load/file-tree.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { Digest } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import { CirclesError } from '../model/errors.ts';
import type { PersonId } from '../model/person.ts';
import { asIfSigned } from '../trust/checks/as-if-signed.ts';
import { RECORD_CHECKS } from '../trust/checks/index.ts';
import type { RecordCheck } from '../trust/checks/record-check.ts';
import { readDossiers } from '../trust/dossier.ts';
import type { Files } from '../trust/joining/join-dossiers.ts';
import type { JoinedLines, Overtaken } from '../trust/joining/join-lines.ts';
import { NAMESPACES } from '../trust/namespaces.ts';
import { type VerifyOptions, verify } from '../trust/verify.ts';
import type { VerifyFinding } from '../trust/verify-finding.ts';
import { type Missing, setAside } from '../trust/waiting-dossier.ts';
import { type JudgedDossier, judgeDossier } from './judge-dossier.ts';
import type { Signer } from './signer.ts';

/** How overtaken records are to be dealt with. */
export interface RenewalWishes {
  readonly today: IsoDate;
  /** What lay at a path before, the newest first. */
  readonly formerContents: (path: string) => Promise<readonly Uint8Array[]>;
  /** Asked for only when something has to be signed anew. For a dry run it may throw that no key is at hand. */
  readonly signer: () => Promise<Signer>;
  /** Nothing is signed: it is only seen what would be. */
  readonly dryRun: boolean;
  /** Which of them are not to be brought in. */
  readonly isSetAside: (overtaken: Overtaken) => boolean;
}

/** One that can't be brought in, and what stands against it. */
export interface Question {
  readonly overtaken: Overtaken;
  /** Undefined where only one of its signers can renew it. */
  readonly reason: VerifyFinding | undefined;
}

/** A record signed anew. */
export interface Renewed {
  readonly folder: string;
  readonly title: string;
  readonly digest: Digest;
  /** Whose signatures are missing once more; none where it is in force. */
  readonly missing: readonly Missing[];
  /** Who had signed it as it was, besides whoever signed it anew: their signatures don't fit any more. */
  readonly lost: readonly PersonId[];
}

/** What came of it: files over theirs, and what became of each record. */
export interface Renewal {
  readonly dossiers: Files;
  readonly renewed: readonly Renewed[];
  readonly aside: readonly Overtaken[];
  readonly questions: readonly Question[];
  /** With what it is verified: in a dry run nothing is signed, and what would be counts as if it were. */
  readonly checks: readonly RecordCheck[];
}

interface Run {
  readonly joined: JoinedLines;
  readonly wishes: RenewalWishes;
  readonly files: Map<string, Uint8Array | null>;
  readonly digests: Map<Digest, Digest>;
  readonly renewed: Renewed[];
  readonly aside: Overtaken[];
  readonly questions: Question[];
}

/** Goes through the overtaken records in the order of the chain, each on top of what came before it. */
export async function renewOvertaken(joined: JoinedLines, wishes: RenewalWishes): Promise<Renewal> {
  const run: Run = {
    ...{ joined, wishes, files: new Map(joined.dossiers), digests: new Map() },
    ...{ renewed: [], aside: [], questions: [] },
  };
  for (const overtaken of joined.overtaken.filter(({ isReopened }) => isReopened !== true)) {
    if (wishes.isSetAside(overtaken)) run.aside.push(overtaken);
    else await renew(run, overtaken);
  }
  const { files: dossiers, renewed, aside, questions } = run;
  return { dossiers, renewed, aside, questions, checks: checksOf(run) };
}

async function renew(run: Run, overtaken: Overtaken): Promise<void> {
  const { folder } = overtaken.dossier;
  const bytes = renewedBytes(run, overtaken);
  const unsigned = new Map(
    [...overtaken.files].filter(([path]) => !/^[^/]+\.sig$/.test(path.slice(folder.length + 1))),
  );
  unsigned.set(`${folder}/decision.yaml`, bytes);
  const { fault, missing } = judge(run, folder, unsigned);
  const signer = fault === undefined ? await signerFor(run.wishes) : undefined;
  const isTheirs = signer === undefined || overtaken.dossier.signatures.has(signer.person);
  if (fault !== undefined || !isTheirs) run.questions.push({ overtaken, reason: fault });
  else if (signer === undefined || run.wishes.dryRun)
    await take(run, overtaken, { bytes, dossier: unsigned, ...foreseen(overtaken, missing, signer?.person) });
  else await signAnew(run, overtaken, { bytes, unsigned, signer });
}

/** Undefined only in a dry run, which needs no key. */
async function signerFor({ signer, dryRun }: RenewalWishes): Promise<Signer | undefined> {
  try {
    return await signer();
  } catch (error) {
    const isKeyless = error instanceof CirclesError && ['no-key', 'stranger-key'].includes(error.code);
    if (dryRun && isKeyless) return undefined;
    throw error;
  }
}

/** What will be missing once somebody has signed: whoever shares, or where nobody's key is at hand, one who signed before. */
function foreseen(
  { dossier }: Overtaken,
  missing: readonly Missing[],
  person = [...dossier.signatures.keys()][0],
): Pick<Taken, 'missing' | 'person'> {
  const left = missing.flatMap((one) => {
    const persons = one.persons.filter((other) => other !== person);
    const have = one.have + one.persons.length - persons.length;
    return have >= one.need ? [] : [{ ...one, have, persons }];
  });
  return { missing: left, person };
}

async function signAnew(
  run: Run,
  overtaken: Overtaken,
  { bytes, unsigned, signer }: { readonly bytes: Uint8Array; readonly unsigned: Files; readonly signer: Signer },
): Promise<void> {
  const { folder } = overtaken.dossier;
  const { person, key, terminal } = signer;
  const armor = await sign(bytes, { key, namespace: NAMESPACES.decision, terminal });
  const dossier = new Map([...unsigned, [`${folder}/${person}.sig`, new TextEncoder().encode(armor)]]);
  const { fault, missing } = judge(run, folder, dossier);
  if (fault === undefined) await take(run, overtaken, { bytes, dossier, missing, person });
  else run.questions.push({ overtaken, reason: fault });
}

interface Taken {
  readonly bytes: Uint8Array;
  readonly dossier: Files;
  readonly missing: readonly Missing[];
  readonly person: PersonId | undefined;
}

/** It comes into force in its new place, or waits for signatures once more. */
async function take(run: Run, overtaken: Overtaken, { bytes, dossier, missing, person }: Taken): Promise<void> {
  const { folder, record, digest, signatures } = overtaken.dossier;
  const waits = missing.length > 0;
  const placed = waits ? setAside(folder, new Map([...dossier, ...(await peopleOf(run, overtaken))])) : dossier;
  for (const [path, content] of placed) run.files.set(path, content);
  run.digests.set(digest, digestOf(bytes));
  const lost = [...signatures.keys()].filter((signer) => signer !== person);
  run.renewed.push({ folder, title: record.title, digest: digestOf(bytes), missing, lost });
}

function checksOf({ wishes, renewed }: Run): readonly RecordCheck[] {
  return wishes.dryRun ? asIfSigned(new Set(renewed.map(({ folder }) => folder))) : RECORD_CHECKS;
}

function renewedBytes(run: Run, { dossier }: Overtaken): Uint8Array {
  const { files, digests } = run;
  const tree = overlay(run.joined.lines.theirs, files);
  const { heads, state } = verify(tree, optionsOf(run));
  const recorded = readDossiers(tree).readable.flatMap(({ digest, record }) =>
    heads.includes(digest) ? [record.recorded] : [],
  );
  const to = { heads, organisation: state.organisation, renewed: digests, notBefore: recorded.sort().at(-1) };
  return recordBytes(`${dossier.folder}/decision.yaml`, relinked(dossier.record, to));
}

/** What stands against a dossier in its new place. */
function judge(run: Run, folder: string, dossier: Files): JudgedDossier {
  const tree = overlay(run.joined.lines.theirs, new Map([...run.files, ...dossier]));
  return judgeDossier(tree, folder, optionsOf(run));
}

function optionsOf(run: Run): VerifyOptions {
  return { today: run.wishes.today, base: run.joined.lines.theirs, checks: checksOf(run) };
}

/** Of people there is no copy beside a record: what it wrote is taken from their files, or from an earlier state of them. */
async function peopleOf({ joined, wishes }: Run, { dossier }: Overtaken): Promise<Files> {
  const found = new Map<string, Uint8Array>();
  for (const { path, after } of dossier.record.files) {
    if (!path.startsWith('people/') || after === null) continue;
    const versions = [joined.lines.ours.read(path), ...(await wishes.formerContents(path))];
    const bytes = versions.find((version) => version !== undefined && digestOf(version) === after);
    if (bytes !== undefined) found.set(path, bytes);
  }
  return found;
}
