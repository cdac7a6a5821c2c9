/** Every circle, role and link of any organisation, broken ones too, stands exactly once in every format. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Organisation } from '../../../src/model/organisation.ts';
import { outline } from '../../../src/render/charts/outline.ts';
import { columnWidth } from '../../../src/render/reports/column-width.ts';
import { DRAWINGS, type Drawing, draw, TODAY, WORDS } from './draw.ts';
import { type Sketched, sketches } from './sketches.ts';

/** How a circle, a role and a link are written in each format; the first group of each is the name or id. */
const MARKS: Readonly<Record<Drawing, { readonly circle: RegExp; readonly role: RegExp; readonly link: RegExp }>> = {
  tree: { circle: /^[│├└─ ]*(Circ\d+x) {2}/gmu, role: /(Title\w+x)/g, link: /^[│├└─ ]+([▼▲◆]) /gmu },
  spoken: {
    circle: /^Circle (Circ\d+x)[,:]/gm,
    role: /^Role (Title\w+x) in/gm,
    link: /(links down from|links up to|sits in) Circ|(links down from|links up to) nowhere/g,
  },
  svg: { circle: /data-circle="(\w+)"/g, role: /data-role="([\w/]+)"/g, link: /data-link="(\w+)"/g },
  mermaid: {
    circle: /^ {2}(?:subgraph )?c\d+\["(Circ\d+x)<br\/>/gm,
    role: /\(\["(Title\w+x)<br\/>/g,
    link: /> ?\|"(\w+)"\|/g,
  },
  markdown: {
    circle: /^ *- \*\*(Circ\d+x)\*\* \(/gm,
    role: /- \*(Title\w+x)\*: /g,
    link: /(links down from|links up to|sits in) Circ|(links down from|links up to) nowhere/g,
  },
  json: {
    circle: /^ {6}"name": "(Circ\d+x)"/gm,
    role: /"title": "(Title\w+x)"/g,
    link: /"direction": "(\w+)"/g,
  },
};

function found(text: string, mark: RegExp): readonly string[] {
  return [...text.matchAll(mark)].map(([, name]) => name ?? '').sort();
}

/** A Mermaid arrow needs both ends. */
function linksIn(drawing: Drawing, { links, organisation }: Sketched): number {
  return drawing === 'mermaid' ? links.filter((to) => organisation.circles.has(to) || to === '').length : links.length;
}

test.each(DRAWINGS)('%s shows each exactly once', (drawing) => {
  const { circle, role, link } = MARKS[drawing];
  const by = drawing === 'svg' ? 'id' : 'name';
  fc.assert(
    fc.property(sketches, (sketched) => {
      const text = draw(sketched.organisation, drawing);
      expect(found(text, circle)).toEqual(sketched.circles.map((one) => one[by]).sort());
      const roles = sketched.roles.map((one) => (drawing === 'svg' ? one.id : one.title));
      expect(found(text, role)).toEqual(roles.sort());
      expect(found(text, link).length).toBe(linksIn(drawing, sketched));
      expect(draw(sketched.organisation, drawing)).toBe(text);
    }),
  );
});

/** The circle and every circle below it, found by asking all of them again and again. */
function within(start: string, circles: Sketched['circles']): ReadonlySet<string> {
  const inside = new Set([start]);
  let before = 0;
  while (before < inside.size) {
    before = inside.size;
    for (const { id, parent } of circles) if (inside.has(parent ?? '')) inside.add(id);
  }
  return inside;
}

describe('a part of the organisation', () => {
  const drawn = (organisation: Organisation, part: { readonly depth?: number; readonly circle?: string }) =>
    outline(organisation, { today: TODAY, words: WORDS, ...part }).circles;

  test('--depth says how many circles it leaves out', () => {
    fc.assert(
      fc.property(sketches, fc.integer({ min: 1, max: 4 }), ({ organisation, circles }, depth) => {
        const shown = drawn(organisation, { depth });
        const all = drawn(organisation, {});
        expect(shown.map(({ id }) => id)).toEqual(all.filter(({ level }) => level < depth).map(({ id }) => id));
        expect(shown.length + shown.reduce((sum, { hidden }) => sum + hidden, 0)).toBe(circles.length);
      }),
    );
  });

  test('--circle shows it and what lies inside it, as deep as in the whole', () => {
    fc.assert(
      fc.property(sketches, fc.nat(), ({ organisation, circles }, index) => {
        const start = circles[index % circles.length]?.id ?? '';
        const inside = within(start, circles);
        const shown = drawn(organisation, { circle: start });
        expect(shown.map(({ id }) => id).sort()).toEqual([...inside].sort());
        expect(shown[0]).toMatchObject({ id: start, level: 0 });
      }),
    );
  });
});

test('a tree keeps to the width of the terminal', () => {
  fc.assert(
    fc.property(sketches, fc.integer({ min: 60, max: 100 }), ({ organisation }, width) => {
      for (const line of draw(organisation, 'tree', { width }).split('\n')) {
        expect(columnWidth(line)).toBeLessThanOrEqual(width);
      }
    }),
  );
});
