/** CSV that any reader reads back and no spreadsheet runs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/render/csv.ts';

describe('csv', () => {
  it.each([
    [['a', 1, undefined], 'a,1,\r\n'],
    [['say "yes"', 'a,b', 'a\nb'], '"say ""yes""","a,b","a\nb"\r\n'],
    [['=1+1', '+1', '-1', '@x', ' =1', '\t=1'], "'=1+1,'+1,'-1,'@x,' =1,'\t=1\r\n"],
    [[-1], '-1\r\n'],
    [['＝1'], "'＝1\r\n"],
  ])('%j', (cells, text) => {
    expect(csv([cells])).toBe(text);
  });

  it('reads back as what was written', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => `x${text}`);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (rows) => {
        expect(readBack(csv(rows))).toEqual(rows);
      }),
    );
  });

  it('never starts a text cell like a formula', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readBack(csv([[text]]))[0]?.[0]).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

/** RFC 4180, read letter by letter. */
function readBack(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  let row: string[] = [];
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
