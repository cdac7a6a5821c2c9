/** Which founding record everything rests on; where a group was founded anew, the one that goes on from the others. */
import type { Digest } from '../model/decision-record.ts';
import { compareText } from '../model/finding.ts';
import { shortWords } from '../model/short-words.ts';
import { type Dossier, readDossiers } from './dossier.ts';
import type { VerifyOptions } from './verify.ts';
import type { VerifyFinding } from './verify-finding.ts';

/** The founding record, or why there is none to rest on. */
export type Found = { readonly founding: Dossier } | { readonly fault: VerifyFinding };

type Known = Pick<VerifyOptions, 'organisation' | 'remembered' | 'base'>;

/**
 * The record without `organisation`; where there are several, the one whose identity is asked for, remembered, or rested on by the
 * base. Only where nothing at all is known, a founding that goes on from another takes its place: whoever knew the earlier one
 * accepts the new one by hand.
 */
export function foundingOf(dossiers: readonly Dossier[], known: Known): Found {
  const candidates = foundings(dossiers);
  const standing = standingOf(candidates);
  const [first] = standing;
  if (first === undefined) return { fault: { code: 'founding-missing', file: 'circles.yaml', parts: {} } };
  const expected = known.organisation ?? known.remembered ?? identityOf(known.base);
  const asked = candidates.find((candidate) => candidate.digest === expected);
  if (asked !== undefined) return { founding: asked };
  const about = { file: `${first.folder}/decision.yaml`, decision: first.folder };
  if (expected !== undefined) return { fault: otherIdentity(known, expected, first) };
  return standing.length > 1
    ? { fault: { code: 'founding-several', ...about, parts: { records: standing.map((one) => one.folder) } } }
    : { founding: first };
}

function otherIdentity(known: Known, expected: Digest, { digest, folder, record }: Dossier): VerifyFinding {
  const about = { file: `${folder}/decision.yaml`, decision: folder };
  const parts = { expected, found: digest };
  const words = shortWords(digest);
  if (record.continues === expected) return { code: 'organisation-continued', ...about, parts: { ...parts, words } };
  return known.organisation === undefined
    ? { code: 'organisation-changed', ...about, parts: { ...parts, words } }
    : { code: 'organisation-differs', ...about, parts };
}

/** The founding records among these, sorted by digest. */
export function foundings(dossiers: readonly Dossier[]): readonly Dossier[] {
  return dossiers
    .filter((dossier) => dossier.record.organisation === undefined)
    .sort((a, b) => compareText(a.digest, b.digest));
}

/** Those that no other goes on from. */
function standingOf(candidates: readonly Dossier[]): readonly Dossier[] {
  const continued = new Set(candidates.map(({ record }) => record.continues));
  return candidates.filter(({ digest }) => !continued.has(digest));
}

function identityOf(base: VerifyOptions['base']): Digest | undefined {
  const found = base === undefined ? undefined : foundingOf(readDossiers(base).readable, {});
  return found !== undefined && 'founding' in found ? found.founding.digest : undefined;
}
