/** Organisations made up by fast-check: files of every governed kind, lawful by their schemas, and pairs of which one came out of the other. */
import fc from 'fast-check';
import { entryOf } from '../../src/load/read-entry.ts';
import type { Entry, GovernedKind } from '../../src/model/organisation.ts';
import { type Fields, isFields, type Value } from '../../src/model/value.ts';
import { kindOf, pathOf } from '../../src/schema/kinds.ts';

/** Governed files by path. */
export type Files = ReadonlyMap<string, Fields>;

/** Every governed kind. */
export const GOVERNED_KINDS = [
  'organisation',
  'person',
  'member-organisation',
  'funding-stream',
  'budget-round',
  'training-requirement',
  'circle',
  'role',
  'term',
  'policy',
  'measure',
] as const satisfies readonly GovernedKind[];

const CIRCLES = ['general', 'kitchen', 'garden'] as const;
const PEOPLE = ['ana', 'ben', 'cleo'] as const;

const id = fc.constantFrom('general', 'kitchen', 'garden', 'ana', 'menus', 'x-1');
const circle = fc.constantFrom(...CIRCLES);
const person = fc.constantFrom(...PEOPLE);
const line = fc.oneof(
  fc.constantFrom(
    'menus',
    'kitchen',
    'Buys paper up to 20 EUR.',
    '__proto__',
    '"menus"',
    'Köche & Gäste 🍲',
    '2027-02-29',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).map((text) => `a${text.replace(/\s/gu, ' ')}`),
);
const text = fc.oneof(
  line,
  line.map((words) => `${words}\n\n- more\n`),
);
const lines = fc.array(line, { maxLength: 3 });
const ids = fc.uniqueArray(id, { maxLength: 3 });
const date = fc.constantFrom('2026-12-01', '2027-05-02', '2027-11-30', '2028-02-29');
const period = fc.constantFrom('P1Y', 'P6M', 'P30D');
const extra = fc.constantFrom<Value>(null, 0, 'x', false, [1, ['a']], { deep: { er: [null] } });

type Shape = { readonly [field: string]: fc.Arbitrary<Value> };

/** Some fields always, the others now and then; any file may carry fields of the group's own. */
function fields(required: Shape, optional: Shape = {}): fc.Arbitrary<Fields> {
  const all: Shape = { ...required, ...optional, 'x-own': extra, 'x-__proto__': extra };
  const requiredKeys = Object.keys(required);
  return fc.record(all, { requiredKeys });
}

/** Items of a keyed list: each named once. */
function keyed(item: fc.Arbitrary<Fields>, keys: readonly string[]): fc.Arbitrary<readonly Fields[]> {
  const selectors = keys.map((key) => (one: Fields) => JSON.stringify(one[key] ?? Symbol.for(key).toString()));
  return fc.uniqueArray(item, { maxLength: 4, selector: (one) => selectors.map((select) => select(one)).join() });
}

const members = keyed(
  fields(
    { person: fc.constantFrom('ana', 'ben', 'cleo', 'dan') },
    { link: circle, for: id, status: fc.constantFrom('probation', 'on-leave'), expertise: lines },
  ),
  ['person'],
);
const domainText = fc.constantFrom('menus', 'What is cooked', 'Money', 'The garden tools');
const domainItem = fc.oneof(
  fc.record({ text: domainText }),
  fields(
    { text: domainText },
    { authority: fc.constantFrom('decide', 'recommend'), limits: line, 'handed-over': fields({ to: circle }) },
  ),
);
/** Items with and without an id; an id may read like the words of another item. */
const domain = fc
  .uniqueArray(domainItem, { maxLength: 4, selector: (item) => item.text })
  .chain((items) =>
    fc
      .uniqueArray(fc.constantFrom('menus', 'money', 'tools', 'lost'), { minLength: 4, maxLength: 4 })
      .chain((names) =>
        fc
          .array(fc.boolean(), { minLength: 4, maxLength: 4 })
          .map((named) =>
            items.map((item, index): Fields => (named[index] ? { ...item, id: names[index] ?? '' } : item)),
          ),
      ),
  );
