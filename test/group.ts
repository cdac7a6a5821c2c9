/** The group of the tests: its people, its founding files, and the few edits that its decisions are made of. */
import type { PersonId } from '../src/model/person.ts';
import type { Fields } from '../src/model/value.ts';
import { readYaml } from '../src/schema/read-document.ts';
import { made, textAt, type World } from './ledger.ts';

/** The founding members; the first one founds. */
export const PEOPLE: readonly { readonly id: PersonId; readonly name: string }[] = [
  { id: 'ana', name: 'Ana Ruiz' },
  { id: 'ben', name: 'Ben Okafor' },
  { id: 'cleo', name: 'Cleo Møller' },
  { id: 'dan', name: 'Dan Eriksen' },
  { id: 'yamada', name: '山田花子' },
];

/** What the group is called and is for. */
export const GROUP = { name: 'Seven Gardens', mission: 'Good food and good neighbours.' } as const;

/** The group as it starts, as a folder that `init` takes for a template: members of the centre are filled in there. */
export function templateFiles(): ReadonlyMap<string, Uint8Array> {
  const circles = [
    circle('general', { name: 'General Circle', type: 'general', aim: [GROUP.mission], members: [] }),
    circle('kitchen', {
      name: 'Kitchen',
      parent: 'general',
      aim: ['Feeding everybody well.'],
      domain: [
        { id: 'meals', text: 'Meals and menus' },
        { id: 'herbs', text: 'The herb beds' },
      ],
      members: ['ana', 'ben', 'cleo'],
    }),
    circle('garden', { name: 'Garden', parent: 'general', aim: ['Growing food.'], members: ['ben', 'dan', 'yamada'] }),
    circle('house', { name: 'House', parent: 'general', aim: ['A dry roof.'], members: ['cleo', 'dan', 'yamada'] }),
  ];
  const roles = ['kitchen', 'garden', 'house'].flatMap((home) =>
    ['leader', 'delegate', 'secretary'].map((id) =>
      made(`circles/${home}/roles/${id}.yaml`, { title: id, kind: id, purpose: `To be ${id} of the ${home}.` }),
    ),
  );
  return new Map([
    made('circles.yaml', { name: 'Template', mission: 'To be written.', status: 'forming' }),
    ...circles,
    ...roles,
  ]);
}

/** The file of a circle. */
export function circle(id: string, value: Fields): readonly [string, Uint8Array] {
  return made(`circles/${id}/circle.yaml`, value);
}

/** A policy that runs for a year. */
export function policy(home: string, id: string, words: string): readonly [string, Uint8Array] {
  const term = { start: '2026-02-01', end: '2027-01-31' };
  return made(`circles/${home}/policies/${id}.yaml`, { title: id, status: 'active', text: words, term });
}

/** A file of the world with some fields set. */
export function edited(world: World, path: string, fields: Fields): readonly [string, Uint8Array] {
  return made(path, { ...readYaml(textAt(world, path)).value, ...fields });
}

/** A circle with other members. */
export function members(
  world: World,
  home: string,
  seats: readonly (string | Fields)[],
): readonly [string, Uint8Array] {
  return edited(world, `circles/${home}/circle.yaml`, { members: seats });
}

/** A person's file with other keys. */
export function withKeys(world: World, person: PersonId, keys: readonly Fields[]): readonly [string, Uint8Array] {
  return edited(world, `people/${person}.yaml`, { keys });
}
