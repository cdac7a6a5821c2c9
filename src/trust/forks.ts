/** Records made at the same time, without knowing each other: they stand side by side unless one touches what the other rests on. */

import type { Digest } from '../model/decision-record.ts';
import { compareText } from '../model/finding.ts';
import type { Dossier } from './dossier.ts';

/** Two records that can't both stand; `taken` is the one that does. */
export interface Fork {
  readonly taken: Dossier;
  readonly skipped: Dossier;
  /** A path that both concern. */
  readonly path: string;
}

/** The pairs of records that neither reach each other nor can stand side by side. The one in `base` stands, else the lower digest. */
export function forksOf(
  ordered: readonly Dossier[],
  closure: ReadonlyMap<Digest, ReadonlySet<Digest>>,
  base: ReadonlySet<Digest>,
): readonly Fork[] {
  if (isLine(ordered)) return [];
  return ordered.flatMap((a, index) =>
    ordered.slice(index + 1).flatMap((b) => {
      if (closure.get(b.digest)?.has(a.digest) || closure.get(a.digest)?.has(b.digest)) return [];
      const path = sharedPath(a, b);
      return path === undefined ? [] : [forkOf(a, b, { path, base })];
    }),
  );
}

/** Usually each record follows exactly the one before it, and there is nothing to compare. */
function isLine(ordered: readonly Dossier[]): boolean {
  return ordered.every((dossier, index) => {
    const { previous } = dossier.record;
    return index === 0 ? previous.length === 0 : previous.length === 1 && previous[0] === ordered[index - 1]?.digest;
  });
}

function forkOf(a: Dossier, b: Dossier, about: { path: string; base: ReadonlySet<Digest> }): Fork {
  const inBase = [about.base.has(a.digest), about.base.has(b.digest)];
  const aStands = inBase[0] === inBase[1] ? compareText(a.digest, b.digest) < 0 : inBase[0] === true;
  return aStands ? { taken: a, skipped: b, path: about.path } : { taken: b, skipped: a, path: about.path };
}

/** A path one of them writes and the other writes or rests on. */
function sharedPath(a: Dossier, b: Dossier): string | undefined {
  return writtenOn(a, b) ?? writtenOn(b, a);
}

function writtenOn(a: Dossier, b: Dossier): string | undefined {
  const files = new Set(b.record.files.map((file) => file.path));
  return a.record.files.map((file) => file.path).find((path) => files.has(path) || restsOn(b, path));
}

/** Settings; the members, roles, terms and rule of its circles; the status of its eligible people; the keys of its signers. */
function restsOn(dossier: Dossier, path: string): boolean {
  if (path === 'circles.yaml') return true;
  const { consents } = dossier.record;
  const [top, name = '', folder] = path.split('/');
  if (top === 'people') {
    const id = name.replace(/\.yaml$/, '');
    return dossier.signatures.has(id) || consents.some((consent) => consent.eligible.includes(id));
  }
  const concerned = consents.some((consent) => consent.circle === name) || dossier.circle === name;
  return top === 'circles' && concerned && ['circle.yaml', 'roles', 'terms'].includes(folder ?? '');
}
