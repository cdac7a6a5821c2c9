/** Words of any script fit where they stand, and what is shortened is still there in full. */
import { describe, expect, test } from 'vitest';
import { bubbleLabel, commonSize, type Paragraph } from '../../../src/render/charts/bubble-label.ts';
import { packDiscs } from '../../../src/render/charts/pack-discs.ts';
import { textWidth } from '../../../src/render/charts/text-width.ts';
import { draw, WORDS } from './draw.ts';
import { organisationOf } from './organisation.ts';

const LONG = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
const SCRIPTS = [
  'Secretary',
  'Keeper of the bread oven',
  LONG,
  '地域食堂運営委員会事務局長補佐代理兼広報担当',
  'منسقة المطبخ والحديقة والبيت',
  'Kitchen 🍲👩‍👩‍👧‍👦🍞🥖🧄🥕🫛 team',
];

const paragraphs = (title: string): readonly Paragraph[] => [
  { text: title, size: 1, most: 3, bold: true, colour: '' },
  { text: 'Cleo Marchetti-Rosenbaum', size: 0.93, most: 2, bold: false, colour: '' },
  { text: 'until 30 Nov 2027', size: 0.83, most: 2, bold: false, colour: '' },
];

describe.each(SCRIPTS)('%s', (title) => {
  test('every line lies inside the bubble', () => {
    for (const { text, y, size, bold } of bubbleLabel(paragraphs(title), 0.25)) {
      const half = (textWidth(text) * size * (bold ? 1.08 : 1)) / 2;
      expect(Math.hypot(half, Math.abs(y - size * 0.3))).toBeLessThan(0.98);
    }
  });

  test('stands in full in the picture, however little of it is drawn', () => {
    const organisation = organisationOf({ home: { name: title, roles: { one: { title } } } });
    const svg = draw(organisation, 'svg');
    expect(svg).toContain(`<title>${title}: ${WORDS.vacant}</title>`);
    expect(svg).toContain(`<title>${title}: ${WORDS.members({ members: 0 })}</title>`);
  });
});

test('one long word does not make the words of all others small', () => {
  const others = ['Secretary', 'Leader'].map(paragraphs);
  expect(commonSize([...others, paragraphs(LONG)])).toBe(commonSize(others));
});

test('a name is written smaller before it is broken inside a word', () => {
  const organisation = organisationOf({ home: {} }, { name: 'Lantern Street Co-op' });
  expect(draw(organisation, 'svg')).toMatch(/font-size="3\d" font-weight="700" fill="#\w+">Lantern Street Co-op</);
});

test('four discs make a square, with the first two on top', () => {
  const { spots, radius } = packDiscs(
    ['a', 'b', 'c', 'd'].map((of) => ({ of, r: 1 })),
    0,
  );
  expect(radius).toBeCloseTo(1 + Math.SQRT2);
  expect(spots.map(({ of, x, y }) => `${of} ${Math.round(x)} ${Math.round(y)}`)).toEqual([
    'a -1 -1',
    'b 1 -1',
    'c 1 1',
    'd -1 1',
  ]);
});

test.each([
  [{ circles: 1, roles: 0, vacant: 0, expired: 0 }, '1 circle, no roles yet.'],
  [{ circles: 1, roles: 4, vacant: 3, expired: 0 }, '1 circle with 4 roles; 3 vacant.'],
  [{ circles: 3, roles: 12, vacant: 0, expired: 0 }, '3 circles with 12 roles.'],
  [{ circles: 3, roles: 12, vacant: 0, expired: 1 }, '3 circles with 12 roles; 1 with an expired term.'],
  [{ circles: 3, roles: 1, vacant: 1, expired: 2 }, '3 circles with 1 role; 1 vacant, 2 with expired terms.'],
])('%j', (totals, sentence) => {
  expect(WORDS.describe(totals)).toBe(sentence);
});