const keys = keyed(
  fields(
    { key: fc.constantFrom('ssh-ed25519 AAAAone', 'ssh-ed25519 AAAAtwo', 'ssh-ed25519 AAAAthree') },
    { proof: fc.constantFrom('cHJvb2Y=', 'b3RoZXI='), ended: fc.constantFrom('retired', 'revoked') },
  ),
  ['key'],
);
const training = keyed(fields({ requirement: fc.constantFrom('basics', 'facilitation'), completed: date }), [
  'requirement',
  'completed',
]);
const adopted = fc.array(fields({ circle }, { adaptation: text }), { maxLength: 2 });
const records = fields(
  {},
  {
    by: fc.uniqueArray(fc.constantFrom('member', 'secretary', 'general/secretary'), { minLength: 1 }),
    signatures: fc.constantFrom(1, 2),
  },
);
const goals = fc.uniqueArray(fc.constantFrom('2', '2.1', '17.a'), { maxLength: 2 });

/** What a file of each kind may say. */
const VALUES: Readonly<Record<GovernedKind, fc.Arbitrary<Fields>>> = {
  organisation: fields(
    { name: line },
    {
      format: fc.constant(1),
      mission: text,
      vision: text,
      'legal-form': line,
      public: fc.boolean(),
      status: fc.constantFrom('forming', 'active', 'dissolving', 'dissolved'),
      layers: fc.array(fields({ id, name: line, root: circle }), { maxLength: 2 }),
      governance: fields({}, { preset: fc.constantFrom('sofa', 'tsg', 's3'), role_term: period, last_resort: id }),
      labels: fc.dictionary(fc.constantFrom('circle', 'delegate', 'policy'), line, { maxKeys: 2 }),
      network: fields({}, { agenda: text }),
      notes: text,
    },
  ),
  person: fields(
    { name: line },
    {
      status: fc.constantFrom('active', 'on-leave', 'left'),
      keys,
      training,
      offers: lines,
      interested: lines,
      represents: ids,
      household: line,
      notes: text,
    },
  ),
  'member-organisation': fields(
    { name: line },
    { sector: fc.constantFrom('public', 'funder'), joined: date, notes: text },
  ),
  'funding-stream': fields({ source: line }, { name: line, amount: fc.integer({ min: 0, max: 900 }), notes: text }),
  'budget-round': fields({ circle }, { title: line, pot: fc.integer({ min: 0, max: 900 }), 'follow-up': lines }),
  'training-requirement': fields({ title: line }, { content: text, 'valid-for': period }),
  circle: fields(
    { name: line },
    {
      parent: circle,
      aim: lines,
      domain,
      members,
      type: fc.constantFrom('general', 'mission', 'helping'),
      status: fc.constantFrom('forming', 'active', 'paused', 'dissolved'),
      layer: id,
      goals,
      records,
      rhythm: period,
      absence: fc.constantFrom('wait-for-all', 'present-decide'),
      ends: date,
      notes: text,
    },
  ),
  role: fields(
    { title: line, purpose: text },
    {
      kind: fc.constantFrom('leader', 'delegate', 'secretary', 'operational'),
      responsibilities: lines,
      authority: lines,
      term: period,
    },
  ),
  term: fields(
    { role: fc.constantFrom('secretary', 'cook'), person, start: date },
    { end: date, acting: fc.boolean(), ended: date, reason: line, notes: text },
  ),
  policy: fields(
    { title: line, text },
    {
      status: fc.constantFrom('active', 'retired', 'superseded'),
      context: text,
      measures: lines,
      term: fields({ start: date }, { end: date }),
      review: date,
      binding: fc.boolean(),
      'adopted-by': adopted,
    },
  ),
  measure: fields({ name: line }, { definition: text, unit: line, frequency: period, 'adopted-by': adopted }),
};

const IDS: Readonly<Record<GovernedKind, readonly string[]>> = {
  organisation: ['circles'],
  person: PEOPLE,
  'member-organisation': ['school'],
  'funding-stream': ['city'],
  'budget-round': ['spring'],
  'training-requirement': ['basics'],
  circle: CIRCLES,
  role: ['secretary', 'cook'],
  term: ['secretary-2026-12-01', 'cook-2026-12-01'],
  policy: ['allergens', 'money'],
  measure: ['meals'],
};

const IN_CIRCLE: readonly GovernedKind[] = ['role', 'term', 'policy', 'measure'];

