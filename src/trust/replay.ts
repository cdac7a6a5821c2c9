/** The records replayed in their order: each judged by the state before it, and applied when it has no fault. */
import type { FileTree } from '../load/file-tree.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { Digest } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import { memoryOf } from '../model/memory.ts';
import type { PersonId } from '../model/person.ts';
import { type Chain, headsOf, type Reaches, reachability } from './chain.ts';
import type { RecordCheck } from './checks/record-check.ts';
import { type Copies, type KnownBase, takenOutOf } from './copies.ts';
import type { Dossier } from './dossier.ts';
import { type Fork, forksOf } from './forks.ts';
import { NAMESPACES } from './namespaces.ts';
import { emptyState, type ReplayState } from './replay-state.ts';
import { type Verdict, verifierOf } from './sshsig/index.ts';
import { type Past, type Step, takeStep } from './step.ts';
import type { VerifyFinding } from './verify-finding.ts';

/** What the replay is told. */
export interface ReplayInput {
  readonly chain: Chain;
  readonly founding: Dossier;
  readonly tree: FileTree;
  readonly today: IsoDate;
  readonly checks: readonly RecordCheck[];
  /** Its records win a fork, and it still has what was taken out since. */
  readonly base: KnownBase | undefined;
}

/** What came of it. */
export interface Replay {
  /** After all records in force. */
  readonly state: ReplayState;
  readonly inForce: readonly Step[];
  readonly findings: readonly VerifyFinding[];
  /** The records in force that no other record in force names, sorted by digest. */
  readonly heads: readonly Dossier[];
  /** What records in force took out, as `takenOut` names it. */
  readonly takenOut: ReadonlySet<string>;
}

/**
 * Replays the chain. A record with a fault is not applied, and what rests on it is told once and not judged. Only a record in force
 * takes anything out, and that is known at the end: what one with a fault names is missed, in another replay.
 */
export function replay(input: ReplayInput): Replay {
  let named = takenOutOf(input.chain.ordered);
  const told: VerifyFinding[] = [];
  for (;;) {
    const played = replayWith(input, named);
    const lawful = new Set([...takenOutOf(played.inForce.map((step) => step.dossier))].filter((one) => named.has(one)));
    if (lawful.size === named.size) return { ...played, findings: withTold(told, played.findings) };
    told.push(...played.findings.filter(({ code }) => code !== 'rests-on-fault'));
    named = lawful;
  }
}

/** What was found while more was granted stays found, and is not told again as resting on what is missed because of it. */
function withTold(told: readonly VerifyFinding[], findings: readonly VerifyFinding[]): readonly VerifyFinding[] {
  const known = new Set(told.map(({ decision }) => decision));
  return [...told, ...findings.filter(({ decision }) => decision === undefined || !known.has(decision))];
}

function replayWith(input: ReplayInput, takenOut: ReadonlySet<string>): Replay {
  const { ordered } = input.chain;
  const reaches = reachability(ordered);
  const ours = ordered.filter((dossier) => dossier === input.founding || isOurs(dossier, input.founding));
  const forks = new Map(forksOf(ours, reaches, input.base?.records ?? new Set()).map((fork) => [fork.skipped, fork]));
  const named = takenOutOf(ordered);
  const copies = { tree: input.tree, base: input.base, named, takenOut };
  const run: Run = {
    input,
    copies,
    reaches,
    forks,
    after: new Map(),
    steps: new Map(),
    faulty: new Map(),
    findings: [],
  };
  for (const dossier of ordered) runRecord(run, dossier);
  const inForce = [...run.steps.values()];
  const heads = headsOf(inForce.map((step) => step.dossier));
  const state = joined(
    run,
    heads.map((head) => head.digest),
  );
  return { state, inForce, findings: run.findings, heads, takenOut };
}

function isOurs(dossier: Dossier, founding: Dossier): boolean {
  return dossier.record.organisation === founding.digest;
}

