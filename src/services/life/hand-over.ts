/** A part of a domain or a role goes to another circle, for good or for a time: both circles are asked. */

import { day } from '../../messages/en/dates.ts';
import { lifeEn } from '../../messages/en/life.ts';
import { labelsOf } from '../../messages/labels.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { Circle, CircleId, DomainItem } from '../../model/circle.ts';
import { nearest } from '../../model/did-you-mean.ts';
import { CirclesError } from '../../model/errors.ts';
import { circleName } from '../../model/organisation.ts';
import { plainName } from '../../model/plain-name.ts';
import { isFields } from '../../model/value.ts';
import { pathOf } from '../../schema/kinds.ts';
import { domainItemIn, withDomainItemChanged } from '../circle-text.ts';
import { findRole } from '../find-by-name.ts';
import type { Workplace } from '../workplace.ts';
import { circleOf, statusAfter } from './lawful-step.ts';
import type { Given, LifePlan, LifeStep } from './life-step.ts';
import { type Moving, moveHome, moveRole } from './move-home.ts';
import { pagesFor } from './pages.ts';

type HandOver = Extract<LifeStep, { step: 'hand-over' }>;

/** What is meant by some words: an item of a domain, by its words or `circle/id`, else a role. Throws `CirclesError` `unknown-given`. */
export function givenCalled({ organisation }: Workplace, words: string): Given {
  const items = [...organisation.circles.values()].flatMap(({ id: circle, domain }) =>
    domain.map((item) => ({ kind: 'domain', circle, item }) as const),
  );
  const wanted = plainName(words);
  const found = items.filter(({ circle, item }) =>
    [item.text, item.id ?? '', `${circle}/${item.id ?? item.text}`].some((name) => plainName(name) === wanted),
  );
  const [first, another] = found;
  const said = lifeEn(labelsOf(organisation.settings.labels));
  if (another !== undefined)
    throw new CirclesError('several-given', said.severalGiven({ words, circles: found.map(({ circle }) => circle) }));
  if (first !== undefined) return first;
  try {
    return { kind: 'role', role: findRole(organisation, words) };
  } catch (error) {
    if (!(error instanceof CirclesError) || error.code === 'several-role') throw error;
    const known = items.map(({ item }) => item.text);
    throw new CirclesError('unknown-given', said.unknownGiven({ words, near: nearest(words, known), known }));
  }
}

/** The files. */
export function handedOver(place: Workplace, { given, to, until }: HandOver, last: IsoDate): LifePlan {
  const { organisation } = place;
  const words = lifeEn(labelsOf(organisation.settings.labels));
  const giver = circleOf(place, given.kind === 'domain' ? given.circle : given.role.circle);
  const receiver = circleOf(place, to);
  for (const circle of [giver, receiver]) statusAfter(place, circle, 'change-domain');
  if (giver.id === to) throw new CirclesError('there-already', words.thereAlready({ name: receiver.name }));
  const pages = pagesFor(place);
  const moving: Moving = { place, pages, circle: giver, last };
  if (given.kind === 'role') giveRole(moving, given.role, { to, until });
  else if (until === undefined)
    moveHome(moving, { held: { kind: 'domain', id: '', title: given.item.text, item: given.item }, home: to });
  else lend(moving, given.item, { to, until });
  const what = given.kind === 'domain' ? given.item.text : given.role.title;
  const title = words.titles.handOver({
    what,
    to: circleName(organisation, to),
    ...(until === undefined ? {} : { until: day(until) }),
  });
  return { title, wanted: pages.wanted(), agreed: [], notes: [] };
}

/** A role that stays for good: nothing of it is left where it was. */
function giveRole(moving: Moving, role: Extract<Given, { kind: 'role' }>['role'], wish: Lent): void {
  const { place, pages, circle } = moving;
  if (wish.until !== undefined) {
    const words = lifeEn(labelsOf(place.organisation.settings.labels));
    throw new CirclesError('role-for-a-time', words.roleForATime({ role: `${circle.id}/${role.id}` }));
  }
  moveRole(moving, role, wish.to);
  pages.remove(pathOf('role', role));
  for (const term of termsOf(circle, role.id)) pages.remove(pathOf('term', term));
}

function termsOf(circle: Circle, role: string) {
  return [...circle.terms.values()].filter((term) => term.role === role);
}

interface Lent {
  readonly to: CircleId;
  readonly until: IsoDate | undefined;
}

/** It stays the giver's, and says who decides about it until when. */
function lend({ pages, circle }: Moving, item: DomainItem, { to, until }: Lent): void {
  pages.edit(pathOf('circle', { circle: circle.id }), (text) => {
    const value = domainItemIn(text, item);
    const spelled = isFields(value) ? value : { text: item.text };
    return withDomainItemChanged(text, item, {
      ...spelled,
      'handed-over': { to, ...(until === undefined ? {} : { until }) },
    });
  });
}
