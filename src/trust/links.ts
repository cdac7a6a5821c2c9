/** What a record says of earlier ones: it replaces, corrects or confirms one, or answers objections; and whose consent that takes. */
import { answeringFor } from '../changes/mandate.ts';
import type { CircleId } from '../model/circle.ts';
import type { DecisionRecord, Digest } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import { type Organisation, rootOf } from '../model/organisation.ts';
import type { LaterObjection } from './dossier.ts';
import { circlesConcerned } from './later-objections.ts';
import type { Past, Step } from './step.ts';

/** The fields of a record that name earlier ones. */
export type Links = Pick<DecisionRecord, 'supersedes' | 'corrects' | 'confirms' | 'answers'>;

/** An objection beside an earlier record. */
export interface ObjectionFound {
  readonly step: Step;
  readonly objection: LaterObjection;
}

/** The objection with this digest beside a record that is reached. */
export function objectionIn(past: Past, digest: Digest): ObjectionFound | undefined {
  for (const step of past.all()) {
    const objection = step.dossier.objections.find(({ bytes }) => bytes !== undefined && digestOf(bytes) === digest);
    if (objection !== undefined) return { step, objection };
  }
  return undefined;
}

/** What circles are asked about: earlier records that can be found, as the organisation stands now. */
export interface Asking {
  readonly past: Past;
  readonly organisation: Organisation;
  /** The circles that are asked anyway. */
  readonly given: readonly CircleId[];
}

/**
 * The circles whose consent links take: of a record that is replaced or corrected all that decided it, or who answers for them
 * now; for the founding the root; for an objection one of those in which its person has a voice.
 */
export function circlesLinked(links: Links, { past, organisation, given }: Asking): readonly CircleId[] {
  const targets = [links.supersedes, links.corrects].flatMap((digest) =>
    digest === undefined ? [] : (past.find(digest) ?? []),
  );
  const decided = targets.flatMap(({ dossier }) => circlesOf(dossier.record, dossier.circle));
  const answering = (circles: readonly CircleId[]) => circles.flatMap((id) => answeringFor(id, organisation));
  const root = links.confirms === undefined ? [] : [rootOf(organisation)?.id ?? ''];
  const heard = (links.answers ?? []).flatMap((digest) => {
    const found = objectionIn(past, digest);
    const able = found === undefined ? [] : answering(circlesConcerned(found.step.dossier, found.objection.person));
    return able.some((circle) => given.includes(circle)) ? [] : able.slice(0, 1);
  });
  return [...new Set([...answering(decided), ...root, ...heard])];
}

/** The circles that decided a record; what was recorded without a round belongs to the one that holds it. */
export function circlesOf({ consents }: Pick<DecisionRecord, 'consents'>, home: CircleId): readonly CircleId[] {
  return consents.length === 0 ? [home] : consents.map(({ circle }) => circle);
}

/** Folders of the records that replace or correct another, by the digest of that one. */
export function linkedBack(
  steps: readonly Step[],
  link: 'supersedes' | 'corrects',
): ReadonlyMap<Digest, readonly string[]> {
  const back = new Map<Digest, string[]>();
  for (const { dossier } of steps) {
    const target = dossier.record[link];
    if (target !== undefined) back.set(target, [...(back.get(target) ?? []), dossier.folder]);
  }
  return back;
}
