/** Sketches an organisation: circles in a tree, who is in them, who links them, who holds which role since when. */
import { addDays } from '../../src/model/calendar.ts';
import type { Chance } from './chance.ts';
import { FAMILY, GIVEN, type Named, OPERATIONS, PLACES, TOPICS } from './words.ts';

/** A circle with all that a file of it is made from. */
export interface CircleSketch extends Named {
  readonly index: number;
  readonly parent: CircleSketch | undefined;
  readonly children: readonly CircleSketch[];
  /** Leader first, then the delegate, where it has one, then those who are in no other circle. */
  readonly own: readonly Named[];
  readonly roles: readonly RoleSketch[];
}

/** A role and its holders, the earliest first. */
export interface RoleSketch extends Named {
  readonly kind: 'leader' | 'delegate' | 'facilitator' | 'secretary' | 'operational';
  readonly terms: readonly TermSketch[];
}

/** Who holds a role from when until when, both days inclusive. */
export interface TermSketch {
  readonly person: Named;
  readonly start: string;
  readonly end: string;
}

/** More children would make the circle above too large for everybody to be heard: each brings two people. */
const CHILDREN = 3;
const YEAR = 365;

interface Growing extends CircleSketch {
  readonly children: Growing[];
  readonly own: Named[];
  readonly roles: RoleSketch[];
}

/** The names that were given out, so that each id is one person's or circle's for ever. */
interface Names {
  readonly chance: Chance;
  readonly taken: Map<string, number>;
}

/** A tree of `count` circles as it stands on `today`. */
export function sketch(count: number, today: string, chance: Chance): readonly CircleSketch[] {
  const names: Names = { chance, taken: new Map([['general', 1]]) };
  const circles: Growing[] = [];
  for (let index = 0; index < count; index++) {
    const parent = index === 0 ? undefined : circles[Math.floor((index - 1) / CHILDREN)];
    const name = index === 0 ? { name: 'General Circle', id: 'general' } : circleName(names);
    const circle: Growing = { ...name, index, parent, children: [], own: [], roles: [] };
    parent?.children.push(circle);
    circles.push(circle);
  }
  for (const circle of circles) circle.own.push(...peopleOf(circle, names));
  for (const circle of circles) circle.roles.push(...rolesOf(circle, today, chance));
  return circles;
}

/** Everybody who is in a circle: its own people, and those who link it with the circles below. */
export function membersOf(circle: CircleSketch): readonly { readonly person: Named; readonly link?: CircleSketch }[] {
  const own = circle.own.map((person) => ({ person }));
  return [...own, ...circle.children.flatMap((link) => link.own.slice(0, 2).map((person) => ({ person, link })))];
}

function peopleOf(circle: Growing, names: Names): readonly Named[] {
  const links = circle.parent === undefined ? 1 : 2;
  const others = circle.children.length === 0 ? names.chance.between(2, 5) : names.chance.between(0, 1);
  return Array.from({ length: links + others }, () => personName(names));
}

function personName(names: Names): Named {
  const [given, family] = [names.chance.of(GIVEN), names.chance.of(FAMILY)];
  return once({ name: `${given.name} ${family.name}`, id: `${given.id}-${family.id}` }, names);
}

function circleName(names: Names): Named {
  const [topic, place] = [names.chance.of(TOPICS), names.chance.of(PLACES)];
  return once({ name: `${topic.name} ${place.name}`, id: `${topic.id}-${place.id}` }, names);
}

function once({ name, id }: Named, { taken }: Names): Named {
  const number = (taken.get(id) ?? 0) + 1;
  taken.set(id, number);
  return number === 1 ? { name, id } : { name: `${name} ${number}`, id: `${id}-${number}` };
}

function rolesOf(circle: Growing, today: string, chance: Chance): readonly RoleSketch[] {
  const [leader, second] = circle.own;
  if (leader === undefined) return [];
  const others = membersOf(circle).flatMap(({ person }) => (person === leader ? [] : [person]));
  const one = (index: number) => others[index % Math.max(others.length, 1)] ?? leader;
  const links = seasonOf(today, chance);
  const officers = seasonOf(today, chance);
  const plain = (kind: RoleSketch['kind'], terms: RoleSketch['terms']): RoleSketch => {
    return { name: kind.charAt(0).toUpperCase() + kind.slice(1), id: kind, kind, terms };
  };
  const isLinked = circle.parent !== undefined && second !== undefined;
  return [
    plain('leader', links(leader)),
    ...(isLinked ? [plain('delegate', links(second))] : []),
    plain('facilitator', officers(one(1))),
    plain('secretary', officers(one(2))),
    ...chance.some(OPERATIONS, chance.between(0, 2)).map((role): RoleSketch => {
      const terms = chance.in(0.05) ? [] : officers(one(chance.between(0, 9)));
      return { ...role, kind: 'operational', terms };
    }),
  ];
}

/** Roles that are filled on one evening: terms that run, begun some time in the last year, and for older circles the ones before. */
function seasonOf(today: string, chance: Chance): (person: Named) => readonly TermSketch[] {
  const start = addDays(today, -chance.between(15, 360));
  const isOld = chance.in(0.3);
  return (person) => {
    const now = { person, start, end: addDays(start, YEAR - 1) };
    return isOld ? [{ person, start: addDays(start, -YEAR), end: addDays(start, -1) }, now] : [now];
  };
}