interface Run {
  readonly input: ReplayInput;
  readonly copies: Copies;
  readonly reaches: Reaches;
  readonly forks: ReadonlyMap<Dossier, Fork>;
  readonly after: Map<Digest, ReplayState>;
  readonly steps: Map<Digest, Step>;
  /** Records not in force, with the folder of the one at fault. */
  readonly faulty: Map<Digest, string>;
  readonly findings: VerifyFinding[];
}

function runRecord(run: Run, dossier: Dossier): void {
  const broken = dossier.record.previous.map((digest) => run.faulty.get(digest)).find((folder) => folder !== undefined);
  if (broken === undefined) judge(run, dossier);
  else {
    const file = `${dossier.folder}/decision.yaml`;
    run.faulty.set(dossier.digest, broken);
    run.findings.push({ code: 'rests-on-fault', file, decision: dossier.folder, parts: { other: broken } });
  }
}

function judge(run: Run, dossier: Dossier): void {
  const step = stepOf(run, dossier);
  const faults = faultsOf(step, run.input.checks);
  run.findings.push(...faults);
  if (faults.length > 0) run.faulty.set(dossier.digest, dossier.folder);
  else {
    run.steps.set(dossier.digest, step);
    run.after.set(dossier.digest, step.after);
  }
}

function faultsOf(step: Step, checks: readonly RecordCheck[]): readonly VerifyFinding[] {
  const faults: VerifyFinding[] = [];
  for (const check of checks) {
    const found = check.check(step);
    if (found.length === 0) continue;
    faults.push(...found);
    if (check.decisive === true) break;
  }
  return faults;
}

function stepOf(run: Run, dossier: Dossier): Step {
  const { founding, today } = run.input;
  const before = joined(run, dossier.record.previous);
  return {
    dossier,
    before,
    ...takeStep(dossier, before, run.copies),
    past: pastOf(run, dossier),
    organisation: founding.digest,
    founding: dossier === founding,
    verdicts: verdictsOf(dossier),
    today,
    notBefore: latest(dossier.record.previous.map((digest) => run.steps.get(digest)?.dossier.record.recorded)),
    founded: founding.record.decided,
    fork: standing(run, run.forks.get(dossier)),
    reached: () => [...run.steps.values()].filter((step) => run.reaches(dossier.digest, step.dossier.digest)),
  };
}

/** What it reaches was judged before it. */
function pastOf({ steps, reaches }: Run, { digest }: Dossier): Past {
  const isReached = (other: Digest) => reaches(digest, other);
  return {
    find: (other) => (isReached(other) ? steps.get(other) : undefined),
    all: () => [...steps].flatMap(([other, step]) => (isReached(other) ? [step] : [])),
  };
}

/** A record that is not in force itself keeps no other out. */
function standing(run: Run, fork: Fork | undefined): Fork | undefined {
  return fork !== undefined && run.faulty.has(fork.taken.digest) ? undefined : fork;
}

function verdictsOf(dossier: Dossier): ReadonlyMap<PersonId, Verdict> {
  const verified = verifierOf({ message: dossier.bytes, namespace: NAMESPACES.decision });
  return new Map(
    [...dossier.signatures].map(([person, armor]) => {
      const key = `${dossier.digest} ${digestOf(armor)}`;
      return [person, remembered(key, () => verified(armor))];
    }),
  );
}

/** A signature that was true stays true; one that was not is looked at again. */
const remembered = memoryOf<Verdict>(({ ok }) => ok);

/** The state after several records that stand side by side: the first one's, and on it what only the others reach. */
function joined(run: Run, digests: readonly Digest[]): ReplayState {
  const [first, ...others] = digests;
  let state = first === undefined ? emptyState() : (run.after.get(first) ?? emptyState());
  if (first === undefined || others.length === 0) return state;
  for (const [digest, step] of run.steps) {
    const wanted = others.some((other) => other === digest || run.reaches(other, digest));
    if (wanted && digest !== first && !run.reaches(first, digest)) {
      state = takeStep(step.dossier, state, run.copies).after;
    }
  }
  return state;
}

function latest(dates: readonly (IsoDate | undefined)[]): IsoDate | undefined {
  return dates
    .filter((date) => date !== undefined)
    .reduce<IsoDate | undefined>((a, b) => (a === undefined || b > a ? b : a), undefined);
}
