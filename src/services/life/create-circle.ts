/** A circle is created by its parent: aim, domain handed over, members, leader or convener; from a need, or from a role that has grown. */

import { lifeEn } from '../../messages/en/life.ts';
import { labelsOf } from '../../messages/labels.ts';
import { type IsoDate, lastDay } from '../../model/calendar.ts';
import type { DomainItem, Role } from '../../model/circle.ts';
import { CirclesError } from '../../model/errors.ts';
import { memberOf } from '../../model/organisation.ts';
import type { PersonId } from '../../model/person.ts';
import { plainName } from '../../model/plain-name.ts';
import { holdings } from '../../model/term.ts';
import type { Fields } from '../../model/value.ts';
import { kindOf, pathOf } from '../../schema/kinds.ts';
import { writeDocument } from '../../schema/write-yaml.ts';
import { addCircle } from '../add.ts';
import { withoutDomainItem } from '../circle-text.ts';
import type { Workplace } from '../workplace.ts';
import type { CircleWishes, LifePlan } from './life-step.ts';
import { type Pages, pagesFor } from './pages.ts';

/** How long somebody convenes before the circle has selected its leader. Source: acting terms of this format. */
const CONVENING = 'P3M';

/** The files of the new circle, and what its parent gives away for it. Throws `CirclesError` where something is missing. */
export function createdCircle(place: Workplace, wishes: CircleWishes, decided: IsoDate): LifePlan {
  const grown = wishes.fromRole === undefined ? wishes : grownFrom(place, wishes, wishes.fromRole);
  const name = grown.name ?? '';
  const members = [...new Set([...grown.members, ...[grown.leader, grown.convener].filter((id) => id !== undefined)])];
  const pages = pagesFor(place);
  const taken = takenFromParent(place, grown);
  const files = addCircle(
    { organisation: place.organisation, tree: place.present, today: place.today },
    { name, parent: grown.parent, aim: grown.aim, domain: domainOf(place, grown), members, more: moreOf(grown) },
  );
  const only = grown.helping === undefined ? undefined : 'leader';
  for (const [path, bytes] of files) {
    const parts = kindOf(path);
    if (parts?.kind !== 'role' || only === undefined || parts.id === only) pages.write(path, decode(bytes));
  }
  const [path = ''] = files.keys();
  const id = kindOf(path)?.id ?? '';
  for (const item of taken) {
    pages.edit(pathOf('circle', { circle: grown.parent }), (text) => withoutDomainItem(text, item));
  }
  led(place, pages, {
    circle: id,
    leader: grown.leader,
    convener: grown.convener,
    start: decided,
    ends: grown.helping?.ends,
  });
  if (grown.fromRole !== undefined) endRole(place, pages, grown.fromRole);
  const words = wordsFor(place);
  const title = words.titles.create({ name: name.replace(/=[^=]*$/, '') });
  return { title, wanted: pages.wanted(), agreed: newcomers(place, grown.parent, members), notes: [] };
}

/** What a role is for becomes the aim, what its holder decides alone the domain; who holds it convenes. What was said otherwise holds. */
function grownFrom(place: Workplace, wishes: CircleWishes, role: Role): CircleWishes {
  const circle = place.organisation.circles.get(role.circle);
  const when = { today: place.today, afterTerm: 'continue' } as const;
  const holders = circle === undefined ? [] : holdings(circle, role.id, when).map((term) => term.person);
  const scope = role.authority.length > 0 ? role.authority : role.responsibilities;
  const isLed = wishes.leader !== undefined || wishes.convener !== undefined;
  const said = wishes.domain.length + wishes.recommend.length > 0;
  return {
    ...wishes,
    name: wishes.name ?? role.title,
    aim: wishes.aim.length > 0 ? wishes.aim : [role.purpose],
    domain: said ? wishes.domain : scope,
    members: [...holders, ...wishes.members],
    ...(isLed ? {} : { convener: holders[0] }),
  };
}

