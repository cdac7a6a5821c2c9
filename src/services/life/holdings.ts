/** What a circle holds that needs a new home when it pauses or ends, and the homes that were said for it. */

import { lifeEn } from '../../messages/en/life.ts';
import { labelsOf } from '../../messages/labels.ts';
import {
  type Circle,
  type CircleId,
  type DomainItem,
  isStanding,
  type Policy,
  policiesInForce,
  type Role,
} from '../../model/circle.ts';
import { nearest } from '../../model/did-you-mean.ts';
import { CirclesError } from '../../model/errors.ts';
import { circleName } from '../../model/organisation.ts';
import { plainName } from '../../model/plain-name.ts';
import { backlogOf } from '../backlog.ts';
import { findCircle } from '../find-by-name.ts';
import type { Workplace } from '../workplace.ts';
import type { SaidHomes } from './life-step.ts';

/** One thing. A topic waits in the backlog. */
export type Held = { readonly id: string; readonly title: string } & (
  | { readonly kind: 'domain'; readonly item: DomainItem }
  | { readonly kind: 'policy'; readonly policy: Policy }
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'measure'; readonly path: string }
  | { readonly kind: 'circle'; readonly child: Circle }
  | { readonly kind: 'topic'; readonly index: number }
);

/** Where something goes; `undefined` where it ends. */
export interface Homed {
  readonly held: Held;
  readonly home: CircleId | undefined;
}

/** What a circle takes with it: these roles are its own, not work that somebody else could take on. */
const OWN_ROLES: readonly Role['kind'][] = ['leader', 'delegate', 'facilitator', 'secretary', 'logkeeper'];

/** Everything the circle holds, in the order in which it is told. */
export function holdingsOf(place: Workplace, circle: Circle): readonly Held[] {
  const { organisation } = place;
  const measures = [...organisation.entries.values()].filter(
    (one) => one.kind === 'measure' && one.circle === circle.id,
  );
  const children = [...organisation.circles.values()].filter(
    (one) => one.parent === circle.id && one.status !== 'dissolved',
  );
  return [
    ...circle.domain.map((item) => ({ kind: 'domain', id: item.id ?? item.text, title: item.text, item }) as const),
    ...policiesInForce(circle).map(
      (policy) => ({ kind: 'policy', id: policy.id, title: policy.title, policy }) as const,
    ),
    ...workRoles(circle).map((role) => ({ kind: 'role', id: role.id, title: role.title, role }) as const),
    ...measures.map(({ id, path, value }) => ({ kind: 'measure', id, title: String(value.name ?? id), path }) as const),
    ...children.map((child) => ({ kind: 'circle', id: child.id, title: child.name, child }) as const),
    ...backlogOf(place, circle.id).map(({ title }, index) => ({ kind: 'topic', id: title, title, index }) as const),
  ];
}

/** The roles of a circle that somebody else could take on. */
export function workRoles(circle: Circle): readonly Role[] {
  return [...circle.roles.values()].filter((role) => !OWN_ROLES.includes(role.kind));
}

/**
 * A home for everything: as it was said, else the parent. Throws `CirclesError` `no-home` when something has none, and
 * `unknown-holding` for a home of something that is not there.
 */
export function homesFor(place: Workplace, circle: Circle, said: SaidHomes): readonly Homed[] {
  const held = holdingsOf(place, circle);
  const words = lifeEn(labelsOf(place.organisation.settings.labels));
  const chosen = new Map(
    said.map(({ thing, home }) => [named(held, thing, { circle, words }), homeCalled(place, home, { circle, words })]),
  );
  return held.map((one) => {
    if (!chosen.has(one)) return { held: one, home: parentHome(place, circle, one) };
    const home = chosen.get(one);
    if (home === undefined && one.kind === 'circle')
      throw new CirclesError('circle-inside', words.circleInside({ name: one.title, id: one.id }));
    return { held: one, home };
  });
}

interface About {
  readonly circle: Circle;
  readonly words: ReturnType<typeof lifeEn>;
}

function named(held: readonly Held[], thing: string, { circle, words }: About): Held {
  const found = held.find(
    ({ id, title }) => plainName(id) === plainName(thing) || plainName(title) === plainName(thing),
  );
  if (found !== undefined) return found;
  const titles = held.map(({ title }) => title);
  const near = nearest(thing, titles);
  throw new CirclesError('unknown-holding', words.unknownHolding({ thing, circle: circle.name, near, known: titles }));
}

function homeCalled(place: Workplace, home: string, { circle, words }: About): CircleId | undefined {
  if (plainName(home) === 'ended') return undefined;
  const found = findCircle(place.organisation, home);
  if (isStanding(found) && found.id !== circle.id) return found.id;
  throw new CirclesError('no-home-there', words.noHomeThere({ name: found.name }));
}

/** What is not given elsewhere stays with the parent. Source: Many Voices One Song 2.2.2, the elsewhere condition. */
function parentHome(place: Workplace, circle: Circle, { title, id }: Held): CircleId {
  const { parent } = circle;
  if (parent !== undefined && place.organisation.circles.has(parent)) return parent;
  const words = lifeEn(labelsOf(place.organisation.settings.labels));
  throw new CirclesError('no-home', words.noHome({ circle: circleName(place.organisation, circle.id), title, id }));
}
