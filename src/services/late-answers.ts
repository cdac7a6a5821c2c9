/** Answers that came after their proposal was settled: an objection in time is kept beside the decision, the others are told. */
import { sign } from '../git/sign.ts';
import { type FileTree, overlay } from '../load/file-tree.ts';
import { CirclesError } from '../model/errors.ts';
import { personName } from '../model/organisation.ts';
import type { Answer } from '../model/proposal.ts';
import { type Dossier, readDossiers } from '../trust/dossier.ts';
import type { JoinedLines } from '../trust/joining/join-lines.ts';
import type { LateAnswer } from '../trust/joining/join-proposals.ts';
import { NAMESPACES } from '../trust/namespaces.ts';
import { verify } from '../trust/verify.ts';
import { shortName } from './is-called.ts';
import { type ObjectionWishes, planObjection } from './object.ts';
import type { Renewal } from './renew-overtaken.ts';
import type { Signer } from './signer.ts';
import { type Workplace, withNames } from './workplace.ts';

/** What became of one of them. */
export interface ToldLate {
  readonly title: string;
  readonly name: string;
  readonly answer: Answer | undefined;
  /** What settled it; undefined where it was taken back. */
  readonly decision: string | undefined;
  /** True where it was kept, as an objection that came in time. */
  readonly kept: boolean;
  /** Why an objection could not be kept. */
  readonly why: string | undefined;
}

/** Where they arrive. */
interface Arriving extends Pick<Workplace, 'organisation' | 'verification' | 'today'> {
  readonly tree: FileTree;
  /** Asked for only when something has to be signed; undefined when nothing is to be. */
  readonly signer: (() => Promise<Signer>) | undefined;
}

/** Looks at each by what the records say once both lines lie together; what is kept comes back as files. */
export async function lateIn(
  { lines, late }: Pick<JoinedLines, 'lines' | 'late'>,
  { dossiers, checks }: Pick<Renewal, 'dossiers' | 'checks'>,
  { place, signer }: Pick<Arriving, 'signer'> & { readonly place: Pick<Workplace, 'today'> },
): Promise<{ readonly files: ReadonlyMap<string, Uint8Array>; readonly told: readonly ToldLate[] }> {
  if (late.length === 0) return { files: new Map(), told: [] };
  const tree = overlay(lines.theirs, dossiers);
  const verification = verify(tree, { today: place.today, checks });
  const { organisation } = withNames(verification, tree);
  const arriving = { tree, verification, organisation, today: place.today, signer };
  const files = new Map<string, Uint8Array>();
  const told: ToldLate[] = [];
  for (const one of late) {
    const { kept, ...said } = await settle(one, arriving);
    for (const [path, bytes] of kept) files.set(path, bytes);
    told.push({ ...said, kept: kept.size > 0 });
  }
  return { files, told };
}

type Settled = Omit<ToldLate, 'kept'> & { readonly kept: ReadonlyMap<string, Uint8Array> };

async function settle({ title, response }: LateAnswer, arriving: Arriving): Promise<Settled> {
  const { person, answer, version } = response;
  const dossier = readDossiers(arriving.tree).readable.find(({ record }) => record.proposed === version);
  const name = personName(arriving.organisation, person);
  const decision = dossier === undefined ? undefined : shortName(dossier);
  const said = { title, name, answer, decision, why: undefined };
  if (dossier === undefined || answer !== 'objection' || arriving.signer === undefined)
    return { ...said, kept: new Map() };
  try {
    return { ...said, kept: await keptObjection({ dossier, response }, arriving, await arriving.signer()) };
  } catch (error) {
    if (error instanceof CirclesError) return { ...said, why: error.message, kept: new Map() };
    throw error;
  }
}

async function keptObjection(
  { dossier, response }: { readonly dossier: Dossier; readonly response: LateAnswer['response'] },
  arriving: Arriving,
  signer: Signer,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { person, argument = '', aim } = response;
  const wishes: ObjectionWishes = { dossier, person, argument, aim, denies: false };
  const { path, bytes } = planObjection(arriving, wishes, signer);
  const armor = await sign(bytes, { key: signer.key, namespace: NAMESPACES.response, terminal: signer.terminal });
  return new Map([
    [path, bytes],
    [path.replace(/\.yaml$/, '.sig'), new TextEncoder().encode(armor)],
  ]);
}
