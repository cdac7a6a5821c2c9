/** Charts stay readable and harmless, whatever the tree looks like and whatever people write into names. */
import { describe, expect, it } from 'vitest';
import { chartEn } from '../../../src/messages/en/chart.ts';
import { STANDARD_LABELS } from '../../../src/messages/labels.ts';
import type { Organisation } from '../../../src/model/organisation.ts';
import type { ChartOptions } from '../../../src/render/charts/chart-options.ts';
import { CHART_FORMATS, type ChartFormat } from '../../../src/render/charts/index.ts';
import { plainStyle } from '../../../src/render/style.ts';
import { MERMAID_LINE } from './mermaid-line.ts';
import { organisationOf } from './organisation.ts';
import { elementsOf } from './strict-xml.ts';

const OPTIONS: ChartOptions = {
  today: '2027-06-15',
  words: chartEn(STANDARD_LABELS),
  style: plainStyle,
  width: 80,
  unicode: true,
  accessible: false,
};

const draw = (format: ChartFormat, organisation: Organisation, options: Partial<ChartOptions> = {}): string =>
  CHART_FORMATS[format](organisation, { ...OPTIONS, ...options });

const times = (text: string, part: string): number => text.split(part).length - 1;

const COOP = organisationOf(
  {
    general: {
      name: 'General Circle',
      members: [{ person: 'ana' }, { person: 'ben', link: 'kitchen' }, { person: 'dan', link: 'garden' }],
      policies: 2,
      roles: {
        leader: { kind: 'leader', held: [{ by: 'ana', until: '2027-11-30' }] },
        secretary: { kind: 'secretary' },
      },
    },
    kitchen: {
      name: 'Kitchen',
      parent: 'general',
      members: [{ person: 'ben' }, { person: 'cleo' }],
      policies: 1,
      roles: {
        leader: { kind: 'leader', held: [{ by: 'ben', until: '2027-06-27' }] },
        delegate: { kind: 'delegate', held: [{ by: 'cleo', until: '2027-06-10' }] },
        cook: {
          title: 'Cook',
          held: [
            { by: 'ben', until: '2027-11-30' },
            { by: 'cleo', until: '2027-11-30', acting: true },
          ],
        },
        buyer: { title: 'Buyer', held: [{ by: 'ana', from: '2027-07-01', until: '2027-12-31' }] },
      },
    },
    garden: { name: 'Garden', parent: 'general', status: 'forming', members: [{ person: 'dan' }] },
  },
  { people: { ana: 'Ana Ruiz', ben: 'Ben Okafor', cleo: 'Cleo Marchetti', dan: 'Dan Li' } },
);

describe('a small co-op', () => {
  it('has only the circle that is asked for and what lies inside it', () => {
    const tree = draw('tree', COOP, { circle: 'kitchen' });
    expect(tree).toContain('Kitchen  2 members');
    expect(tree).not.toContain('Garden');
  });

  it('says what it leaves out below a depth', () => {
    expect(draw('tree', COOP, { depth: 1 })).toContain('2 more circles inside');
    expect(draw('tree', COOP, { depth: 1 })).not.toContain('Kitchen');
  });

  it('counts the last day of a term as in force, and the day after as expired', () => {
    expect(draw('tree', COOP, { today: '2027-06-10' })).toContain('ends today');
    expect(draw('tree', COOP, { today: '2027-06-11' })).toContain('expired 1 day ago');
  });
});

it('shows a seat without a role once', () => {
  expect(times(draw('svg', COOP), 'data-seat=')).toBe(1);
  expect(times(draw('tree', COOP), 'sits in General Circle')).toBe(1);
});