/** Items of the parent's domain that go to the new circle: those that are called by their words or their id. */
function takenFromParent(place: Workplace, wishes: CircleWishes): readonly DomainItem[] {
  return [...wishes.domain, ...wishes.recommend].flatMap((words) => parentsItem(place, wishes, words) ?? []);
}

function parentsItem({ organisation }: Workplace, wishes: CircleWishes, words: string): DomainItem | undefined {
  const items = organisation.circles.get(wishes.parent)?.domain ?? [];
  return items.find((item) => item.id === words || plainName(item.text) === plainName(words));
}

/** What the parent's item says besides stays; new words come from the parent's one item where it has an id. */
function domainOf(place: Workplace, wishes: CircleWishes): readonly (string | Fields)[] {
  const parent = place.organisation.circles.get(wishes.parent)?.domain ?? [];
  const [only, another] = parent;
  const from = only?.id === undefined || another !== undefined ? {} : { from: only.id };
  const itemOf = (words: string, authority: Fields): string | Fields => {
    const theirs = parentsItem(place, wishes, words);
    const value: Fields =
      theirs === undefined ? { text: words, ...from, ...authority } : { ...fieldsOf(theirs), ...authority };
    return Object.keys(value).length === 1 ? (theirs?.text ?? words) : value;
  };
  return [
    ...wishes.domain.map((words) => itemOf(words, {})),
    ...wishes.recommend.map((words) => itemOf(words, { authority: 'recommend' })),
  ];
}

function fieldsOf({ id, text, authority, limits }: DomainItem): Fields {
  return {
    ...(id === undefined ? {} : { id }),
    text,
    ...(authority === undefined ? {} : { authority }),
    ...(limits === undefined ? {} : { limits }),
  };
}

function moreOf({ helping, budget, parent }: CircleWishes): Fields {
  const money = budget === undefined ? {} : { budget };
  if (helping === undefined) return money;
  const { ends, mandate, information } = helping;
  return { type: 'helping', ends, mandate, information, 'recommends-to': parent, ...money };
}

interface Led {
  readonly circle: string;
  readonly leader: PersonId | undefined;
  readonly convener: PersonId | undefined;
  readonly start: IsoDate;
  /** The last day of a helping circle. */
  readonly ends: IsoDate | undefined;
}

/** The parent may propose the leader; a convener only calls the first meetings. */
function led(place: Workplace, pages: Pages, { circle, leader, convener, start, ends }: Led): void {
  const person = leader ?? convener;
  if (person === undefined) return;
  const { role_term: usual } = place.organisation.settings.governance;
  const path = pathOf('term', { circle, id: `leader-${start}` });
  const end = ends ?? lastDay(start, leader === undefined ? CONVENING : usual);
  const acting = leader === undefined ? { acting: true } : {};
  pages.write(path, writeDocument(path, { role: 'leader', person, start, end, ...acting }));
}

/** The role is no more, nor the terms in which it was held; what they were stays in the records. */
function endRole({ organisation }: Workplace, pages: Pages, role: Role): void {
  pages.remove(pathOf('role', role));
  const terms = organisation.circles.get(role.circle)?.terms.values() ?? [];
  for (const term of terms) if (term.role === role.id) pages.remove(pathOf('term', term));
}

/** Who joins without being asked as a member of the parent says yes for themselves. */
function newcomers({ organisation }: Workplace, parent: string, members: readonly PersonId[]): readonly PersonId[] {
  const circle = organisation.circles.get(parent);
  return members.filter((person) => circle === undefined || memberOf(circle, person) === undefined);
}

/** Throws `CirclesError` when a helping circle lacks something that it needs. */
export function requireHelping(place: Workplace, said: Readonly<Record<string, string | undefined>>): void {
  const missing = Object.entries(said).flatMap(([option, value]) => (value === undefined ? [option] : []));
  if (missing.length > 0) throw new CirclesError('helping-incomplete', wordsFor(place).helpingIncomplete({ missing }));
}

function wordsFor({ organisation }: Workplace) {
  return lifeEn(labelsOf(organisation.settings.labels));
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
