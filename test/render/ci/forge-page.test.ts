/** A page for a forge: hostile texts stay texts, and it always fits. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ForgePage, forgePage } from '../../../src/render/ci/forge-page.ts';
import { markdownFence, markdownLine, markdownSentence } from '../../../src/render/markdown-sentence.ts';

const WORDS = { more: (number: number) => `and ${number} more`, leftOut: () => 'No room for some.' };
const EMPTY: ForgePage = { mark: 'comment', title: 'Title', intro: [], sections: [], end: [], words: WORDS };

describe('text for a forge', () => {
  it.each([
    ['@ana and (@ana-ruiz)', '@&#8203;ana and (@&#8203;ana-ruiz)'],
    ['<!-- circles: comment -->', '&lt;!-- circles: comment --&gt;'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['a | b', 'a \\| b'],
    ['[link](https://evil.example)', '\\[link\\](https\\:&#8203;//evil.example)'],
    ['![picture](x)', '!\\[picture\\](x)'],
    ['www.evil.example', 'www\\&#8203;.evil.example'],
    ['see #12, GH-12, !12 and &12', 'see #&#8203;12, GH-&#8203;12, !&#8203;12 and &amp;&#8203;12'],
    ['a:smile:b', 'a\\:smile\\:b'],
    ['Kitchen: two lines\n# heading\r\n- [ ] box', 'Kitchen: two lines # heading - \\[ \\] box'],
    ['`code` and $x$', '\\`code\\` and \\$&#8203;x\\$'],
    ['- 1. # item', '\\- 1. # item'],
    ['\u202eevil\u200b', '\\\\u\\{202e\\}evil\\\\u\\{200b\\}'],
    ['~label %milestone', '\\~&#8203;label %&#8203;milestone'],
  ])('%j', (text, written) => {
    expect(markdownLine(text)).toBe(written);
  });

  it('keeps a command of ours a command, and nothing else', () => {
    const said = 'Ask @ana: `circles select kitchen/secretary`.';
    expect(markdownSentence(said)).toBe('Ask @&#8203;ana: `circles select kitchen/secretary`.');
    expect(markdownLine(said)).toBe('Ask @&#8203;ana: \\`circles select kitchen/secretary\\`.');
  });

  it('stays in its fence', () => {
    expect(markdownFence(['```', '````sh', 'x'], 'diff')).toEqual(['`````diff', '```', '````sh', 'x', '`````']);
  });

  it('never calls, links or opens anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (noise) => {
        const text = markdownLine(`x${noise}@ana<!--|${noise}[a](b)\n`);
        expect(text).not.toMatch(/[\n<>]|@[\p{L}\p{N}]|(?<!\\)[|[\]`]|:\/\//u);
      }),
    );
  });
});

describe('a page', () => {
  it('opens with its mark, then the title', () => {
    expect(forgePage({ ...EMPTY, intro: ['For all.'], end: ['Again: `circles ci comment`'] })).toBe(
      '<!-- circles: comment -->\n### Title\n\nFor all.\n\n---\n\nAgain: `circles ci comment`\n',
    );
  });

  it('has lists with boxes, tables and folded code', () => {
    const page = forgePage({
      ...EMPTY,
      sections: [
        {
          kind: 'list',
          heading: 'Due',
          boxes: true,
          items: [{ says: 'One|two', under: ['why'], next: '`circles next`' }],
        },
        { kind: 'table', heading: 'Held', columns: ['Role', 'Now'], rows: [['Cook', 'A | B\n']] },
        {
          kind: 'code',
          heading: 'Words',
          language: 'diff',
          blocks: [{ title: 'Quiet', lines: ['- a', '+ </details>'] }],
        },
      ],
    });
    expect(page.split('\n').slice(3)).toEqual([
      ...['#### Due', '', '- [ ] One\\|two', '  - why', '  - `circles next`', ''],
      ...['#### Held', '', '| Role | Now |', '| --- | --- |', '| Cook | A \\| B |', ''],
      ...[
        '<details><summary>Words</summary>',
        '',
        'Quiet',
        '',
        '```diff',
        '- a',
        '+ </details>',
        '```',
        '',
        '</details>',
        '',
      ],
    ]);
  });

  it.each([1, 40, 300])(
    'fits with %i things of 4,000 hostile characters each, and says what it leaves out',
    (number) => {
      const items = Array.from({ length: number }, (_, index) => ({
        says: `${index} ${'<@\u{e0041}|'.repeat(800)}`,
        under: Array.from({ length: 10 }, () => '[x](y)`'.repeat(500)),
        next: `\`circles ${'@'.repeat(4000)}\``,
      }));
      const page = forgePage({
        ...EMPTY,
        title: '@ana '.repeat(50_000),
        intro: ['<b>'.repeat(9_000)],
        sections: [
          { kind: 'list', heading: 'Due', items },
          { kind: 'table', heading: 'Held', columns: ['a'], rows: items.map(({ says }) => [says, says]) },
          { kind: 'code', heading: 'Words', language: '', blocks: [{ title: '', lines: ['x'.repeat(70_000)] }] },
        ],
      });
      expect(new TextEncoder().encode(page).length).toBeLessThan(65_536);
      expect(page).toContain('No room for some.');
      if (number > 1) expect(page).toMatch(/and \d+ more/);
    },
  );
});
