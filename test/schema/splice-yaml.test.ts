import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFields, type Value } from '../../src/model/value.ts';
import { valueAt, withoutValue, withValue } from '../../src/schema/edit-value.ts';
import { readYaml } from '../../src/schema/read-document.ts';
import { appendItem, removeValue, setValue } from '../../src/schema/splice-yaml.ts';
import { oneLine } from '../../src/schema/yaml-text.ts';

const CIRCLE = `# the kitchen
name: "Kitchen"   # our first
parent: general
aim:
  # two evenings
  - Cooking.
  - Washing up.
members: [ana, ben, {person: cleo, for: school}]
records: {by: [member], signatures: 1}
notes: |
  First line.

  Third line.
domain:
  - id: menus
    text: What is cooked
  - What is bought # shop
`;

const contentOf = (text: string): Value => readYaml(text).value ?? {};

describe('splicing keeps everything else', () => {
  test('a scalar is replaced in place', () => {
    expect(setValue(CIRCLE, ['parent'], 'centre')).toBe(CIRCLE.replace('parent: general', 'parent: centre'));
    expect(setValue(CIRCLE, ['name'], 'Cook: all')).toBe(CIRCLE.replace('"Kitchen"', '"Cook: all"'));
    expect(setValue(CIRCLE, ['records', 'signatures'], 2)).toBe(CIRCLE.replace('signatures: 1', 'signatures: 2'));
  });

  test('a key is added at the end of its mapping', () => {
    expect(setValue(CIRCLE, ['review'], '2027-11-30')).toBe(`${CIRCLE}review: 2027-11-30\n`);
    expect(setValue(CIRCLE, ['domain', 0, 'limits'], 'to 20 EUR')).toBe(
      CIRCLE.replace('    text: What is cooked\n', '    text: What is cooked\n    limits: to 20 EUR\n'),
    );
  });

  test('items are appended in the style of the list', () => {
    expect(appendItem(CIRCLE, ['members'], { person: 'dan' })).toBe(
      CIRCLE.replace('school}]', 'school}, {person: dan}]'),
    );
    expect(appendItem(CIRCLE, ['aim'], 'Baking.')).toBe(
      CIRCLE.replace('  - Washing up.\n', '  - Washing up.\n  - Baking.\n'),
    );
    expect(appendItem(CIRCLE, ['domain'], 'Pots')).toBe(`${CIRCLE}  - Pots\n`);
    expect(appendItem('name: A', ['aim'], 'Baking.')).toBe('name: A\naim: [Baking.]\n');
  });

  test('keys and items are taken out with their line', () => {
    expect(removeValue(CIRCLE, ['parent'])).toBe(CIRCLE.replace('parent: general\n', ''));
    expect(removeValue(CIRCLE, ['members', 1])).toBe(CIRCLE.replace('ben, ', ''));
    expect(removeValue(CIRCLE, ['members', 2])).toBe(CIRCLE.replace(', {person: cleo, for: school}', ''));
    expect(removeValue(CIRCLE, ['aim', 1])).toBe(CIRCLE.replace('  - Washing up.\n', ''));
    expect(removeValue(CIRCLE, ['notes'])).toBe(CIRCLE.replace(/notes: [\s\S]*?(?=domain)/, ''));
    expect(removeValue(CIRCLE, ['nothing'])).toBe(CIRCLE);
  });

  test('a long text becomes a block, and a block a line', () => {
    expect(setValue(CIRCLE, ['parent'], 'a\nb\n')).toBe(CIRCLE.replace('parent: general\n', 'parent: |\n  a\n  b\n'));
    expect(setValue(CIRCLE, ['notes'], 'short')).toBe(CIRCLE.replace(/notes: [\s\S]*?(?=domain)/, 'notes: short\n'));
  });

  test('line endings stay', () => {
    const windows = CIRCLE.replaceAll('\n', '\r\n');
    const edited = appendItem(setValue(windows, ['review'], '2027-11-30'), ['aim'], 'Baking.');
    expect(edited.replaceAll('\r\n', '')).not.toContain('\n');
    expect(valueAt(contentOf(edited), ['aim', 2])).toBe('Baking.');
  });
});

const word = fc.oneof(
  fc.constantFrom(
    'ana',
    '08',
    'null',
    'true',
    '1e3',
    '2027-01-01',
    'a: b',
    '- x',
    '#no',
    ' lead',
    'it"s',
    "it's",
    '',
    'a\nb',
    'a\n\nb\n',
    '  x\ny',
    '[x',
    '{y',
    'ends:',
    'é',
    '&a',
    '*',
    '!t',
    '%',
    '@',
    '`',
    '|',
    '>',
    '?',
    ', ,',
  ),
  fc.string({ maxLength: 12 }).filter((text) => !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text)),
);
const leaf = fc.oneof(word, fc.integer(), fc.boolean(), fc.constant(null));
const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('name', 'text', 'with', 'key-two', 'x-y'), tie('value'), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  ),
})).value;

function pointers(root: Value, at: readonly (string | number)[] = []): (string | number)[][] {
  const children: [string | number, Value][] = Array.isArray(root)
    ? [...root.entries()]
    : isFields(root)
      ? Object.entries(root)
      : [];
  return children.flatMap(([step, inner]) => [[...at, step], ...pointers(inner, [...at, step])]);
}

describe('parsing the result gives exactly the intended value', () => {
  const place = fc.constantFrom(...pointers(contentOf(CIRCLE)), ['new'], ['records', 'new'], ['domain', 0, 'new']);

  test('set', () => {
    fc.assert(
      fc.property(place, value, (pointer, inner) => {
        expect(contentOf(setValue(CIRCLE, pointer, inner))).toStrictEqual(withValue(contentOf(CIRCLE), pointer, inner));
      }),
      { numRuns: 300 },
    );
  });

  test('remove', () => {
    for (const pointer of pointers(contentOf(CIRCLE))) {
      expect(contentOf(removeValue(CIRCLE, pointer))).toStrictEqual(withoutValue(contentOf(CIRCLE), pointer));
    }
  });

  test('append', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(['aim'], ['members'], ['domain'], ['new'], ['records', 'by']),
        value,
        (pointer, inner) => {
          const before = valueAt(contentOf(CIRCLE), pointer);
          const after = valueAt(contentOf(appendItem(CIRCLE, pointer, inner)), pointer);
          expect(after).toStrictEqual([...(Array.isArray(before) ? before : []), inner]);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('one line reads back', () => {
    fc.assert(
      fc.property(value, (inner) => {
        const text = oneLine(inner);
        expect(text).not.toContain('\n');
        expect(contentOf(`a: [${text}]`)).toStrictEqual({ a: [inner] });
      }),
      { numRuns: 300 },
    );
  });

  test('several long lines are one line too', () => {
    const note =
      'What nobody watches from now on, and who might:\nthe number of meals, and the herb beds behind the house';
    expect(oneLine({ note })).not.toContain('\n');
    expect(contentOf(`a: [${oneLine({ note })}]`)).toStrictEqual({ a: [{ note }] });
  });
});
