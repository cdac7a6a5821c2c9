/** The front page as it is to be after a record. */
import type { Organisation } from '../model/organisation.ts';
import { refreshed } from '../render/front-page.ts';
import type { Workplace } from './workplace.ts';

const FRONT_PAGE = 'README.md';

/** The front page with its block as it will be; nothing when it stays as it is, or when somebody is at work on it. */
export function freshPage(
  after: Organisation,
  place: Pick<Workplace, 'committed' | 'present' | 'today'>,
): ReadonlyMap<string, Uint8Array> {
  const [committed, present] = [place.committed.read(FRONT_PAGE), place.present.read(FRONT_PAGE)];
  if (committed === undefined || present === undefined || Buffer.compare(committed, present) !== 0) return new Map();
  const page = refreshed(new TextDecoder().decode(present), after, place.today);
  return page === undefined ? new Map() : new Map([[FRONT_PAGE, new TextEncoder().encode(page)]]);
}
