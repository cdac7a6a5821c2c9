/** Records made at the same time, without knowing each other: they stand side by side unless one touches what the other rests on. */

import { itemsOf } from '../changes/fields.ts';
import { personChange } from '../changes/recorded-change.ts';
import type { Digest } from '../model/decision-record.ts';
import { compareText } from '../model/finding.ts';
import { pathOf } from '../schema/kinds.ts';
import { isLine, type Reaches } from './chain.ts';
import type { Dossier } from './dossier.ts';
import { inDossier } from './redaction.ts';

/** Two records that can't both stand; `taken` is the one that does. */
export interface Fork {
  readonly taken: Dossier;
  readonly skipped: Dossier;
  /** A path that both concern; undefined where both settle the same version of a proposal. */
  readonly path: string | undefined;
}

/** The pairs of records that neither reach each other nor can stand side by side. The one in `base` stands, else the lower digest. */
export function forksOf(ordered: readonly Dossier[], reaches: Reaches, base: ReadonlySet<Digest>): readonly Fork[] {
  if (isLine(ordered)) return [];
  const consented = new Map(
    ordered.map(({ folder, record }) => [folder, record.consents.map((consent) => consent.circle)]),
  );
  return ordered.flatMap((a, index) =>
    ordered.slice(index + 1).flatMap((b) => {
      if (reaches(b.digest, a.digest) || reaches(a.digest, b.digest)) return [];
      const path = sharedPath(a, b, consented);
      return path === undefined && !settleOne(a, b) ? [] : [forkOf(a, b, { path, base })];
    }),
  );
}

function forkOf(a: Dossier, b: Dossier, about: { path: string | undefined; base: ReadonlySet<Digest> }): Fork {
  const inBase = [about.base.has(a.digest), about.base.has(b.digest)];
  const aStands = inBase[0] === inBase[1] ? compareText(a.digest, b.digest) < 0 : inBase[0] === true;
  return aStands ? { taken: a, skipped: b, path: about.path } : { taken: b, skipped: a, path: about.path };
}

/** Whether both settle the same version of a proposal: what was answered once is decided once. */
function settleOne({ record: { proposed } }: Dossier, { record: other }: Dossier): boolean {
  return proposed?.startsWith('sha256:') === true && proposed === other.proposed;
}

/** The circles that consented to each record, by its folder. */
type Consented = ReadonlyMap<string, readonly string[]>;

/** A path one of them writes and the other writes or rests on. */
function sharedPath(a: Dossier, b: Dossier, consented: Consented): string | undefined {
  return writtenOn(a, b, consented) ?? writtenOn(b, a, consented) ?? sharedKey(a, b);
}

/** The file of the person to whom both bring the same key, or to whom one brings the key that the other gives somebody else. */
function sharedKey(a: Dossier, b: Dossier): string | undefined {
  const keys = keysIn(b);
  const shared = [...keysIn(a)].find(([key]) => keys.has(key));
  return shared === undefined ? undefined : pathOf('person', { id: shared[1] });
}

/** Every key that the record brings, with its person. */
function keysIn({ record }: Dossier): ReadonlyMap<string, string> {
  const changes = record.changes.flatMap((recorded) => personChange(recorded) ?? []);
  return new Map(
    changes.flatMap(({ change, id, patch }): [string, string][] => {
      if (change === 'person-added' && patch.op === 'add')
        return [...itemsOf(patch, 'keys').keys()].map((key) => [key, id]);
      return change === 'key-added' && patch.op === 'item-add' ? [[patch.key, id]] : [];
    }),
  );
}

function writtenOn(a: Dossier, b: Dossier, consented: Consented): string | undefined {
  const files = new Set(b.record.files.map((file) => file.path));
  return a.record.files.map((file) => file.path).find((path) => files.has(path) || restsOn(b, path, consented));
}

/** Settings; the members, roles, terms and rule of its circles; the status of its eligible people; the keys of its signers. */
function restsOn(dossier: Dossier, path: string, consented: Consented): boolean {
  if (path === 'circles.yaml') return true;
  const { consents } = dossier.record;
  const [top, name = '', folder] = path.split('/');
  if (top === 'people') {
    const id = name.replace(/\.yaml$/, '');
    return dossier.signatures.has(id) || consents.some((consent) => consent.eligible.includes(id));
  }
  const written = dossier.record.files.some((file) => file.path.startsWith(`circles/${name}/`));
  const decided = dossier.circle === name || consents.some((consent) => consent.circle === name);
  const concerned = written || decided || takesOutOf(dossier, name, consented);
  return top === 'circles' && concerned && ['circle.yaml', 'roles', 'terms'].includes(folder ?? '');
}

/** Who takes something out of a record signs for the circles of that record. */
function takesOutOf({ record }: Dossier, circle: string, consented: Consented): boolean {
  return (record.redacts ?? []).some(({ path }) => {
    const folder = inDossier(path)?.folder ?? '';
    return path.split('/').includes(circle) || consented.get(folder)?.includes(circle) === true;
  });
}
