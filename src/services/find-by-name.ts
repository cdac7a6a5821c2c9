/** Finds a circle, a person, a role or a policy by what people call it: its id, its name or its title; ids are never asked for. */
import { findEn } from '../messages/en/find.ts';
import { type Labels, labelsOf } from '../messages/labels.ts';
import type { Circle, Policy, Role } from '../model/circle.ts';
import { nearest } from '../model/did-you-mean.ts';
import { CirclesError } from '../model/errors.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Person } from '../model/person.ts';
import { plainFirstName, plainName } from '../model/plain-name.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * The circle with this id or name.
 * @throws CirclesError `unknown-circle` or, where several have the name, `several-circle`, with the names there are.
 */
export function findCircle(organisation: Organisation, words: string): Circle {
  return find(organisation, { words, kind: 'circle', things: organisation.circles });
}

/**
 * The person with this id or name.
 * @throws CirclesError `unknown-person` or, where several have the name, `several-person`, with the names there are.
 */
export function findPerson(organisation: Organisation, words: string): Person {
  return find(organisation, { words, kind: 'person', things: organisation.people });
}

/**
 * The role that is meant by `kitchen/secretary` or, where only one circle has it, by its id or title.
 * @throws CirclesError `unknown-role` or `several-role`; `unknown-circle` or `several-circle` for what stands before the stroke.
 */
export function findRole(organisation: Organisation, words: string): Role {
  return findInCircles(organisation, { words, kind: 'role', of: (circle) => circle.roles });
}

/**
 * The policy that is meant by `kitchen/allergens` or, where only one circle has it, by its id or title.
 * @throws CirclesError `unknown-policy` or `several-policy`; `unknown-circle` or `several-circle` for what stands before the stroke.
 */
export function findPolicy(organisation: Organisation, words: string): Policy {
  return findInCircles(organisation, { words, kind: 'policy', of: (circle) => circle.policies });
}

interface SearchInCircles<Thing> {
  readonly words: string;
  readonly kind: 'role' | 'policy';
  readonly of: (circle: Circle) => ReadonlyMap<string, Thing>;
}

/** Things of all circles go by `circle/id` and by their title; what a title with a stroke in it means is looked for too. */
function findInCircles<Thing extends { readonly id: string; readonly title: string }>(
  organisation: Organisation,
  { words, kind, of }: SearchInCircles<Thing>,
): Thing {
  const all = [...organisation.circles.values()].flatMap((circle) =>
    [...of(circle).values()].map((thing) => ({ thing, name: thing.title, id: `${circle.id}/${thing.id}`, circle })),
  );
  const wanted = plainName(words);
  const fits = all.filter(({ id, name, thing }) => id === wanted || thing.id === wanted || plainName(name) === wanted);
  const [first, ...others] = fits.length > 0 ? fits : inNamedCircle(organisation, all, wanted);
  const said = findEn(wordsOf(organisation));
  if (first === undefined) {
    const near = nearest(words, [...all.map(({ id }) => id), ...all.map(({ name }) => name)]);
    throw new CirclesError(`unknown-${kind}`, said.unknown(kind, { name: words, near, known: names(all) }));
  }
  if (others.length > 0) throw new CirclesError(`several-${kind}`, said.several(kind, words, [first, ...others]));
  return first.thing;
}

interface Placed<Thing> extends Named {
  readonly thing: Thing;
  readonly circle: Circle;
}

/** `Kitchen/Secretary`: the circle by any of its names, then the thing in it. */
function inNamedCircle<Thing extends { readonly id: string }>(
  organisation: Organisation,
  all: readonly Placed<Thing>[],
  wanted: string,
): readonly Placed<Thing>[] {
  const stroke = wanted.indexOf('/');
  if (stroke === -1) return [];
  const home = findCircle(organisation, wanted.slice(0, stroke));
  const inside = plainName(wanted.slice(stroke + 1));
  return all.filter(
    ({ circle, thing, name }) => circle === home && (thing.id === inside || plainName(name) === inside),
  );
}

interface Search<Thing> {
  readonly words: string;
  readonly kind: 'circle' | 'person';
  readonly things: ReadonlyMap<string, Thing>;
}

function find<Thing extends Named>(organisation: Organisation, { words, kind, things }: Search<Thing>): Thing {
  const byId = things.get(words);
  if (byId !== undefined) return byId;
  const wanted = plainName(words);
  const all = [...things.values()];
  const exact = all.filter((thing) => plainName(thing.name) === wanted || thing.id === wanted);
  const [first, ...others] =
    exact.length > 0 || kind === 'circle' ? exact : all.filter((thing) => plainFirstName(thing.name) === wanted);
  const said = findEn(wordsOf(organisation));
  if (first === undefined) {
    const near = nearest(words, [...things.keys(), ...all.map(({ name }) => name)]);
    throw new CirclesError(`unknown-${kind}`, said.unknown(kind, { name: words, near, known: names(all) }));
  }
  if (others.length > 0) throw new CirclesError(`several-${kind}`, said.several(kind, words, [first, ...others]));
  return first;
}

function names(things: readonly Named[]): readonly string[] {
  return things.map(({ id, name }) => (plainName(name) === id ? name : `${name} (${id})`));
}

function wordsOf({ settings }: Organisation): Labels {
  return labelsOf(settings.labels);
}