/** Every place a generated file may lie at, with its kind. */
const PLACES: readonly (readonly [path: string, kind: GovernedKind])[] = GOVERNED_KINDS.flatMap((kind) => {
  const circles = IN_CIRCLE.includes(kind) ? CIRCLES : ['general'];
  return circles.flatMap((home) =>
    IDS[kind].map((name) => [pathOf(kind, { circle: kind === 'circle' ? name : home, id: name }), kind] as const),
  );
});

/** A file of one kind. */
export function fileOf(kind: GovernedKind): fc.Arbitrary<Fields> {
  return VALUES[kind];
}

/** Some files; each kind is there in half of them or more. */
export const files: fc.Arbitrary<Files> = fc
  .tuple(
    ...PLACES.map(([path, kind]) =>
      fc.option(
        VALUES[kind].map((value) => [path, value] as const),
        { nil: undefined },
      ),
    ),
  )
  .map((all) => new Map(all.filter((one) => one !== undefined)));

/** Two sets of files of which the second keeps some of the first, alters fields and items of some, and drops or adds others. */
export const pairs: fc.Arbitrary<readonly [before: Files, after: Files]> = fc
  .tuple(files, files, fc.infiniteStream(fc.integer({ min: 0, max: 5 })))
  .map(([before, other, dice]) => [before, withMove(before, mixed(before, other, dice))] as const);

/** Lets the first domain item of the kitchen go to the garden, where both are there and it has no such item. */
function withMove(before: Files, after: Files): Files {
  const [from, to] = ['circles/kitchen/circle.yaml', 'circles/garden/circle.yaml'];
  const [item] = itemsOf(before.get(from));
  const [source, target] = [after.get(from), after.get(to)];
  if (item === undefined || source === undefined || target === undefined) return after;
  const shares = (other: Fields) => other.text === item.text || (item.id !== undefined && other.id === item.id);
  if ([...itemsOf(before.get(to)), ...itemsOf(target)].some(shares)) return after;
  const left = itemsOf(source).filter((other) => !shares(other));
  return new Map([
    ...after,
    [from, { ...source, domain: left }],
    [to, { ...target, domain: [item, ...itemsOf(target)] }],
  ]);
}

function itemsOf(value: Fields | undefined): readonly Fields[] {
  return Array.isArray(value?.domain) ? value.domain.filter((item: Value) => isFields(item)) : [];
}

function mixed(before: Files, other: Files, dice: Iterator<number, void>): Files {
  const throwDice = () => dice.next().value ?? 0;
  const paths = [...new Set([...before.keys(), ...other.keys()])].sort();
  return new Map(
    paths.flatMap((path) => {
      const [old, next] = [before.get(path), other.get(path)];
      const wanted = [old, old, blended(old, next, throwDice), blended(old, next, throwDice), next, undefined][
        throwDice()
      ];
      return wanted === undefined ? [] : [[path, wanted] as const];
    }),
  );
}

/** Some fields of the one, some of the other; of lists of things some items of each. */
function blended(old: Fields | undefined, next: Fields | undefined, throwDice: () => number): Fields | undefined {
  if (old === undefined || next === undefined) return old ?? next;
  const names = [...new Set([...Object.keys(next), ...Object.keys(old)])];
  const chosen = names.map((name) => [name, throwDice() < 3 ? old[name] : next[name]] as const);
  const kept = chosen.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  // What the schema asks for stays.
  return {
    ...Object.fromEntries(kept.filter(([name]) => !requiredIn(old, next).includes(name))),
    ...sharedOf(old, next),
  };
}

function requiredIn(old: Fields, next: Fields): readonly string[] {
  return Object.keys(sharedOf(old, next));
}

const REQUIRED = ['name', 'title', 'text', 'purpose', 'source', 'circle', 'role', 'person', 'start'];

function sharedOf(old: Fields, next: Fields): Fields {
  return Object.fromEntries(
    Object.entries(next).filter(([name]) => REQUIRED.includes(name) && Object.hasOwn(old, name)),
  );
}

/** The entries that the files make, in the order given. */
export function entriesOf(some: Files): ReadonlyMap<string, Entry> {
  return new Map(
    [...some].flatMap(([path, value]) => {
      const parts = kindOf(path);
      const entry = parts === undefined ? undefined : entryOf(path, parts, value);
      return entry === undefined ? [] : [[path, entry] as const];
    }),
  );
}
