/** What happens in the organisation of the tests: one decision after another, of every kind. */
import { circle, edited, members, policy, withKeys } from './group.ts';
import { claimedKey, type Decided, encode, made, replaced, textAt, type World } from './ledger.ts';

/** The decision after which Ben signs with another key. */
export const NEW_KEY = 'A new key for Ben';

/** One decision of the story: what is decided, given what holds. */
export type Episode = (world: World, identity: string) => Decided;

/** Every kind of record, in an order in which a group might come to them. */
export const STORY: readonly Episode[] = [
  (_, identity) => ({
    title: 'We start together',
    by: 'ana',
    decided: '2026-01-11',
    text: 'We decide by consent, and take each other in as members.',
    links: { confirms: identity },
  }),
  (world, identity) => ({
    title: 'Keys of Ben, Cleo, Dan and Yamada',
    by: 'ana',
    decided: '2026-01-12',
    wanted: new Map(
      ['ben', 'cleo', 'dan', 'yamada'].map((person) => withKeys(world, person, [claimedKey(identity, person)])),
    ),
  }),
  () => ({
    title: 'Label allergens',
    by: 'ben',
    decided: '2026-02-01',
    wanted: new Map([policy('kitchen', 'allergens', 'Every dish carries a label with its 14 allergens.')]),
  }),
  () => ({
    title: 'Water in the morning',
    by: 'dan',
    decided: '2026-02-02',
    wanted: new Map([policy('garden', 'water', 'We water before 9.')]),
  }),
  () => ({
    title: 'A cook of the day',
    by: 'cleo',
    decided: '2026-02-03',
    wanted: new Map([made('circles/kitchen/roles/cook.yaml', { title: 'Cook', purpose: 'Cooks on a day.' })]),
  }),
  () =>
    selection('Ben leads the kitchen', {
      circle: 'kitchen',
      role: 'leader',
      person: 'ben',
      by: 'ana',
      day: '2026-02-10',
    }),
  () =>
    selection('Cleo is delegate of the kitchen', {
      circle: 'kitchen',
      role: 'delegate',
      person: 'cleo',
      by: 'ana',
      day: '2026-02-10',
    }),
  () =>
    selection('Yamada keeps the records of the house', {
      circle: 'house',
      role: 'secretary',
      person: 'yamada',
      by: 'cleo',
      day: '2026-02-10',
    }),
  (world) => ({
    title: 'Links of the kitchen in the general circle',
    by: 'ana',
    decided: '2026-02-17',
    wanted: new Map([
      members(world, 'general', [
        'ana',
        { person: 'ben', link: 'kitchen' },
        { person: 'cleo', link: 'kitchen' },
        'dan',
        'yamada',
      ]),
    ]),
  }),
  () => ({
    title: 'Buy an oven',
    by: 'ben',
    circle: 'kitchen',
    decided: '2026-02-20',
    text: 'We buy an oven for at most 900 euros.',
  }),
  (world) => ({
    title: 'Eva joins the kitchen',
    by: 'ben',
    decided: '2026-03-01',
    agreed: ['eva'],
    wanted: new Map([
      members(world, 'kitchen', ['ana', 'ben', 'cleo', 'eva']),
      made('people/eva.yaml', { name: 'Eva Lind', status: 'active' }),
    ]),
  }),
  (world) => ({
    title: 'The herb beds go to the garden',
    by: 'ben',
    circle: 'kitchen',
    decided: '2026-03-08',
    wanted: new Map([
      edited(world, 'circles/kitchen/circle.yaml', { domain: [{ id: 'meals', text: 'Meals and menus' }] }),
      edited(world, 'circles/garden/circle.yaml', { domain: [{ id: 'herbs', text: 'The herb beds' }] }),
    ]),
  }),
  () => ({
    title: 'A bakery under the kitchen',
    by: 'ben',
    decided: '2026-03-15',
    wanted: new Map([
      circle('bakery', {
        name: 'Bakery',
        parent: 'kitchen',
        status: 'forming',
        aim: ['Bread.'],
        members: ['ana', 'ben'],
      }),
    ]),
  }),
  (world) => ({
    title: 'The bakery confirms itself',
    by: 'ben',
    decided: '2026-03-16',
    wanted: new Map([edited(world, 'circles/bakery/circle.yaml', { status: 'active' })]),
  }),
  (world) => ({
    title: 'Wording may be mended by secretaries',
    by: 'ana',
    decided: '2026-03-20',
    wanted: new Map([
      edited(world, 'circles.yaml', { governance: { editorial: { by: ['secretary'] }, absence_window: 'P2D' } }),
    ]),
  }),
  () => ({
    title: 'Dry roof',
    by: 'yamada',
    decided: '2026-03-22',
    wanted: new Map([policy('house', 'roof', 'We look at the roof each spring.')]),
  }),
  (world) => ({
    title: 'Mend the wording of the roof',
    by: 'yamada',
    decided: '2026-03-23',
    method: 'editorial',
    wanted: new Map([replaced(world, 'circles/house/policies/roof.yaml', ['each spring', 'every spring'])]),
  }),
  (world) => ({
    title: 'Tidy the file on water',
    by: 'dan',
    decided: '2026-03-24',
    method: 'format',
    wanted: new Map([
      ['circles/garden/policies/water.yaml', encode(`${textAt(world, 'circles/garden/policies/water.yaml')}# tidy\n`)],
    ]),
  }),
  (world) => ({
    title: 'Dan is on leave',
    by: 'dan',
    decided: '2026-04-01',
    method: 'own',
    wanted: new Map([edited(world, 'people/dan.yaml', { status: 'on-leave' })]),
  }),
  () => ({
    title: 'Paint the house',
    by: 'yamada',
    circle: 'house',
    decided: '2026-04-02',
    outcome: 'dropped',
    text: 'We paint the house blue.',
    objections: [{ argument: 'The paint would peel.', aim: 'not-found-yet', integrated: 'drop' }],
  }),
  () => ({
    title: 'Quiet after ten',
    by: 'yamada',
    decided: '2026-04-10',
    absent: ['cleo'],
    objections: [{ argument: 'Ten is early in summer.', aim: 'A dry roof.', integrated: 'amend', version: 2 }],
    wanted: new Map([policy('house', 'quiet', 'It is quiet after 22:00, in summer after 23:00.')]),
  }),
  (world, identity) => ({
    title: NEW_KEY,
    by: 'ben',
    decided: '2026-04-12',
    method: 'own',
    wanted: new Map([
      withKeys(world, 'ben', [
        { ...claimedKey(identity, 'ben'), ended: 'retired' },
        claimedKey(identity, 'ben', 'ben-2'),
      ]),
    ]),
  }),
  (world) => ({
    title: 'The secretary records for the house',
    by: 'yamada',
    decided: '2026-05-01',
    wanted: new Map([edited(world, 'circles/house/circle.yaml', { records: { by: ['secretary'], signatures: 1 } })]),
  }),
  () => ({
    title: 'Count the jars',
    by: 'ana',
    decided: '2026-05-02',
    wanted: new Map([made('circles/kitchen/measures/jars.yaml', { name: 'Jars', definition: 'Jars on the shelf.' })]),
  }),
  () => ({
    title: 'Water in the morning is gone',
    by: 'yamada',
    decided: '2026-05-10',
    wanted: new Map([['circles/garden/policies/water.yaml', null]]),
  }),
];

function selection(
  title: string,
  { circle: home, role, person, by, day }: { circle: string; role: string; person: string; by: string; day: string },
): Decided {
  const path = `circles/${home}/terms/${role}-${day}.yaml`;
  return {
    title,
    by,
    decided: day,
    method: 'selection',
    wanted: new Map([made(path, { role, person, start: day, end: '2027-02-09' })]),
  };
}
