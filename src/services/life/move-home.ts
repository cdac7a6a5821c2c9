/** Things that go from one circle to another: written there, and taken out or ended here, in the same decision. */
import { addDays, type IsoDate } from '../../model/calendar.ts';
import type { Circle, CircleId, Role, Term } from '../../model/circle.ts';
import { memberOf } from '../../model/organisation.ts';
import { freeId } from '../../model/slug.ts';
import { holdings } from '../../model/term.ts';
import { pathOf } from '../../schema/kinds.ts';
import { removeValue, setValue } from '../../schema/splice-yaml.ts';
import { writeDocument } from '../../schema/write-yaml.ts';
import { domainItemIn, withDomainItem, withoutDomainItem } from '../circle-text.ts';
import type { Workplace } from '../workplace.ts';
import type { Homed } from './holdings.ts';
import type { Pages } from './pages.ts';

/** What moving works on: the last day here is `last`. */
export interface Moving {
  readonly place: Workplace;
  readonly pages: Pages;
  readonly circle: Circle;
  readonly last: IsoDate;
}

/** Moves one thing, or ends it where it has no home. Topics of the backlog are not governed: they go beside. */
export function moveHome(moving: Moving, homed: Homed): void {
  const { held, home } = homed;
  if (held.kind === 'domain') moveItem(moving, held.item, home);
  else if (held.kind === 'policy') movePolicy(moving, held.policy.id, home);
  else if (held.kind === 'role') moveRole(moving, held.role, home);
  else if (held.kind === 'measure') moveMeasure(moving, held, home);
  else if (held.kind === 'circle' && home !== undefined)
    moving.pages.edit(pathOf('circle', { circle: held.child.id }), (text) => setValue(text, ['parent'], home));
}

function moveMeasure(moving: Moving, { id, path }: { id: string; path: string }, home: CircleId | undefined): void {
  if (home !== undefined) copyTo(moving, { kind: 'measure', id }, home);
  moving.pages.remove(path);
}

function moveItem({ pages, circle }: Moving, item: Circle['domain'][number], home: CircleId | undefined): void {
  const path = pathOf('circle', { circle: circle.id });
  const value = domainItemIn(pages.read(path), item);
  pages.edit(path, (text) => withoutDomainItem(text, item));
  if (home !== undefined && value !== undefined)
    pages.edit(pathOf('circle', { circle: home }), (text) => withDomainItem(text, value));
}

/** The words stay readable here as replaced; there they hold on as they are, for the same time. */
function movePolicy(moving: Moving, id: string, home: CircleId | undefined): void {
  const { pages, circle } = moving;
  if (home !== undefined) copyTo(moving, { kind: 'policy', id }, home);
  const status = home === undefined ? 'retired' : 'superseded';
  pages.edit(pathOf('policy', { circle: circle.id, id }), (text) => setValue(text, ['status'], status));
}

/** A role goes with whoever holds it, where they are a member there too; else it stands open there. */
export function moveRole(moving: Moving, role: Role, home: CircleId | undefined): void {
  const { place, pages, last } = moving;
  const held = heldTerms(moving, role);
  const id = home === undefined ? undefined : copyTo(moving, { kind: 'role', id: role.id }, home);
  const there = home === undefined ? undefined : place.organisation.circles.get(home);
  for (const term of held) {
    endTerm(pages, term, last);
    const { end } = term;
    const start = addDays(last, 1);
    if (id === undefined || home === undefined || there === undefined || end === undefined || end < start) continue;
    if (memberOf(there, term.person) === undefined) continue;
    const path = freePath(moving, 'term', { circle: home, id: `${id}-${start}` });
    pages.write(path, writeDocument(path, { role: id, person: term.person, start, end }));
  }
}

/** The terms of a role that somebody holds on the last day. */
export function heldTerms({ place, circle, last }: Omit<Moving, 'pages'>, role: Pick<Role, 'id'>): readonly Term[] {
  const { after_term: afterTerm } = place.organisation.settings.governance;
  return holdings(circle, role.id, { today: last, afterTerm }).filter((term) => term.ended === undefined);
}

/** Ends a term on its last day. */
export function endTerm(pages: Pages, term: Term, last: IsoDate): void {
  pages.edit(pathOf('term', term), (text) => setValue(text, ['ended'], last));
}

/** The file as it stands, under an id that is free there; its id. */
function copyTo(moving: Moving, thing: { kind: 'policy' | 'measure' | 'role'; id: string }, home: CircleId): string {
  const { pages, circle } = moving;
  const text = pages.read(pathOf(thing.kind, { circle: circle.id, id: thing.id }));
  const path = freePath(moving, thing.kind, { circle: home, id: thing.id });
  pages.write(path, thing.kind === 'policy' ? removeValue(text, ['domain']) : text);
  return path.replace(/^.*\/|\.yaml$/g, '');
}

const TERM_ID_LENGTH = 60;

function freePath(
  { place, pages }: Moving,
  kind: 'policy' | 'measure' | 'role' | 'term',
  { circle, id }: { readonly circle: CircleId; readonly id: string },
): string {
  const at = (candidate: string) => pathOf(kind, { circle, id: candidate });
  const wasUsed = (path: string) =>
    [...place.organisation.decisions.values(), ...place.loaded.organisation.decisions.values()].some(({ files }) =>
      files.some((file) => file.path === path),
    );
  const isTaken = (candidate: string) => {
    const path = at(candidate);
    return pages.has(path) || place.present.read(path) !== undefined || place.state.digests.has(path) || wasUsed(path);
  };
  return at(freeId(id, isTaken, kind === 'term' ? TERM_ID_LENGTH : undefined));
}
