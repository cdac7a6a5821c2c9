/** The files of a bundle as they lie in the archive, with the two that are made from the others. */
import { digestOf } from '../model/digest.ts';
import type { Organisation } from '../model/organisation.ts';
import type { BundledDecision } from './bundle.ts';
import { bundlePage } from './bundle-page.ts';

const PAGE = 'READ-ME-FIRST.txt';
const SUMS = 'SHA256SUMS';

/** Every file by its path, in one folder, what is read first at the beginning. The same decision in the same state gives the same bytes. */
export function packedBundle(bundle: BundledDecision, organisation: Organisation): ReadonlyMap<string, Uint8Array> {
  const encoder = new TextEncoder();
  const files = [[PAGE, encoder.encode(bundlePage(bundle, organisation))] as const, ...bundle.files];
  // as sha256sum(1) writes and reads them; no path in here holds a line end or a back slash
  const sums = files.map(([path, bytes]) => `${digestOf(bytes).replace('sha256:', '')}  ${path}\n`).join('');
  const [page, ...rest] = files;
  const all = [...(page === undefined ? [] : [page]), [SUMS, encoder.encode(sums)] as const, ...rest];
  return new Map(all.map(([path, bytes]) => [`${bundle.name}/${path}`, bytes]));
}
