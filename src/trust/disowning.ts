/** Records that were signed by somebody else with a stolen key: whose consent disowning them needs, and what it means to put back what they did. */
import type { CircleId } from '../model/circle.ts';
import type { Digest } from '../model/decision-record.ts';
import { kindOf } from '../schema/kinds.ts';
import type { Dossier } from './dossier.ts';
import { newKeys, type Step } from './step.ts';

/** The keys that count as stolen once the record is in force. */
export function revokedAfter({ after }: Pick<Step, 'after'>): ReadonlySet<string> {
  const keys = [...after.organisation.people.values()].flatMap((person) => person.keys);
  return new Set(keys.filter(({ ended }) => ended === 'revoked').map(({ key }) => key));
}

/** The circles said to have consented in what the record disowns; undefined when it disowns nothing. */
export function circlesDisowned(step: Step): readonly CircleId[] | undefined {
  const { disowns } = step.dossier.record;
  return disowns === undefined ? undefined : circlesOf(disownedBy(step));
}

/** The circles said to have consented in these records. */
export function circlesOf(disowned: readonly Pick<Step, 'dossier'>[]): readonly CircleId[] {
  return [...new Set(disowned.flatMap(({ dossier }) => dossier.record.consents.map(({ circle }) => circle)))].sort();
}

/** The records that a record disowns, of those it reaches. */
export function disownedBy(step: Step): readonly Step[] {
  const { disowns = [] } = step.dossier.record;
  return disowns.length === 0 ? [] : step.reached().filter(({ dossier }) => disowns.includes(dossier.digest));
}

/** What it means to put back what disowned records did to files of which copies are kept: all but people's. */
export interface PutBack {
  /** What each file was before, where nothing was built on it since; `null`: it was not there. */
  readonly files: ReadonlyMap<string, { readonly before: Digest | null; readonly folder: string }>;
  /** Files that records which stand have changed since: these are decided anew. */
  readonly builtUpon: readonly { readonly path: string; readonly folder: string; readonly later: string }[];
}

/** Looks at every write in `past` (in the order of the chain): as long as the last one is disowned, the one before it holds. */
export function putBackOf(
  past: readonly Pick<Dossier, 'folder' | 'digest' | 'record'>[],
  disowned: ReadonlySet<Digest>,
): PutBack {
  const files = new Map<string, { before: Digest | null; folder: string }>();
  const builtUpon: { path: string; folder: string; later: string }[] = [];
  for (const [path, writers] of writersOf(past, disowned)) {
    const kept = writers.findLastIndex(({ digest }) => !disowned.has(digest));
    const first = writers[kept + 1];
    const before = first?.record.files.find((file) => file.path === path)?.before ?? null;
    if (first !== undefined) files.set(path, { before, folder: writers.at(-1)?.folder ?? first.folder });
    const buried = writers.slice(0, Math.max(kept, 0)).find(({ digest }) => disowned.has(digest));
    if (buried !== undefined) builtUpon.push({ path, folder: buried.folder, later: writers[kept]?.folder ?? '' });
  }
  return { files, builtUpon };
}

type Writer = Pick<Dossier, 'folder' | 'digest' | 'record'>;

/** Of each path that a disowned record wrote, all who wrote it. */
function writersOf(past: readonly Writer[], disowned: ReadonlySet<Digest>): ReadonlyMap<string, readonly Writer[]> {
  const touched = past.filter(({ digest }) => disowned.has(digest)).flatMap(({ record }) => record.files);
  const paths = new Set(touched.map(({ path }) => path).filter((path) => kindOf(path)?.kind !== 'person'));
  const writes = (path: string) => past.filter(({ record }) => record.files.some((file) => file.path === path));
  return new Map([...paths].sort().map((path) => [path, writes(path)]));
}

/** The keys that disowned records brought: whoever had the stolen key may have them too. */
export function keysBroughtBy(disowned: readonly Step[]): ReturnType<typeof newKeys> {
  return disowned.flatMap(newKeys);
}

/** The digests of the disowned records, each with the folder of the one that disowns it. */
export function disowningsIn(steps: readonly Step[]): ReadonlyMap<Digest, string> {
  const pairs = steps.flatMap(({ dossier }) =>
    (dossier.record.disowns ?? []).map((digest) => [digest, dossier.folder] as const),
  );
  return new Map(pairs);
}

/** The records before this one that nobody has disowned. */
export function standingBefore({ past }: Pick<Step, 'past'>): readonly Step[] {
  const all = past.all();
  const disowned = disowningsIn(all);
  return all.filter(({ dossier }) => !disowned.has(dossier.digest));
}
