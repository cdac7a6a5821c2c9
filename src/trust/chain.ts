/** The order of records: every record after all it follows, ties by digest, so that every machine replays alike. */

import type { Digest } from '../model/decision-record.ts';
import { compareText } from '../model/finding.ts';
import type { Dossier } from './dossier.ts';
import type { VerifyFinding } from './verify-finding.ts';

/** Records in the order they are replayed, and what keeps others out of it. */
export interface Chain {
  readonly ordered: readonly Dossier[];
  readonly findings: readonly VerifyFinding[];
  /** Records that no other names. */
  readonly heads: readonly Dossier[];
}

/** Orders the records of a tree (Kahn's algorithm, the lowest digest first); records whose past is missing or circular are reported. */
export function orderChain(dossiers: readonly Dossier[]): Chain {
  const { unique, findings } = withoutTwins(dossiers);
  const known = new Map(unique.map((dossier) => [dossier.digest, dossier]));
  const ordered = topological(unique);
  const placed = new Set(ordered.map((dossier) => dossier.digest));
  const left = unique.filter((dossier) => !placed.has(dossier.digest));
  return {
    ordered,
    findings: [...findings, ...left.flatMap((dossier) => explain(dossier, known))],
    heads: headsOf(ordered),
  };
}

/** The records of `dossiers` that no other of them names, sorted by digest. */
export function headsOf(dossiers: readonly Dossier[]): readonly Dossier[] {
  const named = new Set(dossiers.flatMap((dossier) => dossier.record.previous));
  return dossiers.filter((dossier) => !named.has(dossier.digest)).sort((a, b) => compareText(a.digest, b.digest));
}

/** Whether a record reaches another through what it follows; none reaches itself. */
export type Reaches = (from: Digest, to: Digest) => boolean;

/** Looked up only where records stand side by side: a line needs no more than the order. */
export function reachability(ordered: readonly Dossier[]): Reaches {
  if (isLine(ordered)) {
    const index = new Map(ordered.map((dossier, place) => [dossier.digest, place]));
    return (from, to) => (index.get(to) ?? 0) < (index.get(from) ?? 0);
  }
  const closure = closures(ordered);
  return (from, to) => closure.get(from)?.has(to) === true;
}

/** Usually each record follows exactly the one before it, and there is nothing to compare. */
export function isLine(ordered: readonly Dossier[]): boolean {
  return ordered.every((dossier, index) => {
    const { previous } = dossier.record;
    return index === 0 ? previous.length === 0 : previous.length === 1 && previous[0] === ordered[index - 1]?.digest;
  });
}

/** For each record all the records it reaches, itself left out. */
function closures(ordered: readonly Dossier[]): ReadonlyMap<Digest, ReadonlySet<Digest>> {
  const closure = new Map<Digest, ReadonlySet<Digest>>();
  for (const dossier of ordered) {
    const reached = new Set<Digest>(dossier.record.previous);
    for (const previous of dossier.record.previous)
      for (const digest of closure.get(previous) ?? []) reached.add(digest);
    closure.set(dossier.digest, reached);
  }
  return closure;
}

function withoutTwins(dossiers: readonly Dossier[]): {
  unique: readonly Dossier[];
  findings: readonly VerifyFinding[];
} {
  const first = new Map<Digest, Dossier>();
  const findings: VerifyFinding[] = [];
  for (const dossier of dossiers) {
    const other = first.get(dossier.digest);
    if (other === undefined) first.set(dossier.digest, dossier);
    else
      findings.push({
        code: 'record-twice',
        file: `${dossier.folder}/decision.yaml`,
        decision: dossier.folder,
        parts: { other: other.folder },
      });
  }
  return { unique: [...first.values()], findings };
}

function topological(dossiers: readonly Dossier[]): readonly Dossier[] {
  const waiting = new Map(dossiers.map((dossier) => [dossier.digest, new Set(dossier.record.previous)]));
  const followers = followersOf(dossiers);
  const ready = dossiers.filter((dossier) => dossier.record.previous.length === 0).sort(byDigest);
  const ordered: Dossier[] = [];
  for (let next = ready.shift(); next !== undefined; next = ready.shift()) {
    ordered.push(next);
    for (const follower of followers.get(next.digest) ?? []) {
      const left = waiting.get(follower.digest);
      left?.delete(next.digest);
      if (left?.size === 0) insert(ready, follower);
    }
  }
  return ordered;
}

function followersOf(dossiers: readonly Dossier[]): ReadonlyMap<Digest, readonly Dossier[]> {
  const followers = new Map<Digest, Dossier[]>();
  for (const dossier of dossiers) {
    for (const previous of new Set(dossier.record.previous)) {
      followers.set(previous, [...(followers.get(previous) ?? []), dossier]);
    }
  }
  return followers;
}

function insert(ready: Dossier[], dossier: Dossier): void {
  const index = ready.findIndex((other) => byDigest(dossier, other) < 0);
  ready.splice(index === -1 ? ready.length : index, 0, dossier);
}

function byDigest(a: Dossier, b: Dossier): number {
  return compareText(a.digest, b.digest);
}

/** Why a record has no place in the order: what it follows is not here, or has no place itself. */
function explain(dossier: Dossier, known: ReadonlyMap<Digest, Dossier>): readonly VerifyFinding[] {
  const about = { file: `${dossier.folder}/decision.yaml`, decision: dossier.folder };
  const missing = dossier.record.previous.filter((digest) => !known.has(digest));
  if (missing.length > 0) return missing.map((digest) => ({ code: 'previous-missing', ...about, parts: { digest } }));
  const other = dossier.record.previous
    .map((digest) => known.get(digest)?.folder)
    .find((folder) => folder !== undefined);
  return [{ code: 'rests-on-fault', ...about, parts: { other: other ?? dossier.folder } }];
}
