/** Loading: every fault with its place and words, and an organisation that ignores the order of files. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/load/assemble.ts';
import { type FileMode, type FileTree, memoryTree } from '../../src/load/file-tree.ts';
import { load } from '../../src/load/load.ts';
import { readEntry } from '../../src/load/read-entry.ts';
import { en } from '../../src/messages/en.ts';
import { STANDARD_LABELS } from '../../src/messages/labels.ts';
import { faultWords } from '../../src/schema/fault.ts';

const GROUP = {
  'circles.yaml':
    'format: 1\nname: Maple Street\nmission: To run a kitchen.\ngovernance: {preset: tsg, role_term: P6M}\nlabels: {circle: team}\n',
  'people/ana.yaml': 'name: Ana Ruiz\n',
  'people/ben.yaml': 'name: Ben\nstatus: on-leave\n',
  'circles/general/circle.yaml': 'name: General\nmembers: [ana, {person: ben, link: kitchen}]\n',
  'circles/kitchen/circle.yaml':
    'name: Kitchen\nparent: general\naim: [Cooking.]\ndomain: [Food, {id: menus, text: Menus}]\nmembers: [ben, ana]\nrecords: {by: [secretary, general/leader, member]}\n',
  'circles/kitchen/roles/secretary.yaml': 'title: Secretary\nkind: secretary\npurpose: Notes.\n',
  'circles/general/roles/leader.yaml': 'title: Leader\nkind: leader\npurpose: Leads.\n',
  'circles/kitchen/terms/secretary-2026-12-01.yaml':
    'role: secretary\nperson: ben\nstart: 2026-12-01\nend: 2027-11-30\n',
  'circles/kitchen/policies/allergens.yaml':
    'title: Labels\ntext: Every dish has one.\nterm: {start: 2026-12-01, end: 2027-11-30}\n',
  'circles/kitchen/decisions/2026-12-01-label-allergens/decision.yaml':
    'schema: circles/decision/v1\ntitle: Label allergens\nkind: policy\noutcome: adopted\ndecided: 2026-12-01\nrecorded: 2026-12-01\nrecorders: [{person: ana, as: secretary}]\nmethod: consent\n',
  'circles/kitchen/decisions/2026-12-01-label-allergens/account.yaml':
    'schema: circles/account/v1\nsalt: abcdefghijklmnop\ndriver: Two reactions.\n',
  'circles/kitchen/decisions/2026-12-01-label-allergens/ana.sig': 'x',
  'circles/kitchen/decisions/2026-12-01-label-allergens/adopted/circles/kitchen/policies/allergens.yaml': 'not: read',
  'circles/kitchen/measurements/waste.csv': 'a,b\n',
  'circles/kitchen/proposals/ovens/circle.yaml': 'broken: [',
  '.circles/waivers.yaml':
    'waivers: [{rule: circle-size, entity: kitchen, reason: soon, from: 2026-12-01, until: 2027-01-01}]\n',
  'README.md': '# Maple Street\n',
};

const words = en(STANDARD_LABELS).faults;

function report(files: Readonly<Record<string, string>>): readonly string[] {
  const loaded = load(memoryTree(files));
  return loaded.faults.map((fault) => {
    const { line, column } = loaded.locate(fault.place);
    return `${fault.place.file}:${line}:${column} ${fault.rule} ${fault.entity}: ${faultWords(fault, words).what}`;
  });
}

describe('a lawful group', () => {
  const { organisation, faults, hasOrganisation, companions, lines } = load(memoryTree(GROUP));

  test('has no fault', () => {
    expect(faults).toEqual([]);
    expect(hasOrganisation).toBe(true);
  });

  test('shorthand is spelled out, defaults are filled in', () => {
    const kitchen = organisation.circles.get('kitchen');
    expect(kitchen?.members).toEqual([{ person: 'ben' }, { person: 'ana' }]);
    expect(kitchen?.domain).toEqual([{ text: 'Food' }, { id: 'menus', text: 'Menus' }]);
    expect(organisation.circles.get('general')?.records).toEqual({ by: ['member'], signatures: 1 });
    expect(kitchen?.policies.get('allergens')).toMatchObject({
      review: '2027-11-30',
      status: 'active',
      binding: true,
      kind: 'guideline',
    });
    expect(kitchen?.terms.get('secretary-2026-12-01')).toMatchObject({
      circle: 'kitchen',
      person: 'ben',
      end: '2027-11-30',
    });
    expect(organisation.people.get('ben')).toMatchObject({ status: 'on-leave', keys: [], training: [] });
    expect(organisation.entries.get('circles/kitchen/circle.yaml')?.value).toMatchObject({
      members: [{ person: 'ben' }, { person: 'ana' }],
    });
  });

  test('settings start from the preset', () => {
    expect(organisation.settings).toMatchObject({
      name: 'Maple Street',
      status: 'active',
      timezone: 'UTC',
      labels: { circle: 'team' },
    });
    expect(organisation.settings.governance).toMatchObject({
      preset: 'tsg',
      objections: 'qualified',
      role_term: 'P6M',
      policy_term: 'P1Y',
    });
  });

  test('records have their lists, and what lies beside them is kept', () => {
    const folder = 'circles/kitchen/decisions/2026-12-01-label-allergens';
    expect(organisation.decisions.get(folder)).toMatchObject({
      title: 'Label allergens',
      consents: [],
      previous: [],
      changes: [],
      files: [],
    });
    expect([...companions.keys()]).toEqual(['.circles/waivers.yaml', `${folder}/account.yaml`]);
  });

  test('lines of a file', () => {
    expect(lines('people/ben.yaml')).toEqual(['name: Ben', 'status: on-leave', '']);
    expect(lines('people/eva.yaml')).toEqual(['']);
  });

  test('the order of files does not matter', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.entries(GROUP), { minLength: Object.keys(GROUP).length }), (entries) => {
        const tree = memoryTree(Object.fromEntries(entries));
        const shuffled: FileTree = { ...tree, list: () => entries.map(([path]) => ({ path, mode: 'file' })) };
        const again = load(shuffled).organisation;
        expect(JSON.stringify(again, mapsAsLists)).toBe(JSON.stringify(organisation, mapsAsLists));
      }),
      { numRuns: 30 },
    );
  });

  test('the same entries assemble to the same organisation', () => {
    const entries = Object.entries(GROUP).flatMap(
      ([path, text]) => readEntry(path, new TextEncoder().encode(text)).entry ?? [],
    );
    expect(assemble(entries.reverse(), organisation.decisions)).toEqual(organisation);
  });
});

function mapsAsLists(_key: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}

describe('without circles.yaml', () => {
  test('everything else is there, with the defaults', () => {
    const { 'circles.yaml': _, ...rest } = GROUP;
    const loaded = load(memoryTree(rest));
    expect(loaded.hasOrganisation).toBe(false);
    expect(loaded.faults).toEqual([]);
    expect(loaded.organisation.circles.size).toBe(2);
    expect(loaded.organisation.settings.governance.preset).toBe('sofa');
  });
});

describe('faults', () => {
  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    [
      'unknown key',
      { 'circles.yaml': 'name: A\nstatu: forming\n' },
      ['circles.yaml:2:1 schema-invalid circles: The key "statu" is not known here.'],
    ],
    ['x- keys are fine', { 'circles.yaml': 'name: A\nx-colour: red\n' }, []],
    [
      'id inside',
      { 'people/ana.yaml': 'id: ana\nname: A\n' },
      ['people/ana.yaml:1:1 schema-invalid ana: The id of a file is its name; inside there is no key "id".'],
    ],
    [
      'missing key',
      { 'people/ana.yaml': 'status: left\n' },
      ['people/ana.yaml:1:1 schema-invalid ana: The key "name" is missing.'],
    ],
    [
      'number for a name',
      { 'people/ana.yaml': 'name: 08\n' },
      ['people/ana.yaml:1:7 schema-invalid ana: 08 reads as a number, and text should stand here.'],
    ],
    [
      'a word that reads as nothing',
      { 'people/ana.yaml': 'name: null\n' },
      ['people/ana.yaml:1:7 schema-invalid ana: null reads as nothing, and text should stand here.'],
    ],
    [
      'a name without a value',
      { 'people/ana.yaml': 'name:\n' },
      ['people/ana.yaml:1:1 schema-invalid ana: Nothing stands after "name:".'],
    ],
    [
      'no such day',
      { 'circles/general/circle.yaml': 'name: G\nends: 2027-02-30\n' },
      ['circles/general/circle.yaml:2:7 schema-invalid general: There is no 30 February 2027.'],
    ],
    [
      'not a day',
      { 'circles/general/circle.yaml': 'name: G\nends: 2027-13-01\n' },
      ['circles/general/circle.yaml:2:7 schema-invalid general: "2027-13-01" is not a day.'],
    ],
    [
      'a day in another order',
      { 'circles/general/circle.yaml': 'name: G\nends: 31.12.2027\n' },
      ['circles/general/circle.yaml:2:7 schema-invalid general: "31.12.2027" is not a day.'],
    ],
    [
      'not a period',
      { 'circles.yaml': 'name: A\ngovernance: {role_term: 1 year}\n' },
      ['circles.yaml:2:25 schema-invalid circles: "1 year" is not a length of time.'],
    ],
    [
      'not an id',
      { 'circles/general/circle.yaml': 'name: G\nmembers: [Ana Ruiz]\n' },
      [
        'circles/general/circle.yaml:2:11 schema-invalid general: "Ana Ruiz" is not an id: small letters a–z, digits, and single hyphens between them.',
      ],
    ],
    [
      'not one of',
      { 'people/ana.yaml': 'name: A\nstatus: activ\n' },
      ['people/ana.yaml:2:9 schema-invalid ana: "activ" is not known here.'],
    ],
    [
      'blank',
      { 'people/ana.yaml': 'name: " "\n' },
      ['people/ana.yaml:1:7 schema-invalid ana: Here some words should stand.'],
    ],
    [
      'several lines',
      { 'people/ana.yaml': 'name: "a\\nb"\n' },
      ['people/ana.yaml:1:7 schema-invalid ana: Here some words on one line should stand.'],
    ],
    [
      'text for a list',
      { 'people/ana.yaml': 'name: A\noffers: cooking\n' },
      ['people/ana.yaml:2:9 schema-invalid ana: Here a list should stand, not text.'],
    ],
    [
      'twice in a list',
      { 'circles.yaml': 'name: A\npractices: [roles, links, roles]\n' },
      ['circles.yaml:2:27 schema-invalid circles: Something stands in this list twice.'],
    ],
    [
      'empty list',
      { 'circles/g/circle.yaml': 'name: G\nrecords: {by: []}\n' },
      ['circles/g/circle.yaml:2:15 schema-invalid g: This list is empty.'],
    ],
    [
      'too small',
      { 'circles/g/circle.yaml': 'name: G\nrecords: {signatures: 0}\n' },
      ['circles/g/circle.yaml:2:23 schema-invalid g: This number is too small; 1 is the least.'],
    ],
    [
      'another format',
      { 'circles.yaml': 'name: A\nformat: 2\n' },
      ['circles.yaml:2:9 schema-invalid circles: "2" is not known here.'],
    ],
    [
      'a label that is no word',
      { 'circles.yaml': 'name: A\nlabels: {Circle: team}\n' },
      ['circles.yaml:2:10 schema-invalid circles: The key "Circle" is not known here.'],
    ],
    [
      'async: true',
      { 'circles.yaml': 'name: A\ngovernance: {async: true}\n' },
      ['circles.yaml:2:21 schema-invalid circles: "true" is not known here.'],
    ],
    [
      'a key of no known form',
      { 'people/ana.yaml': 'name: A\nkeys: [{key: abc}]\n' },
      ['people/ana.yaml:2:14 schema-invalid ana: "abc" is not written as it should be.'],
    ],
    [
      'too long',
      { 'people/ana.yaml': `name: ${'a'.repeat(501)}\n` },
      ['people/ana.yaml:1:7 schema-invalid ana: This text is longer than 500 characters.'],
    ],
    [
      'member twice',
      { ...GROUP, 'circles/general/circle.yaml': 'name: G\nmembers: [ana, ben, {person: ana}]\n' },
      ['circles/general/circle.yaml:2:21 schema-invalid general: "ana" stands in the list of members a second time.'],
    ],
    [
      'domain twice',
      { 'circles/g/circle.yaml': 'name: G\ndomain: [Food, {text: Food}]\n' },
      ['circles/g/circle.yaml:2:16 schema-invalid g: "Food" stands in this domain a second time.'],
    ],
    [
      'unknown parent',
      { 'circles/g/circle.yaml': 'name: G\nparent: x\n' },
      ['circles/g/circle.yaml:2:9 unknown-reference g: There is no circle "x" in circles/.'],
    ],
    [
      'unknown member',
      { 'circles/g/circle.yaml': 'name: G\nmembers: [x]\n' },
      ['circles/g/circle.yaml:2:11 unknown-reference g: There is no person "x" in people/.'],
    ],
    [
      'a file with a fault still counts as there',
      { 'circles/g/circle.yaml': 'name: G\nmembers: [x]\n', 'people/x.yaml': 'name: "\n' },
      ['people/x.yaml:1:7 yaml-invalid x: This " is opened and not closed, so everything below seems to stand in it.'],
    ],
    [
      'unknown recorder',
      { 'circles/g/circle.yaml': 'name: G\nrecords: {by: [scribe]}\n' },
      ['circles/g/circle.yaml:2:16 unknown-reference g: There is no role "scribe" in circles/g/roles/.'],
    ],
    [
      'unknown root',
      { 'circles.yaml': 'name: A\nlayers: [{id: a, name: A, root: x}]\n' },
      ['circles.yaml:2:33 unknown-reference circles: There is no circle "x" in circles/.'],
    ],
    [
      'folder without a circle',
      { 'circles/g/roles/a.yaml': 'title: A\npurpose: B\n' },
      [
        'circles/g/roles/a.yaml:1:1 unknown-reference g/a: circles/g has no circle.yaml, so what lies in it belongs to no circle.',
      ],
    ],
    [
      'bad id',
      { 'people/Ana.yaml': 'name: A\n' },
      [
        'people/Ana.yaml:1:1 id-invalid Ana: The name "Ana" may only have small letters a–z, digits, and single hyphens between them.',
      ],
    ],
    [
      'reserved on Windows',
      { 'people/con.yaml': 'name: A\n' },
      ['people/con.yaml:1:1 id-invalid con: Windows cannot store a file with the name "con".'],
    ],
    ['40 characters', { [`people/${'a'.repeat(40)}.yaml`]: 'name: A\n' }, []],
    [
      '41 characters',
      { [`people/${'a'.repeat(41)}.yaml`]: 'name: A\n' },
      [
        `people/${'a'.repeat(41)}.yaml:1:1 id-invalid ${'a'.repeat(41)}: The name "${'a'.repeat(41)}" has 41 characters; at most 40 are possible.`,
      ],
    ],
    [
      'stray file',
      { 'people/notes.txt': 'x\n' },
      [
        'people/notes.txt:1:1 id-invalid people/notes.txt: Only the files that the group decides about may lie in this folder, and this is none of them.',
      ],
    ],
    [
      'nested stray file',
      { 'circles/g/roles/old/a.yaml': 'x\n' },
      [
        'circles/g/roles/old/a.yaml:1:1 id-invalid circles/g/roles/old/a.yaml: Only the files that the group decides about may lie in this folder, and this is none of them.',
      ],
    ],
    [
      'other case',
      { 'People/ana.yaml': 'x\n' },
      ['People/ana.yaml:1:1 id-invalid People/ana.yaml: Because of its name this file is not read.'],
    ],
    [
      'other ending',
      { 'circles/g/circle.yml': 'x\n' },
      ['circles/g/circle.yml:1:1 id-invalid circles/g/circle.yml: Because of its name this file is not read.'],
    ],
    [
      'decision folder',
      { 'circles/g/decisions/labels/decision.yaml': 'x\n' },
      [
        'circles/g/decisions/labels/decision.yaml:1:1 id-invalid g/labels: The folder of a decision is named for its day and its title; "labels" is not.',
      ],
    ],
  ])('%s', (_name, files, expected) => {
    expect(report(files)).toEqual(expected);
  });

  test.each<[string, FileMode]>([
    ['people/ana.yaml', 'symlink'],
    ['people/ana.yaml', 'executable'],
    ['people', 'symlink'],
    ['circles/kitchen', 'submodule'],
    ['circles/kitchen/roles', 'symlink'],
  ])('%s as %s is not read', (path, mode) => {
    const tree: FileTree = { list: () => [{ path, mode }], read: () => new TextEncoder().encode('name: A\n') };
    const loaded = load(tree);
    expect(loaded.faults.map((fault) => fault.code)).toEqual(['not-a-plain-file']);
    expect(loaded.organisation.entries.size).toBe(0);
  });

  test('a file that is there and cannot be opened is a fault', () => {
    const { faults } = load({ list: () => [{ path: 'people/ana.yaml', mode: 'file' }], read: () => undefined });
    expect(faults.map(({ rule, code, place }) => [rule, code, place.file])).toEqual([
      ['yaml-invalid', 'not-opened', 'people/ana.yaml'],
    ]);
  });

  test('a hundred faults of one file are told', () => {
    const members = Array.from({ length: 150 }, (_, at) => `nobody${at}`).join(', ');
    const twice = `name: G\nmembers: [${'ana, '.repeat(150)}]\n`;
    for (const text of [`name: G\nmembers: [${members}]\n`, twice]) {
      expect(load(memoryTree({ ...GROUP, 'circles/general/circle.yaml': text })).faults).toHaveLength(100);
    }
  });

  test('whatever names something that must be there is looked up', () => {
    const files = {
      ...GROUP,
      'circles.yaml': [
        'name: A',
        'mission: To run a kitchen.',
        'network:',
        '  convenor: {role: general/host, host: hall, funding: city}',
        '  backbone: {circles: [a], host: hall, functions: [{function: guide-vision, circle: b}], funding: [city]}',
        '  cross-links: [{from: general, to: c, type: rule}]',
        '',
      ].join('\n'),
      'people/ana.yaml': 'name: Ana\nrepresents: [school]\ntraining: [{requirement: basics, completed: 2026-12-01}]\n',
      'organisations/shop.yaml':
        'name: Shop\nrepresentatives: [zoe]\nstatement: general/charter\ncontributes: [{what: hours, circle: d}]\n',
      'funding/town.yaml': 'source: The town\nofficer: zoe\nreceiving-circles: [e]\n',
      'circles/kitchen/circle.yaml':
        'name: Kitchen\nparent: general\naim: [Cooking.]\ndomain: [{text: Menus, handed-over: {to: f}}]\nmembers: [ben, ana]\n',
      'circles/kitchen/roles/secretary.yaml': 'title: Secretary\nkind: secretary\npurpose: Notes.\ntraining: [notes]\n',
      'circles/kitchen/policies/allergens.yaml':
        'title: Labels\ntext: One.\nreview: 2027-11-30\napplies-to: [shop, g]\nresolver-circle: h\nsupersedes: gone\n',
      'circles/kitchen/measures/waste.yaml':
        'name: Waste\ndefinition: Kilos.\nwatcher: zoe\nadopted-by: [{circle: i}]\n',
    };
    const unknown = load(memoryTree(files)).faults.filter(({ rule }) => rule === 'unknown-reference');
    expect(unknown.map(({ place }) => `${place.file} ${place.pointer.join('.')}`)).toEqual([
      'circles.yaml network.backbone.circles.0',
      'circles.yaml network.backbone.functions.0.circle',
      'circles.yaml network.cross-links.0.to',
      'circles.yaml network.convenor.host',
      'circles.yaml network.backbone.host',
      'circles.yaml network.convenor.funding',
      'circles.yaml network.backbone.funding.0',
      'circles.yaml network.convenor.role',
      'circles/kitchen/circle.yaml domain.0.handed-over.to',
      'circles/kitchen/measures/waste.yaml watcher',
      'circles/kitchen/measures/waste.yaml adopted-by.0.circle',
      'circles/kitchen/policies/allergens.yaml resolver-circle',
      'circles/kitchen/policies/allergens.yaml applies-to.1',
      'circles/kitchen/roles/secretary.yaml training.0',
      'funding/town.yaml officer',
      'funding/town.yaml receiving-circles.0',
      'organisations/shop.yaml representatives.0',
      'organisations/shop.yaml contributes.0.circle',
      'organisations/shop.yaml statement',
      'people/ana.yaml represents.0',
      'people/ana.yaml training.0.requirement',
    ]);
  });

  test('a circle without its file is told once, where it lies', () => {
    const files = {
      'circles/kitchen/roles/cook.yaml': 'title: Cook\npurpose: p\n',
      'circles/kitchen/roles/baker.yaml': 'title: Baker\npurpose: p\n',
      'circles/general/circle.yaml': 'name: G\nmembers: [{person: ana, link: kitchen}]\n',
    };
    const without = Object.fromEntries(
      Object.entries({ ...GROUP, ...files }).filter(([path]) => path !== 'circles/kitchen/circle.yaml'),
    );
    const told = (more: Record<string, string>) =>
      load(memoryTree({ ...without, ...more })).faults.map((fault) => `${fault.place.file} ${fault.code}`);
    expect(told({})).toEqual(['circles/kitchen/policies/allergens.yaml circle-without-file']);
    expect(told({ 'circles/kitchen/kreis.yaml': 'name: Kitchen\nmembers: [ana]\n' })).toEqual([]);
  });

  test('did you mean', () => {
    const [fault] = load(memoryTree({ ...GROUP, 'circles/general/circle.yaml': 'name: G\nmembers: [anna]\n' })).faults;
    expect(fault && faultWords(fault, words).next).toBe('Did you mean "ana"?');
  });

  test('no content makes it throw', () => {
    const paths = fc.constantFrom(...Object.keys(GROUP));
    fc.assert(
      fc.property(
        paths,
        fc.oneof(
          fc.uint8Array({ maxLength: 40 }),
          fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text)),
        ),
        (path, bytes) => {
          const loaded = load(memoryTree({ ...GROUP, [path]: bytes }));
          for (const fault of loaded.faults) expect(loaded.locate(fault.place).line).toBeGreaterThan(0);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('one entry from bytes', () => {
  const read = (path: string, text: string) => readEntry(path, new TextEncoder().encode(text));

  test('an entry', () => {
    expect(read('circles/kitchen/circle.yaml', 'name: K\nmembers: [ana]\n').entry).toEqual({
      kind: 'circle',
      circle: 'kitchen',
      id: 'kitchen',
      path: 'circles/kitchen/circle.yaml',
      value: { name: 'K', members: [{ person: 'ana' }] },
    });
  });

  test.each(['README.md', 'circles/kitchen/backlog.yaml', 'people/Ana.yaml', 'people/ana.yaml'])(
    '%s is none',
    (path) => {
      const { entry, faults } = read(path, 'title: x\n');
      expect(entry).toBeUndefined();
      expect(faults.length).toBeGreaterThan(0);
    },
  );
});
