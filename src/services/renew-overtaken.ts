/** Brings in records of ours that others overtook: renewed where nothing of what was decided changes, set aside where that is wished, else a question. */
import { recordBytes } from '../decisions/record-bytes.ts';
import { relinked } from '../decisions/relink.ts';
import { formerContents } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import { sign } from '../git/sign.ts';
import { overlay } from '../load/file-tree.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { Digest } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import { readDossiers } from '../trust/dossier.ts';
import type { Files } from '../trust/joining/join-dossiers.ts';
import type { JoinedLines, Overtaken } from '../trust/joining/join-lines.ts';
import { NAMESPACES } from '../trust/namespaces.ts';
import { verify } from '../trust/verify.ts';
import type { VerifyFinding } from '../trust/verify-finding.ts';
import { type Missing, setAside } from '../trust/waiting-dossier.ts';
import { type JudgedDossier, judgeDossier } from './judge-dossier.ts';
import type { Signer } from './signer.ts';

/** How overtaken records are to be dealt with. */
export interface RenewalWishes {
  readonly repository: Repository;
  readonly today: IsoDate;
  /** Asked for only when something has to be signed anew. */
  readonly signer: () => Promise<Signer>;
  /** Nothing is signed: it is only seen what would be. */
  readonly dryRun: boolean;
  /** Which of them are not to be brought in. */
  readonly isSetAside: (overtaken: Overtaken) => boolean;
}

/** One that can't be brought in, and what stands against it. */
export interface Question {
  readonly overtaken: Overtaken;
  /** Undefined where only its signer can renew it. */
  readonly reason: VerifyFinding | undefined;
}

/** A record signed anew. */
export interface Renewed {
  readonly folder: string;
  readonly title: string;
  readonly digest: Digest;
  /** Whose signatures are missing once more; none where it is in force. */
  readonly missing: readonly Missing[];
}

/** What came of it: files over theirs, and what became of each record. */
export interface Renewal {
  readonly dossiers: Files;
  readonly renewed: readonly Renewed[];
  readonly aside: readonly Overtaken[];
  readonly questions: readonly Question[];
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
  for (const overtaken of joined.overtaken) {
    if (wishes.isSetAside(overtaken)) run.aside.push(overtaken);
    else await renew(run, overtaken);
  }
  const { files: dossiers, renewed, aside, questions } = run;
  return { dossiers, renewed, aside, questions };
}

async function renew(run: Run, overtaken: Overtaken): Promise<void> {
  const { folder } = overtaken.dossier;
  const bytes = renewedBytes(run, overtaken);
  const unsigned = new Map(
    [...overtaken.files].filter(([path]) => !/^[^/]+\.sig$/.test(path.slice(folder.length + 1))),
  );
  unsigned.set(`${folder}/decision.yaml`, bytes);
  const verdict = judge(run, folder, unsigned);
  const { person, key, terminal } = await run.wishes.signer();
  if (verdict.fault !== undefined || !overtaken.dossier.signatures.has(person)) {
    run.questions.push({ overtaken, reason: verdict.fault });
    return;
  }
  if (run.wishes.dryRun) {
    take(run, overtaken, { bytes, placed: unsigned, missing: [] });
    return;
  }
  const armor = await sign(bytes, { key, namespace: NAMESPACES.decision, terminal });
  const dossier = new Map([...unsigned, [`${folder}/${person}.sig`, new TextEncoder().encode(armor)]]);
  const { fault, missing } = judge(run, folder, dossier);
  if (fault !== undefined) {
    run.questions.push({ overtaken, reason: fault });
    return;
  }
  const waits = missing.length > 0;
  const placed = waits ? setAside(folder, new Map([...dossier, ...(await peopleOf(run, overtaken))])) : dossier;
  take(run, overtaken, { bytes, placed, missing });
}

interface Taken {
  readonly bytes: Uint8Array;
  readonly placed: Files;
  readonly missing: readonly Missing[];
}

function take(run: Run, { dossier }: Overtaken, { bytes, placed, missing }: Taken): void {
  for (const [path, content] of placed) run.files.set(path, content);
  run.digests.set(dossier.digest, digestOf(bytes));
  run.renewed.push({ folder: dossier.folder, title: dossier.record.title, digest: digestOf(bytes), missing });
}

function renewedBytes({ joined, wishes, files, digests }: Run, { dossier }: Overtaken): Uint8Array {
  const tree = overlay(joined.lines.theirs, files);
  const { heads, state } = verify(tree, { today: wishes.today, base: joined.lines.theirs });
  const recorded = readDossiers(tree).readable.flatMap(({ digest, record }) =>
    heads.includes(digest) ? [record.recorded] : [],
  );
  const to = { heads, organisation: state.organisation, renewed: digests, notBefore: recorded.sort().at(-1) };
  return recordBytes(`${dossier.folder}/decision.yaml`, relinked(dossier.record, to));
}

/** What stands against a dossier in its new place. */
function judge({ joined, wishes, files }: Run, folder: string, dossier: Files): JudgedDossier {
  const { theirs } = joined.lines;
  const tree = overlay(theirs, new Map([...files, ...dossier]));
  return judgeDossier(tree, folder, { today: wishes.today, base: theirs });
}

/** Of people there is no copy beside a record: what it wrote is taken from their files, or from an earlier state of them. */
async function peopleOf({ joined, wishes }: Run, { dossier }: Overtaken): Promise<Files> {
  const found = new Map<string, Uint8Array>();
  for (const { path, after } of dossier.record.files) {
    if (!path.startsWith('people/') || after === null) continue;
    const versions = [joined.lines.ours.read(path), ...(await formerContents(wishes.repository, path))];
    const bytes = versions.find((version) => version !== undefined && digestOf(version) === after);
    if (bytes !== undefined) found.set(path, bytes);
  }
  return found;
}
