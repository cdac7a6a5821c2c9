/** A small group for tests of changes: a general circle, three more below it, and what a test alters in its files. */

import type { Change } from '../../src/changes/change.ts';
import { diff } from '../../src/changes/diff.ts';
import type { Sides } from '../../src/changes/mandate.ts';
import type { RecordedState } from '../../src/changes/recorded-state.ts';
import { memoryTree } from '../../src/load/file-tree.ts';
import { load } from '../../src/load/load.ts';
import type { Organisation } from '../../src/model/organisation.ts';

/** Texts by path; `null` takes the file away. */
export type Edits = Readonly<Record<string, string | null>>;

const KEY = 'keys: [{key: "ssh-ed25519 AAAANAME"}]\n';

const GROUP: Readonly<Record<string, string>> = {
  'circles.yaml': 'name: Maple Street Co-op\nmission: To run a shared kitchen.\nstatus: active\n',
  ...person('ana'),
  ...person('ben'),
  ...person('cleo'),
  ...person('dan'),
  'people/eva.yaml': 'name: Eva\n',
  'people/fay.yaml': 'name: Fay\n',
  'people/gus.yaml': 'name: Gus\nstatus: on-leave\n',
  'people/hal.yaml': 'name: Hal\nstatus: left\n',
  'circles/general/circle.yaml':
    'name: General Circle\naim: [Keeping the street fed.]\ndomain: [Money]\nmembers: [ana, {person: ben, link: kitchen}, {person: dan, link: garden}]\n',
  'circles/kitchen/circle.yaml':
    'name: Kitchen\nparent: general\naim: [Cooking.]\ndomain: [{id: menus, text: What is cooked}, {id: tools, text: Pots}]\nmembers: [ben, cleo, gus]\n',
  'circles/garden/circle.yaml': 'name: Garden\nparent: general\naim: [Growing.]\ndomain: [Beds]\nmembers: [dan, eva]\n',
  'circles/herbs/circle.yaml':
    'name: Herbs\nparent: garden\naim: [Herbs.]\ndomain: [Pots of herbs]\nmembers: [eva, fay]\n',
  'circles/kitchen/roles/secretary.yaml': 'title: Secretary\nkind: secretary\npurpose: Keeps the records findable.\n',
  'circles/kitchen/roles/cook.yaml':
    'title: Head cook\npurpose: Plans the meals.\nresponsibilities: [Buys for 20 people, Tastes]\n',
  'circles/kitchen/terms/secretary-2026-12-01.yaml':
    'role: secretary\nperson: ben\nstart: 2026-12-01\nend: 2027-11-30\n',
  'circles/general/roles/secretary.yaml': 'title: Minute keeper\nkind: secretary\npurpose: Keeps the minutes.\n',
  'circles/general/terms/secretary-2026-12-01.yaml':
    'role: secretary\nperson: ana\nstart: 2026-12-01\nend: 2027-11-30\n',
  'circles/kitchen/policies/allergens.yaml':
    'title: Allergens are always labelled\ntext: Every dish carries a label within 2 hours.\nterm: {start: 2026-12-01, end: 2027-11-30}\n',
  'circles/kitchen/measures/meals.yaml': 'name: Meals a week\ndefinition: All shared meals.\n',
  'organisations/school.yaml': 'name: Riverside School\n',
  'funding/city.yaml': 'name: City fund\nsource: The city\n',
  'budgets/spring.yaml': 'title: Spring\ncircle: general\n',
  'training/basics.yaml': 'title: Sociocracy basics\n',
};

function person(id: string): Readonly<Record<string, string>> {
  const name = `${id.charAt(0).toUpperCase()}${id.slice(1)}`;
  return { [`people/${id}.yaml`]: `name: ${name}\n${KEY.replace('NAME', id)}` };
}

/** The text of a file of the group. */
export function textAt(path: string): string {
  const text = GROUP[path];
  if (text === undefined) throw new Error(`no ${path} in the group`);
  return text;
}

/** The text of a file of the group with some words replaced; throws when they are not there. */
export function replaced(path: string, words: string, by: string): string {
  const text = textAt(path);
  if (!text.includes(words)) throw new Error(`no ${words} in ${path}`);
  return text.replace(words, by);
}

/** The group with some files altered. Throws when a file can't be read. */
export function groupWith(...edits: readonly Edits[]): Organisation {
  const files = Object.entries(Object.assign({}, GROUP, ...edits) as Edits);
  const loaded = load(
    memoryTree(Object.fromEntries(files.flatMap(([path, text]) => (text === null ? [] : [[path, text]])))),
  );
  const unread = loaded.faults.filter((fault) => fault.rule !== 'unknown-reference');
  if (unread.length > 0) throw new Error(JSON.stringify(unread));
  return loaded.organisation;
}

/** What some edits change, on top of what the group is made of (`before`). */
export function edited(edits: Edits, before: Edits = {}): Sides & { readonly changes: readonly Change[] } {
  const sides = { before: groupWith(before), after: groupWith(before, edits) };
  return { ...sides, changes: diff(sides.before, sides.after) };
}

/** A recorded state in which everybody has been in their circles from the start, but for those named with a day. */
export function stateOf(organisation: Organisation, joined: Readonly<Record<string, string>> = {}): RecordedState {
  return {
    organisation,
    digests: new Map(),
    keyOwners: new Map(),
    joined: new Map(Object.entries(joined)),
    grace: new Map(),
    departures: new Map(),
  };
}