describe('the picture', () => {
  it('stands alone: one image with title and description, no script, no style, no link out', () => {
    const svg = draw('svg', COOP);
    const [root] = elementsOf(svg);
    expect(root?.attributes.get('role')).toBe('img');
    expect(svg).toMatch(/<title id="chart-title">[^<]+<\/title>\s*<desc id="chart-desc">[^<]+<\/desc>/);
    expect(elementsOf(svg).map(({ name }) => name)).not.toContain('script');
    expect(svg).not.toMatch(/href|foreignObject|<style|url\(|\son\w+=/);
    expect(svg).not.toMatch(/\d\.\d{3}/);
  });

  it('is the same bytes every time', () => {
    for (const format of Object.keys(CHART_FORMATS) as ChartFormat[])
      expect(draw(format, COOP)).toBe(draw(format, COOP));
  });
});

const HOSTILE = [
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  ']]>',
  'turned \u202Egnitirw',
  'line\u2028separator',
  'two\nlines\r\nand\ttab',
  '``` `code` ```',
  'end',
  `both " and '`,
  '&amp; &#0; #quot;',
  '[link](javascript:alert(1))',
  '\u001b[31mred\u0007',
  '--> %% :::x',
  'lone \ud800 half \uffff',
  '',
];

describe.each(HOSTILE)('the name %j', (name) => {
  const organisation = organisationOf(
    {
      top: { name, roles: { leader: { title: name, held: [{ by: 'p', until: '2027-11-30' }] } } },
      in: { name, parent: 'top', roles: { leader: { kind: 'leader', title: name } } },
    },
    { name, people: { p: name } },
  );

  it('leaves well-formed XML with only the elements of a picture', () => {
    const names = new Set(elementsOf(draw('svg', organisation)).map((element) => element.name));
    for (const element of names)
      expect(['svg', 'title', 'desc', 'rect', 'g', 'circle', 'text', 'polygon']).toContain(element);
  });

  it.each(Object.keys(CHART_FORMATS) as ChartFormat[])('is harmless as %s', (format) => {
    const text = draw(format, organisation);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/);
    if (format !== 'tree') expect(text).not.toMatch(/<script|<img|<\/script/);
    if (format === 'json') expect(JSON.parse(text)).toMatchObject({ name });
  });

  it('stays inside its quotes in Mermaid and on its line in Markdown', () => {
    for (const line of draw('mermaid', organisation).trimEnd().split('\n')) expect(line).toMatch(MERMAID_LINE);
    expect(draw('mermaid', organisation).match(/^ {2}end$/gm)).toHaveLength(2);
    const list = draw('markdown', organisation).split('\n').slice(4, -1);
    for (const line of list) expect(line).toMatch(/^ *- \*/);
    expect(list).toHaveLength(4);
    expect(draw('markdown', organisation)).not.toMatch(/(?<!\\)`|(?<!\\)\]\(/);
  });
});

describe('large and odd trees', () => {
  const many = (parent: (index: number) => string): Organisation =>
    organisationOf(
      Object.fromEntries(
        Array.from({ length: 1500 }, (_, index) => [`c${index}`, index === 0 ? {} : { parent: parent(index) }]),
      ),
    );

  it.each(Object.keys(CHART_FORMATS) as ChartFormat[])('a chain and a wide tree are drawn as %s', (format) => {
    for (const organisation of [many((index) => `c${index - 1}`), many(() => 'c0')]) {
      const text = draw(format, organisation);
      expect(text).toContain('c1499');
      expect(text).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it('no circle at all is said in words', () => {
    for (const format of ['tree', 'svg', 'markdown'] as const)
      expect(draw(format, organisationOf({}))).toContain('No circle yet.');
  });

  it('no line of a tree is wider than the terminal', () => {
    const long = 'Arbeitsgemeinschaft für Öffentlichkeitsarbeit und Nachbarschaftshilfe in der Siedlung am See';
    const wide = organisationOf(
      { a: { name: long, roles: { r: { title: long, held: [{ by: 'p', until: '2027-11-30' }] } } } },
      { people: { p: long } },
    );
    for (const line of draw('tree', wide, { width: 60 }).split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  });
});

describe('the reader of XML that these tests rely on', () => {
  it.each([
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a>&x;</a>',
    '<a b="1" b="2"/>',
    '<a>]]></a>',
    '<a b="<"/>',
    '<a>\u0007</a>',
    '<a <b/>',
    'text',
  ])('refuses %j', (xml) => {
    expect(() => elementsOf(xml)).toThrow();
  });
});
