/** What a record takes out, and which circles that touches. */
import type { CircleId } from '../model/circle.ts';
import { rootOf } from '../model/organisation.ts';
import type { Past, Step } from './step.ts';

const IN_DOSSIER = /^(circles\/([^/]+)\/decisions\/[^/]+)\/(.+)$/;

/** The folder of a record, its circle, and a path inside that folder. */
export interface InDossier {
  readonly folder: string;
  readonly circle: CircleId;
  readonly inside: string;
}

/** Where in the folder of a record a path leads; undefined when it leads elsewhere. */
export function inDossier(path: string): InDossier | undefined {
  const [, folder, circle, inside] = IN_DOSSIER.exec(path) ?? [];
  return folder === undefined || circle === undefined || inside === undefined ? undefined : { folder, circle, inside };
}

/** The record in that folder, where this one reaches it. */
export function reachedIn(past: Past, folder: string): Step | undefined {
  return past.all().find((step) => step.dossier.folder === folder);
}

/**
 * The circles that a redaction touches, in order: of each record it takes something from the one that holds it, those that consented
 * to it, and the one whose file it is. The root stands for a circle that is no more.
 */
export function circlesRedacted({
  dossier,
  before,
  past,
}: Pick<Step, 'dossier' | 'before' | 'past'>): readonly CircleId[] {
  const { organisation } = before;
  const root = rootOf(organisation)?.id ?? '';
  const touched = (dossier.record.redacts ?? []).flatMap(({ path }) => {
    const place = inDossier(path);
    if (place === undefined) return [root];
    const consents = reachedIn(past, place.folder)?.dossier.record.consents ?? [];
    const owner = /^adopted\/circles\/([^/]+)\//.exec(place.inside)?.[1];
    return [place.circle, ...consents.map(({ circle }) => circle), ...(owner === undefined ? [] : [owner])];
  });
  return [...new Set(touched.map((circle) => (organisation.circles.has(circle) ? circle : root)))];
}
