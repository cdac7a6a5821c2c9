/** An organisation at one moment: its entries as they stand in files, and the nouns made of them. Never changed in place. */
import { type Circle, type CircleId, isStanding, type Member } from './circle.ts';
import type { DecisionRecord } from './decision-record.ts';
import { onceFor } from './once-for.ts';
import type { Person, PersonId } from './person.ts';
import type { Settings } from './settings.ts';
import type { Fields } from './value.ts';

/** Kinds of file that need a decision or a notice to change. The table of kinds says where each lies. */
export type GovernedKind =
  | 'organisation'
  | 'person'
  | 'member-organisation'
  | 'funding-stream'
  | 'budget-round'
  | 'training-requirement'
  | 'circle'
  | 'role'
  | 'term'
  | 'policy'
  | 'measure';

/** One governed file, its shorthand spelled out: `members: [ana]` reads as `members: [{person: ana}]`. */
export interface Entry {
  readonly kind: GovernedKind;
  /** The circle whose folder it lies in; absent for files of the whole organisation. */
  readonly circle?: CircleId;
  /** The name of the file or folder; `circles` for the organisation itself. */
  readonly id: string;
  readonly path: string;
  readonly value: Fields;
}

/** Everything a group has decided about itself. */
export interface Organisation {
  /** Governed files by path, sorted by path. What is compared and applied; the nouns below are read from it. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly settings: Settings;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly circles: ReadonlyMap<CircleId, Circle>;
  /** The records that lie beside them, by folder path. Not governed. */
  readonly decisions: ReadonlyMap<string, DecisionRecord>;
}

/** The circle without a parent that all others hang from; undefined while there is none. With several layers: the first layer's root. */
export function rootOf(organisation: Organisation): Circle | undefined {
  return root(organisation);
}

const root = onceFor((organisation: Organisation) => {
  const declared = organisation.settings.layers[0]?.root;
  const named = declared === undefined ? undefined : organisation.circles.get(declared);
  return named ?? [...organisation.circles.values()].find((circle) => circle.parent === undefined);
});

/** The circle that decides for all: the general circle where there is one, else the root. */
export function generalOf(organisation: Organisation): Circle | undefined {
  return general(organisation);
}

const general = onceFor((organisation: Organisation) => {
  const { circles } = organisation;
  const typed = [...circles.values()].find((circle) => circle.type === 'general');
  return typed ?? circles.get('general') ?? rootOf(organisation);
});

/** Circles that work now or are about to: neither paused nor dissolved. */
export function standingCircles(organisation: Organisation): readonly Circle[] {
  return standing(organisation);
}

const standing = onceFor(({ circles }: Organisation): readonly Circle[] => [...circles.values()].filter(isStanding));

/** The parent of a circle; undefined for a root or when the parent does not exist. */
export function parentOf(organisation: Organisation, circle: Circle): Circle | undefined {
  return circle.parent === undefined ? undefined : organisation.circles.get(circle.parent);
}

/** A circle and those above it, the nearest first; each once, even where parents go round in a ring. */
export function circlesUpwards({ circles }: Organisation, from: CircleId): readonly CircleId[] {
  const upwards = new Set<CircleId>();
  let next: CircleId | undefined = from;
  while (next !== undefined && circles.has(next) && !upwards.has(next)) {
    upwards.add(next);
    next = circles.get(next)?.parent;
  }
  return [...upwards];
}

/** The seat a person has in a circle. */
export function memberOf(circle: Circle, person: PersonId): Member | undefined {
  return circle.members.find((member) => member.person === person);
}

/** True when the person is a member who takes part now: not on leave, not on probation, not gone. */
export function isActiveMember(organisation: Organisation, member: Member): boolean {
  return member.status === undefined && organisation.people.get(member.person)?.status === 'active';
}

/** The name people read for a person: from their file, else the id. */
export function personName(organisation: Organisation, person: PersonId): string {
  return organisation.people.get(person)?.name ?? person;
}

/** The name people read for a circle. */
export function circleName(organisation: Organisation, circle: CircleId): string {
  return organisation.circles.get(circle)?.name ?? circle;
}
